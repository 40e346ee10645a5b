import type { DamagedArticle, Moved, OpenedArticle, StetBridge } from '@shared/contract';
import { apply, copying, newId, summaryOf, type Article, type ArticleSummary } from '@shared/domain';

type Shelf = Pick<
  StetBridge,
  | 'library.list'
  | 'article.duplicate'
  | 'article.reveal'
  | 'article.trash'
  | 'trash.list'
  | 'trash.restore'
  | 'trash.empty'
>;

/**
 * What is done with whole articles, in memory. `damaged` cannot be read, and can be thrown away like the
 * others.
 */
export function shelfOf(
  articles: Map<string, OpenedArticle>,
  damaged: DamagedArticle[],
  changed: () => void,
): Shelf {
  const trash = new Map<string, { opened: OpenedArticle | null; message: string | null; at: string }>();

  const each = (keys: string[], move: (key: string) => Moved['moved'][number] | null): Promise<Moved> => {
    const moved = keys.map(move);
    changed();
    return Promise.resolve({
      moved: moved.filter((one) => one !== null),
      refused: keys
        .filter((_, at) => !moved[at])
        .map((key) => ({ key, message: 'It is not there any more.' })),
    });
  };

  return {
    'library.list': () =>
      Promise.resolve({
        version: 1,
        whole: true,
        gone: [],
        articles: [...articles.values()].map(lineOf),
        damaged: [...damaged],
        notices: [],
        trouble: null,
      }),
    'article.duplicate': ({ article }) => {
      const found = articles.get(article);
      if (!found) return Promise.resolve({ ok: false, message: 'There is no such article in this library.' });
      const made = apply(null, {
        ...copying(found.article, found.seq),
        id: newId(),
        at: new Date().toISOString(),
        by: 'Checker',
      });
      if (!made.ok) return Promise.resolve({ ok: false, message: made.refusal.message });
      articles.set(made.article.id, { article: made.article, seq: 1, readOnly: null, notices: [] });
      changed();
      return Promise.resolve({ ok: true, article: made.article.id });
    },
    'article.reveal': ({ article }) => Promise.resolve({ path: `/home/hester/Stet/articles/${article}` }),
    'article.trash': ({ articles: ids }) =>
      each(ids, (id) => {
        const opened = articles.get(id) ?? null;
        const at = damaged.findIndex(({ article }) => article === id);
        if (!opened && at === -1) return null;
        articles.delete(id);
        trash.set(id, {
          opened,
          message: at === -1 ? null : damaged.splice(at, 1)[0]!.message,
          at: new Date().toISOString(),
        });
        return { article: id, name: id };
      }),
    'trash.list': () =>
      Promise.resolve({
        articles: [...trash].reverse().map(([name, { opened, message, at }]) => ({
          name,
          article: name,
          trashedAt: at,
          summary: opened && lineOf(opened),
          message,
        })),
        trouble: null,
      }),
    'trash.restore': ({ names }) =>
      each(names, (name) => {
        const found = trash.get(name);
        if (!found) return null;
        trash.delete(name);
        if (found.opened) articles.set(name, found.opened);
        else damaged.push({ article: name, name: '', message: found.message ?? '' });
        return { article: name, name };
      }),
    'trash.empty': ({ names }) =>
      each(names, (name) => (trash.delete(name) ? { article: name, name } : null)),
  };
}

const lines = new WeakMap<Article, ArticleSummary>();

function lineOf({ article }: OpenedArticle): ArticleSummary {
  let line = lines.get(article);
  if (!line) lines.set(article, (line = summaryOf({ article, changedAt: changedAt(article) })));
  return line;
}

const changedAt = ({ marks, createdAt }: Article): string =>
  Object.values(marks)
    .map((mark) => mark.stamp?.at ?? mark.createdAt)
    .sort()
    .at(-1) ?? createdAt;
