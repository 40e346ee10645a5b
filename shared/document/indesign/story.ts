import type { Apparatus, ChangesAs, Footnote, TrackedChange } from '../document';
import { leave, wordsIn, type LeftOut } from '../left-out';
import { replay, type Entered, type Walker, type XmlEvent } from '../walk';
import { Writer, type Look, type Spot, type Written } from '../writer';
import type { Tag } from '../xml';
import { saysOf, type Said } from '../said';
import { saidIn, type Book, type Says } from './book';
import { kindOf } from './kinds';
import { Numbering } from './numbering';
import { cellsIn } from './table';

/** Where a story has got to. */
interface Place {
  looks: (Look & { hidden?: boolean; struck?: boolean })[];
  paragraph: { style: string; says: Says };
  /** The paragraph has begun; it ends with a Br, whatever elements its words stand in. */
  begun: boolean;
  inContent: boolean;
  /** Changes around it whose words are not in the text as it is read. */
  gone: Told[];
}
type Told = Pick<TrackedChange, 'type' | 'author'> & { date: string; start: Spot; end: Spot; text: string };

const newPlace = (): Place => ({
  looks: [{}],
  paragraph: { style: '', says: {} },
  begun: false,
  inContent: false,
  gone: [],
});

const CHANGES: Record<string, TrackedChange['type']> = {
  InsertedText: 'insertion',
  DeletedText: 'deletion',
  MovedText: 'move',
};
/** What is placed and is no text. */
export const PICTURES = new Set(['Image', 'EPS', 'PDF', 'ImportedPage', 'PICT', 'WMF']);
/** What is set for the eye: where a word may be cut, and what holds the place of an object. */
const TYPESETTING = /[\u00ad\ufeff\ufffc]/g;

export interface StoriesRead extends Pick<Written, 'text' | 'formats'> {
  apparatus: Partial<Apparatus> & Pick<Written, 'parts' | 'tables'>;
  leftOut: LeftOut;
  struck: number;
}

/** Walks through stories, one after the other, and puts their text together. */
export class Stories implements Walker {
  private readonly main = new Writer();
  private writer = this.main;
  private place = newPlace();
  private readonly numbering = new Numbering();
  private readonly notes: (Omit<Footnote, 'at'> & { spot: Spot })[] = [];
  private readonly comments: { spot: Spot; author: string; date: string; says: Said }[] = [];
  private readonly changes: Told[] = [];
  readonly leftOut: LeftOut = {};
  private struck = 0;
  /** The stories of frames that stand in the text, as they come. */
  readonly anchored: string[] = [];

  constructor(
    private readonly book: Book,
    private readonly as: ChangesAs,
  ) {}

  private get look(): Place['looks'][number] {
    return this.place.looks.at(-1)!;
  }

  words(words: string): void {
    if (this.place.inContent) this.put(words.replace(TYPESETTING, '').replace(/[\r\n]+/g, ' '));
  }

  /** InDesign's characters that are none: 8 pushes what follows to the right, the others show nothing. */
  instruction(target: string, body: string): void {
    if (this.place.inContent && target === 'ACE' && body.trim() === '8') this.put('\t');
  }

  private put(words: string): void {
    if (words === '' || this.isGone(words)) return;
    const { hidden, struck, ...look } = this.look;
    if (hidden) return leave(this.leftOut, 'hidden', wordsIn(words));
    this.begin();
    if (struck && this.writer === this.main) this.struck += wordsIn(words);
    this.writer.add(words, look);
  }

  private isGone(words: string): boolean {
    for (const told of this.place.gone) told.text += words;
    return this.place.gone.length > 0;
  }

  private begin(): void {
    if (this.place.begun) return;
    this.place.begun = true;
    const { style, says } = this.place.paragraph;
    const label = this.numbering.label(says);
    const kind = this.writer === this.main ? kindOf(this.book.nameOf(style)) : {};
    this.writer.begin(label === '' ? kind : { ...kind, label });
  }

  private end(): void {
    if (this.isGone('\n') || this.look.hidden) return;
    this.writer.end();
    this.place.begun = false;
  }

