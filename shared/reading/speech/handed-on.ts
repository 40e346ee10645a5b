/** Who speaks: by the sentence itself, by its label, or handed on from the quotation before. */

import { firstEndingAfter } from '../../text/ranges';
import type { People } from '../people/people';
import type { Document } from '../text/document';
import type { Quote, Speaker } from '../types';
import type { Line } from './narrative';
import type { Discourse, Resolution } from './resolution';
import { resolve } from './speakers';
import type { Utterance } from './utterance';
import { SURE } from './weights';

/** Who speaks, and on what that rests. */
export interface Found {
  speaker: Speaker | null;
  carried: boolean;
  /** How sure that is, where it is no matter of the class of evidence. */
  sure?: number;
  by: Utterance['by'];
  utterance: string | null;
  rival: string | null;
}

/** Finds who speaks an utterance: by its own sentence, or by what stands before it. */
export function speakerFor(
  doc: Document,
  all: readonly Line[],
  people: People,
  utterance: Utterance,
  discourse: Discourse,
  previous: { utterance: Utterance; quote: Quote } | null,
  bySpan: ReadonlyMap<number, Quote>,
  inTurn: () => Speaker | null,
): Found {
  if (utterance.turn) {
    const { speaker, confidence: sure, by } = utterance.turn;
    return { speaker, carried: by === 'in turn', sure, by, utterance: null, rival: null };
  }
  if (utterance.source) {
    const found: Resolution = resolve(doc, all, people, utterance.source, discourse);
    const sameCue =
      previous?.utterance.source?.cue?.start === utterance.source.cue?.start &&
      previous?.quote.speaker?.start === found.speaker.start;
    return {
      speaker: found.speaker,
      carried: false,
      by: utterance.by,
      utterance: sameCue ? previous!.quote.utterance : null,
      rival: found.rival?.name ?? null,
    };
  }
  const piece = utterance.quoted[0];
  const before = piece?.continues ? bySpan.get(piece.continues.start) : undefined;
  if (before)
    return {
      speaker: before.speaker,
      carried: before.carried,
      sure: before.confidence * SURE.continued,
      by: 'continued',
      utterance: before.utterance,
      rival: null,
    };
  const none: Found = {
    speaker: null,
    carried: false,
    by: 'none',
    utterance: null,
    rival: null,
  };
  if (utterance.lead) {
    const led = resolve(doc, all, people, utterance.lead, discourse);
    if (led.speaker.kind === 'person' || (led.speaker.kind === 'organisation' && !previous?.quote.speaker)) {
      return {
        speaker: led.speaker,
        carried: true,
        by: 'led',
        utterance: null,
        rival: led.rival?.name ?? null,
      };
    }
  }
  // "And then, as I rise to go: “…”" leads up to the one who speaks already.
  const led =
    utterance.by === 'none' &&
    utterance.kind === 'direct' &&
    previous?.utterance.paragraph === utterance.paragraph &&
    /:\s$/.test(doc.text.slice(utterance.start - 2, utterance.start));
  if (!previous?.quote.speaker || !(led || opensLine(all, utterance))) return none;
  const gap = utterance.paragraph - previous.utterance.paragraph;
  // `“It is late. We must go” before the tide.` runs on into the reporter's words.
  if (
    utterance.kind !== 'direct' &&
    (gap > 0 ||
      !/^\P{L}{0,3}\p{Lu}[^.!?]*[.!?]\s/u.test(doc.text.slice(utterance.start, utterance.start + 300)))
  )
    return none;
  if (gap === 0 && utterance.line - previous.utterance.line <= 1 && previous.utterance.speech) {
    const direct = previous.utterance.kind === 'direct';
    return {
      speaker: previous.quote.speaker,
      carried: !direct,
      by: 'same paragraph',
      utterance: direct ? previous.quote.utterance : null,
      rival: null,
    };
  }
  if (gap > 2) return none;
  const other = gap === 1 ? inTurn() : null;
  if (other)
    return {
      speaker: other,
      carried: true,
      by: 'in turn',
      utterance: null,
      rival: null,
    };
  const speaker =
    lastNamed(all, people, utterance, discourse) ??
    (previous.utterance.speech ? previous.quote.speaker : null);
  if (!speaker) return none;
  return {
    speaker,
    carried: true,
    by: gap === 1 ? 'paragraph before' : 'further back',
    utterance: null,
    rival: null,
  };
}

/** The quotation stands first in its line: one inside the reporter's own sentence is not handed on. */
const opensLine = (all: readonly Line[], utterance: Utterance): boolean =>
  all[utterance.line]!.tokens[0]!.start === utterance.start;

function namedBetween(people: People, id: string, start: number, end: number): boolean {
  for (
    let i = firstEndingAfter(people.mentions, start);
    i < people.mentions.length && people.mentions[i]!.start < end;
    i++
  )
    if (people.mentions[i]!.person.id === id) return true;
  return false;
}

/**
 * The person who spoke or was written about last: "experts" give way to the one expert with a name who has
 * already spoken.
 */
function lastNamed(
  all: readonly Line[],
  people: People,
  utterance: Utterance,
  discourse: Discourse,
): Speaker | null {
  const recent = discourse.speakers[discourse.speakers.length - 1];
  if (!recent) return null;
  // Only a crowd gives way: an organisation or a document goes on speaking.
  if (recent.speaker.kind !== 'anonymous' && utterance.line - recent.line <= 1) return recent.speaker;
  for (let back = 1; back <= 3; back++) {
    const line = all[utterance.line - back];
    if (!line || utterance.paragraph - line.paragraph > 1) break;
    const first = line.tokens[0]!.start;
    const end = line.tokens[line.tokens.length - 1]!.end;
    const named = discourse.speakers.findLast(
      ({ speaker }) => speaker.person !== null && namedBetween(people, speaker.person, first, end),
    );
    if (named) return named.speaker;
  }
  return recent.speaker.kind === 'person'
    ? recent.speaker
    : (discourse.speakers.findLast(
        ({ speaker, line }) => speaker.person !== null && utterance.paragraph - all[line]!.paragraph <= 2,
      )?.speaker ?? recent.speaker);
}
