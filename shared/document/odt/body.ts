import { addressOf, shortenedAddress } from '../../domain/model/formats';
import type { Apparatus, ChangesAs, Footnote, Picture } from '../document';
import { leave, wordsIn, type LeftOut } from '../left-out';
import { saysOf } from '../said';
import { replay, type Entered, type Walker, type XmlEvent } from '../walk';
import { Writer, type Spot, type Written } from '../writer';
import type { Tag } from '../xml';
import { Annotations } from './annotations';
import { Changes } from './changes';
import { shownIn } from './frames';
import { isHidden, kindOf } from './kinds';
import { Lists } from './lists';
import { countIn, nameOf } from './names';
import { newPlace, seen, type Seen } from './place';
import type { Resolved, Styles } from './styles';

/** Cells with words that a file says it repeats: more of them all are a bomb. */
const MOST_REPEATED = 1000;
/** What is told otherwise or is no word of the text. */
const SILENT = new Set([
  'text:ruby-text',
  'text:note-citation',
  'text:number',
  'text:script',
  'office:forms',
  'office:event-listeners',
  'draw:image',
  'draw:object',
  'draw:object-ole',
]);

export interface BodyRead extends Pick<Written, 'text' | 'formats'> {
  apparatus: Partial<Apparatus> & Pick<Written, 'parts' | 'tables'>;
  leftOut: LeftOut;
  /** Words struck out by hand. */
  struck: number;
}

/** The body of an OpenDocument text: walks through it and puts it together. */
export class Body implements Walker {
  private readonly main = new Writer();
  /** Where words go: the text, or that of a note, a comment or a deletion. */
  private writer = this.main;
  private place = newPlace();
  private readonly lists: Lists;
  private readonly annotations = new Annotations();
  private readonly changes: Changes;
  private readonly notes: (Omit<Footnote, 'at'> & { spot: Spot })[] = [];
  private readonly pictures: (Pick<Picture, 'alternative'> & { spot: Spot })[] = [];
  private readonly leftOut: LeftOut = {};
  private struck = 0;
  private repeated = 0;

  constructor(
    private readonly styles: Styles,
    as: ChangesAs,
  ) {
    this.lists = new Lists(styles);
    this.changes = new Changes(as);
  }

  private get look(): Seen {
    return this.place.looks.at(-1)!;
  }

  words(raw: string): void {
    if (this.place.paragraphs === 0) return;
    // Blanks are one, and none begins a paragraph (OpenDocument 1.3, part 3, section 6.1.2).
    const words = /[\t\r\n]| {2}/.test(raw) ? raw.replace(/[ \t\r\n]+/g, ' ') : raw;
    const { last } = this.writer;
    this.put(words.startsWith(' ') && (last === '' || last === ' ') ? words.slice(1) : words);
  }

  private put(words: string): void {
    if (words === '' || this.isGone(words)) return;
    const { hidden, struck, ...look } = this.look;
    if (hidden) return leave(this.leftOut, 'hidden', wordsIn(words));
    if (struck && this.writer === this.main) this.struck += wordsIn(words);
    this.writer.add(words, look);
  }

  /**
   * Whether what comes is a tracked change that is not in the text as it is read; its words are told then.
   */
  private isGone(words = ''): boolean {
    return this.writer === this.main && this.changes.takes(words);
  }

  enter(tag: Tag): Entered {
    const name = nameOf(tag);
    switch (name) {
      case 'text:p':
      case 'text:h':
        return this.paragraph(tag, name === 'text:h');
      case 'text:span':
        return this.looking(this.styles.of('text', tag.attribute('style-name')));
      case 'text:a':
      case 'draw:a':
        return this.link(tag.attribute('href') ?? '');
      case 'text:s':
        return void this.put(' '.repeat(Math.min(countIn(tag, 'c', 1), 1000)));
      case 'text:tab':
        return void this.put('\t');
      case 'text:line-break':
        return void (this.isGone('\n') || this.writer.breakLine());
      case 'text:section':
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        return isHidden(tag) ? this.looking({ hidden: true }) : undefined;
      case 'text:list':
        this.lists.begin(tag);
        return () => this.lists.end();
      case 'text:list-item':
      case 'text:list-header':
        return void this.lists.item(tag, name === 'text:list-header');
      case 'table:table':
        this.writer.beginTable();
        return () => this.writer.endTable();
      case 'table:table-row':
        return void this.writer.beginRow();
      case 'table:table-cell':
        return this.cell(tag);
      case 'text:note':
        return this.note(tag);
      case 'office:annotation':
        return this.annotation(tag);
      case 'office:annotation-end':
        return void this.annotations.end(tag, this.main.spot());
      case 'text:tracked-changes':
        return { aside: (inside) => this.changes.learn(inside) };
      case 'text:change-start':
      case 'text:change-end':
      case 'text:change':
        if (this.writer === this.main) this.change(name, tag.attribute('change-id') ?? '');
        return undefined;
      default:
        if (SILENT.has(name) || name.endsWith('-source')) return 'skip';
        return name.startsWith('draw:') ? this.drawing(name) : undefined;
    }
  }

