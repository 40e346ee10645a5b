/** What stands around a mark, word by word, each with what it tells. */

import { language, surroundings as around } from '../../text/languages';
import { amounts, type Quantity } from '../../text/numbers';
import { settled } from './phrases';

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

const FULL_HOUR = new RegExp(around.fullHour, 'gi');

export const even = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/[‘’‚‛`´′]/g, "'")
    .replace(/[“”„‟«»″]|''/g, '"')
    // A minus is never a dash, whatever stands between it and its figure: the mark's own, or one of this
    // line.
    .replace(/\u2212\s+(?=$|[\d\p{Sc}])/gu, `${around.minus} `)
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(FULL_HOUR, '$1')
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

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?:${language.numbers.whose.join('|')})\\$`, 'i'), ''],
  ...language.statements.figures.moneys.map(
    ([sign, named]) => [new RegExp(`[${sign}]|${named}`, 'i'), sign] as const,
  ),
];

/** A figure by its value, sign and currency, whatever it is written like. */
function figure(text: string, { start, end, kind, value }: Quantity): Token {
  const written = text.slice(start, end);
  const [currency, name] =
    kind === 'money' ? (CURRENCIES.find(([sign]) => sign.test(written)) ?? [null, written]) : [null, ''];
  const money = currency && name === '' ? written.slice(0, written.indexOf('$') + 1).toUpperCase() : name;
  const share = kind !== 'percent' ? '' : around.points.test(written) ? ' points' : '%';
  const sign = /(?:^|[\s($£€])[-+±]$/.test(text.slice(0, start))
    ? text[start - 1]!
    : around.minusBefore.test(text.slice(0, start))
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
    const short = around.deniedVerb.exec(word);
    if (short || around.deniedInOne.test(word)) {
      tokens.push(
        {
          key: around.fullForms[word.toLowerCase()] ?? short?.[1]?.toLowerCase() ?? around.able,
          tells: 'small',
          start,
          end,
        },
        { key: around.denial, tells: 'denial', start, end },
      );
      continue;
    }
    const owned = word.replace(around.owner, '');
    tokens.push(token(owned === '' ? word : owned, tokens, text, start, end, atStart));
  }
}

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
      around.dates.has(around.monthAhead.exec(text.slice(end))?.[1]?.toLowerCase() ?? '');
    return { key: `#${day ? lower.replace(around.ordinal, '') : lower}`, tells: 'number', ...at };
  }
  const capital = /^\p{Lu}/u.test(word);
  const acronym = /^(?:\p{Lu}\.?){2,}s?$/u.test(word);
  if (capital && around.names.has(lower) && (acronym || lower.length > 4))
    return { key: around.names.get(lower)!, tells: 'name', ...at };
  if (around.honorifics.has(lower) && capital)
    return { key: around.honorifics.get(lower)!, tells: 'title', ...at };
  if (
    around.doubtfulMonths.has(lower) &&
    capital &&
    (previous?.tells === 'number' ||
      around.beforeMonths.has(previous?.key ?? '') ||
      /^\s+\d/.test(text.slice(end)))
  )
    return { key: lower, tells: 'date', ...at };
  if (around.dates.has(lower) && (capital || !/^\p{Lu}/u.test(around.dates.get(lower)!)))
    return { key: around.dates.get(lower)!, tells: 'date', ...at };
  if (around.ofTheClock.test(lower) && previous?.tells === 'number')
    return { key: lower.replaceAll('.', ''), tells: 'unit', ...at };
  if (around.scaled.has(lower) && (previous ? previous.tells === 'number' : !atStart))
    return { key: around.scaled.get(lower)!, tells: 'unit', ...at };
  if (lower !== around.secondRank[0] && around.numberWords.has(lower))
    return { key: `#${around.numberWords.get(lower)!}`, tells: 'number', ...at };
  if (lower === around.secondRank[0]) return { key: around.secondRank[1], tells: 'number', ...at };
  if (around.cased.has(word)) return { key: around.cased.get(word)!, tells: 'unit', ...at };
  if (around.units.has(lower) || (word === around.metre[0] && previous?.tells === 'number'))
    return { key: around.units.get(lower) ?? around.metre[1], tells: 'unit', ...at };
  if (/^[%$£€¥°]$/u.test(word)) return { key: word === '%' ? 'percent' : word, tells: 'unit', ...at };
  if (around.denials.has(lower)) return { key: around.denials.get(lower)!, tells: 'denial', ...at };
  if (around.pronouns.has(lower) && !acronym)
    return { key: around.pronouns.get(lower)!, tells: 'pronoun', ...at };
  if (around.hedges.has(lower) && !(lower === around.hedgeOrMonth && capital))
    return { key: around.hedges.get(lower)!, tells: 'hedge', ...at };
  if (around.statuses.has(lower)) return { key: around.statuses.get(lower)!, tells: 'status', ...at };
  // Who was told something did not say it.
  if (around.heard.has(lower) && around.being.has(previous?.key ?? ''))
    return { key: '*hear', tells: 'saying', ...at, plainSaying: true };
  const saying = around.sayingOf(lower);
  if (saying && !isNoun(lower, previous, text))
    return {
      key: `*${saying.meaning}`,
      tells: 'saying',
      ...at,
      ...(saying.plain ? { plainSaying: true } : {}),
    };
  if (capital && !around.writer.test(word)) {
    const opens =
      (before.every(({ tells }) => tells === 'stop') && atStart) ||
      (previous?.tells === 'stop' && /["!?.:–(]/.test(previous.key));
    // "WHO" is a name, unless all of it is in capitals.
    const small = around.functionWords.has(lower) && !(acronym && /\p{Ll}/u.test(text));
    if (!small && (!opens || acronym || around.ownerBeforeName.test(text.slice(start + word.length))))
      return { key: lower, tells: 'name', ...at };
    if (!small) return { key: lower, tells: 'plain', ...at, perhapsName: true };
  }
  return {
    key: lower,
    tells: around.functionWords.has(lower) || lower.length < 3 ? 'small' : 'plain',
    ...at,
  };
}

/**
 * "The annual report", "a stern warning": many verbs of saying are nouns as well, and a noun says nothing.
 */
function isNoun(lower: string, previous: Token | undefined, text: string): boolean {
  const bare = around.sayingNouns.has(lower);
  if (!previous) return bare;
  const { key, tells, start, end } = previous;
  if (around.determiners.has(text.slice(start, end).toLowerCase())) return !around.pastOfSaying.test(lower);
  if (around.ongoing.test(lower)) return tells === 'plain' || tells === 'number' || tells === 'status';
  const acts =
    tells === 'pronoun' ||
    tells === 'name' ||
    tells === 'denial' ||
    tells === 'hedge' ||
    key === around.goal ||
    around.modals.has(key) ||
    around.subjectEnd.test(key);
  return bare && !acts;
}

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
        next !== undefined &&
        (next.plainSaying === true || around.verb.test(next.key)) &&
        !around.noName.test(token.key);
      if (
        names.has(token.key) ||
        acts ||
        around.demonym.test(token.key) ||
        around.ownerAhead.test(text.slice(token.start + token.key.length))
      )
        token.tells = 'name';
    });
  }
}
