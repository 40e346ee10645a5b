import { useEffect } from 'react';
import { ArticleTable, EmptyLibrary, LibraryHeader } from '../features/library';
import { Welcome, WhoIsChecking } from '../features/welcome';
import { importByDialog, importText } from '../store/imports';
import { refreshLibrary, useLibrary } from '../store/library';
import { useSettings } from '../store/settings';
import { openDialog, useView } from '../store/view';
import { runCommand } from './commands/deeds';
import { openFromLibrary } from './openFromLibrary';
import classes from './LibraryScreen.module.css';

export function LibraryScreen() {
  const { articles, loaded } = useLibrary();
  const { settings, info } = useSettings();
  const left = useView((state) => state.left);
  const ways = { onPaste: () => openDialog('paste'), onChoose: () => void importByDialog() };
  usePasteAnywhere();
  useEffect(() => void refreshLibrary(), []);

  return (
    <main className={classes.screen}>
      <LibraryHeader articles={articles} {...ways} />
      {info.trouble !== null && <p className={classes.trouble} role="alert">{info.trouble}</p>}
      {!settings.welcomed && articles.length > 0 && <WhoIsChecking />}
      {loaded && (articles.length > 0
        ? <ArticleTable articles={articles} left={left} onOpen={(id) => void openFromLibrary(id)} />
        : settings.welcomed ? <EmptyLibrary {...ways} /> : <Welcome {...ways} onSample={() => runCommand('help.tour')} />)}
    </main>
  );
}

/** Text pasted anywhere on the library, but not into a field, is a story to import. */
function usePasteAnywhere(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, [role="dialog"]')) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!text) return;
      event.preventDefault();
      void importText(text);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
}