  private paragraph(tag: Tag, heading: boolean): Entered {
    const style = this.styles.of('paragraph', tag.attribute('style-name'));
    const { putBack } = this.place;
    if (putBack) putBack.begun++;
    // The first and the last paragraph that are put back go on with those around them.
    const goesOn = this.isGone('\n') || putBack?.begun === 1;
    const ends = putBack === null || putBack.begun < putBack.all;
    if (!goesOn) this.writer.begin(kindOf(tag, heading, style, this.lists));
    const outer = this.place.floating;
    this.place.floating = [];
    this.place.paragraphs++;
    const unlook = this.looking(style);
    return () => {
      unlook();
      this.place.paragraphs--;
      if (ends && !this.isGone()) this.writer.end();
      const { floating } = this.place;
      this.place.floating = outer;
      for (const tell of floating) tell();
    };
  }

  /** Words look as a style says until the returned is called. */
  private looking(says: Partial<Resolved>): () => void {
    this.place.looks.push(seen(this.look, says));
    return () => void this.place.looks.pop();
  }

  private link(address: string): () => void {
    const whole = addressOf(address);
    const href = whole ?? shortenedAddress(address);
    if (href !== whole) leave(this.leftOut, 'addressEnds');
    this.place.looks.push({ ...this.look, href });
    return () => void this.place.looks.pop();
  }

  private cell(tag: Tag): Entered {
    const times = countIn(tag, 'number-columns-repeated', 1);
    if (times < 2) {
      this.writer.beginCell();
      return () => this.writer.endCell();
    }
    return {
      aside: (inside) => {
        for (let time = 0; time < times && this.repeated < MOST_REPEATED; time++, this.repeated++) {
          this.writer.beginCell();
          replay(inside, this);
          this.writer.endCell();
        }
      },
    };
  }

  /** Walks through what was kept aside as if it stood by itself, its words going to `writer`. */
  private tell(inside: readonly XmlEvent[], writer: Writer): void {
    const [outerPlace, outerWriter] = [this.place, this.writer];
    this.place = newPlace();
    this.writer = writer;
    replay(inside, this);
    this.place = outerPlace;
    this.writer = outerWriter;
  }

  private readApart(inside: readonly XmlEvent[]): Written {
    const writer = new Writer();
    this.tell(inside, writer);
    return writer.done();
  }

  private note(tag: Tag): Entered {
    if (this.writer !== this.main || this.isGone() || this.look.hidden) return 'skip';
    const spot = this.main.spot();
    const endnote = tag.attribute('note-class') === 'endnote';
    return {
      aside: (inside) => {
        const { text, formats } = this.readApart(inside);
        this.notes.push({ spot, ...saysOf(text, formats), ...(endnote ? { endnote: true as const } : {}) });
      },
    };
  }

  /** Of a comment in a note or on deleted words the place is that of the note or of the deletion. */
  private annotation(tag: Tag): Entered {
    const spot = this.main.spot();
    return {
      aside: (inside) => {
        const { text, formats } = this.readApart(inside);
        this.annotations.add(tag, spot, inside, saysOf(text, formats));
      },
    };
  }

  private change(name: string, id: string): void {
    if (name === 'text:change-start') this.changes.start(id, this.main.spot());
    else if (name === 'text:change-end') this.changes.end(id, this.main.spot());
    else this.deletion(id);
  }

  /** Words that were deleted here are told, or put back. */
  private deletion(id: string): void {
    const deleted = this.changes.deletion(id);
    if (!deleted) return;
    const start = this.main.spot();
    if (!deleted.putBack) return this.changes.tell(id, start, start, this.readApart(deleted.inside).text);
    const around = this.place.putBack;
    this.place.putBack = this.place.paragraphs > 0 ? { all: deleted.paragraphs, begun: 0 } : null;
    replay(deleted.inside, this);
    this.place.putBack = around;
    this.changes.tell(id, start, this.main.spot());
  }

  /** What is drawn stands after the paragraph it is anchored in, once. */
  private drawing(name: string): Entered {
    if (name === 'draw:control') leave(this.leftOut, 'controls');
    if (name === 'draw:text-box' || this.isGone()) return undefined;
    const spot = this.writer.spot();
    return {
      aside: (inside) => {
        if (name === 'draw:frame') this.shown(inside, spot);
        const tell = () => this.tell(inside, this.writer);
        if (this.place.paragraphs > 0) this.place.floating.push(tell);
        else tell();
      },
    };
  }

  private shown(inside: readonly XmlEvent[], spot: Spot): void {
    const { is, alternative } = shownIn(inside);
    if (is === 'embedded') leave(this.leftOut, 'embedded');
    if (is !== 'picture') return;
    leave(this.leftOut, 'pictures');
    if (this.writer === this.main) this.pictures.push({ spot, alternative });
  }

  done(): BodyRead {
    const { text, formats, parts, tables } = this.main.done();
    return {
      text,
      formats,
      leftOut: this.leftOut,
      struck: this.struck,
      apparatus: {
        parts,
        tables,
        comments: this.annotations.done(),
        footnotes: this.notes.map(({ spot, ...note }) => ({ at: spot.at, ...note })),
        changes: this.changes.done(),
        pictures: this.pictures.map(({ spot, alternative }) => ({ at: spot.at, caption: '', alternative })),
      },
    };
  }
}
