import { recurrences } from '../../anchoring/recurrences';
import { saysTheSame } from '../../anchoring/statement';
import { language } from '../../text/languages';
import { firstEndingAfter, overlaps, type Range } from '../../text/ranges';
import { currentDraft, type Article } from '../model/article';
import type { Mark } from '../model/mark';

/** A place where the words of a mark stand again. */
export interface Again {
  start: number;
  end: number;
  /** The marks that touch it, in text order. */
  marks: Mark[];
}

/** The same fact elsewhere in the text: the words it is known by, and where they stand besides the mark. */
export interface Elsewhere {
  /** The mark's words as they are; a number with what it counts; a name. */
  what: 'words' | 'number' | 'name';
  words: string;
  places: Again[];
}

/** Whoever has a fact in more places than this wants the find bar. */
export const MOST_PLACES = 200;
/** Longer words than this do not come again by accident; a quotation of a page is not looked for. */
const LONGEST = 600;
const MOST_KEYS = 8;

/**
 * Where the words of `mark` stand again, and the numbers and names in it. A place is told of once, for the
 * longest words that stand there; what only stands in the mark itself is left out. `marks` are the article's,
 * in text order.
 */
export function elsewhereOf(article: Article, mark: Mark, marks: readonly Mark[]): Elsewhere[] {
  const { text } = currentDraft(article);
  const taken: Range[] = mark.lost ? [] : [mark.anchor];
  const found = keysOf(mark.anchor.exact).flatMap(({ what, words }): Elsewhere[] => {
    const free = recurrences(text, words).filter((place) => !taken.some((other) => overlaps(place, other)));
    const places = free.filter((place) => isSaidAt(text, place, words));
    taken.push(...places.slice(0, MOST_PLACES));
    return places.length === 0
      ? []
      : [{ what, words, places: places.slice(0, MOST_PLACES).map((place) => ({ ...place, marks: [] })) }];
  });
  putMarks(
    found.flatMap(({ places }) => places),
    marks.filter(({ id, lost }) => id !== mark.id && !lost),
  );
  return found;
}

/** What grows on words without a space and makes another fact of them: a sign, a currency, a percentage. */
const GROWN_BEFORE = /[-−–+±~<>≤≥\p{Sc}\p{L}\p{N}]+$/u;
const GROWN_AFTER = /^(?:[%‰°]|[.,]\d)+/u;
const LETTERS = /[^\p{L}]/gu;

/**
 * Whether the fact stands there, and not its words with another sign or capital. A line of capitals has none.
 */
function isSaidAt(text: string, { start, end }: { start: number; end: number }, words: string): boolean {
  const before = GROWN_BEFORE.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const after = GROWN_AFTER.exec(text.slice(end, end + 4))?.[0] ?? '';
  const there = text.slice(start - before.length, end + after.length);
  if (saysTheSame(there, words)) return true;
  const letters = there.replace(LETTERS, '');
  const shouted = letters.length > 4 && letters === letters.toUpperCase();
  return shouted && saysTheSame(there.toLowerCase(), words.toLowerCase());
}

/** One pass over the marks for all places: both in text order. */
function putMarks(places: Again[], marks: readonly Mark[]): void {
  const inOrder = [...places].sort((a, b) => a.start - b.start);
  for (const mark of marks) {
    const { start, end } = mark.anchor;
    for (let at = firstEndingAfter(inOrder, start); at < inOrder.length && inOrder[at]!.start < end; at++)
      inOrder[at]!.marks.push(mark);
  }
}

type Key = Pick<Elsewhere, 'what' | 'words'>;

