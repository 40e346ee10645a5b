import { Button, Checkbox, Loader } from '@mantine/core';
import { currentDraft, type Article } from '@shared/domain';
import { useEffect, useRef, useState } from 'react';
import {
  acceptDraft,
  cancelDraft,
  insist,
  keepFurniture,
  placeOf,
  turnChanges,
  useDraftReview,
  type Review,
} from '../../store/drafts/review';
import { Choice } from '../../ui/Choice';
import { count } from '../../ui/format';
import { NoticeList } from '../../ui/NoticeList';
import { TrackedChanges } from '../../ui/TrackedChanges';
import { toldOf } from '../../ui/written';
import { Comparison, type Spot, type ViewName } from './Comparison';
import classes from './drafts.module.css';
import { OutcomeList } from './OutcomeList';

export const VIEWS = [
  { value: 'inline', label: 'Inline' },
  { value: 'side', label: 'Side by side' },
] as const;

/**
 * A new draft before it is kept: what changed in the text, what becomes of every mark, and a way out that
 * changes nothing.
 */
export function DraftReview({ article, review }: { article: Article; review: Review }) {
  const { found, draft, candidate } = review;
  const keeping = useDraftReview((state) => state.keeping);
  const turning = useDraftReview((state) => state.turning);
  const [view, setView] = useState<ViewName>('inline');
  const [everything, setEverything] = useState(false);
  const [selected, setSelected] = useState<string | null>(null);
  const before = currentDraft(article);
  const next = before.number + 1;
  const pane = useRef<HTMLDivElement>(null);
  const ready = found !== null;
  useEffect(() => {
    // The keyboard is here from the start, and on the answer once there is one to give.
    const here = document.activeElement;
    if (here !== null && here !== document.body && here !== pane.current) return;
    (pane.current?.querySelector<HTMLElement>('[data-answer]:not(:disabled)') ?? pane.current)?.focus();
  }, [ready]);

  return (
    <div ref={pane} className={classes.review} data-pane="review" tabIndex={-1}>
      <header className={classes.head}>
        <div className={classes.title}>
          <h2>New draft from {draft.origin === 'paste' ? 'the clipboard' : draft.origin}</h2>
          <p>
            {found
              ? `Compared with draft ${before.number}: ${countsOf(review)}.${surroundingsOf(review)}${writtenOn(review)} Nothing is kept yet.`
              : `Comparing it with draft ${before.number}…`}
          </p>
        </div>
        <Button onClick={() => void cancelDraft()}>Cancel</Button>
        <Button
          variant="filled"
          data-answer
          loading={keeping}
          disabled={!found || turning || (found.another && !review.insisted)}
          onClick={() => void acceptDraft()}
        >
          Keep as draft {next}
        </Button>
      </header>
      {found?.another && !review.insisted && (
        <p className={classes.another} role="alert">
          This looks like another article: hardly a sentence of draft {before.number} stands in it, and{' '}
          {count(found.outcomes.length, 'mark')} would be lost.
          <Button data-answer onClick={insist}>
            It is this article
          </Button>
        </p>
      )}
      {candidate && candidate.notices.length > 0 && (
        <div className={classes.notices}>
          <NoticeList notices={candidate.notices} />
        </div>
      )}
      <div className={classes.tools}>
        <Choice label="View" value={view} options={VIEWS} onChange={setView} />
        <Checkbox
          size="xs"
          label="Show unchanged paragraphs"
          checked={everything}
          onChange={(event) => setEverything(event.currentTarget.checked)}
        />
        {candidate?.changes && (
          <TrackedChanges
            many={candidate.apparatus.changes.length}
            as={candidate.changes}
            busy={turning}
            onRead={(as) => void turnChanges(as)}
          />
        )}
        {candidate && candidate.furniture.length > 0 && (
          <Checkbox
            size="xs"
            label={`Keep ${count(candidate.furniture.length, 'line')} of page furniture`}
            checked={review.keepFurniture}
            onChange={(event) => keepFurniture(event.currentTarget.checked)}
          />
        )}
      </div>
      {found ? (
        <div className={classes.body}>
          <section aria-label="What becomes of the marks" className={classes.list}>
            {found.outcomes.length > 0 ? (
              <OutcomeList
                article={article}
                review={review}
                selected={selected}
                onSelect={(mark) => setSelected(mark === selected ? null : mark)}
              />
            ) : (
              <p className={classes.why}>There are no marks on this article yet.</p>
            )}
          </section>
          <Comparison
            oldText={before.text}
            newText={draft.text}
            comparison={found.comparison}
            view={view}
            everything={everything}
            spot={spotOf(article, review, selected)}
          />
        </div>
      ) : (
        <div className={classes.busy} role="status">
          <Loader size="sm" /> Comparing the drafts…
        </div>
      )}
    </div>
  );
}

/**
 * What the comparison points out: where the mark stands in the new draft, or where it stood in the old one.
 */
function spotOf(article: Article, review: Review, selected: string | null): Spot | null {
  const outcome = review.found?.outcomes.find(({ id }) => id === selected);
  if (!outcome) return null;
  const place = placeOf(review, outcome);
  const { start, end } = article.marks[outcome.id]!.anchor;
  return place ? { side: 'new', ...place } : { side: 'old', start, end };
}

/** How many marks keep their words and stand in another sentence. */
function surroundingsOf(review: Review): string {
  const { outcomes } = review.found ?? { outcomes: [] };
  const there = outcomes.filter((outcome) => outcome.beside.length > 0 && placeOf(review, outcome)).length;
  return there === 0 ? '' : ` The surroundings of ${count(there, 'mark')} changed.`;
}

/** What the document has besides its words. */
function writtenOn({ candidate }: Review): string {
  const has = candidate ? toldOf(candidate.apparatus) : [];
  return has.length === 0 ? '' : ` It has ${has.join(', ')}.`;
}

function countsOf({ found }: Review): string {
  if (!found) return '';
  const { changed, added, deleted, moved } = found.comparison.counts;
  const parts = [
    ...(changed ? [`${count(changed, 'paragraph')} changed`] : []),
    ...(added ? [`${added} added`] : []),
    ...(deleted ? [`${deleted} deleted`] : []),
    ...(moved ? [`${moved} moved`] : []),
  ];
  return parts.join(', ') || 'no paragraph changed';
}
