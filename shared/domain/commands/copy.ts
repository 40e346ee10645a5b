import { cutTo } from '../../text/clip';
import type { Article, Details } from '../model/article';
import type { CommandBody } from './command';
import { isId, newId } from '../model/ids';
import { shownDetails } from '../model/title';

type CopyBody = Extract<CommandBody, { type: 'article.copy' }>;

/**
 * The command that makes a copy of `article` as it stood after event `seq`. What is in it gets ids of its
 * own, because two things with one id could not be told apart where libraries meet. The copy is not archived:
 * it is made to be worked on.
 */
export function copying(article: Article, seq: number): CopyBody {
  const { schema: _, id, createdAt: _made, archived: _away, ...content } = article;
  const { headline } = shownDetails(article);
  const details = renamed(content.details, headline);
  return {
    type: 'article.copy',
    article: newId(),
    of: id,
    seq,
    content: { ...withOtherIds(content), details },
  };
}

/**
 * The same with another id for each, wherever it stands: as a key, as a thing's own, or pointing at another.
 * What somebody wrote stays.
 */
function withOtherIds<T>(content: T): T {
  const others = new Map<string, string>();
  const other = (id: string): string => {
    const known = others.get(id) ?? newId();
    others.set(id, known);
    return known;
  };
  const walk = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return !KEPT.has(key) && isId(value) ? other(value) : value;
    if (Array.isArray(value)) return value.map((each) => walk(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [isId(name) ? other(name) : name, walk(each, name)]),
    );
  };
  return walk(content) as T;
}

/** What somebody wrote, and the article that evidence was copied from, which is the same one for the copy. */
const KEPT: ReadonlySet<string> = new Set([
  'text',
  'title',
  'name',
  'where',
  'locator',
  'excerpt',
  'original',
  'speaker',
  'label',
  'article',
]);

/**
 * The slug names an article in lists, and says it where there is one; otherwise the title it is shown by
 * does.
 */
function renamed(details: Details, headline: string): Details {
  return details.slug
    ? { ...details, slug: copyName(details.slug, 200) }
    : { ...details, headline: copyName(headline || 'Untitled', 1000) };
}

/** "Tide", "Tide (copy)", "Tide (copy 2)". */
function copyName(name: string, longest: number): string {
  const [, base = name, copies] = /^(.*) \(copy(?: (\d{1,4}))?\)$/s.exec(name) ?? [];
  const ending = base === name ? ' (copy)' : ` (copy ${Number(copies ?? 1) + 1})`;
  return cutTo(base, longest - ending.length) + ending;
}
