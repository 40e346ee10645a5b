import type { CommandId, SearchPlace } from '@shared/contract';
import { useEffect, useMemo } from 'react';
import { EmptyLibrary, Library } from '../features/library';
import { Welcome, WhoIsChecking } from '../features/welcome';
import { importByDialog, importText } from '../store/library/imports';
import { broughtBy } from '../store/library/pasted';
import { useKeys } from '../store/base/keys';
import { useLibrary } from '../store/library/library';
import { useSettings } from '../store/base/settings';
import { openDialog } from '../store/base/view';
import { firstShown } from '../ui/keys';
import { can, runCommand, titleOf } from './commands/handlers';
import { openFromLibrary } from './openFromLibrary';
import classes from './LibraryScreen.module.css';

/** Keys that are not in the registry, because they count on the lines of the library alone. */
const OWN_KEYS: Partial<Record<CommandId, string>> = {
  'library.open': '↵',
  'article.trash': 'Del',
  'trash.delete': 'Del',
};

export function LibraryScreen() {
  const any = useLibrary(({ articles }) => articles.length > 0);
  const welcomed = useSettings((state) => state.settings.welcomed);
  const ways = { onPaste: () => openDialog('paste'), onChoose: () => void importByDialog() };
  const keys = useKeys();
  const app = useMemo(
    () => ({
      run: runCommand,
      can,
      title: titleOf,
      keys: (id: CommandId) => OWN_KEYS[id] ?? firstShown(keys, id),
    }),
    [keys],
  );
  usePasteAnywhere();

  return (
    <main className={classes.screen}>
      <Library
        app={app}
        onOpen={open}
        {...ways}
        empty={
          welcomed ? (
            <EmptyLibrary app={app} {...ways} />
          ) : (
            <Welcome {...ways} onSample={() => runCommand('help.tour')} />
          )
        }
      >
        {!welcomed && any && <WhoIsChecking />}
      </Library>
    </main>
  );
}

const open = (article: string, place?: SearchPlace): void => void openFromLibrary(article, place);

/** Text pasted anywhere on the library, but not into a field, is a story to import. */
function usePasteAnywhere(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, [role="dialog"]')) return;
      const { text, html } = broughtBy(event.clipboardData);
      if (!text) return;
      event.preventDefault();
      void importText(text, 'paste', null, html);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
}
