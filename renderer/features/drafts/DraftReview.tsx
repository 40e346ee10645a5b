import { Button, Checkbox, Loader } from '@mantine/core';
import type { Annotation, As } from '@shared/document/annotations';
import { documentWithout } from '@shared/document/furniture';
import { withLines } from '@shared/document/lines';
import { currentDraft, type Article } from '@shared/domain';
import { draftCommand, partsOfDraft } from '@shared/domain/commands/draft-review';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  acceptDraft,
  cancelDraft,
  decideDraft,
  insist,
  keepFurniture,
  readDraftOtherwise,
  setDraftLine,
  useDraftReview,
} from '../../store/drafts/review';
import { newOn, placeOf, type Review } from '../../store/drafts/under-review';
import { driftsAfter } from '../../store/papers/drifts';
import { openOutside } from '../../store/base/outside';
import { Choice } from '../../ui/Choice';
import { count } from '../../ui/format';
import { NoticeList } from '../../ui/NoticeList';
import { Annotations } from '../../ui/review/Annotations';
import { EncodingField } from '../../ui/review/EncodingField';
import { Furniture } from '../../ui/review/Furniture';
import { Preview } from '../../ui/review/Preview';
import { TrackedChanges } from '../../ui/TrackedChanges';
import { toldOf } from '../../ui/written';
import { Comparison, type Spot, type ViewName } from './Comparison';
import classes from './drafts.module.css';
import { Drifts } from './Drifts';
import { OutcomeList } from './OutcomeList';

export const VIEWS = [
  { value: 'inline', label: 'Inline' },
  { value: 'side', label: 'Side by side' },
] as const;
const LOOK = { value: 'look', label: 'As it will look' } as const;
const NO_LINES: readonly never[] = [];
const NONE: readonly never[] = [];

/**
 * A new draft before it is kept: what changed in the text, what becomes of every mark and of what is newly
 * written on it, and a way out that changes nothing.
 */
