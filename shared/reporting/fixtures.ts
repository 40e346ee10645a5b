import * as fc from 'fast-check';
import { anchorAt } from '../anchoring/anchor';
import {
  BEARINGS,
  currentDraft,
  DEFAULT_RULES,
  DISPOSITIONS,
  FACETS,
  MARK_KINDS,
  newId,
  NO_DETAILS,
  nothingSaid,
  RISKS,
  SCHEMA,
  sentencesOf,
  SOURCE_KINDS,
  STATUSES,
  TERMS,
  textHash,
  type Article,
  type Cleared,
  type Details,
  type Evidence,
  type Format,
  type Mark,
  type Paper,
  type Source,
} from '../domain';

/* Articles for the tests of this folder. */

export const AT = '2026-03-24T10:15:00.000Z';

export const OPTIONS = {
  at: '2026-03-25T14:05:00.000Z',
  by: 'Anneke Foss',
  appVersion: '0.1.0',
  rules: DEFAULT_RULES,
};

interface Parts {
  marks?: Mark[];
  sources?: Source[];
  papers?: Paper[];
  details?: Partial<Details>;
  formats?: Format[];
}

export const article = (
  text: string,
  { marks = [], sources = [], papers = [], details = {}, formats = [] }: Parts = {},
): Article => ({
  schema: SCHEMA,
  id: newId(),
  createdAt: AT,
  details: { ...NO_DETAILS, ...details },
  archived: false,
  drafts: [
    {
      number: 1,
      text,
      sha256: textHash(text),
      formats,
      createdAt: AT,
      createdBy: 'Anneke Foss',
      origin: 'paste',
      parts: [],
      edited: false,
    },
  ],
  marks: Object.fromEntries(marks.map((mark) => [mark.id, mark])),
  people: {},
  queries: {},
  sources: Object.fromEntries(sources.map((source) => [source.id, source])),
  papers: Object.fromEntries(papers.map((paper) => [paper.id, paper])),
  cleared: {},
  dismissed: {},
});

/** A mark on `text.slice(start, end)`. */
export const markAt = (text: string, start: number, end: number, more: Partial<Mark> = {}): Mark => ({
  id: newId(),
  kind: 'claim',
  anchor: anchorAt(text, start, end),
  lost: false,
  createdAt: AT,
  createdBy: 'Anneke Foss',
  ...nothingSaid(),
  ...more,
});

/** A mark on the first place where `text` has `words`. */
export function markOn(text: string, words: string, more: Partial<Mark> = {}): Mark {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`"${words}" is not in the text`);
  return markAt(text, start, start + words.length, more);
}

/** A status set on `words` by a checker. */
export const decided = (status: Mark['status'], words: string): Partial<Mark> => ({
  status,
  stamp: { at: AT, by: 'Anneke Foss', draft: 1, words },
});

/** Stands in everything that is known of a source. */
export const TELLTALE = 'Zxq';

/** Texts as they come: paragraphs, blank lines, markup, other scripts, astral characters. */
const words = fc.constantFrom(
  'lead',
  'the council',
  '£165,500',
  '“low”',
  '<b>',
  '&amp;',
  '</style>',
  'عنوان',
  '“عنوان.”',
  '水道管',
  '👩‍👧',
  '\n',
  '\n\n',
  '. The',
  '?',
  '—',
  '\u202E',
  '* * *',
);
const text = fc.array(words, { minLength: 1, maxLength: 40 }).map((list) => list.join(' '));

const range = (length: number) =>
  fc
    .tuple(fc.nat(length - 1), fc.nat(length - 1))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

/** A range that does not begin or end inside an astral character: the domain refuses marks there. */
const wholeRange = (draft: string) =>
  range(draft.length).map(({ start, end }) => ({
    start: /[\uDC00-\uDFFF]/.test(draft.charAt(start)) ? start - 1 : start,
    end: /[\uDC00-\uDFFF]/.test(draft.charAt(end)) ? end + 1 : end,
  }));

