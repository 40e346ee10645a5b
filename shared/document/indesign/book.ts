import { addressOf, shortenedAddress } from '../../domain/model/formats';
import { language } from '../../text/languages';
import type { Entered } from '../walk';
import type { Tag } from '../xml';

/*
 * What a layout says once and its stories refer to: styles, conditions, users, addresses, layers. An IDML
 * says it in parts of its own, an ICML beside its story (IDML File Format Specification).
 */

/** How paragraphs are labelled, where they are a list. */
export interface Listed {
  type?: string;
  /** "^#.^t": the number, a full stop, a tab. */
  expression?: string;
  /** "1, 2, 3, 4...": the first says it. */
  format?: string;
  list?: string;
  startAt?: number;
  goesOn?: boolean;
}

/** What a style, or a stretch of text by itself, says of words. */
export interface Says extends Listed {
  bold?: boolean;
  italic?: boolean;
  struck?: boolean;
  shift?: 'up' | 'down' | null;
}

interface Style extends Says {
  name: string;
  parent: string;
}

/** Styles that name one another as parents have no more generations than this. */
const MOST_PARENTS = 50;

export class Book {
  private readonly styles = new Map<string, Style>();
  private readonly resolved = new Map<string, Says>();
  private readonly users = new Map<string, string>();
  private readonly hidden = new Set<string>();
  private readonly addresses = new Map<string, string>();
  /** From what carries a link in a story to what it leads to. */
  private readonly links = new Map<string, string>();
  /** Layers that are not shown. */
  readonly hiddenLayers = new Set<string>();
  private style: Style | null = null;
  private link: string | null = null;
  private says = '';

  /** Hears of an element anywhere; stories are not its own. */
  enter(tag: Tag): Entered {
    const self = tag.attribute('Self') ?? '';
    switch (tag.local) {
      case 'Story':
      case 'XmlStory':
        return 'skip';
      case 'ParagraphStyle':
      case 'CharacterStyle':
        return this.beginStyle(tag, self);
      case 'DocumentUser':
        return void this.users.set(self, tag.attribute('UserName') ?? '');
      case 'Condition':
        if (tag.attribute('Visible') === 'false') this.hidden.add(self);
        return undefined;
      case 'Layer':
        if (tag.attribute('Visible') === 'false') this.hiddenLayers.add(self);
        return undefined;
      case 'HyperlinkURLDestination':
        return void this.addresses.set(self, tag.attribute('DestinationURL') ?? '');
      case 'Hyperlink':
        this.link = tag.attribute('Source') ?? '';
        return () => (this.link = null);
      case 'BasedOn':
      case 'Destination':
        this.says = '';
        return () => this.told(tag.local);
      default:
        return undefined;
    }
  }

  words(words: string): void {
    this.says += words;
  }

  private told(local: string): void {
    if (local === 'Destination' && this.link !== null) this.links.set(this.link, this.says.trim());
    if (local === 'BasedOn' && this.style) this.style.parent = this.says.trim();
  }

  private beginStyle(tag: Tag, self: string): () => void {
    const name = nameIn(tag.attribute('Name') ?? self);
    const style = { name, parent: '', ...byName(tag, name), ...saidIn(tag) };
    this.style = style;
    this.styles.set(self, style);
    return () => (this.style = null);
  }

  /** The name of a style as a person reads it. */
  nameOf(style: string): string {
    return this.styles.get(style)?.name ?? nameIn(style.replace(/^\w+Style\//, ''));
  }

  /** What a style says, its parents asked for what it does not say itself. */
  of(style: string): Says {
    const known = this.resolved.get(style);
    if (known) return known;
    const made: Says = {};
    let at = this.styles.get(style);
    for (let times = 0; at && times < MOST_PARENTS; times++) {
      const { name: _name, parent, ...says } = at;
      Object.assign(made, { ...says, ...made });
      at = this.styles.get(parent) ?? this.styles.get(`ParagraphStyle/${parent}`);
    }
    this.resolved.set(style, made);
    return made;
  }

  user(tag: Tag): string {
    return tag.attribute('UserName') || this.users.get(tag.attribute('AppliedDocumentUser') ?? '') || '';
  }

  /** Whether conditions hide words: each by itself shows them. */
  hides(conditions: string | undefined): boolean {
    const each = (conditions ?? '').split(/\s+(?=Condition\/)/).filter(Boolean);
    return each.length > 0 && each.every((condition) => this.hidden.has(condition));
  }

  /** Where what carries a link leads to; null: within the document, nowhere, or where no link may lead. */
  addressOf(source: string): { href: string; whole: boolean } | null {
    const destination = this.links.get(source) ?? '';
    const address = this.addresses.get(destination) ?? unescaped(destination);
    const whole = addressOf(address);
    const href = whole ?? shortenedAddress(address);
    return href === null ? null : { href, whole: href === whole };
  }
}

/** Of a destination that is not told by itself, the address in its name. */
function unescaped(destination: string): string {
  const name = /^HyperlinkURLDestination\/(.*)$/s.exec(destination)?.[1] ?? '';
  return name.replace(/%3a/gi, ':');
}

/** Without the groups it stands in and what InDesign puts before its own. */
const nameIn = (name: string): string =>
  name
    .replace(/%3a/gi, ':')
    .replace(/^\$ID\//, '')
    .split(':')
    .at(-1)!;

/** A character style that is called as a look is and says nothing else was made for it. */
const byName = (tag: Tag, name: string): Says =>
  tag.local === 'CharacterStyle' && tag.attribute('FontStyle') === undefined && LOOK.test(name)
    ? { bold: WEIGHT.test(name), italic: SLANT.test(name) }
    : {};

const { whole: LOOK, bold: WEIGHT, italic: SLANT } = language.copy.fonts;

/** What attributes say of words and paragraphs; absent ones say nothing. */
export function saidIn(tag: Tag): Says {
  const says: Says = {};
  const font = tag.attribute('FontStyle');
  if (font !== undefined) {
    says.bold = WEIGHT.test(font);
    says.italic = SLANT.test(font);
  }
  const struck = tag.attribute('StrikeThru');
  if (struck !== undefined) says.struck = struck === 'true';
  const position = tag.attribute('Position');
  if (position !== undefined) says.shift = SHIFTS[position] ?? null;
  const listed: [keyof Listed, string | number | boolean | undefined][] = [
    ['type', tag.attribute('BulletsAndNumberingListType')],
    ['expression', tag.attribute('NumberingExpression')],
    ['format', tag.attribute('NumberingFormat')],
    ['list', tag.attribute('AppliedNumberingList')],
    ['startAt', numberIn(tag.attribute('NumberingStartAt'))],
    [
      'goesOn',
      tag.attribute('NumberingContinue') === undefined
        ? undefined
        : tag.attribute('NumberingContinue') === 'true',
    ],
  ];
  return Object.assign(says, Object.fromEntries(listed.filter(([, value]) => value !== undefined)));
}

/** How InDesign calls where words stand; any other is on the line. */
const SHIFTS: Record<string, 'up' | 'down'> = {
  Superscript: 'up',
  OTSuperscript: 'up',
  OTNumerator: 'up',
  Subscript: 'down',
  OTSubscript: 'down',
  OTDenominator: 'down',
};

function numberIn(words: string | undefined): number | undefined {
  const number = Number.parseInt(words ?? '', 10);
  return Number.isFinite(number) ? number : undefined;
}