export function DraftReview({ article, review }: { article: Article; review: Review }) {
  const { found, draft, candidate } = review;
  const keeping = useDraftReview((state) => state.keeping);
  const turning = useDraftReview((state) => state.turning);
  const [view, setView] = useState<ViewName | 'look'>('inline');
  const [everything, setEverything] = useState(false);
  const [tracked, setTracked] = useState(true);
  /** What the text points out: a mark, or something written on it. */
  const [looked, setLooked] = useState<{ at: 'mark' | 'annotation'; key: string } | null>(null);
  const keyOf = (at: 'mark' | 'annotation') => (looked?.at === at ? looked.key : null);
  const { annotations, recognised } = useMemo(() => newOn(article, review), [article, review]);
  const asOf = useCallback(
    ({ key, as }: Annotation): As => review.annotations[key] ?? as,
    [review.annotations],
  );
  const whole = useMemo(
    () => candidate && documentWithout(review.keepFurniture ? { ...candidate, furniture: [] } : candidate),
    [candidate, review.keepFurniture],
  );
  const canLook = whole !== null && !review.stands;
  const look = useMemo(() => {
    if (!whole || !found || review.stands) return null;
    const parts = partsOfDraft(found, draft);
    return withLines({ ...whole, apparatus: { ...whole.apparatus, parts } }, review.lines);
  }, [whole, found, draft, review.stands, review.lines]);
  const drifts = useMemo(
    () =>
      found && !review.stands
        ? driftsAfter(article, draftCommand(article, found, draft, review.chosen))
        : NONE,
    [article, found, draft, review.stands, review.chosen],
  );
  const before = currentDraft(article);
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
          <h2>
            {review.stands ? `New on draft ${before.number}, from ` : 'New draft from '}
            {draft.origin === 'paste' ? 'the clipboard' : draft.origin}
          </h2>
          <p>
            {found
              ? `${comparedWith(review, before.number, drifts.length)}${writtenOn(review)}${knownOf(recognised)} Nothing is kept yet.`
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
          {review.stands ? 'Take in what is new' : `Keep as draft ${before.number + 1}`}
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
        <Choice label="View" value={view} options={canLook ? [...VIEWS, LOOK] : VIEWS} onChange={setView} />
        <Checkbox
          size="xs"
          label="Show unchanged paragraphs"
          checked={everything}
          onChange={(event) => setEverything(event.currentTarget.checked)}
        />
        {candidate?.encoding && (
          <EncodingField
            encoding={candidate.encoding}
            onRead={(name) => void readDraftOtherwise({ encoding: name })}
          />
        )}
        {candidate?.changes && (
          <TrackedChanges
            many={candidate.apparatus.changes.length}
            as={candidate.changes}
            busy={turning}
            onRead={(as) => void readDraftOtherwise({ changes: as })}
            {...(canLook && {
              shown: tracked && view === 'look',
              onShow: (shown: boolean) => {
                setTracked(shown);
                if (shown) setView('look');
              },
            })}
          />
        )}
      </div>
      {found ? (
        <div className={classes.body} data-annotated={annotations.length > 0}>
          <div className={classes.list}>
            {candidate && candidate.furniture.length > 0 && (
              <div className={classes.furniture}>
                <Furniture candidate={candidate} keep={review.keepFurniture} onKeep={keepFurniture} />
              </div>
            )}
            <Drifts
              article={article}
              drifts={drifts}
              selected={keyOf('mark')}
              onChoose={({ mark }) => setLooked({ at: 'mark', key: mark })}
            />
            <section aria-label="What becomes of the marks">
              {found.outcomes.length > 0 ? (
                <OutcomeList
                  article={article}
                  review={review}
                  selected={keyOf('mark')}
                  onSelect={(key) => setLooked(key === keyOf('mark') ? null : { at: 'mark', key })}
                />
              ) : (
                <p className={classes.why}>There are no marks on this article yet.</p>
              )}
            </section>
          </div>
          {look && view === 'look' ? (
            <Preview
              candidate={look}
              onSet={setDraftLine}
              annotations={annotations}
              chosen={keyOf('annotation')}
              changes={tracked}
              without={NO_LINES}
              spot={spotOf(article, review, annotations, looked)?.start ?? null}
            />
          ) : (
            <Comparison
              oldText={before.text}
              newText={draft.text}
              comparison={found.comparison}
              view={view === 'look' ? 'inline' : view}
              everything={everything}
              spot={spotOf(article, review, annotations, looked)}
            />
          )}
          {annotations.length > 0 && (
            <div className={classes.written}>
              <Annotations
                annotations={annotations}
                text={draft.text}
                asOf={asOf}
                chosen={keyOf('annotation')}
                onChoose={(key) => setLooked({ at: 'annotation', key })}
                onDecide={decideDraft}
                onOpen={openOutside}
                recognised={recognised}
              />
            </div>
          )}
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
 * What the comparison points out: the words of an annotation; where a mark stands in the new draft, or where
 * it stood in the old one.
 */
function spotOf(
  article: Article,
  review: Review,
  annotations: readonly Annotation[],
  looked: { at: 'mark' | 'annotation'; key: string } | null,
): Spot | null {
  if (looked?.at === 'annotation') {
    const annotation = annotations.find(({ key }) => key === looked.key);
    return annotation ? { side: 'new', start: annotation.start, end: annotation.end } : null;
  }
  const outcome = review.found?.outcomes.find(({ id }) => id === looked?.key);
  if (!outcome) return null;
  const place = placeOf(review, outcome);
  const { start, end } = article.marks[outcome.id]!.anchor;
  return place ? { side: 'new', ...place } : { side: 'old', start, end };
}

const comparedWith = (review: Review, number: number, drifted: number): string =>
  review.stands
    ? `It has the words of draft ${number}, which stays.`
    : `Compared with draft ${number}: ${countsOf(review)}.${surroundingsOf(review)}${driftedOf(drifted)}`;

const driftedOf = (many: number): string => (many === 0 ? '' : ` ${count(many, 'quotation')} drifted.`);

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

/** What an earlier draft brought is not taken in twice. */
const knownOf = (recognised: number): string =>
  recognised === 0
    ? ''
    : ` ${count(recognised, 'comment or note', 'comments and notes')} of an earlier draft ${recognised === 1 ? 'is' : 'are'} in the article already.`;

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
