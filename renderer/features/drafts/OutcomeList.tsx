import { ALERT_INFO, KIND_INFO, STATUS_INFO, toldOfBeside, type Article } from '@shared/domain';
import type { MarkOutcome } from '@shared/domain/commands/draft-review';
import type { Range } from '@shared/text/ranges';
import { useMemo } from 'react';
import { choosePlace } from '../../store/drafts/review';
import { placeOf, type Review } from '../../store/drafts/under-review';
import { count, excerpt, number } from '../../ui/format';
import { StatusShape } from '../../ui/StatusShape';
import { useRoving } from '../../ui/useRoving';
import { Prose } from '../../ui/Prose';
import classes from './drafts.module.css';
import { inQuotes } from '@shared/text/in-quotes';

interface OutcomeListProps {
  article: Article;
  review: Review;
  selected: string | null;
  onSelect: (mark: string) => void;
}

type Group = MarkOutcome['outcome'] | 'surroundings';

/** Words that stand are not the whole of it: what their sentence says of them may be another thing now. */
const groupOf = ({ outcome, beside }: MarkOutcome): Group => (beside.length > 0 ? 'surroundings' : outcome);

const GROUPS: { outcome: Group; title: string; shape: string; why: string }[] = [
  {
    outcome: 'lost',
    title: 'Lost',
    shape: '⌀',
    why: 'The words are gone, or stand in several places. They stay in the list with everything said about them.',
  },
  {
    outcome: 'changed',
    title: 'Changed',
    shape: '↻',
    why: 'The words are others now. A decided mark asks for a re-check.',
  },
  {
    outcome: 'surroundings',
    title: ALERT_INFO.surroundings.label,
    shape: ALERT_INFO.surroundings.shape,
    why: `${ALERT_INFO.surroundings.why} Each asks whether it still holds.`,
  },
  { outcome: 'moved', title: 'Moved', shape: '⇅', why: 'The very words, in another place.' },
  { outcome: 'kept', title: 'Kept', shape: '=', why: 'The very words, where they were.' },
];

/**
 * More of one kind than this are counted, not listed: nobody decides anything about a thousand kept marks.
 */
const MOST = 200;

/** What becomes of every mark, the ones that need somebody first. */
export function OutcomeList({ article, review, selected, onSelect }: OutcomeListProps) {
  const outcomes = review.found?.outcomes;
  const groups = useMemo(
    () =>
      GROUPS.map((group) => ({
        ...group,
        outcomes: (outcomes ?? []).filter((each) => groupOf(each) === group.outcome),
      })),
    [outcomes],
  );
  const roving = useRoving();
  return (
    <div className={classes.outcomes} {...roving}>
      {groups.map(
        ({ outcome, title, shape, why, outcomes: all }) =>
          all.length > 0 && (
            <section key={outcome} aria-label={`${title}, ${count(all.length, 'mark')}`}>
              <h3>
                <span aria-hidden="true">{shape}</span> {title}{' '}
                <span className={classes.number}>{number(all.length)}</span>
              </h3>
              <p className={classes.why}>{why}</p>
              {all.slice(0, MOST).map((each, index) => (
                <Outcome
                  key={each.id}
                  article={article}
                  review={review}
                  outcome={each}
                  first={
                    index === 0 && outcome === groups.find((group) => group.outcomes.length > 0)?.outcome
                  }
                  selected={each.id === selected}
                  onSelect={onSelect}
                />
              ))}
              {all.length > MOST && (
                <p className={classes.why}>{count(all.length - MOST, 'more mark')} of this kind.</p>
              )}
            </section>
          ),
      )}
    </div>
  );
}

function Outcome({
  article,
  review,
  outcome,
  first,
  selected,
  onSelect,
}: {
  article: Article;
  review: Review;
  outcome: MarkOutcome;
  first: boolean;
  selected: boolean;
  onSelect: (mark: string) => void;
}) {
  const mark = article.marks[outcome.id]!;
  const place = placeOf(review, outcome);
  const words = place ? review.draft.text.slice(place.start, place.end) : '';
  return (
    <div className={classes.outcome} data-selected={selected}>
      <button
        type="button"
        className={classes.mark}
        aria-expanded={selected}
        tabIndex={first ? 0 : -1}
        onClick={() => onSelect(mark.id)}
      >
        <StatusShape status={mark.status} size={14} />
        <span>
          <span className={classes.old} data-gone={outcome.outcome !== 'kept' && outcome.outcome !== 'moved'}>
            <Prose of={excerpt(mark.anchor.exact, 110)} />
          </span>
          {outcome.outcome === 'changed' && place && (
            <span className={classes.new}>
              → <Prose of={excerpt(words, 110)} />
            </span>
          )}
          {outcome.beside.length > 0 && (
            <span className={classes.new}>
              <Prose of={outcome.beside.map(toldOfBeside).join(', ')} />
            </span>
          )}
          <span className={classes.facts}>
            {KIND_INFO[mark.kind].label}, {STATUS_INFO[mark.status].label.toLowerCase()}
            {outcome.wasLost && ', lost before'}
            {outcome.outcome === 'lost' && place && `, put on ${inQuotes(excerpt(words, 60))}`}
            {outcome.outcome !== 'lost' && !place && ', lost after all'}
          </span>
        </span>
      </button>
      {selected && <Choices review={review} outcome={outcome} />}
    </div>
  );
}

/** A person decides: one of the places, or none of them. */
function Choices({ review, outcome }: { review: Review; outcome: MarkOutcome }) {
  const { id, place, candidates } = outcome;
  const now = placeOf(review, outcome);
  const places: { range: Range | null; label: string; score?: number }[] = [
    ...(place ? [{ range: place, label: 'As found' }] : []),
    ...candidates.map(({ start, end, score }) => ({
      range: { start, end },
      label: around(review.draft.text, { start, end }),
      score,
    })),
    { range: null, label: place ? 'Lost after all' : 'Leave it lost' },
  ];
  const same = (a: Range | null, b: Range | null) => a?.start === b?.start && a?.end === b?.end;
  if (places.length === 1)
    return (
      <p className={classes.why}>
        No place in the new draft comes near. It stays lost; you can put it on words by hand later.
      </p>
    );
  return (
    <div role="group" aria-label="Where it stands" className={classes.choices}>
      {places.map(({ range, label, score }) => (
        <button
          key={range ? `${range.start} ${range.end}` : 'none'}
          type="button"
          aria-pressed={same(range, now)}
          onClick={() => choosePlace(id, same(range, place) ? undefined : range)}
        >
          <span>{label}</span>
          {score !== undefined && <span className={classes.number}>{Math.round(score * 100)} % alike</span>}
        </button>
      ))}
    </div>
  );
}

/**
 * The words of a candidate with a little of what stands around them, so that two equal ones can be told
 * apart.
 */
function around(text: string, { start, end }: Range): string {
  const before =
    text
      .slice(Math.max(0, start - 30), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + 30).split('\n')[0] ?? '';
  return `…${before}[${excerpt(text.slice(start, end), 80)}]${after}…`;
}
