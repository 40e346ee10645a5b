import { createRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { MARK_KINDS, nothingSaid, STATUSES, type Mark } from '@shared/domain';
import { Manuscript } from './Manuscript';
import type { ManuscriptHandle } from './types';

/** What is not asked for is answered by nobody. */
const nothing = (): void => {};

/**
 * More than a high screen, so that what is not drawn is measured too, and not much more: it is thrown away.
 */
const TEXT = `Nothing${'\nNothing to read here, and nobody to read it, on any of many lines.'.repeat(70)}`;

/** One of every kind, over one another, and so many that there is no room for all of their signs. */
const MARKS = STATUSES.map((status, at): Mark => {
  const [start, end] = [10 + at * 7, 25 + at * 8];
  const [prefix, exact, suffix] = [TEXT.slice(0, start), TEXT.slice(start, end), TEXT.slice(end, end + 32)];
  return {
    ...nothingSaid(),
    id: `warm-up-${at}`,
    kind: MARK_KINDS[at % MARK_KINDS.length]!,
    status,
    lost: false,
    createdAt: '',
    createdBy: '',
    anchor: { start, end, exact, prefix, suffix },
  };
});

/** After so many rounds the browser has seen the code often enough to make it fast. */
export const WARM_UPS = 3;

/**
 * Warms up for the first article: a round at a time, so that whoever comes meanwhile waits for one at most.
 */
export function warmUpWhenIdle(nonce: string, rounds = WARM_UPS): void {
  if (rounds === 0) return;
  requestIdleCallback(() => {
    warmUp(nonce);
    warmUpWhenIdle(nonce, rounds - 1);
  });
}

/**
 * Draws a manuscript that is never painted, to read in and to edit, and lets go of it: the browser has then
 * read the code of the editor and its style sheet, which would otherwise be half of what the first article
 * takes to open. For a moment when nobody waits. `nonce`: as in ManuscriptProps.
 */
export function warmUp(nonce: string): void {
  const host = document.createElement('div');
  host.inert = true;
  Object.assign(host.style, { position: 'fixed', inset: '0' });
  document.body.append(host);
  const root = createRoot(host);
  for (const editable of [false, true]) {
    const handle = createRef<ManuscriptHandle>();
    flushSync(() =>
      root.render(
        <Manuscript
          key={String(editable)}
          ref={handle}
          text={TEXT}
          formats={[]}
          marks={MARKS}
          selected={null}
          editable={editable}
          nonce={nonce}
          onSelect={nothing}
          onCreate={nothing}
        />,
      ),
    );
    // To answer this the editor measures all there is; it is gone again before the browser paints.
    handle.current?.sees(MARKS[0]!.id);
    handle.current?.scrollTo(TEXT.length);
    handle.current?.sees(MARKS[0]!.id);
  }
  flushSync(() => root.unmount());
  host.remove();
}
