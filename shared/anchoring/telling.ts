/** What a difference between two statements is about. */

import { language } from '../text/languages';
import type { Token } from './statement-tokens';
import { inQuotes } from '../text/in-quotes';

const lexicon = language.statements;

/**
 * In the order in which they are looked for: a difference has the first name that fits. `signs` (a comma, a
 * hyphen, quotation marks), `capitals` and `words` may leave the claim what it was; each of the others
 * makes it another one.
 */
export const TELLINGS = [
  'question',
  'number',
  'currency',
  'unit',
  'denial',
  'order',
  'time',
  'standing',
  'direction',
  'degree',
  'name',
  'speaker',
  'signs',
  'capitals',
  'words',
] as const;
export type Telling = (typeof TELLINGS)[number];

/** Tokens `[from, to)` of a statement. */
export interface Side {
  of: { text: string; tokens: readonly Token[] };
  from: number;
  to: number;
}

type Tokens = readonly Token[];

/**
 * What it is about that the one side stands where the other does; either may be empty, not both. `moved`:
 * the keys of words that stand elsewhere in the other statement. Makes no difference which side comes
 * first.
 */
export function tellingOf(sides: readonly [Side, Side], moved: ReadonlySet<string>): Telling {
  const [was, now] = sides.map(({ of, from, to }) => of.tokens.slice(from, to)) as [Token[], Token[]];
  const all = [...was, ...now];
  const both = was.length > 0 && now.length > 0;
  const counted = sides.some(isBesideNumber);
  if (all.some(({ form }) => form === '?')) return 'question';
  const numbers = numbersIn(was, now);
  if (numbers) return numbers;
  if (all.some(isCurrencySign) || (counted && has(lexicon.currencies, all))) return 'currency';
  if (denialsIn(was) !== denialsIn(now) || isTurnedRound(was, now)) return 'denial';
  if (counted && has(lexicon.units, all)) return 'unit';
  if (
    counted &&
    all.every(({ key }) => lexicon.extents.has(key)) &&
    !all.every(({ key }) => key === lexicon.by)
  )
    return 'number';
  if (isReordered(was, now) || all.some((token) => moved.has(token.key) && tells(token))) return 'order';
  const common = all.filter(isNoName);
  if (has(lexicon.times, both ? all : common) || (both && has(lexicon.tenses, all))) return 'time';
  if (has(lexicon.standings, common)) return 'standing';
  if (has(lexicon.directions, common)) return 'direction';
  if (has(lexicon.degrees, common) && !isPhrase(was) && !isPhrase(now)) return 'degree';
  if (both && keysOf(was) === keysOf(now)) return capitalsIn(was, now);
  // "said Ines Marlow" behind a quotation puts no name in the place of another.
  if (both && !all.every(isNoName)) return 'name';
  if (all.some(({ kind }) => kind !== 'sign')) return 'words';
  return all.some(({ form }) => TURNS.test(form)) && sides.some(speaks) ? 'speaker' : 'signs';
}

const has = (list: ReadonlySet<string>, tokens: Tokens): boolean =>
  tokens.some(({ key, form }) => list.has(key) || list.has(form));

const keysOf = (tokens: Tokens): string => tokens.map(({ key }) => key).join(' ');
const isCurrencySign = ({ form }: Token): boolean => /\p{Sc}/u.test(form);
const isNoName = ({ kind }: Token): boolean => kind !== 'name';
const tells = ({ key, kind }: Token): boolean => kind !== 'sign' && !language.functionWords.has(key);
const denialsIn = (tokens: Tokens): number => tokens.filter(({ kind }) => kind === 'denial').length;

/** The numbers are others, or the same ones of something else; null where none has changed. */
function numbersIn(a: Tokens, b: Tokens): 'number' | 'currency' | 'unit' | null {
  const was = a.filter(isNumber);
  const now = b.filter(isNumber);
  const amounts = (tokens: Tokens): string =>
    tokens.map(({ value, form }) => value ?? inQuotes(form)).join(' ');
  if (was.length !== now.length || amounts(was) !== amounts(now)) return 'number';
  if (was.every(({ form }, at) => form === now[at]!.form)) return null;
  if ([...was, ...now].some(({ unit = '' }) => !NO_MONEY.has(unit))) return 'currency';
  return was.some(({ unit }, at) => unit !== now[at]!.unit) ? 'unit' : 'number';
}

const isNumber = ({ kind }: Token): boolean => kind === 'number';

/** What a number can be of besides money. */
const NO_MONEY = new Set(['', '%', 'pp', ...lexicon.figures.suffixes]);

const isTurnedRound = (was: Tokens, now: Tokens): boolean =>
  was.some((a) => now.some((b) => isOpposite(a.key, b.key)));

/** "legal" and "illegal", "harmful" and "harmless". */
function isOpposite(a: string, b: string): boolean {
  if (a === b) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const { turnsBefore, turnsBehind } = lexicon;
  if (short.length > 2 && turnsBefore.test(long) && long.replace(turnsBefore, '') === short) return true;
  return (
    turnsBehind.test(a) && turnsBehind.test(b) && a.replace(turnsBehind, '') === b.replace(turnsBehind, '')
  );
}

/** "In all" and the like say nothing of how many. */
const isPhrase = (tokens: Tokens): boolean => lexicon.phrase.test(keysOf(tokens));

/** The same words in another order. */
function isReordered(a: Tokens, b: Tokens): boolean {
  const was = a.filter(({ kind }) => kind !== 'sign');
  const now = b.filter(({ kind }) => kind !== 'sign');
  if (was.length < 2 || keysOf(was) === keysOf(now)) return false;
  const sorted = (tokens: Tokens): string =>
    tokens
      .map(({ key }) => key)
      .toSorted()
      .join(' ');
  return sorted(was) === sorted(now);
}

/** Within two words of a number. */
const isBesideNumber = ({ of: { tokens }, from, to }: Side): boolean =>
  tokens.slice(Math.max(0, from - 2), to + 1).some(isNumber);

/** The same but for capitals: one may make a name of a word, or letters that are read one by one. */
function capitalsIn(was: Tokens, now: Tokens): Telling {
  const both = [...was, ...now];
  const changed = both.filter(({ form }, at) => form !== both[(at + was.length) % both.length]!.form);
  if (changed.every(({ key }) => !/\p{L}/u.test(key))) return 'signs';
  const isAnother = ({ key, form }: Token) => lexicon.nameOrWord.has(key) || /^\p{Lu}{2,5}$/u.test(form);
  return was.length === 1 && changed.some(isAnother) ? 'name' : 'capitals';
}

/** What sets words and speaker apart. */
const TURNS = /^[,:"—]$/;

/** Somebody says something in this statement: a comma may make another one the speaker. */
const speaks = ({ of: { tokens } }: Side): boolean => tokens.some(({ key }) => language.speaks(key));
