import type { AcrossReply } from '@shared/contract';
import type { Drafts } from '@shared/across/piece';
import type { Desk } from '@shared/passages/desk';

/** So long it works at a time before it looks whether something else is asked. */
const TURN_MS = 8;

interface How {
  /** Whether somebody still waits. */
  isAsked: () => boolean;
  progress: (done: number) => void;
  /** Lets everything else have its turn. */
  breathe: () => Promise<void>;
}

/** Holds the drafts and the papers of an article against each other, bit by bit. */
export async function acrossThe(
  drafts: Drafts,
  papers: Desk,
  { isAsked, progress, breathe }: How,
): Promise<AcrossReply> {
  const { acrossInSteps } = await import('./across.part');
  const steps = acrossInSteps({ ...drafts, papers });
  let begun = performance.now();
  for (;;) {
    if (!isAsked()) return { outcome: 'stopped' };
    const step = steps.next();
    if (step.done) return { outcome: 'found', ...step.value, text: drafts.text };
    if (performance.now() - begun < TURN_MS) continue;
    progress(step.value);
    await breathe();
    begun = performance.now();
  }
}
