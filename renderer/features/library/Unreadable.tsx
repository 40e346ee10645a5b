import { Button } from '@mantine/core';
import type { DamagedArticle } from '@shared/contract';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { moveToTrash, revealArticle } from '../../store/library/article-actions';
import { count } from '../../ui/format';
import { Prose } from '../../ui/Prose';
import classes from './Unreadable.module.css';

/**
 * Articles that cannot be read: which they are, why, and what can be done. The others are not held up by
 * them.
 */
export function Unreadable({
  damaged,
  writable,
  onBackups,
}: {
  damaged: readonly DamagedArticle[];
  writable: boolean;
  onBackups: () => void;
}) {
  const [open, setOpen] = useState(false);
  if (damaged.length === 0) return null;
  return (
    <section className={classes.unreadable} aria-label="Articles that could not be read">
      <button type="button" className={classes.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        <TriangleAlert size={15} aria-hidden="true" />
        <span>
          {count(damaged.length, 'article')} could not be read. Nothing of{' '}
          {damaged.length === 1 ? 'it' : 'them'} was changed; the others are not affected.
        </span>
        <span className={classes.more}>{open ? 'Hide' : 'Show'}</span>
      </button>
      {open && (
        <ul tabIndex={0} aria-label="Articles that could not be read, one by one">
          {damaged.map(({ article, name, message }) => (
            <li key={article}>
              <span>
                <Prose as="strong" of={name || 'Unknown name'} />
                <span>{message}</span>
              </span>
              <Button size="compact-xs" disabled={!writable} onClick={onBackups}>
                Restore from a backup…
              </Button>
              <Button size="compact-xs" onClick={() => void revealArticle(article)}>
                Show its folder
              </Button>
              <Button size="compact-xs" disabled={!writable} onClick={() => void moveToTrash([article])}>
                Move to trash
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
