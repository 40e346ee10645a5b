import type { SearchPlace } from '@shared/contract';
import type { ArticleSummary } from '@shared/domain';
import { useCallback, useMemo, type MouseEvent, type ReactNode } from 'react';
import { setSort, tellNoRoom } from '../../store/library/browse';
import { say } from '../../store/base/notices';
import { showPlaces, useSearch } from '../../store/library/search';
import { useSettings } from '../../store/base/settings';
import { COLUMN_TITLES, columnsOf } from './columns';
import { Grid } from './grid/Grid';
import { PLACE, Places, PLACES } from './Places';
import type { Now } from './pure/filter';
import { nextSort, saidOrder } from './pure/sort';

const ROW = 46;

interface ArticleTableProps {
  /** As they are shown: filtered, in order. */
  articles: readonly ArticleSummary[];
  now: Now;
  /** Something is searched for, and the best match stands first. */
  byMatch: boolean;
  searching: boolean;
  onOpen: (article: string, place?: SearchPlace) => void;
  onTrash: () => void;
  onMenu: (event: MouseEvent, line: Element | null) => void;
  children: ReactNode;
}

const keyOf = ({ id }: ArticleSummary): string => id;

/** The articles on the shelf, with what the search found in each. */
export function ArticleTable({
  articles,
  now,
  byMatch,
  searching,
  onOpen,
  onTrash,
  onMenu,
  children,
}: ArticleTableProps) {
  const { columns: ids, sort } = useSettings((state) => state.settings.library);
  const hits = useSearch((state) => state.hits);
  const columns = useMemo(() => columnsOf(ids, now), [ids, now]);

  const open = useCallback(
    (id: string, place: number) => onOpen(id, hits[id]?.places[place]),
    [onOpen, hits],
  );
  const under = useCallback(
    (article: ArticleSummary, place: number) => (
      <Places id={article.id} hit={hits[article.id]} place={place} />
    ),
    [hits],
  );
  const onSort = (column: string) => {
    const by = ids.find((id) => id === column);
    if (!by) return;
    const next = nextSort(byMatch ? null : sort, by);
    setSort(next);
    say(saidOrder(next, COLUMN_TITLES[by]));
  };

  return (
    <Grid
      label="Articles"
      rows={articles}
      keyOf={keyOf}
      columns={columns}
      height={searching ? ROW + PLACES * PLACE + 6 : ROW}
      sort={byMatch ? null : sort}
      onSort={onSort}
      onOpen={open}
      onDelete={onTrash}
      onMenu={onMenu}
      onView={inView}
      onNoRoom={tellNoRoom}
      {...(searching
        ? { under, placesIn: (id: string) => Math.min(PLACES, hits[id]?.places.length ?? 0) }
        : {})}
    >
      {children}
    </Grid>
  );
}

const inView = (ids: string[]): void => void showPlaces(ids);
