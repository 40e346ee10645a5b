import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  BEARING_INFO,
  newId,
  SOURCE_KIND_INFO,
  TERMS,
  TERMS_INFO,
  type Article,
  type Evidence,
  type Source,
  type Terms,
} from '../../domain';
import { reportHtml } from '.';
import { reportModel } from '..';
import { anyArticle, article, AT, decided, markOn, OPTIONS, TELLTALE } from '../fixtures';

const TEXT = 'It opened in 1893. It is 40 metres long. It leaks.';
const report = (of: Article): string => reportHtml(reportModel(of, OPTIONS));

const source = (title: string, terms: Terms = 'on-the-record'): Source => ({
  id: newId(),
  title,
  kind: 'interview',
  terms,
  where: `where of ${title}`,
  createdAt: AT,
  createdBy: 'Anneke Foss',
});
const put = ({ id, title }: Source, more: Partial<Evidence> = {}): Evidence => ({
  id: newId(),
  source: id,
  locator: `locator in ${title}`,
  excerpt: `excerpt of ${title}`,
  bears: 'supports',
  at: AT,
  by: 'Anneke Foss',
  ...more,
});

describe('a quotation beside its tape', () => {
  const heard = { verdict: 'cleaned', words: 'It leaks', speaker: 'Speaker 1', voice: 'right' } as const;
  const tape = source('The tape');
  const paper = newId();
  const written = (of: Source, more: Partial<Evidence['heard']> = {}) =>
    report(
      article(TEXT, {
        sources: [of],
        papers: [
          {
            ...{ id: paper, source: of.id, kind: 'text', addedAt: AT, addedBy: 'Anneke Foss' },
            file: { sha256: 'e'.repeat(64), size: 1, name: 'tape.srt' },
            speakers: [{ label: 'Speaker 1', name: 'Ann Roe' }],
          },
        ],
        marks: [
          markOn(TEXT, 'It leaks', {
            evidence: [put(of, { paper, locator: '00:12:40', heard: { ...heard, ...more } })],
          }),
        ],
      }),
    ).replace(/<[^>]+>/g, '');

  it('is told with speaker, time and verdict as they were when it was taken', () => {
    expect(written(tape)).toContain('00:12:40');
    expect(written(tape)).toContain('Beside the tape: cleaned, Ann Roe speaks');
    expect(written(tape, { voice: 'another' })).toContain('Ann Roe speaks: the draft said another');
    expect(written(tape, { words: 'It leaked' })).toContain('by the words the mark had then');
  });

  it('is not told of a source that is not on the record', () => {
    for (const terms of TERMS.filter((each) => each !== 'on-the-record'))
      expect(written(source('A voice', terms))).not.toMatch(/Beside the tape|Ann Roe/);
  });
});

