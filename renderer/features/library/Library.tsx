import { Button } from '@mantine/core';
import type { CommandId, SearchPlace } from '@shared/contract';
import { CircleAlert } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { refreshLibrary, useLibrary } from '../../store/library/library';
import { useSettings } from '../../store/base/settings';
import { ArticleShelf } from './ArticleShelf';
import type { AppCommands } from './app-commands';
import classes from './Library.module.css';
import { LibraryHeader } from './LibraryHeader';
import { OpenToOthers } from './OpenToOthers';
import { TrashShelf } from './TrashShelf';
import { Unreadable } from './Unreadable';

interface LibraryProps {
  app: AppCommands;
  onOpen: (article: string, place?: SearchPlace) => void;
  onPaste: () => void;
  onChoose: () => void;
  /** Stands between the head and the shelf. */
  children?: ReactNode;
  /** Stands in the place of the shelf while there are no articles at all. */
  empty: ReactNode;
}

/** Everything the library holds: the articles, the archive, the trash, and what could not be read. */
export function Library({ app, onOpen, onPaste, onChoose, children, empty }: LibraryProps) {
  const { articles, damaged, trouble, loaded } = useLibrary();
  const info = useSettings((state) => state.info);
  const shelf = useSettings((state) => state.settings.library.shelf);
  useEffect(() => {
    // The first time it is asked for as the page starts.
    if (useLibrary.getState().loaded) void refreshLibrary();
  }, []);
  useEffect(() => {
    if (trouble === null) return;
    // Somebody who plugs the drive in again comes back to this window.
    const again = () => void refreshLibrary();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [trouble]);

  return (
    <>
      <LibraryHeader articles={articles} onPaste={onPaste} onChoose={onChoose} />
      {info.trouble !== null && (
        <Trouble remedy={info.elsewhere ? commandOf(app, 'library.trust') : null}>{info.trouble}</Trouble>
      )}
      {trouble !== null && <Trouble remedy={AGAIN}>{trouble}</Trouble>}
      {info.open && <OpenToOthers folder={info.library} onPrivate={() => app.run('library.private')} />}
      <Unreadable
        damaged={damaged}
        writable={info.trouble === null}
        onBackups={() => app.run('app.backups')}
      />
      {children}
      {!loaded && <p className="stet-late">Reading the list of articles…</p>}
      {loaded &&
        (shelf === 'trash' ? (
          <TrashShelf app={app} writable={info.trouble === null} />
        ) : shelf === 'articles' && articles.length === 0 && damaged.length === 0 && trouble === null ? (
          empty
        ) : (
          <ArticleShelf shelf={shelf} app={app} onOpen={onOpen} />
        ))}
    </>
  );
}

interface Remedy {
  label: string;
  run: () => void;
}

const AGAIN: Remedy = { label: 'Try again', run: () => void refreshLibrary() };
const commandOf = (app: AppCommands, command: CommandId): Remedy => ({
  label: app.title(command),
  run: () => app.run(command),
});

function Trouble({ children, remedy }: { children: ReactNode; remedy: Remedy | null }) {
  return (
    <div className={classes.trouble} role="alert">
      <CircleAlert size={15} aria-hidden="true" />
      <p>{children}</p>
      {remedy && (
        <Button size="compact-xs" onClick={remedy.run}>
          {remedy.label}
        </Button>
      )}
    </div>
  );
}
