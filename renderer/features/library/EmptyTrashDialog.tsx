import { Button, Group } from '@mantine/core';
import type { Details } from '@shared/domain';
import { askToEmpty, emptyTrash, useTrash } from '../../store/shelf';
import { Dialog } from '../../ui/Dialog';
import { count } from '../../ui/format';
import { Prose } from '../../ui/Prose';
import classes from './Dialogs.module.css';

const NAMED = 8;

/** Asks before anything is deleted for good: the one thing in Stet that cannot be taken back. */
export function EmptyTrashDialog({ names }: { names: readonly string[] }) {
  const articles = useTrash((state) => state.articles).filter(({ name }) => names.includes(name));
  const rest = names.length - Math.min(NAMED, articles.length);
  const words = names.length === 1 ? 'this article' : `these ${count(names.length, 'article')}`;
  return (
    <Dialog onClose={() => askToEmpty(null)} title={`Delete ${words} for good?`}>
      <div className={classes.review}>
        <p>With all drafts, marks, notes, history and attached files. This cannot be undone; backups keep what they hold until they are cleared away.</p>
        <ul className={classes.doomed}>
          {articles.slice(0, NAMED).map(({ name, summary }) => (
            <Prose key={name} as="li" of={summary ? titleOf(summary.details) : 'A damaged article'} />
          ))}
          {rest > 0 && <li>and {count(rest, 'other')}</li>}
        </ul>
        <Group justify="flex-end" gap={8}>
          <Button data-autofocus onClick={() => askToEmpty(null)}>Keep {names.length === 1 ? 'it' : 'them'}</Button>
          <Button variant="filled" color="red" onClick={() => void emptyTrash()}>Delete for good</Button>
        </Group>
      </div>
    </Dialog>
  );
}

const titleOf = ({ slug, headline }: Pick<Details, 'slug' | 'headline'>): string => slug || headline || 'Untitled';
