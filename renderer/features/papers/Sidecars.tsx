import type { Paper } from '@shared/domain';
import { useEffect } from 'react';
import { lookBeside, useBeside } from '../../store/papers/beside';
import classes from './papers.module.css';

/** What lies beside a paper: what each file says of it, and what could not be checked. */
export function Sidecars({ article, paper }: { article: string; paper: Paper }) {
  const found = useBeside(({ of }) => of[paper.id]);
  const count = paper.sidecars?.length ?? 0;
  useEffect(() => {
    if (count > 0) void lookBeside(article, paper.id);
  }, [article, paper.id, count]);
  if (count === 0 || !found) return null;
  return (
    <ul className={classes.beside} aria-label={`Beside ${paper.file.name}`}>
      {found.map(({ name, of, said, unchecked }) => (
        <li key={name}>
          <strong>{of === 'another' ? `${name}, not of this paper:` : `${name}:`}</strong> {said} {unchecked}
        </li>
      ))}
    </ul>
  );
}
