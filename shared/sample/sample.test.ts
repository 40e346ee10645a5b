import { describe, expect, it } from 'vitest';
import { Details, FACETS, STATUSES, RISKS } from '../domain';
import {
  SAMPLE_DETAILS,
  SAMPLE_ERRORS,
  SAMPLE_MARKS,
  SAMPLE_PEOPLE,
  SAMPLE_REVISION,
  SAMPLE_SOURCES,
  TEXTS,
  type Passage,
} from './index';
import { PLANTED_ERRORS } from './planted';

const draft1 = TEXTS['draft-1.md'];
const draft2 = TEXTS['draft-2.md'];
const count = (text: string, part: string): number => text.split(part).length - 1;
const paragraphs = (text: string): string[] => text.trim().split('\n\n');
/** What an import makes of the Markdown: paragraphs joined by one line feed, no markup. */
const plain = (text: string): string =>
  paragraphs(text)
    .map((p) => p.replace(/^#+ /, '').replace(/^\*(.*)\*$/, '$1'))
    .join('\n');
const wordCount = (text: string): number => plain(text).split(/\s+/).length;
/**
 * Quotes compare by their words: neither the marks around them nor the kind of apostrophe is the speaker's.
 */
const bare = (text: string): string =>
  text.replace(/[’]/g, "'").replace(/[“”"]/g, '').replace(/[,.]$/, '').toLowerCase();

function expectCitable({ file, excerpt, locator }: Passage): void {
  expect(TEXTS[file], `${file}: ${excerpt}`).toContain(excerpt);
  const stamp = /\d\d:\d\d:\d\d/.exec(locator)?.[0];
  if (stamp === undefined) return;
  const line = TEXTS[file].split('\n').find((each) => each.startsWith(`[${stamp}]`));
  expect(line, locator).toContain(excerpt);
}

describe('the drafts', () => {
  it('are a feature of about 900 words, headline, standfirst and byline first', () => {
    expect(wordCount(draft1)).toBeGreaterThan(850);
    expect(wordCount(draft1)).toBeLessThan(950);
    expect(wordCount(draft2)).toBeLessThan(1000);
    for (const draft of [draft1, draft2]) {
      expect(paragraphs(draft).slice(0, 3)).toEqual([
        `# ${SAMPLE_DETAILS.headline}`,
        `*${SAMPLE_DETAILS.standfirst}*`,
        SAMPLE_DETAILS.byline,
      ]);
    }
  });

  it('are set in typographic quotation marks', () => {
    for (const draft of [draft1, draft2]) expect(draft).not.toMatch(/["']/);
  });

  it('differ as the revision says: moved, deleted, added, trimmed, and one fact silently changed', () => {
    const [before, after] = [paragraphs(draft1), paragraphs(draft2)];
    expect(after).toHaveLength(before.length);
    const place = (list: string[], opening: string): number => list.findIndex((p) => p.startsWith(opening));
    expect(place(before, SAMPLE_REVISION.deleted)).toBeGreaterThan(0);
    expect(place(after, SAMPLE_REVISION.deleted)).toBe(-1);
    expect(place(before, SAMPLE_REVISION.added)).toBe(-1);
    expect(place(after, SAMPLE_REVISION.added)).toBeGreaterThan(0);
    const settled = (list: string[]): string[] =>
      list.filter(
        (p) =>
          ![...SAMPLE_REVISION.moved, SAMPLE_REVISION.deleted, SAMPLE_REVISION.added].some((opening) =>
            p.startsWith(opening),
          ),
      );
    for (const opening of SAMPLE_REVISION.moved) {
      expect(after).toContain(before[place(before, opening)]);
      expect(place(after, opening)).toBeLessThan(place(before, opening) - 3);
    }
    // With those set aside the two drafts run in parallel; only the sentences that were worked on differ.
    const pairs = settled(before)
      .map((p, i) => [p, settled(after)[i]!] as const)
      .filter(([a, b]) => a !== b);
    expect(pairs.map(([a, b]) => [a.slice(0, 12), b.slice(0, 12)])).toEqual(
      ['On the morni', 'The sample f', 'It stayed in', 'Gareth Pello', '“The nursery', '“No parent s'].map(
        (opening) => [opening, opening],
      ),
    );
    for (const { before: old, after: fresh } of [SAMPLE_REVISION.silent, SAMPLE_REVISION.trimmed]) {
      expect([count(draft1, old), count(draft2, old), count(draft1, fresh), count(draft2, fresh)]).toEqual([
        1, 0, 0, 1,
      ]);
      expect(SAMPLE_MARKS.find((mark) => mark.words === old)?.status).toBe('verified');
    }
  });

  it('name everybody in the list of people', () => {
    for (const { name } of SAMPLE_PEOPLE) expect(draft1).toContain(name);
    expect(Details.safeParse(SAMPLE_DETAILS).success).toBe(true);
    expect(new Set(SAMPLE_SOURCES.map((source) => TEXTS[source.file])).size).toBe(4);
  });
});

describe('the planted errors', () => {
  it('are as many as is told, of different kinds, each with its evidence', () => {
    expect(SAMPLE_ERRORS.length).toBe(PLANTED_ERRORS);
    expect(new Set(SAMPLE_ERRORS.map((error) => error.kind)).size).toBe(SAMPLE_ERRORS.length);
    expect(new Set(SAMPLE_ERRORS.map((error) => error.id)).size).toBe(SAMPLE_ERRORS.length);
  });

  it.each(SAMPLE_ERRORS)('$id stands once in draft 1, in text order, and can be shown', (error) => {
    expect(count(draft1, error.words)).toBe(1);
    expect(count(plain(draft1), error.words)).toBe(1);
    expect(error.evidence.length).toBeGreaterThan(0);
    error.evidence.forEach(expectCitable);
    const before = SAMPLE_ERRORS[SAMPLE_ERRORS.indexOf(error) - 1];
    if (before) expect(draft1.indexOf(before.words)).toBeLessThan(draft1.indexOf(error.words));
  });

  it.each(SAMPLE_ERRORS)('$id is $draft2 in draft 2', (error) => {
    // An accusation is put right by asking, not by other words.
    const still = error.draft2 === 'left' || error.kind === 'right-of-reply';
    expect(count(draft2, error.words)).toBe(still ? 1 : 0);
    if (error.kind === 'right-of-reply') expect(draft2).toContain('Mr Farrant, who was asked for comment');
    else if (error.draft2 === 'fixed' && error.kind !== 'wrong-speaker')
      expect(draft2).toContain(error.corrected);
  });

  it('are gone when every correction is applied', () => {
    let mended = draft1;
    for (const { words, corrected } of SAMPLE_ERRORS)
      if (corrected !== undefined) mended = mended.replace(words, () => corrected);
    for (const { words, corrected } of SAMPLE_ERRORS)
      expect(mended.includes(words)).toBe(corrected === undefined);
  });
});

describe('the facts beneath the errors', () => {
  const months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ];
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

  it('every weekday in every file is right but the planted one', () => {
    const found = Object.entries(TEXTS).flatMap(([file, text]) =>
      [
        ...text.matchAll(new RegExp(`(${days.join('|')}) (\\d+) (${months.join('|')})(?: (\\d{4}))?`, 'g')),
      ].map((m) => ({ file, m })),
    );
    const wrong = found.filter(({ m }) => {
      const month = months.indexOf(m[3]!);
      const year = m[4] === undefined ? (month >= 6 ? 2025 : 2026) : Number(m[4]);
      return days[new Date(Date.UTC(year, month, Number(m[2]))).getUTCDay()] !== m[1];
    });
    expect(found.length).toBeGreaterThan(12);
    expect(wrong.map(({ file, m }) => [file, m[0]])).toEqual([['draft-1.md', 'Wednesday 14 October 2025']]);
  });

  it('the sums, shares, ages and spans are as the explanations say', () => {
    const pounds = [...TEXTS['source-1.txt'].matchAll(/£([\d,]+)/g)].map((m) =>
      Number(m[1]!.replaceAll(',', '')),
    );
    const [pipe, playground, filters, total] = pounds;
    expect(pipe! + playground! + filters!).toBe(total);
    expect(total).not.toBe(165_500);
    expect(Math.round((17 / 46) * 100)).toBe(37);
    expect((Date.UTC(2026, 1, 9) - Date.UTC(2025, 9, 27)) / 86_400_000).toBe(15 * 7);
    expect(new Date(SAMPLE_DETAILS.publicationDate).getUTCFullYear() - 1961).toBe(65);
  });

  it('no number but those reserved for drama is printed', () => {
    const numbers = Object.values(TEXTS).flatMap((text) => text.match(/\b0\d{4} \d{6}\b/g) ?? []);
    expect(numbers).toHaveLength(3);
    for (const number of numbers) expect(number).toMatch(/^01632 960\d{3}$/);
  });
});

describe('the suggested marks', () => {
  it.each(SAMPLE_MARKS)('“$words” stands once in draft 1, in text order', (mark) => {
    expect(count(draft1, mark.words)).toBe(1);
    expect(count(plain(draft1), mark.words)).toBe(1);
    expect(mark.words).not.toMatch(/\n/);
    const before = SAMPLE_MARKS[SAMPLE_MARKS.indexOf(mark) - 1];
    if (before) expect(draft1.indexOf(before.words)).toBeLessThan(draft1.indexOf(mark.words));
    mark.evidence?.forEach(expectCitable);
    expect(mark.facets.every((facet) => FACETS.includes(facet))).toBe(true);
  });

  it('show every status and every risk, and verify nothing without evidence', () => {
    expect(new Set(SAMPLE_MARKS.map((mark) => mark.status))).toEqual(new Set(STATUSES));
    expect(new Set(SAMPLE_MARKS.map((mark) => mark.risk))).toEqual(new Set(RISKS));
    for (const mark of SAMPLE_MARKS.filter((each) => each.status === 'verified')) {
      expect(
        mark.evidence?.some((each) => each.weighs === 'supports'),
        mark.words,
      ).toBe(true);
    }
    for (const mark of SAMPLE_MARKS.filter(
      (each) => each.status === 'needs-fix' || each.status === 'wrong',
    )) {
      expect(mark.correction, mark.words).not.toBeUndefined();
      expect(mark.correction).not.toBe(mark.words);
    }
  });

  it('link every quote, and only quotes, to an attribution among them', () => {
    for (const mark of SAMPLE_MARKS) {
      expect(mark.form !== undefined, mark.words).toBe(mark.kind === 'quote');
      if (mark.kind === 'quote')
        expect(SAMPLE_MARKS.find((each) => each.words === mark.attribution)?.kind).toBe('attribution');
      else expect(mark.attribution).toBeUndefined();
    }
  });

  it('verify only quotes whose words are in the excerpt', () => {
    const quotes = SAMPLE_MARKS.filter((mark) => mark.kind === 'quote' && mark.evidence);
    expect(quotes.length).toBeGreaterThan(4);
    for (const { words, evidence, status } of quotes) {
      expect(bare(evidence![0]!.excerpt).includes(bare(words).replace(/[,.]$/, '')), words).toBe(
        status === 'verified',
      );
    }
  });
});
