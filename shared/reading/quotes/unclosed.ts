import { grammar } from '../../text/languages';
import type { Span } from '../types';
import type { Mark } from './marks';

const { speaking, verbs } = grammar;

// An attribution at the end of a paragraph is seldom longer.
const LONGEST = 120;
const WORD = /\p{L}[\p{L}’'-]*/u;

/**
 * Where the reporter goes on in words whose quotation nothing closes: `“We are leaving now, said Roe.` ends
 * behind "now,". Null where no attribution ends the stretch: then all of it may be speech.
 */
export function reporterResumes(text: string, from: number, to: number): number | null {
  const floor = Math.max(from, to - LONGEST);
  const stretch = text.slice(floor, to);
  for (const pause of stretch.matchAll(/[,?!…]\s/g)) {
    const at = floor + pause.index + 1;
    const rest = text.slice(at + 1, to).trimEnd();
    // One sentence, the reporter's, and nothing behind it.
    if (at - from < 4 || /[.!?…]["”’']?\s+\p{Lu}/u.test(rest.replace(/\b\p{Lu}\./gu, ''))) continue;
    if (names(rest)) return at;
  }
  return null;
}

function names(rest: string): boolean {
  const inverted = speaking.verbFirst.exec(rest)?.[1];
  const said = inverted && verbs.plain.has(inverted) ? verbs.cueVerb(inverted)! : null;
  if (said?.speech && !said.addressed) return true;
  const [, verb, ends] = speaking.subjectFirst.exec(rest) ?? [];
  const cue = verb !== undefined && verbs.plain.has(verb) ? verbs.cueVerb(verb)! : null;
  // "Roe said.", "Roe told the court."; "Roe said it was late" may be part of what is said.
  return cue !== null && cue.speech && (ends !== undefined || cue.addressed);
}

/**
 * Where a quotation begins whose opening mark is missing: `We are leaving now,” said Roe.` takes the
 * paragraph up to the mark, where it starts the paragraph like a sentence and the reporter names somebody
 * behind it.
 */
export function sentenceFrom(text: string, block: Span, close: Mark): number | null {
  if (close.family !== 'double' || close.start - block.start > 400) return null;
  const spoken = text.slice(block.start, close.start);
  if (!/^\p{Lu}/u.test(spoken) || !/[,.?!…]$/.test(spoken) || !WORD.test(spoken)) return null;
  const rest = text.slice(close.end, Math.min(block.end, close.end + LONGEST)).trimStart();
  return names(/^[^.?!]*(?:[.?!]|$)/u.exec(rest)![0]) ? block.start : null;
}
