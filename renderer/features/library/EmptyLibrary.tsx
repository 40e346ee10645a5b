import { Button, Group } from '@mantine/core';
import { useEffect } from 'react';
import { formatNames } from '@shared/document/formats';
import { showShelf } from '../../store/library/browse';
import { useSettings } from '../../store/base/settings';
import { refreshTrash, useTrash } from '../../store/library/article-actions';
import { count } from '../../ui/format';
import controls from '../../ui/controls.module.css';
import type { AppCommands } from './app-commands';
import classes from './Empty.module.css';

interface EmptyLibraryProps {
  app: AppCommands;
  onPaste: () => void;
  onChoose: () => void;
}

/** What to do where there is nothing yet, or nothing any more. */
export function EmptyLibrary({ app, onPaste, onChoose }: EmptyLibraryProps) {
  const library = useSettings((state) => state.info.library);
  const trashed = useTrash((state) => state.articles.length);
  useEffect(() => void refreshTrash(), []);
  return (
    <section className={classes.empty} aria-labelledby="empty-library">
      <h2 id="empty-library">No articles yet</h2>
      <p>
        Drop a {formatNames('or')} file on this window, paste a story here, or open a file. Stet shows what it
        read before it keeps anything, and everything stays on this computer.
      </p>
      <Group gap={8} justify="center">
        <Button size="sm" variant="filled" onClick={onChoose}>
          Open a file…
        </Button>
        <Button size="sm" onClick={onPaste}>
          Paste a story…
        </Button>
        <Button size="sm" onClick={() => app.run('help.sample')}>
          Open the sample story
        </Button>
      </Group>
      <div className={classes.else}>
        <span className={classes.folder}>Your library is the folder {library}</span>
        {trashed > 0 && (
          <button type="button" className={controls.link} onClick={() => showShelf('trash')}>
            {count(trashed, 'article')} in the trash
          </button>
        )}
        <button type="button" className={controls.link} onClick={() => app.run('app.backups')}>
          Put an article back from a backup
        </button>
      </div>
    </section>
  );
}
