import { Button, Checkbox, Loader, Select } from '@mantine/core';
import {
  alertsOf,
  besideOf,
  byPlace,
  toldOfBeside,
  type Article,
  type Draft,
  type Mark,
  figure,
} from '@shared/domain';
import { driftsOf } from '@shared/quotes/drifts';
import { useMemo, useState } from 'react';
import { compareTwo, endComparing, type Compared } from '../../store/drafts/comparison';
import { select } from '../../store/base/view';
import { Choice } from '../../ui/Choice';
import { count, excerpt, moment } from '../../ui/format';
import { StatusShape } from '../../ui/StatusShape';
import { Prose } from '../../ui/Prose';
import { Drifts } from './Drifts';
import { Comparison, type Spot, type ViewName } from './Comparison';
import classes from './drafts.module.css';
import { VIEWS } from './DraftReview';

/**
 * Any two drafts of an article, to read. Beside them, the marks whose words changed since they were checked.
 */
export function CompareDrafts({ article, shown }: { article: Article; shown: Compared }) {
  const { old, fresh, comparison } = shown;
  const [view, setView] = useState<ViewName>('side');
  const [everything, setEverything] = useState(false);
  const [spot, setSpot] = useState<Spot | null>(null);
  const [before, after] = [article.drafts[old - 1]!, article.drafts[fresh - 1]!];
  const changed = useMemo(
    () =>
      Object.values(article.marks)
        .filter((mark) => alertsOf(mark).length > 0)
        .sort(byPlace),
    [article.marks],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const drifts = useMemo(() => (old < fresh ? driftsOf(article, old, fresh) : []), [article, old, fresh]);
  const current = fresh === article.drafts.length;
  const options = article.drafts.map((draft) => ({ value: String(draft.number), label: nameOf(draft) }));

  return (
    <div className={classes.review} data-pane="review">
      <header className={classes.head}>
        <div className={classes.title}>
          <h2>Drafts compared</h2>
          <p>
            {comparison
              ? comparison.same
                ? 'The drafts have the same words.'
                : `${count(comparison.counts.changed, 'paragraph')} changed, ${comparison.counts.added} added, ${comparison.counts.deleted} deleted, ${comparison.counts.moved} moved`
              : 'Comparing…'}
          </p>
        </div>
        <Button autoFocus={!shown.drifts} onClick={endComparing}>
          Back to the article
        </Button>
      </header>
      <div className={classes.tools}>
        <Select
          label="Old draft"
          data={options}
          value={String(old)}
          onChange={(value) => value && compareTwo(article.id, Number(value), fresh)}
        />
        <Select
          label="New draft"
          data={options}
          value={String(fresh)}
          onChange={(value) => value && compareTwo(article.id, old, Number(value))}
        />
        <Choice label="View" value={view} options={VIEWS} onChange={setView} />
        <Checkbox
          size="xs"
          label="Show unchanged paragraphs"
          checked={everything}
          onChange={(event) => setEverything(event.currentTarget.checked)}
        />
      </div>
      {comparison ? (
        <div className={classes.body}>
          <div className={classes.list}>
            <Drifts
              article={article}
              drifts={drifts}
              selected={chosen}
              onChoose={({ mark, after: there }) => {
                select(article.id, mark);
                setChosen(mark);
                const { anchor, lost } = article.marks[mark]!;
                if (current && there && !lost) setSpot({ side: 'new', start: anchor.start, end: anchor.end });
              }}
              takesFocus={shown.drifts}
            />
            <section aria-label="Changed since check">
              <h3>
                Changed since check <span className={classes.number}>{figure(changed.length)}</span>
              </h3>
              {changed.length === 0 && (
                <p className={classes.why}>
                  Every decision stands on the words it was made on, in a sentence that says the same of them.
                </p>
              )}
              {changed.map((mark) => (
                <div key={mark.id} className={classes.outcome}>
                  <button
                    type="button"
                    className={classes.mark}
                    onClick={() => {
                      select(article.id, mark.id);
                      if (current && !mark.lost)
                        setSpot({ side: 'new', start: mark.anchor.start, end: mark.anchor.end });
                    }}
                  >
                    <StatusShape status={mark.status} size={14} />
                    <span>
                      <span className={classes.old} data-gone={!stands(mark)}>
                        <Prose of={excerpt(mark.stamp?.words ?? mark.anchor.exact, 110)} />
                      </span>
                      <span className={classes.new}>
                        <Prose of={becameOf(mark)} />
                      </span>
                      <span className={classes.facts}>
                        {mark.stamp
                          ? `Decided on draft ${mark.stamp.draft} by ${mark.stamp.by}`
                          : 'Never decided'}
                      </span>
                    </span>
                  </button>
                </div>
              ))}
            </section>
          </div>
          <Comparison
            oldText={before.text}
            newText={after.text}
            comparison={comparison}
            view={view}
            everything={everything}
            spot={spot}
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

/** The words are what they were; what their sentence says of them is not. */
const stands = (mark: Mark): boolean => alertsOf(mark).includes('surroundings');

function becameOf(mark: Mark): string {
  if (mark.lost) return '⌀ lost';
  return stands(mark) ? besideOf(mark).map(toldOfBeside).join(', ') : `→ ${excerpt(mark.anchor.exact, 110)}`;
}

const nameOf = ({ number, createdAt, origin }: Draft): string =>
  `Draft ${number}, ${moment(createdAt)}, ${origin}`;