describe('evidence in the report', () => {
  const [minutes, ledger] = [source('Minutes'), source('Day book')];
  const from = { article: newId(), headline: 'What the tide leaves', at: AT };
  const html = report(
    article(TEXT, {
      sources: [ledger, minutes, source('Read and not used')],
      marks: [
        markOn(TEXT, '1893', {
          ...decided('verified', '1893'),
          evidence: [put(minutes), put(ledger, { bears: 'contradicts', from })],
        }),
        markOn(TEXT, '40 metres', {
          evidence: [put(minutes, { bears: 'context', locator: '', excerpt: '' })],
        }),
        markOn(TEXT, 'It leaks'),
      ],
    }),
  );
  const rowOf = (id: string) => new RegExp(`<tr id="${id}".*?</tr>`, 's').exec(html)![0];

  it('stands with its mark: how it bears, the source, the locator, the words, and where it was copied from', () => {
    const row = rowOf('m1');
    for (const words of [
      BEARING_INFO.supports.label,
      'href="#q1"',
      '<bdi>Minutes</bdi>',
      '<bdi>locator in Minutes</bdi>',
      'excerpt of Minutes',
      BEARING_INFO.contradicts.label,
      'href="#q2"',
    ])
      expect(row).toContain(words);
    expect(row).toContain('Copied from <bdi>What the tide leaves</bdi>, put there 24 March 2026, 10:15 UTC');
    expect(rowOf('m2')).toMatch(/#s-context.*Context.*href="#q1"/s);
    expect(rowOf('m3')).not.toContain('class="evidence"');
  });

  it('has its sources listed once, each with its marks', () => {
    expect(rowOf('q1')).toMatch(/Minutes.*Interview.*where of Minutes.*href="#m1">1<.*href="#m2">2</s);
    expect(rowOf('q2')).toMatch(/Day book.*href="#m1"/s);
    expect(html).not.toContain('Read and not used');
  });
});

describe('a source that is not on the record', () => {
  it.each(TERMS.filter((terms) => terms !== 'on-the-record'))(
    '%s: not a byte of it is in the report but its number and its terms',
    (terms) => {
      const secret: Source = {
        ...source('Zq7 Deep Throat', terms),
        kind: 'social-post',
        where: 'Zq7 garage, level 4',
      };
      const from = { article: newId(), headline: 'Zq7 elsewhere', at: '2026-01-02T03:04:05.000Z' };
      const html = report(
        article(TEXT, {
          sources: [source('Minutes'), secret],
          marks: [
            markOn(TEXT, '1893', {
              evidence: [put(secret, { locator: 'Zq7 minute 12', excerpt: 'Zq7 follow the money', from })],
            }),
            markOn(TEXT, '40 metres', {
              evidence: [
                put(secret, { locator: 'Zq7 minute 13', excerpt: 'Zq7 it leaks', bears: 'contradicts' }),
              ],
            }),
          ],
        }),
      );
      for (const hidden of [
        'Zq7',
        'Deep Throat',
        'garage',
        'minute 1',
        'money',
        'elsewhere',
        '2 January 2026',
        SOURCE_KIND_INFO['social-post'].label,
        secret.id,
        from.article,
      ])
        expect(html).not.toContain(hidden);
      // By the same number with both marks and in the list.
      expect(
        html.match(new RegExp(`Source 1</a> \\(${TERMS_INFO[terms].label.toLowerCase()}\\)`, 'g')),
      ).toHaveLength(2);
      expect(html).toContain(`Source 1 (${TERMS_INFO[terms].label.toLowerCase()})`);
      expect(html).toContain('is not named in this report');
    },
  );

  it('that is gone is not named either', () => {
    const lost = source('Zq7');
    expect(report(article(TEXT, { marks: [markOn(TEXT, '1893', { evidence: [put(lost)] })] }))).not.toContain(
      'Zq7',
    );
  });

  it('law: whatever the article, the report knows nothing of it', () => {
    fc.assert(
      fc.property(anyArticle, (any) => {
        const hidden = {
          ...any,
          sources: Object.fromEntries(
            Object.entries(any.sources).map(([id, each]) => [
              id,
              each.terms === 'on-the-record' ? { ...each, terms: 'background' as const } : each,
            ]),
          ),
        };
        const model = reportModel(hidden, OPTIONS);
        expect(JSON.stringify(model)).not.toContain(TELLTALE);
        expect(reportHtml(model)).not.toContain(TELLTALE);
        expect(model.ledger.map(({ evidence }) => evidence.length)).toEqual(
          reportModel(any, OPTIONS).ledger.map(({ evidence }) => evidence.length),
        );
      }),
      { numRuns: 60 },
    );
  });
});

test('a source says how close it was, when it was looked at, what is kept of it and what it goes back to', () => {
  const same = newId();
  const minutes = {
    ...source('Minutes'),
    same,
    standing: 'primary' as const,
    accessed: '2026-11-20',
    contact: 'Ring Ines',
    notes: 'Ask again.',
  };
  const wire = { ...source('Wire'), same };
  const secret = { ...source('Dana Reyes', 'off-the-record'), contact: '+49 30 5550173' };
  const evidence = [minutes, wire, secret].map((each) => put(each));
  const papers = [minutes, secret].map(({ id }, at) => ({
    id: newId(),
    source: id,
    file: { sha256: String(at).repeat(64), size: 9, name: at === 0 ? 'minutes.pdf' : 'reyes-letter.pdf' },
    kind: 'pdf',
    addedAt: AT,
    addedBy: 'Anneke Foss',
  }));
  const html = report({
    ...article(TEXT, { sources: [minutes, wire, secret], marks: [markOn(TEXT, '1893', { evidence })] }),
    papers: Object.fromEntries(papers.map((each) => [each.id, each])),
  });
  expect(html).toContain('Interview, primary');
  expect(html).toContain('Looked at 20 November 2026');
  expect(html).toMatch(
    new RegExp(`Kept as <bdi[^>]*>minutes\\.pdf</bdi>, SHA-256 <span class="hash">${'0'.repeat(64)}`),
  );
  expect(html).toContain('Of one origin with no. <a class="no" href="#q2">2</a>');
  for (const hidden of ['Ring Ines', 'Ask again.', 'reyes-letter', '1'.repeat(64), '5550173'])
    expect(html).not.toContain(hidden);
});
