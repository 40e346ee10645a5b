import fc from 'fast-check';
import { SURROUNDINGS_RULES } from '../anchoring/surroundings';
import { currentDraft, NO_DETAILS, textHash, type Article, type Draft, type Format } from './model/article';
import { apply } from './commands/apply';
import { DEFAULT_SAME_WORDS, type Command, type CommandBody, type CreateArticle } from './commands/command';
import type { NewSource } from './model/evidence';
import { isId, newId } from './model/ids';
import type { Mark } from './model/mark';
import { SAID_IN } from './model/said';
import { queryBodies } from './testing-queries';
import {
  BEARINGS,
  DISPOSITIONS,
  FACETS,
  MARK_KINDS,
  PART_KINDS,
  QUOTE_FORMS,
  RISKS,
  SOURCE_KINDS,
  STANDINGS_OF_SOURCE,
  STATUSES,
  TERMS,
} from '../vocabulary';

/*
 * Commands for tests: any at all, drawn from a handful of ids so that many of them fit the article and many
 * do not.
 */

/** Short, with an astral character, so that offsets inside a character and beyond the end come up often. */
export const SAMPLE_TEXT = 'Ann 😀 said “no”.\nThe bridge of 1890 stands.\nThe bridge of 1890 stands.';
const AT = '2026-11-22T10:00:00.000Z';

const pool = (count: number): string[] => Array.from({ length: count }, newId);
export const MARK_IDS = pool(5);
const NOTE_IDS = pool(3);
const PERSON_IDS = pool(2);
export const SOURCE_IDS = pool(4);
export const EVIDENCE_IDS = pool(4);
const SENTENCE_IDS = pool(3);
const PAPER_IDS = pool(2);

const markId = fc.constantFrom(...MARK_IDS);
const markIds = fc.uniqueArray(markId, { minLength: 1, maxLength: 3 });
const offset = fc.integer({ min: -1, max: SAMPLE_TEXT.length + 1 });
const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const details = fc.record(
  { headline: fc.string(), slug: fc.string(), deadline: fc.constantFrom('', '2026-12-01') },
  { requiredKeys: [] },
);

const markFields = fc.record(
  {
    kind: fc.constantFrom(...MARK_KINDS),
    form: fc.constantFrom(...QUOTE_FORMS, null),
    risk: fc.constantFrom(...RISKS),
    disposition: fc.constantFrom(...DISPOSITIONS),
    facets: fc.uniqueArray(fc.constantFrom(...FACETS), { maxLength: 3 }),
    correction: fc.string(),
    attribution: fc.option(markId),
    translation: fc.option(
      fc.record({ original: words.map((text) => text.trim()), language: words, by: words }),
    ),
    assignee: fc.string({ maxLength: 9 }),
    people: fc.subarray(PERSON_IDS),
  },
  { requiredKeys: [] },
);

const lists = fc.record(
  { facets: fc.subarray([...FACETS].slice(0, 3)), people: fc.subarray(PERSON_IDS) },
  { requiredKeys: [] },
);

const day = fc.constantFrom('', '2026-11-20');
const personFields = fc.record({
  name: words.map((name) => name.trim()),
  title: fc.string({ maxLength: 9 }),
  affiliation: fc.string({ maxLength: 9 }),
  asked: day,
  answered: day,
});

const sourceId = fc.constantFrom(...SOURCE_IDS);
const evidenceId = fc.constantFrom(...EVIDENCE_IDS);
const sourceFields = fc.record({
  title: words.map((title) => title.trim()),
  kind: fc.constantFrom(...SOURCE_KINDS),
  terms: fc.constantFrom(...TERMS),
  where: fc.string({ maxLength: 9 }),
  standing: fc.constantFrom(...STANDINGS_OF_SOURCE),
});
const newSource: fc.Arbitrary<NewSource> = fc
  .tuple(sourceId, sourceFields)
  .map(([id, fields]) => ({ id, ...fields }));