  enter(tag: Tag): Entered {
    switch (tag.local) {
      case 'Story':
        return () => {
          this.writer.end();
          this.place = newPlace();
        };
      case 'ParagraphStyleRange':
        return this.paragraph(tag);
      case 'CharacterStyleRange':
        return this.looking(this.lookOf(tag));
      case 'Content':
        this.place.inContent = true;
        return () => (this.place.inContent = false);
      case 'Br':
        return void this.end();
      case 'HiddenText':
        return this.looking({ ...this.look, hidden: true });
      case 'HyperlinkTextSource':
        return this.looking({ ...this.look, href: this.href(tag) });
      case 'TextVariableInstance':
        return void this.put((tag.attribute('ResultText') ?? '').replace(/^\$ID\//, ''));
      case 'Change':
        return this.change(tag);
      case 'Note':
        return this.comment(tag);
      case 'Footnote':
      case 'Endnote':
        return this.note(tag.local === 'Endnote');
      case 'Table':
        return { aside: (inside) => this.table(inside) };
      case 'TextFrame':
      case 'TextPath':
        return void this.anchored.push(tag.attribute('ParentStory') ?? '');
      case 'Properties':
      case 'XMLComment':
      case 'XMLInstruction':
        return 'skip';
      default:
        if (PICTURES.has(tag.local)) leave(this.leftOut, 'pictures');
        return undefined;
    }
  }

  private paragraph(tag: Tag): Entered {
    const style = tag.attribute('AppliedParagraphStyle') ?? '';
    this.place.paragraph = { style, says: { ...this.book.of(style), ...saidIn(tag) } };
    return undefined;
  }

  private lookOf(tag: Tag): Place['looks'][number] {
    const style = this.book.of(tag.attribute('AppliedCharacterStyle') ?? '');
    const { bold, italic, struck, shift } = { ...this.place.paragraph.says, ...style, ...saidIn(tag) };
    const hidden = this.look.hidden || this.book.hides(tag.attribute('AppliedConditions'));
    return {
      ...this.look,
      bold: bold ?? false,
      italic: italic ?? false,
      struck: struck ?? false,
      shift: shift ?? null,
      hidden,
    };
  }

  private looking(look: Place['looks'][number]): () => void {
    this.place.looks.push(look);
    return () => void this.place.looks.pop();
  }

  private href(tag: Tag): string | null {
    const address = this.book.addressOf(tag.attribute('Self') ?? '');
    if (address && !address.whole) leave(this.leftOut, 'addressEnds');
    return address?.href ?? null;
  }

  /** Where something stands that is no word: its paragraph begins with it. */
  private spot(): Spot {
    if (this.writer === this.main && this.place.gone.length === 0 && !this.look.hidden) this.begin();
    return this.main.spot();
  }

  private change(tag: Tag): Entered {
    const type = CHANGES[tag.attribute('ChangeType') ?? ''];
    if (!type) return undefined;
    const start = this.spot();
    const told = {
      type,
      author: this.book.user(tag),
      date: tag.attribute('Date') ?? '',
      start,
      end: start,
      text: '',
    };
    this.changes.push(told);
    const gone = type === (this.as === 'accepted' ? 'deletion' : 'insertion');
    if (gone) this.place.gone.push(told);
    return () => {
      if (gone) this.place.gone.pop();
      told.end = this.main.spot();
    };
  }

  /** The text of what was kept aside, as if it stood by itself. */
  private saidBy(inside: readonly XmlEvent[]): Said {
    const [place, writer] = [this.place, this.writer];
    this.place = newPlace();
    this.writer = new Writer();
    replay(inside, this);
    const { text, formats } = this.writer.done();
    this.place = place;
    this.writer = writer;
    return saysOf(text, formats);
  }

  private comment(tag: Tag): Entered {
    const spot = this.spot();
    const by = { author: this.book.user(tag), date: tag.attribute('CreationDate') ?? '' };
    return { aside: (inside) => this.comments.push({ spot, ...by, says: this.saidBy(inside) }) };
  }

  private note(endnote: boolean): Entered {
    if (this.place.gone.length > 0 || this.look.hidden || this.writer !== this.main) return 'skip';
    const spot = this.spot();
    return {
      aside: (inside) => {
        const says = this.saidBy(inside);
        if (says.text !== '')
          this.notes.push({ spot, ...says, ...(endnote ? { endnote: true as const } : {}) });
      },
    };
  }

  private table(inside: readonly XmlEvent[]): void {
    if (this.place.gone.length > 0 || this.look.hidden) return;
    const { place } = this;
    this.writer.beginTable();
    for (const row of cellsIn(inside)) {
      this.writer.beginRow();
      for (const cell of row) {
        this.place = newPlace();
        this.writer.beginCell();
        replay(cell, this);
        this.writer.endCell();
      }
    }
    this.writer.endTable();
    this.place = { ...place, begun: false };
  }

  done(): StoriesRead {
    const { text, formats, parts, tables } = this.main.done();
    return {
      text,
      formats,
      leftOut: this.leftOut,
      struck: this.struck,
      apparatus: {
        parts,
        tables,
        comments: this.comments.map(({ spot, author, date, says }) => ({
          start: spot.at,
          end: spot.at,
          author,
          ...(date === '' ? {} : { date }),
          ...says,
          resolved: false,
          replies: [],
        })),
        footnotes: this.notes.map(({ spot, ...note }) => ({ at: spot.at, ...note })),
        changes: this.changes.map(({ start, end, date, text: words, ...change }) => ({
          ...change,
          start: start.at,
          end: Math.max(start.at, end.at),
          ...(date === '' ? {} : { date }),
          ...(words.trim() === '' ? {} : { text: words }),
        })),
      },
    };
  }
}
