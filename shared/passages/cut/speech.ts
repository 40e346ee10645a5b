import { cueAt } from '../../document/transcript/transcript';
import { sentences } from '../../text/sentences';
import type { Cue, Paper } from '../types';
import { joined, type Unit } from './unit';

/** What was said, sentence by sentence: a caption ends in mid-sentence, a person does not. */
export function speechOf({ text, apparatus }: Paper): Unit[] {
  const turns = turnsOf(apparatus.cues);
  return turns.flatMap((cues, at) => {
    const { speaker } = cues[0]!;
    const turn = { start: cues[0]!.start, end: cues.at(-1)!.end };
    const spoken = joined(text, sentences(text, turn));
    const asked = turns[at - 1];
    return spoken.map((sentence, nth): Unit => {
      const cue = cueAt(cues, sentence.start) ?? cues[0]!;
      const before = spoken[nth - 1] ?? (asked && { start: asked[0]!.start, end: asked.at(-1)!.end });
      const behind = spoken[nth + 1];
      return {
        ...sentence,
        form: 'speech',
        head: speaker,
        beside: [before, behind].filter((other) => other !== undefined),
        weak: false,
        ...(speaker ? { speaker } : {}),
        ...(cue.time === null ? {} : { time: cue.time }),
      };
    });
  });
}

/** Cues that one voice says in a row. */
function turnsOf(cues: readonly Cue[]): Cue[][] {
  const turns: Cue[][] = [];
  for (const cue of cues) {
    const last = turns.at(-1);
    // Without a name nobody knows whether the same person goes on; a sentence does, whoever says it.
    if (last?.[0]!.speaker === cue.speaker) last.push(cue);
    else turns.push([cue]);
  }
  return turns;
}
