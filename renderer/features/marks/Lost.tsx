import { cutTo } from '@shared/text/clip';
import { Button } from '@mantine/core';
import { ALERT_INFO, currentDraft, type Article, type Mark } from '@shared/domain';
import { useMemo, type ReactNode } from 'react';
import { useArticles } from '../../store/article/articles';
import { closeAsCut, placesFor, putBack } from '../../store/marks/fixing';
import { useKeys } from '../../store/base/keys';
import { useView } from '../../store/base/view';
import { excerpt } from '../../ui/format';
import { ariaKeys } from '../../ui/keys';
import { Words } from '../../ui/Prose';
import { Key } from './Key';
import { paragraphAt } from './paragraph';
import classes from './MarkPanel.module.css';

/**
 * A mark whose words are gone: where they stood, where they may stand now, and the two ways to be done with
 * it.
 */
export function Lost({ article, mark }: { article: string; mark: Mark }) {
  const copy = useArticles(({ open }) => open[article]?.article);
  const range = useView((state) => state.range[article] ?? null);
  const keys = useKeys();
  const places = useMemo(() => (copy ? placesFor(copy, mark) : []), [copy, mark]);
  if (!copy) return null;
  const { shape, label, why } = ALERT_INFO.lost;
  return (
    <div className={classes.alert} role="note">
      <span>
        <strong>
          {shape} {label}.
        </strong>{' '}
        {mark.disposition === 'cut' ? 'Closed as cut: the words went on purpose.' : why}
      </span>
      <p className={classes.before}>{stood(copy, mark)}</p>
      {places.map(({ start, end, words }) => (
        <button
          key={start}
          type="button"
          className={classes.offer}
          aria-current={range?.start === start && range.end === end}
          onClick={() => void putBack(article, mark.id, { start, end })}
        >
          <span>
            Put back on “<Words of={excerpt(words, 90)} />
            ”, paragraph {paragraphAt(currentDraft(copy), start)}
          </span>
        </button>
      ))}
      {places.length > 0 && (
        <p className={classes.soft}>
          <Key of="mark.places" /> shows{' '}
          {places.length === 1 ? 'the place' : 'the places one after the other'} in the text;{' '}
          <Key of="mark.put-back" /> puts the mark back on what is selected.
        </p>
      )}
      <Button
        disabled={range === null}
        aria-keyshortcuts={ariaKeys(keys, 'mark.put-back')}
        onClick={() => void putBack(article, mark.id, range)}
      >
        Put back on the selected words <Key of="mark.put-back" or="" />
      </Button>
      {mark.disposition !== 'cut' && (
        <Button onClick={() => void closeAsCut(article, mark.id)}>
          Close as cut <Key of="mark.cut" or="" />
        </Button>
      )}
    </div>
  );
}

/** In words, where they last stood. */
function stood(article: Article, { anchor: { start, prefix, suffix } }: Mark): ReactNode {
  const before = prefix.split('\n').at(-1)!.trim();
  const after = suffix.split('\n')[0]!.trim();
  return (
    <>
      They stood in paragraph {paragraphAt(currentDraft(article), start)}
      {before && (
        <>
          , after “<Words of={`…${before.slice(-40)}`} />”
        </>
      )}
      {after && (
        <>
          , before “<Words of={`${cutTo(after, 40)}…`} />”
        </>
      )}
      .
    </>
  );
}