const newSources = fc.array(newSource, { maxLength: 1 });
const checkedMark = fc.constantFrom(...MARK_IDS.slice(0, 3));
const evidenceFields = fc.record({
  source: fc.constantFrom(SOURCE_IDS[0]!, ...SOURCE_IDS),
  locator: fc.string({ maxLength: 9 }),
  excerpt: fc.string({ maxLength: 9 }),
  bears: fc.constantFrom(...BEARINGS),
});
const from = fc.constant({ article: newId(), headline: 'Elsewhere', at: AT });

/** Edits at a few places, sound ones mostly: in order, not overlapping, within the sample's length. */
const changes = fc
  .array(
    fc.tuple(fc.nat(6), fc.nat(4), fc.constantFrom('', 'x', 'new words', ' not ', ' said Roe ', '\n', '😀')),
    { maxLength: 3 },
  )
  .map((parts) => {
    let at = 0;
    return parts.map(([gap, removed, insert]) => {
      const from = at + gap * 5;
      const to = from + removed * 3;
      at = to;
      return { from, to, insert };
    });
  });
const surroundings = fc.constantFrom(...SURROUNDINGS_RULES);
const place = fc.record({ start: offset, end: offset });
const format: fc.Arbitrary<Format> = fc
  .tuple(fc.nat(12), fc.nat(9), fc.constantFrom('bold', 'italic', 'standfirst'))
  .map(([start, length, type]) => ({ type, start, end: start + length }));

const paragraphs = {
  draft: fc.constantFrom(1, 2),
  length: fc.constantFrom(SAMPLE_TEXT.length, SAMPLE_TEXT.length, 12),
  start: offset,
  end: offset,
};
const partKind = fc.constantFrom(...PART_KINDS);
const parts = fc.array(fc.record({ start: fc.nat(60), end: fc.nat(60), kind: partKind }), { maxLength: 2 });

/**
 * Of no less text than the sample: a restore that nothing was undone by must not leave marks beyond its end.
 */
const draft: fc.Arbitrary<Draft> = fc
  .constantFrom(SAMPLE_TEXT, `Other words. ${SAMPLE_TEXT}`)
  .map((text) => ({
    number: 1,
    text,
    sha256: textHash(text),
    formats: [],
    createdAt: AT,
    createdBy: 'Ada',
    origin: 'paste',
    parts: [],
    edited: false,
  }));

const wholeMark: fc.Arbitrary<Mark> = fc.record({
  id: markId,
  kind: fc.constantFrom(...MARK_KINDS),
  anchor: fc.constant({ start: 0, end: 3, exact: 'Ann', prefix: '', suffix: SAMPLE_TEXT.slice(3, 35) }),
  lost: fc.boolean(),
  createdAt: fc.constant(AT),
  createdBy: fc.constant('Ada'),
  status: fc.constantFrom(...STATUSES),
  disposition: fc.constantFrom(...DISPOSITIONS),
  risk: fc.constantFrom(...RISKS),
  facets: fc.constant([]),
  correction: fc.string(),
  notes: fc.constant([]),
  assignee: fc.string({ maxLength: 9 }),
  people: fc.constant([]),
  ticks: fc.constant([]),
  evidence: fc.constant([]),
});

type Body<T extends CommandBody['type']> = Extract<CommandBody, { type: T }>;

/** What came with a draft; some of it on marks that it makes. */
const backing: fc.Arbitrary<Body<'backing.add'>> = fc.record({
  type: fc.constant('backing.add'),
  origin: fc.constant('draft.docx'),
  marks: fc.array(
    fc.record({ id: markId, kind: fc.constantFrom(...MARK_KINDS), start: offset, end: offset }),
    { maxLength: 1 },
  ),
  said: fc.array(
    fc.record(
      {
        mark: checkedMark,
        id: fc.constantFrom(...NOTE_IDS),
        in: fc.constantFrom(...SAID_IN),
        author: fc.constant('Ida'),
        text: words,
        resolved: fc.constant(true),
        worth: fc.constantFrom('backed', 'vague', 'on-author'),
      },
      { requiredKeys: ['mark', 'id', 'in', 'author', 'text', 'worth'] },
    ),
    { maxLength: 1 },
  ),
  sources: newSources,
  evidence: fc.array(
    fc
      .tuple(
        fc.record({ id: evidenceId, mark: checkedMark }),
        evidenceFields,
        optional(fc.constant(NOTE_IDS[0]!)),
      )
      .map(([ids, fields, said]) => ({ ...ids, ...fields, ...(said ? { said } : {}) })),
    { maxLength: 2 },
  ),
  notes: fc.array(
    fc.record({
      mark: checkedMark,
      id: fc.constantFrom(...NOTE_IDS),
      by: fc.constant('Ida'),
      text: words,
      came: fc.constant({ date: '2026-11-20' }),
    }),
    { maxLength: 1 },
  ),
});

