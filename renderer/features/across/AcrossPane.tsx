import { Button } from '@mantine/core';
import type { Spot } from '@shared/across/types';
import { counted, currentDraft, type Article } from '@shared/domain';
import { useEffect, useMemo, useState } from 'react';
import {
  askAcross,
  stopAcross,
  toldOf,
  toldOn,
  useAcross,
  type FoundAcross,
} from '../../store/papers/across';
import { openPaper } from '../../store/papers/open';
import { isQueried, queryClash } from '../../store/papers/querying';
import { number } from '../../ui/format';
import { useRoving } from '../../ui/useRoving';
import { AcrossList } from './AcrossList';
import { Axis, Legend } from './Axis';
import classes from './across.module.css';
import { LIST_TITLES, linesOf, LISTS, noteOf, type Line, type ListName } from './pure/lines';

interface AcrossPaneProps {
  article: Article;
  readOnly: boolean;
  /** Shows a stretch of the draft; `chosen`: it is selected, and the keyboard goes there. */
  onShow: (range: { start: number; end: number }, chosen: boolean) => void;
}

/** So long after the last change of the text everything is asked anew. */
const SETTLED_MS = 800;

/** What is told of the piece as a whole: when, who and what, how many; what does not fit together first. */
export function AcrossPane({ article, readOnly, onShow }: AcrossPaneProps) {
  const { going, left, done, found, message } = useAcross((state) => toldOf(state, article.id));
  const { text } = currentDraft(article);
  const of = toldOn(article);
  useEffect(() => {
    const told = toldOf(useAcross.getState(), article.id);
    if (told.found?.text === text && told.of === of) return;
    const soon = setTimeout(() => void askAcross(article.id, of), told.found ? SETTLED_MS : 0);
    return () => clearTimeout(soon);
  }, [article.id, text, of]);
  return (
    <div className={classes.pane}>
      {going && (
        <div className={classes.bar} data-quiet={found !== null}>
          <progress className={classes.progress} aria-label="How far it is" value={done} max={1} />
          <span>
            {left > 0 ? `Reading the papers, ${number(left)} to go` : 'Holding all against each other'}
          </span>
          <Button size="compact-xs" variant="subtle" onClick={stopAcross}>
            Stop
          </Button>
        </div>
      )}
      {message !== null && (
        <p role="status" className={classes.message}>
          {message}{' '}
          <Button size="compact-xs" variant="default" onClick={() => void askAcross(article.id, of)}>
            Look again
          </Button>
        </p>
      )}
      {found && <Lists article={article} found={found} readOnly={readOnly} onShow={onShow} />}
    </div>
  );
}

function Lists({ article, found, readOnly, onShow }: AcrossPaneProps & { found: FoundAcross }) {
  const [list, setList] = useState<ListName>('timeline');
  const [current, setCurrent] = useState<Partial<Record<ListName, string>>>({});
  const roving = useRoving();
  const lines = useMemo(
    () => Object.fromEntries(LISTS.map((name) => [name, linesOf(found, name)])) as Record<ListName, Line[]>,
    [found],
  );
  const goTo = (key: string) => setCurrent({ ...current, [list]: key });
  const show = (spot: Spot, stay: boolean) => {
    if (spot.in === 'draft') onShow(spot, !stay);
    else if (spot.in === 'paper') openPaper(article.id, spot.name, { start: spot.start, end: spot.end });
  };
  const { dated, left, undated } = found.timeline;
  return (
    <>
      <div role="tablist" aria-label="Across the piece" className={classes.lists} {...roving}>
        {LISTS.map((name) => {
          const odd = lines[name].filter(({ why }) => why !== null).length;
          return (
            <button
              key={name}
              type="button"
              role="tab"
              id={`across-tab-${name}`}
              aria-selected={name === list}
              aria-controls="across-list"
              className={classes.tab}
              tabIndex={name === list ? 0 : -1}
              onClick={() => setList(name)}
            >
              {LIST_TITLES[name]}
              {odd > 0 && <span className={classes.odd}> {number(odd)} odd</span>}
            </button>
          );
        })}
      </div>
      <div role="tabpanel" id="across-list" aria-labelledby={`across-tab-${list}`} className={classes.panel}>
        {list === 'timeline' && dated.length > 0 && (
          <Axis
            timeline={found.timeline}
            current={current.timeline ?? null}
            keyOf={(nth) => lines.timeline[lines.timeline.length - dated.length + nth]!.key}
            onGo={goTo}
          />
        )}
        {lines[list].length === 0 ? (
          <p className={classes.message}>Nothing of the kind is in the piece.</p>
        ) : (
          <AcrossList
            key={list}
            title={LIST_TITLES[list]}
            lines={lines[list]}
            article={article}
            readOnly={readOnly}
            legend={list === 'timeline' ? <Legend /> : undefined}
            current={current[list] ?? null}
            onCurrent={goTo}
            onShow={show}
            isQueried={({ sides: [{ spot }] }) => isQueried(article, spot)}
            onQuery={(line) =>
              void queryClash(
                article.id,
                line.sides.map(({ spot }) => spot),
                noteOf(line, article),
              )
            }
          />
        )}
        {list === 'timeline' && left > 0 && (
          <p className={classes.hint}>{number(left)} more dates of papers are not listed.</p>
        )}
        {list === 'timeline' && undated > 0 && (
          <p className={classes.hint}>
            {counted(undated, 'date')} of papers {undated === 1 ? 'says' : 'say'} no year, so{' '}
            {undated === 1 ? 'it is' : 'they are'} not on the axis.
          </p>
        )}
        {list === 'register' && found.register.left > 0 && (
          <p className={classes.hint}>
            {number(found.register.left)} more names and numbers that only papers have are not listed.
          </p>
        )}
      </div>
    </>
  );
}
