import type { Quote, Speaker } from '../types';
import type { Line } from './narrative';
import type { Utterance } from './utterance';

// An exchange of words is short; a longer paragraph between marks is somebody's statement going on.
const SHORT = 90;

/**
 * `“Coming?” asked Roe. ¶ “No,” said Doe. ¶ “Why not?”` — two people who take turns, a paragraph each: the
 * next lone quotation is the other one's. Null where the two paragraphs before are no such exchange.
 */
export function nextInTurn(
  all: readonly Line[],
  spoken: readonly Utterance[],
  quotes: readonly Quote[],
  index: number,
): Speaker | null {
  const [before, last] = [turn(all, spoken, quotes, index - 2), turn(all, spoken, quotes, index - 1)];
  const own = spoken[index]!;
  if (!before || !last || own.end - own.start > SHORT || all[own.line]!.tokens.length > 1) return null;
  const followed =
    spoken[index - 1]!.paragraph === own.paragraph - 1 && spoken[index - 2]!.paragraph === own.paragraph - 2;
  return followed && nameOf(before) !== nameOf(last) ? before : null;
}

const nameOf = (speaker: Speaker): string => speaker.person ?? speaker.resolved ?? speaker.text;

/** Who speaks a paragraph that holds one short quotation and hardly more than who said it. */
function turn(
  all: readonly Line[],
  spoken: readonly Utterance[],
  quotes: readonly Quote[],
  index: number,
): Speaker | null {
  const one = spoken[index];
  const speaker = quotes[index]?.speaker;
  if (
    !one ||
    !speaker ||
    one.kind !== 'direct' ||
    one.end - one.start > SHORT ||
    spoken[index - 1]?.paragraph === one.paragraph
  )
    return null;
  const { tokens } = all[one.line]!;
  return tokens[0]!.start === one.start &&
    tokens.length < 9 &&
    all[one.line - 1]?.paragraph !== one.paragraph &&
    all[one.line + 1]?.paragraph !== one.paragraph
    ? speaker
    : null;
}
