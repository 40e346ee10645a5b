import { Button } from '@mantine/core';
import type { CommandId, TrashedArticle } from '@shared/contract';
import { Trash2 } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { keepSelected, useBrowse } from '../../store/library/browse';
import { notify } from '../../store/base/notices';
import { refreshTrash, restore, useTrash } from '../../store/library/article-actions';
import { openContextMenu } from '../../ui/ContextMenu';
import { count, number } from '../../ui/format';
import { Moment, Name } from './columns';
import type { AppCommands } from './app-commands';
import { EmptyShelf } from './EmptyShelf';
import { Grid } from './grid/Grid';
import type { Column } from './grid/column';
import columnClasses from './columns.module.css';
import classes from './Shelf.module.css';
import { entriesOf } from './menu';
import { StatusRow } from './StatusRow';

const COMMANDS: readonly CommandId[] = ['trash.restore', 'trash.delete'];
const keyOf = ({ name }: TrashedArticle): string => name;

const COLUMNS: Column<TrashedArticle>[] = [
  {
    id: 'name',
    title: 'Article',
    least: 220,
    grow: 1,
    rank: 0,
    cell: ({ summary, message }) =>
      summary ? <Name details={summary.details} /> : <Damaged message={message ?? ''} />,
  },
  { id: 'desk', title: 'Desk', least: 110, rank: 3, cell: ({ summary }) => summary?.details.desk },
  { id: 'checker', title: 'Checker', least: 120, rank: 2, cell: ({ summary }) => summary?.details.checker },
  {
    id: 'marks',
    title: 'Marks',
    least: 70,
    end: true,
    rank: 1,
    cell: ({ summary }) => summary && number(summary.marks),
  },
  {
    id: 'trashed',
    title: 'Moved to trash',
    least: 110,
    end: true,
    rank: 0,
    cell: ({ trashedAt }) => <Moment at={trashedAt} />,
  },
];

/** What was thrown away, until it is put back or deleted for good. */
export function TrashShelf({ app, writable }: { app: AppCommands; writable: boolean }) {
  const { articles, loaded, trouble } = useTrash();
  useEffect(() => void refreshTrash(), []);
  useEffect(() => {
    if (useBrowse.getState().selected.size > 0) keepSelected(new Set(articles.map(keyOf)));
  }, [articles]);
  const onDelete = useCallback(() => app.run('trash.delete'), [app]);

  if (!loaded) return null;
  return (
    <div className={classes.shelf}>
      <div className={classes.bar}>
        <p className={classes.soft}>
          What lies here can be put back whole, with its history. Deleting it for good cannot be undone.
        </p>
        <span className={classes.gap} />
        <Button
          leftSection={<Trash2 size={14} aria-hidden="true" />}
          disabled={articles.length === 0 || !writable}
          onClick={() => app.run('trash.empty')}
        >
          Empty trash…
        </Button>
      </div>
      <StatusRow
        words={trouble ?? `${count(articles.length, 'article')} in the trash`}
        commands={COMMANDS}
        app={app}
        filters={false}
      />
      <Grid
        label="Trash"
        rows={articles}
        keyOf={keyOf}
        columns={COLUMNS}
        height={46}
        sort={null}
        onSort={() => {}}
        onOpen={offerBack}
        onDelete={onDelete}
        onMenu={(event, line) =>
          articles.length > 0 &&
          openContextMenu(event, { label: 'Article in the trash', entries: entriesOf(app, COMMANDS) }, line)
        }
      >
        <EmptyShelf title="The trash is empty">
          Articles moved to the trash stay here, whole, until you put them back or empty it.
        </EmptyShelf>
      </Grid>
    </div>
  );
}

/** Opening is not what one does in a trash: Enter and a click point out the way back. */
const offerBack = (name: string): void =>
  notify('info', 'This article is in the trash. Put it back to open it.', {
    label: 'Put it back',
    run: () => void restore([name]),
  });

function Damaged({ message }: { message: string }) {
  return (
    <span className={columnClasses.name} title={message}>
      <strong>A damaged article</strong>
      <span>{message}</span>
    </span>
  );
}
