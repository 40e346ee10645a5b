import type { Mark } from '@shared/domain';

/** One way of showing a long text with many marks. */
export interface Contender {
  /**
   * Draws a line with a mark, measures it and lets go of it before anything is painted, as the app does when
   * it has started and nobody waits. Asked as often as the app does it. Absent where nobody asks for it.
   */
  warmUp?: () => void;
  /** Shows text and marks in `stage`; when the promise is kept, the next frame paints them. */
  open: (stage: HTMLElement, text: string, marks: readonly Mark[]) => Promise<void> | void;
  /** Puts the cursor where typing goes; absent where the text cannot be edited. */
  focus?: () => void;
  add?: (mark: Mark) => void;
  close?: () => void;
  scroller: () => Element;
}

/**
 * Kept once the frame that shows everything done so far has been painted (its message arrives after the
 * frame's own work).
 */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
