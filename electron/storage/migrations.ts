import { hash } from 'node:crypto';
import { z } from 'zod';
import { Article, KIND_INFO, RISK_INFO, SCHEMA, STATUS_INFO } from '@shared/domain';

/** Takes an article from the schema it is filed under to the next one. Written once, never changed. */
export type Migration = (article: Record<string, unknown>) => Record<string, unknown>;

/** From schema N to N + 1. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {
  // 2 has people, sources, cleared sentences, the archive, and more about a mark. All of it begins empty, as
  // its defaults say.
  1: (article) => article,
};

/**
 * What is added to the schema an article with closed segments is filed under. A Stet that does not know of
 * segments takes it for a newer one's, and only looks: it would find a log without a beginning, go on with
 * it, and back up half.
 */
export const SEGMENTED = 1000;

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

export interface ReadOptions {
  /** It is known to be what a Stet with the same schema wrote, so it need not be checked mark by mark. */
  trusted?: boolean;
  migrations?: Readonly<Record<number, Migration>>;
  current?: number;
}

/** Reads an article of any schema. Never throws: a migration that fails has met a damaged article. */
export function readArticle(
  value: unknown,
  { trusted = false, migrations = MIGRATIONS, current = SCHEMA }: ReadOptions = {},
): ReadArticle {
  if (!isRecord(value) || !Number.isInteger(value.schema)) return { kind: 'damaged' };
  const filed = value.schema as number;
  const from = filed > SEGMENTED ? filed - SEGMENTED : filed;
  if (from > current) return { kind: 'newer', schema: from, article: parsed({ ...value, schema: SCHEMA }) };
  if (trusted && from === current) {
    if (!hangsTogether(value)) return { kind: 'damaged' };
    return { kind: 'current', article: { ...value, schema: from } as unknown as Article };
  }
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

let shape: string | undefined;

/**
 * A fingerprint of what this Stet takes for an article: changes with every field, also where SCHEMA was not
 * raised.
 */
export function shapeOfArticles(): string {
  return (shape ??= hash('sha256', JSON.stringify(z.toJSONSchema(Article, { unrepresentable: 'any' }))).slice(
    0,
    16,
  ));
}

function parsed(value: unknown): Article | null {
  const result = Article.safeParse(value);
  return result.success && hangsTogether(result.data) ? result.data : null;
}

/**
 * What everything else is worked out from, looked at quickly: anybody who can write the file can make a seal,
 * and what hangs together wrongly must be a damaged article and not an error in the middle of the work.
 */
function hangsTogether({ drafts, marks, people, sources }: Record<string, unknown>): boolean {
  if (!Array.isArray(drafts) || drafts.length === 0) return false;
  const isFiled = (all: unknown): all is Record<string, Record<string, unknown>> =>
    isRecord(all) && Object.entries(all).every(([id, one]) => isRecord(one) && one.id === id);
  if (!isFiled(marks) || !isFiled(people) || !isFiled(sources)) return false;
  return Object.values(marks).every(
    ({ status, risk, kind, anchor }) =>
      isOneOf(STATUS_INFO, status) &&
      isOneOf(RISK_INFO, risk) &&
      isOneOf(KIND_INFO, kind) &&
      isRecord(anchor),
  );
}

const isOneOf = (known: object, word: unknown): boolean =>
  typeof word === 'string' && Object.hasOwn(known, word);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
