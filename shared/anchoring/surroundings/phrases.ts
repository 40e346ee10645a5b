/** Phrases of several words that tell one thing. */

import { surroundings as around } from '../../text/languages';
import { byFirstWord } from '../../text/languages/keyed';
import type { Telling, Token } from './tokens';

/** Phrases of several words, and words that tell something only beside others. */
export function settled(tokens: readonly Token[], text: string, beside: boolean): Token[] {
  const out: Token[] = [];
  const isFigure = (at: number) => (at < tokens.length ? tokens[at]!.tells === 'number' : beside);
  for (let at = 0; at < tokens.length; at++) {
    const measure = measureAt(tokens, at, text, beside) ?? phraseAt(tokens, at, text);
    if (measure) {
      out.push(measure.token);
      at = measure.last;
      continue;
    }
    const token = tokens[at]!;
    const next = tokens[at + 1];
    // Before a figure of this line it is read with the figure.
    if (token.key === around.minus && !next && beside) {
      out.push({ ...token, key: '#-', tells: 'number' });
      continue;
    }
    if (around.towards.has(token.key) && isFigure(at + 1) && isMoving(tokens, at)) {
      out.push({ ...token, key: `~${token.key}`, tells: 'hedge' });
      continue;
    }
    const which = around.whichTime.get(token.key);
    out.push(
      which && (next?.tells === 'unit' || next?.tells === 'date' || around.timesOfYear.test(next?.key ?? ''))
        ? { ...token, key: which, tells: 'date' }
        : token,
    );
  }
  return out;
}

/** So far before "to" and "from" stands what rose or fell: "fell sharply to 5" is not "fell by 5". */
const MOVES_WITHIN = 3;
const isMoving = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - MOVES_WITHIN), at).some(({ key }) => around.isDirection(key));

interface Phrase {
  token: Token;
  last: number;
}

function measureAt(tokens: readonly Token[], at: number, text: string, beside: boolean): Phrase | null {
  for (const [phrase, key] of around.measures.get(firstWord(text, tokens[at]!)) ?? []) {
    const last = endOf(tokens, at, text, phrase);
    if (last === -1) continue;
    const next = tokens[last + 1];
    if (next ? next.tells !== 'number' && !/^[$£€¥]$/.test(next.key) : !beside) continue;
    return {
      token: { key: `~${key}`, tells: 'hedge', start: tokens[at]!.start, end: tokens[last]!.end },
      last,
    };
  }
  return null;
}

const firstWord = (text: string, { start, end }: Token): string => text.slice(start, end).toLowerCase();

const several = (words: ReadonlyMap<string, string>, tells: Telling): [string, string, Telling][] =>
  [...words].filter(([phrase]) => /[ -]./.test(phrase)).map(([phrase, key]) => [phrase, key, tells]);
const SEVERAL = byFirstWord([
  ...several(around.denials, 'denial'),
  ...several(around.units, 'unit'),
  ...several(around.names, 'name'),
  ...several(around.hedges, 'hedge'),
  ...[around.accordingTo].map((phrase): [string, string, Telling] => [phrase, '*say', 'saying']),
  ...around.ages.map((phrase): [string, string, Telling] => [phrase, around.aged, 'small']),
]);

function phraseAt(tokens: readonly Token[], at: number, text: string): Phrase | null {
  for (const [phrase, key, tells] of SEVERAL.get(firstWord(text, tokens[at]!)) ?? []) {
    const last = endOf(tokens, at, text, phrase);
    if (last === -1) continue;
    return {
      token: {
        key,
        tells,
        start: tokens[at]!.start,
        end: tokens[last]!.end,
        ...(tells === 'saying' ? { plainSaying: true, leads: true } : {}),
      },
      last,
    };
  }
  return null;
}

/** The last token of a phrase that begins with the one at `at`; -1 where another one stands there. */
function endOf(tokens: readonly Token[], at: number, text: string, phrase: string): number {
  const { start } = tokens[at]!;
  const end = start + phrase.length;
  if (text.slice(start, end).toLowerCase() !== phrase) return -1;
  for (let last = at; last < tokens.length && tokens[last]!.start < end; last++)
    if (tokens[last]!.end === end) return last;
  return -1;
}
