import type { Place } from '@shared/document/document';
import type { Range } from '@shared/text/ranges';
import type { Selected, ShownContent } from '../types';
import { alignedTo } from './aligned';
import { locatorOf, spanned } from '@shared/document/locator';
import { signsOf, type Signs } from './signs';

/*
 * Pages as they are drawn, and the text that was read from them. A place in the one is found in the other by
 * the words themselves, a page at a time.
 */

/** The text of each page, from the paper's text as it was read. */
export class ReadPages {
  readonly places: readonly Place[];
  readonly #signs = new Map<number, Signs>();

  constructor(private readonly content: ShownContent) {
    this.places = content.apparatus.places.filter(({ kind }) => kind === 'page');
  }

  /** The page that an offset of the text is on, from 0; -1 where the text has no pages. */
  pageOf(offset: number): number {
    let found = -1;
    this.places.forEach(({ start, end }, index) => {
      if (start <= offset && (offset < end || found === -1)) found = index;
    });
    return found;
  }

  /** What a person calls a page: "iv", "12". */
  label(page: number): string {
    return this.places[page]?.name.replace(/^page /, '') ?? String(page + 1);
  }

  /** Where a stretch of the text is among the words drawn on a page; null where none of it is found there. */
  onPage(page: number, { start, end }: Range, drawn: Signs): Range | null {
    const place = this.places[page];
    if (!place) return null;
    const within = {
      start: Math.max(start, place.start) - place.start,
      end: Math.min(end, place.end) - place.start,
    };
    return within.start < within.end ? alignedTo(this.#signsOf(page), within, drawn) : null;
  }

  /** Where words drawn on a page are in the text; null where they are not found in it. */
  inText(page: number, drawn: Signs, range: Range): Range | null {
    const place = this.places[page];
    const found = place ? alignedTo(drawn, range, this.#signsOf(page)) : null;
    return found && place ? { start: found.start + place.start, end: found.end + place.start } : null;
  }

  /**
   * What is selected, given the stretches of drawn words on the pages it reaches over. Where their ends are
   * not found in the text, page and words stay.
   */
  selected(parts: readonly DrawnPart[]): Selected | null {
    const [first, last] = [parts[0], parts.at(-1)];
    const drawn = parts.map(({ signs, range }) => signs.text.slice(range.start, range.end)).join('\n');
    if (!first || !last || drawn.trim() === '') return null;
    const from = this.inText(first.page, first.signs, first.range);
    const to = first === last ? from : this.inText(last.page, last.signs, last.range);
    if (from && to && from.start < to.end) {
      const range = { start: from.start, end: to.end };
      const words = this.content.text.slice(range.start, range.end);
      return { ...range, words, locator: locatorOf(this.content, range) };
    }
    const names = [first, last].map(({ page }) => this.#placeNamed(page)) as [Place, Place];
    return { start: null, end: null, words: inOneLine(drawn), locator: spanned(...names) };
  }

  #placeNamed(page: number): Place {
    return this.places[page] ?? { kind: 'page', name: `page ${page + 1}`, start: 0, end: 0 };
  }

  #signsOf(page: number): Signs {
    const known = this.#signs.get(page);
    if (known) return known;
    const { start, end } = this.places[page]!;
    const made = signsOf(this.content.text.slice(start, end));
    this.#signs.set(page, made);
    return made;
  }
}

/** Words that are selected on one page, among all that are drawn on it. */
export interface DrawnPart {
  page: number;
  signs: Signs;
  range: Range;
}

/** As a person would copy them: lines of a page are no paragraphs. */
const inOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
