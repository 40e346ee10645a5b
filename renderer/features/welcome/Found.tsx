import type { Article } from '@shared/domain';
import { foundErrors } from '@shared/sample/found';
import { Check, Circle } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import classes from './welcome.module.css';

/** Which of the planted errors somebody has found so far; the others only for who gives up. */
export default function Found({ article }: { article: Article }) {
  const errors = useMemo(() => foundErrors(article), [article]);
  const [all, setAll] = useState(false);
  const found = errors.filter((each) => each.found);
  const shown = all ? errors : found;
  return (
    <div className={classes.found}>
      <p role="status">
        <strong>
          You have found {found.length} of {errors.length} errors.
        </strong>
      </p>
      {shown.length > 0 && (
        <ul tabIndex={0} aria-label={all ? 'All errors of the story' : 'Errors found'}>
          {shown.map(({ error: { id, words, explanation }, found: has }) => (
            <li key={id}>
              {has ? <Check size={14} aria-label="Found" /> : <Circle size={12} aria-label="Not found" />}
              <span>
                <q>{words}</q> {explanation}
              </span>
            </li>
          ))}
        </ul>
      )}
      {found.length < errors.length && !all && (
        <Button size="compact-xs" onClick={() => setAll(true)}>
          Show the others
        </Button>
      )}
    </div>
  );
}
