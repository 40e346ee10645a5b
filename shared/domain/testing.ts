import fc from 'fast-check';
import { NO_DETAILS, textHash, type Article, type Draft } from './article';
import { apply } from './apply';
import type { Command, CommandBody, CreateArticle } from './command';
import { isId, newId } from './ids';
import type { Mark } from './mark';
import { DISPOSITIONS, FACETS, MARK_KINDS, QUOTE_FORMS, RISKS, STATUSES } from './words';

/*
 * Commands for tests: any at all, drawn from a handful of ids so that many of them fit the article and many do not.
 */

/** Short, with an astral character, so that offsets inside a character and beyond the end come up often. */
export const SAMPLE_TEXT = 'Ann 😀 said “no”.\nThe bridge of 1890 stands.\nThe bridge of 1890 stands.';
const AT = '2026-11-22T10:00:00.000Z';

const pool = (count: number): string[] => Array.from({ length: count }, newId);
export const MARK_IDS = pool(5);
const NOTE_IDS = pool(3);

const markId = fc.constantFrom(...MARK_IDS);
const markIds = fc.uniqueArray(markId, { minLength: 1, maxLength: 3 });
const offset = fc.integer({ min: -1, max: SAMPLE_TEXT.length + 1 });
const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const details = fc.record({ headline: fc.string(), slug: fc.string(), deadline: fc.constantFrom('', '2026-12-01') }, { requiredKeys: [] });

const markFields = fc.record({
  kind: fc.constantFrom(...MARK_KINDS), form: fc.constantFrom(...QUOTE_FORMS, null), risk: fc.constantFrom(...RISKS),
  disposition: fc.constantFrom(...DISPOSITIONS), facets: fc.uniqueArray(fc.constantFrom(...FACETS), { maxLength: 3 }),
  correction: fc.string(), attribution: fc.option(markId),
}, { requiredKeys: [] });

const draft: fc.Arbitrary<Draft> = fc.constantFrom(SAMPLE_TEXT, 'Other words.').map((text) => ({
  number: 1, text, sha256: textHash(text), formats: [], createdAt: AT, createdBy: 'Ada', origin: 'paste',
}));

const wholeMark: fc.Arbitrary<Mark> = fc.record({
  id: markId, kind: fc.constantFrom(...MARK_KINDS),
  anchor: fc.constant({ start: 0, end: 3, exact: 'Ann', prefix: '', suffix: SAMPLE_TEXT.slice(3, 35) }),
  lost: fc.boolean(), createdAt: fc.constant(AT), createdBy: fc.constant('Ada'), status: fc.constantFrom(...STATUSES),
  disposition: fc.constantFrom(...DISPOSITIONS), risk: fc.constantFrom(...RISKS), facets: fc.constant([]), correction: fc.string(), notes: fc.constant([]),
});

/** A command body of any kind but `article.create`. */
export const commandBody: fc.Arbitrary<CommandBody> = fc.oneof<fc.Arbitrary<CommandBody>[]>(
  fc.record({ type: fc.constant('details.set'), set: details }),
  fc.record({ type: fc.constant('mark.add'), mark: fc.record({
    id: markId, kind: fc.constantFrom(...MARK_KINDS), start: offset, end: offset, form: optional(fc.constantFrom(...QUOTE_FORMS)), attribution: optional(markId),
  }) }),
  fc.record({ type: fc.constant('mark.remove'), marks: markIds }),
  fc.record({ type: fc.constant('mark.status'), marks: markIds, status: fc.constantFrom(...STATUSES) }),
  fc.record({ type: fc.constant('mark.confirm'), marks: markIds }),
  fc.record({ type: fc.constant('mark.set'), marks: markIds, set: markFields }),
  fc.record({ type: fc.constant('mark.move'), mark: markId, start: offset, end: offset }),
  fc.record({ type: fc.constant('note.add'), mark: markId, note: fc.constantFrom(...NOTE_IDS), text: words }),
  fc.record({ type: fc.constant('note.remove'), mark: markId, note: fc.constantFrom(...NOTE_IDS) }),
  fc.record({
    type: fc.constant('restore'), undoes: fc.constant(NOTE_IDS[0]!), label: fc.string({ maxLength: 20 }),
    details: fc.constant({ ...NO_DETAILS, headline: 'Before' }), drafts: fc.array(draft, { minLength: 1, maxLength: 2 }),
    marks: fc.dictionary(markId, fc.option(wholeMark)),
  }, { requiredKeys: ['type', 'undoes', 'label'] }),
);

/** A signed command. */
export const command: fc.Arbitrary<Command> = commandBody.map((body) => sign(body));

/** Signs a command body as the interface does. */
export const sign = <B extends CommandBody>(body: B): B & Command => ({ ...body, id: newId(), at: AT, by: 'Ada' }) as B & Command;

export const createArticle = (text = SAMPLE_TEXT): CreateArticle & Command =>
  sign({ type: 'article.create', article: newId(), details: { ...NO_DETAILS }, text, formats: [], origin: 'paste' });

/** A fresh article with that text and no marks. */
export function freshArticle(text = SAMPLE_TEXT): Article {
  const outcome = apply(null, createArticle(text));
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.article;
}

/** An id that nothing has. */
export const ABSENT = '01890000-0000-7000-8000-000000000000';
if (!isId(ABSENT)) throw new Error('ABSENT must look like an id.');
