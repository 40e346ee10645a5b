import type { SearchHit } from '@shared/contract';
import clsx from 'clsx';
import { wayOf } from '../../ui/Prose';
import { stretches } from './pure/places';
import classes from './Places.module.css';

/**
 * So many places of an article are shown; a line is as high for one as for two, because they come in a moment
 * later.
 */
export const PLACES = 2;
export const PLACE = 20;

/** Why a search found an article: where it has the words, each a place to open it at. */
export function Places({ id, hit, place }: { id: string; hit: SearchHit | undefined; place: number }) {
  return (
    <div role="gridcell" className={classes.places}>
      {hit?.places.slice(0, PLACES).map((one, at) => (
        <div
          key={at}
          id={`line-${id}-${at}`}
          data-place={at}
          data-current={at === place || undefined}
          className={classes.place}
          title="Open the article here"
        >
          <span>{one.label}</span>
          <span {...wayOf(one.excerpt)}>
            {stretches(one).map(({ words, found }, index) =>
              found ? <mark key={index}>{words}</mark> : words,
            )}
          </span>
        </div>
      ))}
      {hit?.places.length === 0 && (
        <div className={clsx(classes.place, classes.elsewhere)}>The words stand apart from each other.</div>
      )}
    </div>
  );
}