const evidenceBodies: fc.Arbitrary<CommandBody>[] = [
  fc.record({ type: fc.constant('source.add'), source: newSource }),
  fc.record({
    type: fc.constant('source.set'),
    source: sourceId,
    set: fc.oneof(
      sourceFields,
      sourceFields.map(({ title }) => ({ title })),
    ),
  }),
  fc.record({ type: fc.constant('source.remove'), source: sourceId }),
  fc.record({
    type: fc.constant('source.same'),
    sources: fc.uniqueArray(sourceId, { minLength: 1, maxLength: 3 }),
    same: fc.constantFrom<string | null>(SOURCE_IDS[0]!, null),
  }),
  fc.record({
    type: fc.constant('evidence.add'),
    sources: newSources,
    evidence: fc.array(
      fc
        .tuple(fc.record({ id: evidenceId, mark: checkedMark }), evidenceFields, fc.option(from))
        .map(([ids, fields, copied]) => ({ ...ids, ...fields, ...(copied ? { from: copied } : {}) })),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  fc.record({
    type: fc.constant('evidence.set'),
    mark: checkedMark,
    evidence: evidenceId,
    set: fc.oneof(
      evidenceFields,
      evidenceFields.map(({ source }) => ({ source })),
    ),
    sources: newSources,
  }),
  fc.record({ type: fc.constant('evidence.remove'), mark: checkedMark, evidence: evidenceId }),
  fc.record({
    type: fc.constant('evidence.confirm'),
    evidence: fc.array(
      fc.record({ mark: checkedMark, evidence: evidenceId, locator: fc.string({ maxLength: 9 }) }),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
  }),
  backing,
];

const paperId = fc.constantFrom(...PAPER_IDS);
const keptFile = fc.record({
  sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
  size: fc.nat(9),
  name: fc.constantFrom('minutes.pdf', 'budget.csv'),
});

/** About papers, and evidence that stands in them. */
const paperBodies: fc.Arbitrary<CommandBody>[] = [
  fc
    .tuple(
      fc.record({
        type: fc.constant('paper.add' as const),
        paper: fc.record({
          id: paperId,
          source: sourceId,
          file: keptFile,
          kind: fc.constantFrom('pdf', 'audio'),
        }),
        evidence: fc.array(
          fc
            .tuple(fc.record({ id: evidenceId, mark: checkedMark }), evidenceFields)
            .map(([ids, fields]) => ({ ...ids, ...fields, place: { start: 0, end: 9 } })),
          { maxLength: 1 },
        ),
      }),
      optional(newSource),
    )
    .map(([body, source]) => ({
      ...body,
      evidence: body.evidence.map((each) => ({ ...each, paper: body.paper.id, source: body.paper.source })),
      ...(source ? { source: { ...source, id: body.paper.source } } : {}),
    })),
  fc.record({
    type: fc.constant('paper.set'),
    paper: paperId,
    source: sourceId,
    sources: newSources,
  }),
  fc.record({ type: fc.constant('paper.sidecar'), paper: paperId, file: keptFile }),
  fc.record({
    type: fc.constant('paper.speakers'),
    paper: paperId,
    speakers: fc.array(fc.record({ label: words, name: words.map((name) => name.trim()) }), { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('paper.recording'),
    paper: paperId,
    recording: fc.option(paperId, { nil: null }),
  }),
  fc.record(
    { type: fc.constant('paper.remove'), paper: paperId, even: fc.constant(true) },
    { requiredKeys: ['type', 'paper'] },
  ),
];

const newDraft: fc.Arbitrary<Body<'draft.add'>> = fc.record({
  type: fc.constant('draft.add'),
  after: fc.constantFrom(1, 2),
  length: fc.constantFrom(SAMPLE_TEXT.length, 12),
  text: fc.constantFrom(SAMPLE_TEXT, `Today: ${SAMPLE_TEXT}`, 'Gone.'),
  formats: fc.array(format, { maxLength: 2 }),
  parts: optional(parts),
  origin: fc.constant('paste'),
  marks: fc.dictionary(markId, place),
  cleared: fc.dictionary(fc.constantFrom(...SENTENCE_IDS), place),
  surroundings: optional(surroundings),
});

/** A command body of any kind but `article.create`. */
export const commandBody: fc.Arbitrary<CommandBody> = fc.oneof<fc.Arbitrary<CommandBody>[]>(
  fc.record({ type: fc.constant('details.set'), set: details }),
  fc.record({
    type: fc.constant('mark.add'),
    mark: fc.record({
      id: markId,
      kind: fc.constantFrom(...MARK_KINDS),
      start: offset,
      end: offset,
      form: optional(fc.constantFrom(...QUOTE_FORMS)),
      attribution: optional(markId),
    }),
  }),
  fc.record({ type: fc.constant('mark.remove'), marks: markIds }),
  fc.record({ type: fc.constant('mark.status'), marks: markIds, status: fc.constantFrom(...STATUSES) }),
  fc.record({ type: fc.constant('mark.confirm'), marks: markIds }),
  fc.record(
    { type: fc.constant('mark.set'), marks: markIds, set: markFields, add: lists, remove: lists },
    { requiredKeys: ['type', 'marks', 'set'] },
  ),
  fc.record({
    type: fc.constant('mark.move'),
    mark: markId,
    start: offset,
    end: offset,
    surroundings: optional(surroundings),
  }),
  fc.record({ type: fc.constant('article.archive'), archived: fc.boolean() }),
  fc.record(
    {
      type: fc.constant('text.edit'),
      draft: fc.constantFrom(1, 2),
      length: fc.constantFrom(SAMPLE_TEXT.length, 12),
      changes,
      formats: optional(fc.array(format, { maxLength: 3 })),
      same: fc.constant(DEFAULT_SAME_WORDS),
      surroundings,
    },
    { requiredKeys: ['type', 'draft', 'length', 'changes'] },
  ),
  fc.record({ type: fc.constant('part.set'), ...paragraphs, kind: partKind }),
  fc.record({ type: fc.constant('part.remove'), ...paragraphs }),
  newDraft,
  fc.tuple(newDraft, backing).map(([body, { type: _, origin: __, ...written }]) => ({
    ...body,
    type: 'draft.bring' as const,
    backing: written,
  })),
  fc.record({ type: fc.constant('mark.same'), marks: markIds, same: fc.option(markId, { nil: null }) }),
  fc.record({
    type: fc.constant('suggestion.dismiss'),
    suggestions: fc.constant<string[]>(['quote 1']),
    dismissed: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('suggestion.accept'),
    people: fc.constant<[]>([]),
    marks: fc.array(
      fc.record({
        id: markId,
        kind: fc.constantFrom(...MARK_KINDS),
        start: offset,
        end: offset,
        attribution: optional(markId),
        facets: fc.subarray([...FACETS], { maxLength: 1 }),
        risk: fc.constantFrom(...RISKS),
        people: fc.subarray(PERSON_IDS),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    evidence: optional(
      fc.record({
        sources: newSources,
        evidence: fc.array(
          fc
            .tuple(fc.record({ id: evidenceId, mark: markId }), evidenceFields)
            .map(([ids, fields]) => ({ ...ids, ...fields })),
          { minLength: 1, maxLength: 2 },
        ),
      }),
    ),
  }),
  fc.record({
    type: fc.constant('mark.fix'),
    mark: markId,
    words: fc.constantFrom('Ann', 'Anne', '😀', 'other words entirely'),
    surroundings: optional(surroundings),
  }),
  fc.record({
    type: fc.constant('mark.tick'),
    mark: markId,
    facts: fc.array(fc.record({ words: fc.constantFrom('1890', 'Ann'), turn: fc.nat(1) }), {
      minLength: 1,
      maxLength: 2,
    }),
    ticked: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('sentence.clear'),
    sentences: fc.array(fc.record({ id: fc.constantFrom(...SENTENCE_IDS), start: offset, end: offset }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  fc.record({
    type: fc.constant('sentence.unclear'),
    sentences: fc.uniqueArray(fc.constantFrom(...SENTENCE_IDS), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('person.add'),
    person: fc.tuple(fc.constantFrom(...PERSON_IDS), personFields).map(([id, fields]) => ({ id, ...fields })),
  }),
  fc.record({ type: fc.constant('person.set'), person: fc.constantFrom(...PERSON_IDS), set: personFields }),
  fc.record({ type: fc.constant('person.remove'), person: fc.constantFrom(...PERSON_IDS) }),
  ...evidenceBodies,
  ...queryBodies(markId),
  ...paperBodies,
  fc.record({ type: fc.constant('note.add'), mark: markId, note: fc.constantFrom(...NOTE_IDS), text: words }),
  fc.record({ type: fc.constant('note.remove'), mark: markId, note: fc.constantFrom(...NOTE_IDS) }),
  fc.record(
    {
      type: fc.constant('restore'),
      undoes: fc.constant(NOTE_IDS[0]!),
      label: fc.string({ maxLength: 20 }),
      details: fc.constant({ ...NO_DETAILS, headline: 'Before' }),
      drafts: fc
        .array(draft, { minLength: 1, maxLength: 2 })
        .map((drafts) => drafts.map((each, at) => ({ ...each, number: at + 1 }))),
      marks: fc.dictionary(markId, fc.option(wholeMark)),
    },
    { requiredKeys: ['type', 'undoes', 'label'] },
  ),
);

/** A signed command. */
export const command: fc.Arbitrary<Command> = commandBody.map((body) => sign(body));

/** A signed command about sources and evidence. */
export const evidenceCommand: fc.Arbitrary<Command> = fc
  .oneof(...evidenceBodies, ...paperBodies)
  .map((body) => sign(body));

/** Signs a command body as the interface does. */
export const sign = <B extends CommandBody>(body: B): B & Command =>
  ({ ...body, id: newId(), at: AT, by: 'Ada' }) as B & Command;

export const createArticle = (text = SAMPLE_TEXT): CreateArticle & Command =>
  sign({
    type: 'article.create',
    article: newId(),
    details: { ...NO_DETAILS },
    text,
    formats: [],
    origin: 'paste',
  });

/** A fresh article with that text and no marks. */
export function freshArticle(text = SAMPLE_TEXT): Article {
  const outcome = apply(null, createArticle(text));
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.article;
}

/**
 * One with three marks and two sources, so that nearly everything about evidence that is drawn fits
 * somewhere.
 */
export function markedArticle(): Article {
  const bodies: CommandBody[] = [
    ...MARK_IDS.slice(0, 3).map((id, at): CommandBody => ({
      type: 'mark.add',
      mark: { id, kind: 'claim', start: 21 + at * 4, end: 24 + at * 4 },
    })),
    ...SOURCE_IDS.slice(0, 2).map((id, at): CommandBody => ({
      type: 'source.add',
      source: {
        id,
        title: ['Minutes', 'Ledger'][at]!,
        kind: 'record',
        terms: 'on-the-record',
        where: 'Town hall',
      },
    })),
  ];
  return bodies.reduce((article, body) => {
    const outcome = apply(article, sign(body));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  }, freshArticle());
}

/** An id that nothing has. */
export const ABSENT = '01890000-0000-7000-8000-000000000000';
if (!isId(ABSENT)) throw new Error('ABSENT must look like an id.');

/** An edit of the article's text as it stands, as the manuscript would send it. */
export const editOf = (
  article: Article,
  changes: { from: number; to: number; insert: string }[],
): CommandBody => ({
  type: 'text.edit',
  draft: currentDraft(article).number,
  length: currentDraft(article).text.length,
  changes,
});
