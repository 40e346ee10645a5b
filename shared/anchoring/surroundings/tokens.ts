/** What stands around a mark, word by word, each with what it tells. */

import { PAST_OF_SAYING } from '../../text/languages/en/verbs';
import { amounts, type Quantity } from '../../text/numbers';
import { FUNCTION_WORDS } from '../../text/languages/en/words';
import { sayingOf } from '../../text/languages/en/sayings';
import {
  BEFORE_MONTHS,
  CASED,
  DATES,
  DOUBTFUL_MONTHS,
  NUMBER_WORDS,
  SCALED,
  UNITS,
} from '../../text/languages/en/measures';
import { set } from '../../text/languages/keyed';
import { settled } from './phrases';
import {
  DEMONYM,
  DENIALS,
  DETERMINERS,
  HEDGES,
  HONORIFICS,
  NAMES,
  PRONOUNS,
  STATUS_WORDS,
} from '../../text/languages/en/qualifiers';

export type Telling =
  | 'number'
  | 'unit'
  | 'date'
  | 'name'
  | 'denial'
  | 'hedge'
  | 'saying'
  | 'status'
  | 'pronoun'
  | 'title'
  | 'plain'
  | 'small'
  | 'stop';

export interface Token {
  /** Two ways to write or to say one thing have one key. */
  key: string;
  tells: Telling;
  /** Where it stands in its line, `[start, end)`. */
  start: number;
  end: number;
  /** The capital of the first word proves nothing: a name only where something else says so. */
  perhapsName?: true;
  /** Of a verb: it says something whatever stands beside it. */
  plainSaying?: true;
  /** Who says it always follows: "according to". */
  leads?: true;
}

/** One side of a mark, made even: typography is no change of what is said. */
export interface Line {
  text: string;
  tokens: Token[];
}

export const even = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/[‘’‚‛`´′]/g, "'")
    .replace(/[“”„‟«»″]|''/g, '"')
    // A minus is never a dash, whatever stands between it and its figure: the mark's own, or one of this line.
    .replace(/\u2212\s+(?=$|[\d\p{Sc}])/gu, 'minus ')
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/(\d)[:.]00(?= ?[ap]\.?m\b)/gi, '$1')
    .replace(/ - |\s?[–—]\s?/g, (dash, at: number, all: string) =>
      /\d/.test(all[at - 1] ?? '') && /\d/.test(all[at + dash.length] ?? '') ? '-' : ' – ',
    )
    .replace(/\s+/g, ' ');

const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['.][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;
const STOP = /^[^\p{L}\p{N}%$£€¥§°]$/u;

interface LineKind {
  /** It begins a sentence, so that its first capital proves nothing. */
  atStart: boolean;
  /** A figure follows its last word: the mark's own. */
  figure: boolean;
}

export function lineOf(side: string, { atStart, figure: beside }: LineKind): Line {
  const text = even(side);
  const tokens: Token[] = [];
  let from = 0;
  for (const quantity of amounts(text)) {
    words(tokens, text, from, quantity.start, atStart);
    tokens.push(figure(text, quantity));
    from = quantity.end;
  }
  words(tokens, text, from, text.length, atStart);
  return { text, tokens: settled(tokens, text, beside) };
}

const CURRENCIES: readonly [RegExp, string][] = [
  [/(?:US|A|C|NZ|HK)\$/i, ''],
  [/£|pound/i, '£'],
  [/€|euro/i, '€'],
  [/¥|yen/i, '¥'],
  [/\$|dollar/i, '$'],
];

/** A figure by its value, sign and currency, whatever it is written like. */
function figure(text: string, { start, end, kind, value }: Quantity): Token {
  const written = text.slice(start, end);
  const [currency, name] =
    kind === 'money' ? (CURRENCIES.find(([sign]) => sign.test(written)) ?? [null, written]) : [null, ''];
  const money = currency && name === '' ? written.slice(0, written.indexOf('$') + 1).toUpperCase() : name;
  const share = kind !== 'percent' ? '' : /points?$/i.test(written) ? ' points' : '%';
  const sign = /(?:^|[\s($£€])[-+±]$/.test(text.slice(0, start))
    ? text[start - 1]!
    : /\bminus $/i.test(text.slice(0, start))
      ? '-'
      : '';
  const amount = Number.isNaN(value) ? written.toLowerCase() : String(value);
  return {
    key: `#${sign}${amount}${money}${share}`,
    tells: 'number',
    start: sign === '' || text[start - 1] === ' ' ? start : start - 1,
    end,
  };
}

