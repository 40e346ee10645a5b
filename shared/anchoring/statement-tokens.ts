/** A statement cut into what it is made of, each piece in the form in which it is told apart from others. */

import { DIRECTION_MARKS, INVISIBLE_OPERATORS, TURNS, ZERO_WIDTH } from '../text/characters';
import { language } from '../text/languages';
import { amounts, numberWord } from '../text/numbers';
import { numberToken } from './statement-numbers';
import { minusToken, primesIn, signToken } from './statement-signs';
import { eachWord, isWordCode } from './units';

const { hyphens, figures, denies, minus, noName, shortened, nameOrWord } = language.statements;

/**
 * What a piece is by its looks. What a difference between two of them tells is worked out where they are
 * compared.
 */
export type TokenKind = 'number' | 'name' | 'denial' | 'word' | 'sign';

export interface Token {
  /**
   * The form in which it is looked for: of a number its value, of a word no capitals. One word for
   * `Wording`.
   */
  key: string;
  /** The form that tells: equal forms, equal words. */
  form: string;
  kind: TokenKind;
  /** Of a number what it amounts to. */
  value?: number;
  /** Of a number the currency, "%", "pp" (percentage points), or another suffix; '' for none. */
  unit?: string;
  start: number;
  end: number;
}

/**
 * What nobody sees: soft hyphen, zero widths, marks of direction. The joiners stay: some scripts spell with
 * them.
 */
const INVISIBLE = new RegExp(`[${ZERO_WIDTH}${DIRECTION_MARKS}${TURNS}${INVISIBLE_OPERATORS}]`, 'g');
/** Other shapes of the same letters: micro sign, ligatures, full-width forms. "14²" is not "142". */
const SHAPES = /[\u00b5\ufb00-\ufb06\uff01-\uff5e]/g;

/**
 * The words as they are compared: accents composed, nothing unseen, a dash or dots of several signs as one.
 */
export function plainStatement(words: string): string {
  const plain = words.replace(INVISIBLE, '').normalize('NFC');
  const even = plain.replace(SHAPES, (shape) => shape.normalize('NFKC'));
  return even
    .replace(/\.{3}/g, '…')
    .replace(/---?/g, '—')
    .replace(/''|``|´´/g, '"');
}

/**
 * All pieces of a text that was made plain, but for what stands around it: quotation marks, brackets, a
 * stop. White space is none, and so is a hyphen or a capital that decides nothing.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const primes = primesIn(text);
  let from = 0;
  for (const quantity of amounts(text)) {
    addWords(tokens, text, from, quantity.start, primes);
    const letters = lettersOfMoney(tokens.at(-1), text, quantity.start);
    if (letters) tokens.pop();
    tokens.push(numberToken(text, { ...quantity, start: letters?.start ?? quantity.start }));
    from = quantity.end;
  }
  addWords(tokens, text, from, text.length, primes);
  return withoutCapitals(withoutHyphens(withoutEdges(tokens), text));
}

/** "S" before "$5": which dollar it is. */
function lettersOfMoney(before: Token | undefined, text: string, start: number): Token | null {
  const joined = before?.end === start && /^\p{Lu}{1,3}$/u.test(before.form);
  return joined && /^\p{L}{0,3}\p{Sc}/u.test(text.slice(start, start + 4)) ? before : null;
}

type Primes = ReadonlySet<number>;

function addWords(tokens: Token[], text: string, from: number, to: number, primes: Primes): void {
  eachWord(text, from, to, (start, end) => {
    const word = text.slice(start, end).replace(/[’ʼ]/g, "'");
    const kind = kindOf(text, word, start, end);
    const isMinus = minus.test(word) && isNumberAhead(text.slice(end, end + 20));
    if (isMinus) tokens.push(minusToken(start, end));
    else if (!isWordCode(text.charCodeAt(start))) tokens.push(signToken(text, start, end, primes.has(start)));
    else tokens.push({ key: word.toLowerCase(), form: word, kind, start, end });
  });
}

function isNumberAhead(after: string): boolean {
  const word = /^\s+([a-z]+)/i.exec(after)?.[1]?.toLowerCase();
  return /^\s+[\p{Sc}\d]/u.test(after) || (word !== undefined && numberWord(word) !== undefined);
}

/** Here a capital is the sentence's or the quotation's, and proves nothing. */
const BEGINS = /(?:^|[.!?…:]["'”’)\]]*\s|["“‘«])[\s"'“‘(]*$/u;

function kindOf(text: string, word: string, start: number, end: number): TokenKind {
  const lower = word.toLowerCase();
  if (/\p{N}/u.test(word) || figures.many.test(word)) return 'number';
  if (language.denials.inside.has(lower) || denies.test(word)) return 'denial';
  if (!/^\p{Lu}/u.test(word) || noName.test(word)) return 'word';
  if (language.functionWords.has(lower) && !nameOrWord.has(lower)) return 'word';
  // Unless another capital follows, as in a name of two words.
  const begins = BEGINS.test(text.slice(Math.max(0, start - 6), start));
  return begins && !/^\s\p{Lu}/u.test(text.slice(end, end + 2)) ? 'word' : 'name';
}

const EDGE_BEFORE = /^["([]$/;
const EDGE_AFTER = /^["()[\].,;:]$/;

function withoutEdges(tokens: readonly Token[]): Token[] {
  let [from, to] = [0, tokens.length];
  while (from < to && EDGE_BEFORE.test(tokens[from]!.form)) from++;
  while (to > from && EDGE_AFTER.test(tokens[to - 1]!.form)) to--;
  return tokens.slice(from, to);
}

/** A hyphen that decides nothing is left out: between a prefix and its word, and behind an adverb. */
function withoutHyphens(tokens: readonly Token[], text: string): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [first, hyphen, second] = tokens.slice(at, at + 3) as [Token, Token?, Token?];
    const joint = hyphen?.form === '-' && first.end === hyphen.start && hyphen.end === second?.start;
    if (!joint) out.push(first);
    else if (hyphens.joined.some((each) => each.test(`${first.key}-${second.key}`))) {
      const form = first.form + (/^\p{Ll}/u.test(first.form) ? second.form : second.key);
      out.push({ ...first, key: first.key + second.key, form, end: second.end });
      at += 2;
    } else {
      out.push(first);
      if (hyphens.isAdverb(first.key) && text[second.end] !== '-') at += 1;
    }
  }
  return out;
}

const ENDS = /^[.!?…]$/;

/**
 * The capital a sentence gives to its first word counts as none, unless the word is another one without it.
 */
function withoutCapitals(tokens: readonly Token[]): Token[] {
  return tokens.map((token, at): Token => {
    const [earlier, before] = [tokens[at - 2], tokens[at - 1]];
    const stop = before && ENDS.test(before.form) && before.end < token.start;
    const begins = !before || (stop && !shortened.test(earlier?.form ?? ''));
    const given = begins && /^\p{Lu}(?:$|\P{Lu})/u.test(token.form);
    if (!given || nameOrWord.has(token.key)) return token;
    return { ...token, form: token.form.charAt(0).toLowerCase() + token.form.slice(1) };
  });
}
