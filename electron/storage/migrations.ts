import { Article, SCHEMA } from '@shared/domain';

/** Takes an article from the schema it is filed under to the next one. Written once, never changed. */
export type Migration = (article: Record<string, unknown>) => Record<string, unknown>;

/** From schema N to N + 1. Schema 1 is the first, so there is nothing to migrate from yet. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/**
 * What an article read from disk turned out to be.
 * - `current`: of this schema. - `migrated`: was older, is now current.
 * - `newer`: made by a newer Stet; `article` is what this one understands of it, or null.
 * - `damaged`: not an article.
 */
export type ReadArticle =
  | { kind: 'current'; article: Article }
  | { kind: 'migrated'; from: number; article: Article }
  | { kind: 'newer'; schema: number; article: Article | null }
  | { kind: 'damaged' };

/** Reads an article of any schema. Never throws: a migration that fails has met a damaged article. */
export function readArticle(value: unknown, migrations = MIGRATIONS, current: number = SCHEMA): ReadArticle {
  if (!isRecord(value) || !Number.isInteger(value.schema)) return { kind: 'damaged' };
  const from = value.schema as number;
  if (from > current) return { kind: 'newer', schema: from, article: parsed({ ...value, schema: SCHEMA }) };
  let raised = value;
  try {
    for (let schema = from; schema < current; schema += 1) {
      const step = migrations[schema];
      if (!step) return { kind: 'damaged' };
      raised = { ...step(raised), schema: schema + 1 };
    }
  } catch {
    return { kind: 'damaged' };
  }
  const article = parsed({ ...raised, schema: SCHEMA });
  if (!article) return { kind: 'damaged' };
  return from === current ? { kind: 'current', article } : { kind: 'migrated', from, article };
}

function parsed(value: unknown): Article | null {
  const result = Article.safeParse(value);
  return result.success ? result.data : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
