import { Button, Checkbox, Group } from '@mantine/core';
import type { Details } from '@shared/domain';
import { useState } from 'react';
import { askToEmpty, emptyTrash, useTrash } from '../../store/library/article-actions';
import { Dialog } from '../../ui/Dialog';
import { count, day } from '../../ui/format';
import { Prose } from '../../ui/Prose';
import classes from './Dialogs.module.css';

const NAMED = 8;

/** Asks before anything is deleted for good: the one thing in Stet that cannot be taken back. */
export function EmptyTrashDialog({ names }: { names: readonly string[] }) {
  const articles = useTrash((state) => state.articles).filter(({ name }) => names.includes(name));
  const backups = useTrash((state) => state.backups);
  const [fromBackups, setFromBackups] = useState(false);
  const rest = names.length - Math.min(NAMED, articles.length);
  const words = names.length === 1 ? 'this article' : `these ${count(names.length, 'article')}`;
  return (
    <Dialog onClose={() => askToEmpty(null)} title={`Delete ${words} for good?`}>
      <div className={classes.review}>
        <p>
          With all drafts, marks, notes, history, attached files and whatever was set aside. This cannot be
          undone.
        </p>
        <ul className={classes.doomed}>
          {articles.slice(0, NAMED).map(({ name, summary }) => (
            <Prose key={name} as="li" of={summary ? titleOf(summary.details) : 'A damaged article'} />
          ))}
          {rest > 0 && <li>and {count(rest, 'other')}</li>}
        </ul>
        {backups.length > 0 && (
          <Checkbox
            checked={fromBackups}
            onChange={(event) => setFromBackups(event.currentTarget.checked)}
            label={`Also delete ${names.length === 1 ? 'it' : 'them'} from the ${count(backups.length, 'backup')} that hold${backups.length === 1 ? 's' : ''} ${names.length === 1 ? 'it' : 'any of them'}`}
            description={`Without it, ${backups.length === 1 ? 'that backup keeps' : 'those backups keep'} every word: ${backups
              .slice(0, 3)
              .map((name) => day(name.slice(0, 10)))
              .join(', ')}${backups.length > 3 ? ' …' : ''}`}
          />
        )}
        <Group justify="flex-end" gap={8}>
          <Button data-autofocus onClick={() => askToEmpty(null)}>
            Keep {names.length === 1 ? 'it' : 'them'}
          </Button>
          <Button variant="filled" color="red" onClick={() => void emptyTrash({ backups: fromBackups })}>
            Delete for good
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}

const titleOf = ({ slug, headline }: Pick<Details, 'slug' | 'headline'>): string =>
  slug || headline || 'Untitled';
