/** Statements held against each other: whether two say the same, how alike they are, and where they differ. */

import { quantities } from '../reading/facts/numbers';
import { plainWeightOf, type Wording } from './wording';
import { eachWord, isWordCode, type Units } from './units';
import { sameWords, type SameWordsRules } from './words';

/** What a word tells: a number, a name, a denial, or nothing that could be checked by itself. */
export type Telling = 'number' | 'name' | 'denial' | 'words';

interface Token {
  /** The form in which it is compared: a number is its value, whatever it is written like. */
  key: string;
  telling: Telling;
  start: number;
  end: number;
}

/** A stretch of words made ready to be compared. */
export interface Statement {
  text: string;
  tokens: readonly Token[];
  /** The keys of its tokens, one word each for `Wording`. */
  line: string;
}

/** Words of the one that are not in the other; one of the two may be empty. */
export interface Difference {
  what: Telling;
  was: string;
  now: string;
}

const EVERY_RULE: SameWordsRules = { whitespace: true, quotes: true, hyphenation: true };

// What stands around a quotation in one article and not in the next; a question mark belongs to the words.
const AROUND = /^[\s"'“”‘’„‟«»‹›([]+|[\s"'“”‘’„‟«»‹›)\].,;:]+$/gu;

const bare = (words: string): string => {
  const inside = words.normalize('NFC').replace(/\u00ad/g, '').replace(AROUND, '');
  return inside.charAt(0).toLowerCase() + inside.slice(1);
};

/** The same words: white space, kinds of quotation mark, joining hyphens, a first capital and what stands around them apart. */
export const saysTheSame = (a: string, b: string): boolean => a === b || sameWords(bare(a), bare(b), EVERY_RULE);

/** Equal for all words that say the same; seldom equal for others. */
export const identityOf = (words: string): string => bare(words).toLowerCase().replace(/[\s\u2010\u2011"“”‘’‚‛„‟«»‹›'`´′″-]+/gu, '');

/** Below this, words stand in any two articles: "he said", "in 1893". Two long words or figures reach it. */
const LEAST_SAID = 2;

/** Whether the words say enough to be the same statement in another article. */
export const saysEnough = ({ line }: Statement): boolean => plainWeightOf(line, 0, line.length) >= LEAST_SAID;

export function statementOf(words: string): Statement {
  const text = words.normalize('NFC').replace(/\u00ad/g, '');
  const tokens: Token[] = [];
  let from = 0;
  for (const { start, end, kind, value } of quantities(text)) {
    addPlain(tokens, text, from, start);
    const figure = text.slice(start, end);
    const unit = kind === 'percent' ? PERCENT : kind === 'money' ? moneyOf(figure) : '';
    tokens.push({ key: keyOf(value, figure, unit), telling: 'number', start, end });
    from = end;
  }
  addPlain(tokens, text, from, text.length);
  return { text, tokens, line: tokens.map(({ key }) => key).join(' ') };
}

/**
 * One word for `Wording`, whatever the number is written like. Figures or letters and never both, because "10km" is two
 * words: what is counted is a figure after a comma.
 */
function keyOf(value: number, words: string, unit: string): string {
  const key = Number.isNaN(value) ? words.toLowerCase() : String(value);
  if (!/\d/.test(key)) return key.replace(/[^a-z]/g, '') || 'number';
  const figures = key.replace(/[^\d.]/g, '').replace(/\.{2,}/g, '.').replace(/^\.|\.$/g, '');
  return unit === '' ? figures : `${figures},${unit}`;
}

const PERCENT = '1';
const MONEY: readonly [RegExp, string][] = [[/£|pound/i, '2'], [/€|euro/i, '3'], [/[¥]|yen/i, '4'], [/\$|dollar/i, '5']];
const moneyOf = (words: string): string => MONEY.find(([sign]) => sign.test(words))?.[1] ?? '6';

const DENIAL = /^(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|\p{L}+n['’]t)$/iu;
const CAPITAL = /^\p{Lu}/u;

function addPlain(tokens: Token[], text: string, from: number, to: number): void {
  eachWord(text, from, to, (start, end) => {
    if (!isWordCode(text.charCodeAt(start))) return;
    const word = text.slice(start, end);
    tokens.push({ key: word.toLowerCase().replace(/’/g, "'"), telling: tellingOf(text, word, start, end), start, end });
  });
}

function tellingOf(text: string, word: string, start: number, end: number): Telling {
  if (/\p{N}/u.test(word)) return 'number';
  if (DENIAL.test(word)) return 'denial';
  if (!CAPITAL.test(word) || word === 'I' || /^I['’]/.test(word)) return 'words';
  // The first capital of a sentence proves nothing unless another one follows it.
  const first = /(?:^|[.!?…]["'”’)\]]*\s)[\s"'“‘(]*$/u.test(text.slice(Math.max(0, start - 6), start));
  return first && !/^\s\p{Lu}/u.test(text.slice(end, end + 2)) ? 'words' : 'name';
}

/**
 * How alike two statements are: 0, nothing in common, to 1, the same words in the same order, long and rare ones counting
 * most. `a` and `b` are their lines as `wording` cut them. Symmetrical: it makes no difference which comes first.
 */
export function likeness(wording: Wording, a: Units, b: Units): number {
  const [first, second] = inOrder(a, b);
  const both = wording.total(first) + wording.total(second);
  if (both === 0) return 0;
  let aligned = 0;
  wording.align(first, second).forEach((j, i) => (aligned += j === -1 ? 0 : wording.weight(first.ids[i]!)));
  return (wording.shared(first, second) + aligned) / both;
}

/** Where `now` differs from `was`, in the order of its words; what is told apart by a number, a name or a denial says so. */
export function differences(wording: Wording, was: Statement, now: Statement): Difference[] {
  const partner = alignment(wording, wording.cut(was.line, 0, was.line.length), wording.cut(now.line, 0, now.line.length));
  const found: Difference[] = [];
  let [i, j] = [0, 0];
  for (let at = 0; at <= partner.length; at++) {
    const to = at === partner.length ? now.tokens.length : partner[at]!;
    if (to === -1) continue;
    if (at > i || to > j) found.push(difference(was, i, at, now, j, to));
    [i, j] = [at + 1, to + 1];
  }
  return found;
}

const ORDER: readonly Telling[] = ['number', 'denial', 'name', 'words'];

function difference(was: Statement, i: number, iTo: number, now: Statement, j: number, jTo: number): Difference {
  const tokens = [...was.tokens.slice(i, iTo), ...now.tokens.slice(j, jTo)];
  const found = ORDER.find((telling) => tokens.some((token) => token.telling === telling)) ?? 'words';
  // "said Ines Marlow" behind a quotation puts no name in the place of another.
  const what = found === 'name' && (i === iTo || j === jTo) ? 'words' : found;
  return { what, was: wordsFrom(was, i, iTo), now: wordsFrom(now, j, jTo) };
}

const wordsFrom = ({ text, tokens }: Statement, from: number, to: number): string => (from < to ? text.slice(tokens[from]!.start, tokens[to - 1]!.end) : '');

/** For each word of `a` the index of its partner in `b`. Aligned in one order, so that both ways give the same pairs. */
function alignment(wording: Wording, a: Units, b: Units): Int32Array {
  const [first] = inOrder(a, b);
  if (first === a) return wording.align(a, b);
  const partner = new Int32Array(a.ids.length).fill(-1);
  wording.align(b, a).forEach((i, j) => {
    if (i !== -1) partner[i] = j;
  });
  return partner;
}

/** The two in an order that does not depend on which comes first. */
function inOrder(a: Units, b: Units): [Units, Units] {
  if (a.ids.length !== b.ids.length) return a.ids.length < b.ids.length ? [a, b] : [b, a];
  const at = a.ids.findIndex((id, index) => id !== b.ids[index]);
  return at === -1 || a.ids[at]! < b.ids[at]! ? [a, b] : [b, a];
}
