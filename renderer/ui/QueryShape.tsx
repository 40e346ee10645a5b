import { QUERY_STATE_INFO, type QueryState } from '@shared/vocabulary';
import classes from './QueryShape.module.css';

/** The sign of how far a query is, with its word: never the sign alone. */
export function QueryShape({ state, overdue = false }: { state: QueryState; overdue?: boolean }) {
  const { label, shape, why } = QUERY_STATE_INFO[state];
  return (
    <span className={classes.state} data-overdue={overdue} title={why}>
      <span aria-hidden="true" className={classes.shape}>
        {shape}
      </span>
      {overdue ? `${label}, overdue` : label}
    </span>
  );
}
