import { SHELF_INFO, type CommandId, type SearchPlace } from '@shared/contract';
import { useCallback, useRef } from 'react';
import { clearFilters, isNarrowed, openPanel, reach, showShelf, useBrowse } from '../../store/library/browse';
import { useLibrary } from '../../store/library/library';
import { useSearch } from '../../store/library/search';
import { openContextMenu } from '../../ui/ContextMenu';
import { count, number } from '../../ui/format';
import { ArticleTable } from './ArticleTable';
import { ColumnsMenu } from './ColumnsMenu';
import type { AppCommands } from './app-commands';
import { EmptyShelf } from './EmptyShelf';
import { FilterPanel } from './FilterPanel';
import controls from '../../ui/controls.module.css';
import classes from './Shelf.module.css';
import { entriesOf } from './menu';
import { saidForgiven } from './pure/forgiven';
import { SavedFilters } from './SavedFilters';
import { SearchField } from './SearchField';
import { StatusRow } from './StatusRow';
import { useShelf, type OnShelf } from './useShelf';

const COMMANDS: readonly CommandId[] = [
  'library.open',
  'article.duplicate',
  'article.archive',
  'article.trash',
];

interface ArticleShelfProps {
  shelf: 'articles' | 'archive';
  app: AppCommands;
  onOpen: (article: string, place?: SearchPlace) => void;
}

/** The daily list, or what was put away: searched, filtered, in order. */
export function ArticleShelf({ shelf, app, onOpen }: ArticleShelfProps) {
  const here = useShelf(shelf);
  const { now, all, shown, searching, byMatch } = here;
  const box = useRef<HTMLDivElement>(null);
  const toTable = () => {
    const [first] = shown;
    if (first && !shown.some(({ id }) => id === useBrowse.getState().current)) reach(first.id);
    box.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  };
  const onSave = () => {
    openPanel(null);
    app.run('library.save');
  };
  const onTrash = useCallback(() => app.run('article.trash'), [app]);
  const words = useWords(here);

  return (
    <div ref={box} className={classes.shelf}>
      <div className={classes.bar} role="search">
        <SearchField
          shortcut={app.keys('library.search')}
          onDown={toTable}
          onEnter={() => shown[0] && onOpen(shown[0].id)}
        />
        <FilterPanel articles={all} now={now} onSave={onSave} />
        <SavedFilters onSave={onSave} />
        <span className={classes.gap} />
        <ColumnsMenu />
      </div>
      <StatusRow words={words} commands={COMMANDS} app={app} filters>
        {searching && !byMatch && (
          <button
            type="button"
            className={controls.link}
            onClick={() => useBrowse.setState({ byMatch: true })}
          >
            Best match first
          </button>
        )}
        <Elsewhere shelf={shelf} count={isNarrowed() ? here.elsewhere : 0} />
      </StatusRow>
      <ArticleTable
        articles={shown}
        now={now}
        byMatch={byMatch}
        searching={searching}
        onOpen={onOpen}
        onTrash={onTrash}
        onMenu={(event, line) =>
          shown.length > 0 &&
          openContextMenu(event, { label: 'Article', entries: entriesOf(app, COMMANDS) }, line)
        }
      >
        <Nothing shelf={shelf} empty={all.length === 0} elsewhere={here.elsewhere} />
      </ArticleTable>
    </div>
  );
}

/** What is in view, as a sentence. */
function useWords({ all, shown, searching, byMatch }: OnShelf): string {
  const { query, ready, indexed, total, forgiven, trouble } = useSearch();
  if (query.trim() !== '' && trouble !== null) return trouble;
  if (query.trim() !== '' && !searching) return 'Searching…';
  if (!searching && shown.length === all.length) return count(all.length, 'article');
  const found = `${number(shown.length)} of ${count(all.length, 'article')}`;
  if (!searching) return found;
  const order = byMatch && shown.length > 1 ? ', best match first' : '';
  const words = ready
    ? `${found}${order}`
    : `${found} so far: ${number(indexed)} of ${number(total)} are read`;
  const wrong = shown.length === 0 ? '' : saidForgiven(forgiven, ready);
  return wrong === '' ? words : `${words}. ${wrong}`;
}

const otherOf = (shelf: 'articles' | 'archive') => (shelf === 'articles' ? 'archive' : 'articles');

function Elsewhere({ shelf, count: there }: { shelf: 'articles' | 'archive'; count: number }) {
  if (there === 0) return null;
  const other = otherOf(shelf);
  return (
    <button type="button" className={controls.link} onClick={() => showShelf(other)}>
      {number(there)} more {other === 'archive' ? 'in the archive' : 'among the articles'}
    </button>
  );
}

function Nothing({
  shelf,
  empty,
  elsewhere,
}: {
  shelf: 'articles' | 'archive';
  empty: boolean;
  elsewhere: number;
}) {
  const damaged = useLibrary((state) => state.damaged.length);
  const trouble = useLibrary((state) => state.trouble);
  const searched = useSearch(({ query }) => query.trim() !== '');
  const other = otherOf(shelf);
  const go =
    elsewhere > 0
      ? [
          {
            label: `Show the ${number(elsewhere)} in: ${SHELF_INFO[other].label}`,
            run: () => showShelf(other),
          },
        ]
      : [];
  if (trouble !== null)
    return (
      <EmptyShelf title="The articles could not be listed">
        Why is said above. They come back here as soon as they can be read.
      </EmptyShelf>
    );
  if (!empty) {
    return (
      <EmptyShelf
        title="No article fits"
        actions={[{ label: 'Clear search and filters', run: clearFilters }, ...go]}
      >
        Take a filter away, or look for fewer words.
        {searched &&
          ' Sources that are not on the record, and notes beside them, are shown in their own article alone.'}
      </EmptyShelf>
    );
  }
  if (shelf === 'archive')
    return (
      <EmptyShelf title="The archive is empty">
        Archive an article to keep it in full, but out of the daily list. It can be taken out again at any
        time.
      </EmptyShelf>
    );
  return (
    <EmptyShelf title="No articles on the desk" actions={go}>
      {elsewhere > 0
        ? 'All of them are in the archive.'
        : damaged > 0
          ? 'Those there are could not be read; see above.'
          : 'Open a file or paste a story to begin one.'}
    </EmptyShelf>
  );
}
