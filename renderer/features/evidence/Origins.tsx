import type { Article } from '@shared/domain';
import { toldOrigin } from '@shared/passages/origins/told';
import type { OriginProposal } from '@shared/passages/origins/types';
import { useEffect, useRef, useState } from 'react';
import { namedSources } from '../../store/article/evidence-forms';
import { answerOrigin, askOrigins, openOrigins, useOrigins } from '../../store/evidence/origins';
import { useListKeys } from '../../ui/useListKeys';
import classes from './origins.module.css';

interface OriginsProps {
  article: Article;
  readOnly: boolean;
}

const NONE: readonly OriginProposal[] = [];

/**
 * Sources that may go back to one origin, and why: one key makes them one, another says that they are two.
 */
export function Origins({ article, readOnly }: OriginsProps) {
  const found = useOrigins((all) => all[article.id] ?? NONE);
  const papers = Object.values(article.papers)
    .map(({ id, source }) => `${id} ${source}`)
    .join();
  useEffect(() => void askOrigins(article.id), [article.id, papers]);
  const open = openOrigins(article, found);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const current = Math.min(at, open.length - 1);
  const goTo = (to: number) => {
    setAt(to);
    list.current?.querySelectorAll<HTMLElement>('[role="option"]')[to]?.focus();
  };
  const answer = async (proposal: OriginProposal, one: boolean) => {
    if (readOnly) return;
    await answerOrigin(article.id, proposal, one);
    goTo(Math.max(0, Math.min(current, open.length - 2)));
  };
  const onKeyDown = useListKeys({
    place: () => ({ at: current, count: open.length }),
    onMove: goTo,
    onKey: ({ key, ctrlKey, metaKey, altKey }) => {
      const proposal = open[current];
      if (!proposal || ctrlKey || metaKey || altKey || (key !== 'Enter' && key !== 'Delete')) return false;
      void answer(proposal, key === 'Enter');
      return true;
    },
    stop: true,
  });
  if (open.length === 0) return null;
  const names = new Map([...namedSources(article)].map(([name, { id }]) => [id, name]));
  const nameOf = (source: string): string => names.get(source) ?? '';
  return (
    <section className={classes.proposed} aria-labelledby="origins">
      <h3 id="origins" className={classes.head}>
        Perhaps of one origin
      </h3>
      <div ref={list} role="listbox" aria-labelledby="origins" className={classes.list} onKeyDown={onKeyDown}>
        {open.map((proposal, nth) => {
          const [one, other] = proposal.sources;
          return (
            <div
              key={`${one} ${other}`}
              role="option"
              aria-selected={nth === current}
              tabIndex={nth === current ? 0 : -1}
              className={classes.pair}
              onFocus={() => setAt(nth)}
            >
              <p className={classes.names}>
                {nameOf(one)} <span className={classes.and}>and</span> {nameOf(other)}
              </p>
              <p className={classes.why}>{toldOrigin(proposal.why, nameOf(one), nameOf(other))}</p>
              {!readOnly && (
                // For the pointer, and no buttons: an option of a list has no controls in it.
                <span className={classes.answers} aria-hidden="true">
                  <span onClick={() => void answer(proposal, true)}>
                    One origin <kbd>↵</kbd>
                  </span>
                  <span onClick={() => void answer(proposal, false)}>
                    Two sources <kbd>Del</kbd>
                  </span>
                </span>
              )}
            </div>
          );
        })}
      </div>
      <p className={classes.hint}>
        {readOnly
          ? 'Nothing was decided by this.'
          : 'Enter makes them one origin, which supports a mark as one source. Delete says that they are two.'}
      </p>
    </section>
  );
}