function words(tokens: Token[], text: string, from: number, to: number, atStart: boolean): void {
  for (const found of text.slice(from, to).matchAll(WORD)) {
    const start = from + found.index;
    const word = found[0];
    const end = start + word.length;
    if (STOP.test(word)) {
      tokens.push({ key: word, tells: 'stop', start, end });
      continue;
    }
    const short = /^(\p{L}+)n't$/iu.exec(word);
    if (short || /^cannot$/i.test(word)) {
      tokens.push(
        { key: FULL[word.toLowerCase()] ?? short?.[1]?.toLowerCase() ?? 'can', tells: 'small', start, end },
        { key: 'not', tells: 'denial', start, end },
      );
      continue;
    }
    const owned = word.replace(/'s$/i, '');
    tokens.push(token(owned === '' ? word : owned, tokens, text, start, end, atStart));
  }
}

const FULL: Record<string, string> = { "won't": 'will', "can't": 'can', "shan't": 'shall', cannot: 'can' };

function token(
  word: string,
  before: readonly Token[],
  text: string,
  start: number,
  end: number,
  atStart: boolean,
): Token {
  const lower = word.toLowerCase();
  const at = { start, end };
  const previous = before.at(-1);
  if (/\p{N}/u.test(word)) {
    // "January 2nd" is "January 2".
    const day =
      previous?.tells === 'date' ||
      DATES.has(/^ (?:of )?(\p{Lu}\p{Ll}+)/u.exec(text.slice(end))?.[1]?.toLowerCase() ?? '');
    return { key: `#${day ? lower.replace(/(?:st|nd|rd|th)$/, '') : lower}`, tells: 'number', ...at };
  }
  const capital = /^\p{Lu}/u.test(word);
  const acronym = /^(?:\p{Lu}\.?){2,}s?$/u.test(word);
  if (capital && NAMES.has(lower) && (acronym || lower.length > 4))
    return { key: NAMES.get(lower)!, tells: 'name', ...at };
  if (HONORIFICS.has(lower) && capital) return { key: HONORIFICS.get(lower)!, tells: 'title', ...at };
  if (
    DOUBTFUL_MONTHS.has(lower) &&
    capital &&
    (previous?.tells === 'number' || BEFORE_MONTHS.has(previous?.key ?? '') || /^\s+\d/.test(text.slice(end)))
  )
    return { key: lower, tells: 'date', ...at };
  if (DATES.has(lower) && (capital || !/^\p{Lu}/u.test(DATES.get(lower)!)))
    return { key: DATES.get(lower)!, tells: 'date', ...at };
  if (/^(?:am|pm|a\.m\.|p\.m\.)$/.test(lower) && previous?.tells === 'number')
    return { key: lower.replaceAll('.', ''), tells: 'unit', ...at };
  if (SCALED.has(lower) && (previous ? previous.tells === 'number' : !atStart))
    return { key: SCALED.get(lower)!, tells: 'unit', ...at };
  if (lower !== 'second' && NUMBER_WORDS.has(lower))
    return { key: `#${NUMBER_WORDS.get(lower)!}`, tells: 'number', ...at };
  if (lower === 'second') return { key: '#2nd', tells: 'number', ...at };
  if (CASED.has(word)) return { key: CASED.get(word)!, tells: 'unit', ...at };
  if (UNITS.has(lower) || (word === 'm' && previous?.tells === 'number'))
    return { key: UNITS.get(lower) ?? 'metre', tells: 'unit', ...at };
  if (/^[%$£€¥°]$/u.test(word)) return { key: word === '%' ? 'percent' : word, tells: 'unit', ...at };
  if (DENIALS.has(lower)) return { key: DENIALS.get(lower)!, tells: 'denial', ...at };
  if (PRONOUNS.has(lower) && !acronym) return { key: PRONOUNS.get(lower)!, tells: 'pronoun', ...at };
  if (HEDGES.has(lower) && !(lower === 'may' && capital))
    return { key: HEDGES.get(lower)!, tells: 'hedge', ...at };
  if (STATUS_WORDS.has(lower)) return { key: STATUS_WORDS.get(lower)!, tells: 'status', ...at };
  // Who was told something did not say it.
  if (HEARD.has(lower) && BEING.has(previous?.key ?? ''))
    return { key: '*hear', tells: 'saying', ...at, plainSaying: true };
  const saying = sayingOf(lower);
  if (saying && !isNoun(lower, previous, text))
    return {
      key: `*${saying.meaning}`,
      tells: 'saying',
      ...at,
      ...(saying.plain ? { plainSaying: true } : {}),
    };
  if (capital && !/^I(?:'|$)/.test(word)) {
    const opens =
      (before.every(({ tells }) => tells === 'stop') && atStart) ||
      (previous?.tells === 'stop' && /["!?.:–(]/.test(previous.key));
    // "WHO" is a name, unless all of it is in capitals.
    const small = FUNCTION_WORDS.has(lower) && !(acronym && /\p{Ll}/u.test(text));
    if (!small && (!opens || acronym || /^(?:'s)? \p{Lu}/u.test(text.slice(start + word.length))))
      return { key: lower, tells: 'name', ...at };
    if (!small) return { key: lower, tells: 'plain', ...at, perhapsName: true };
  }
  return { key: lower, tells: FUNCTION_WORDS.has(lower) || lower.length < 3 ? 'small' : 'plain', ...at };
}

const NOUNS = set(
  `report claim charge promise demand threat doubt question joke challenge complaint forecast order rule
  vow object hope fear worry comment note state remark answer reply estimate protest reason caution show
  find`,
);

/** "The annual report", "a stern warning": many verbs of saying are nouns as well, and a noun says nothing. */
function isNoun(lower: string, previous: Token | undefined, text: string): boolean {
  const bare = NOUNS.has(lower);
  if (!previous) return bare;
  const { key, tells, start, end } = previous;
  if (DETERMINERS.has(text.slice(start, end).toLowerCase())) return !PAST_OF_SAYING.test(lower);
  if (/ing$/.test(lower)) return tells === 'plain' || tells === 'number' || tells === 'status';
  const acts =
    tells === 'pronoun' ||
    tells === 'name' ||
    tells === 'denial' ||
    tells === 'hedge' ||
    key === 'to' ||
    MODALS.has(key) ||
    /(?:s|ly|people|police|women|men)$/.test(key);
  return bare && !acts;
}

const HEARD = set('told informed warned asked');
const BEING = set('is are was were be been being');
const MODALS = set('will would can could shall should must do did does');

const VERB =
  /^(?:is|was|were|are|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|not)$|.{2}ed$/;
const NO_NAME = /(?:s|ing|ly|tion|ment|ness|ity|ance|ence|ism)$/;

/**
 * The first word of a sentence is a name where it is one elsewhere, or does something as only a name can
 * without an article.
 */
export function nameFirstWords(lines: readonly Line[]): void {
  const names = new Set(
    lines.flatMap(({ tokens }) => tokens.filter(({ tells }) => tells === 'name').map(({ key }) => key)),
  );
  for (const { text, tokens } of lines) {
    tokens.forEach((token, at) => {
      if (!token.perhapsName) return;
      const next = tokens[at + 1];
      const acts =
        next !== undefined && (next.plainSaying === true || VERB.test(next.key)) && !NO_NAME.test(token.key);
      if (
        names.has(token.key) ||
        acts ||
        DEMONYM.test(token.key) ||
        /^'s /.test(text.slice(token.start + token.key.length))
      )
        token.tells = 'name';
    });
  }
}