const SOURCES: Source[] = TERMS.map((terms, at) => ({
  id: newId(),
  title: `Title ${TELLTALE} ${at}`,
  kind: SOURCE_KINDS[at]!,
  terms,
  where: `Where ${TELLTALE} ${at}`,
  createdAt: AT,
  createdBy: 'Anneke Foss',
}));

const evidence: fc.Arbitrary<Evidence> = fc
  .tuple(fc.constantFrom(...SOURCES), fc.constantFrom(...BEARINGS), fc.boolean())
  .map(([{ id, terms }, bears, copied]) => ({
    id: newId(),
    source: id,
    bears,
    locator: `${terms} ${TELLTALE}`,
    excerpt: `${terms} ${TELLTALE} <b>`,
    at: AT,
    by: 'Anneke Foss',
    heard: { verdict: 'cleaned' as const, words: '', speaker: `Voice ${TELLTALE}`, voice: 'right' as const },
    ...(copied ? { from: { article: newId(), headline: `${terms} ${TELLTALE}`, at: AT } } : {}),
  }));

const mark = (draft: string): fc.Arbitrary<Mark> =>
  fc
    .record({
      at: wholeRange(draft),
      kind: fc.constantFrom(...MARK_KINDS),
      status: fc.constantFrom(...STATUSES),
      risk: fc.constantFrom(...RISKS),
      disposition: fc.constantFrom(...DISPOSITIONS),
      facets: fc.subarray([...FACETS]),
      correction: fc.constantFrom('', 'other words', '<i>'),
      lost: fc.boolean(),
      stamped: fc.constantFrom(null, 'same', 'other'),
      evidence: fc.array(evidence, { maxLength: 3 }),
      bulk: fc.boolean(),
    })
    .map(({ at, lost, stamped, bulk, ...rest }) => {
      const made = markAt(draft, at.start, at.end, { ...rest, lost, ...(bulk ? { bulk } : {}) });
      if (!stamped) return made;
      const { stamp, status } = decided(rest.status, stamped === 'same' ? made.anchor.exact : 'other words');
      return { ...made, status: status!, stamp: { ...stamp!, ...(bulk ? { bulk: 40 } : {}) } };
    });

const format = (length: number): fc.Arbitrary<Format> =>
  fc
    .tuple(
      range(length),
      fc.constantFrom<Format['type']>('heading', 'standfirst', 'byline', 'bold', 'italic', 'link'),
    )
    .map(([at, type]) =>
      type === 'heading'
        ? { type, level: 2, ...at }
        : type === 'link'
          ? { type, href: 'https://example.org/', ...at }
          : { type, ...at },
    );

/** Any article with any marks and formats, overlapping, nested, across paragraphs and lost. */
export const anyArticle: fc.Arbitrary<Article> = text.chain((draft) =>
  fc
    .record({
      marks: fc.array(mark(draft), { maxLength: 12 }),
      formats: fc.array(format(draft.length), { maxLength: 8 }),
    })
    .chain((parts) => ticked(article(draft, { ...parts, sources: SOURCES }))),
);

/** Some of its sentences ticked off, by themselves or in bulk. */
const ticked = (story: Article): fc.Arbitrary<Article> =>
  fc.subarray(sentencesOf(story)).chain((some) =>
    fc.array(fc.boolean(), { minLength: some.length, maxLength: some.length }).map((bulk) => ({
      ...story,
      cleared: Object.fromEntries(
        some.map(({ start, end }, index): [string, Cleared] => {
          const anchor = anchorAt(currentDraft(story).text, start, end);
          const tick = {
            id: newId(),
            anchor,
            at: AT,
            by: 'Anneke Foss',
            ...(bulk[index] ? { bulk: true as const } : {}),
          };
          return [tick.id, tick];
        }),
      ),
    })),
  );