/** What stands around a fact; the sign of a number is its own. */
const AROUND = /^(?:[\s"'“”‘’«»,.;:!?()[\]…]|[—–-](?!\p{Sc}?\d))+|[\s"'“”‘’«»,.;:!?()[\]…—–-]+$/gu;

/**
 * What the fact of these words would be known by in another place: the words, then what is in them, the
 * longest first.
 */
export function keysOf(exact: string): Key[] {
  const words = exact.replace(AROUND, '');
  const inside: Key[] = [
    ...namesIn(words).map((name): Key => ({ what: 'name', words: name })),
    ...numbersIn(words).map((figure): Key => ({ what: 'number', words: figure })),
  ].sort((a, b) => b.words.length - a.words.length);
  const all: Key[] =
    isFact(words) && words.length <= LONGEST ? [{ what: 'words', words }, ...inside] : inside;
  const once = new Set<string>();
  return all
    .filter((key) => {
      const name = key.words.toLowerCase();
      return !once.has(name) && once.add(name);
    })
    .slice(0, MOST_KEYS);
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[\p{Pd}'’.,][\p{L}\p{M}\p{N}]+)*/gu;
/** Whether words say something that could be checked: a number, a name, or several words; no “she”. */
function isFact(words: string): boolean {
  const all = words.match(WORD) ?? [];
  const saying = all.filter((word) => !language.functionWords.has(word.toLowerCase()));
  return (
    (saying.length > 0 && all.length >= 3) ||
    saying.length >= 2 ||
    saying.some((word) => /\p{N}/u.test(word) || /^\p{Lu}/u.test(word) || UNCASED.test(word)) ||
    COUNTED.test(words)
  );
}

/** Scripts without capitals, and often without spaces: nothing in a word tells whether it is a name. */
const UNCASED = /^\p{Lo}{2,}/u;

const { counts, multiplies, uncounted } = language.numbers;
const COUNTED = new RegExp(`\\b(?:${counts})\\b`, 'iu');
const MONTH = `(?:${language.calendar.months.join('|')})`;
const WEEKDAY = `(?:${language.calendar.weekdays.join('|')})`;
const SIGN = '(?:(?<![\\p{L}\\p{N}])[-−–])?';
const FIGURE = '\\d+(?:[.,:/]\\d+)*';
const NUMBER = new RegExp(
  [
    `\\d{1,2} ${MONTH}(?: \\d{4})?`,
    `${MONTH} \\d{1,2}(?:, \\d{4})?`,
    `${SIGN}(?:\\b\\p{Lu}{1,3})?[£$€¥] ?${FIGURE}(?: ?${multiplies}\\b)?`,
    `${SIGN}\\b(?:${FIGURE}|${counts})(?: ?%| ?${multiplies}\\b)?(?:[ -][a-z]{2,})?`,
  ].join('|'),
  'gu',
);
const COUNT_ALONE = new RegExp(`^${counts}$`, 'u');

/**
 * Numbers with what they count. One of a figure or two without anything to count is everywhere and says
 * nothing.
 */
function numbersIn(words: string): string[] {
  return [...words.matchAll(NUMBER)]
    .map(({ 0: found }) => found.replace(uncounted, ''))
    .filter((figure) => !/^[-−–]?\d{1,2}$/.test(figure) && !COUNT_ALONE.test(figure));
}

const { honorifics, heads, inside } = language.names;
const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{L}+)*";
const NAME = new RegExp(`${CAPITAL}\\.?(?:(?: (?:${inside}))* ${CAPITAL})+`, 'gu');
const OF_THE_CALENDAR = new RegExp(`^(?:${MONTH}|${WEEKDAY}) `, 'u');

/** Names of two words or more; a single word with a capital may be anything. */
function namesIn(words: string): string[] {
  return [...words.matchAll(NAME)]
    .map(({ 0: found }) => {
      let name = found;
      while (heads.test(name)) name = name.replace(heads, '');
      const [first, ...rest] = name.split(' ');
      return rest.length > 1 && honorifics.has(first!.toLowerCase().replace('.', '')) ? rest.join(' ') : name;
    })
    .filter((name) => name.includes(' ') && !OF_THE_CALENDAR.test(name));
}
