import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId, type Article } from '../domain';
import { freshArticle } from '../domain/testing';
import { listedIn, manifestOf } from './manifest';
import { readRecord, recordText, type RecordOf } from './record';
import { handedOn } from './withheld';

const HASH = 'a1'.repeat(32);
const OF: RecordOf = {
  article: { id: '0192f0c0-0000-7000-8000-000000000001', headline: 'The harbour wall' },
  head: { changes: 12, hash: HASH, at: '2026-11-30T10:00:00.000Z' },
  made: { at: '2026-11-30T11:00:00.000Z', by: 'Ada', version: '1.0.0' },
  key: 'b2'.repeat(32),
  before: null,
  withheld: 'c3'.repeat(32),
  files: [{ sha256: HASH, said: 'harbour.pdf, what draft 1 was read from' }],
  absent: [],
};

describe('a manifest', () => {
  test('is what sha256sum writes, by name', () => {
    const text = manifestOf([
      { sha256: HASH, name: 'record.txt' },
      { sha256: HASH, name: 'drafts/draft-1.txt' },
    ]);
    expect(text).toBe(`${HASH}  drafts/draft-1.txt\n${HASH}  record.txt\n`);
  });

  test('law: it says what it was made of', () => {
    const files = fc.uniqueArray(
      fc.record({
        sha256: fc
          .uint8Array({ minLength: 32, maxLength: 32 })
          .map((bytes) => Buffer.from(bytes).toString('hex')),
        name: fc.stringMatching(/^[a-z0-9][a-z0-9/-]{0,30}$/),
      }),
      { selector: ({ name }) => name },
    );
    fc.assert(
      fc.property(files, (listed) => {
        const byName = listed.toSorted((a, b) => (a.name < b.name ? -1 : 1));
        expect(listedIn(manifestOf(listed))).toEqual(byName);
      }),
    );
  });

  test.each(['../settings.json', '/etc/passwd', 'a\nb', 'a b', '#a', 'a/../b', ''])(
    'names nothing like %j',
    (name) => {
      expect(() => manifestOf([{ sha256: HASH, name }])).toThrow(RangeError);
      expect(listedIn(`${HASH}  ${name}\n`)).toBeNull();
    },
  );
});

describe('record.txt', () => {
  test('says what a verifier reads in it', () => {
    const { article, head, made, key, before, withheld } = OF;
    expect(readRecord(recordText(OF))).toEqual({
      article: article.id,
      head,
      made: { at: made.at, by: made.by },
      key,
      before,
      withheld,
    });
  });

  test('law: no headline and no name puts a line of its own into it, or turns it round', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'A\nKey: none',
        'A\u2028Last hash: x',
        'A\u202eB',
        '\nChanges: 1\n',
        'A\rWithheld: none',
      ),
    );
    fc.assert(
      fc.property(words, words, words, (headline, by, said) => {
        const text = recordText({
          ...OF,
          article: { ...OF.article, headline },
          made: { ...OF.made, by },
          files: [{ sha256: HASH, said }],
        });
        const { head, key, withheld } = OF;
        expect(readRecord(text)).toMatchObject({ head, key, withheld, article: OF.article.id });
        expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\r\u2028\u2029]/);
        expect(text.split('\n')).toHaveLength(recordText(OF).split('\n').length);
      }),
      { numRuns: 30 },
    );
  });

  test('without its last hash, or with another where a hash should be, it is none', () => {
    expect(readRecord(recordText(OF).replace(/Last hash:.*/, ''))).toBeNull();
    expect(readRecord(recordText(OF).replace(/^Key: .*$/m, 'Key:  mine'))).toBeNull();
  });

  test('says that it is not sealed where it is not', () => {
    expect(recordText({ ...OF, key: null })).toMatch(/It is not sealed/);
    expect(recordText({ ...OF, key: null })).not.toMatch(/openssl/i);
  });
});

describe('what may be handed on', () => {
  const [open, closed] = [newId(), newId()];
  const source = (id: string, title: string, terms: 'on-the-record' | 'confidential') => ({
    id,
    title,
    terms,
    kind: 'interview' as const,
    where: '',
    createdAt: '2026-11-30T10:00:00.000Z',
    createdBy: 'Ada',
  });
  const article = freshArticle('The wall is long.');
  const drafts = [
    { ...article.drafts[0]!, text: 'The wall is long, says Dana Reyes.' },
    { ...article.drafts[0]!, number: 2, text: 'The wall is long.' },
  ];
  const having = (...sources: Article['sources'][string][]): Article => ({
    ...article,
    drafts,
    sources: Object.fromEntries(sources.map((each) => [each.id, each])),
  });

  test('everything, where every source is on the record', () => {
    const handed = handedOn(having(source(open, 'Dana Reyes', 'on-the-record')), []);
    expect(handed).toMatchObject({ all: true });
    expect([handed.draft(1), handed.file(HASH), handed.name('Reyes.pdf')]).toEqual([true, true, true]);
  });

  test('no history, no file and no draft that names one that is not; the draft of the report is', () => {
    const handed = handedOn(having(source(closed, 'Dana Reyes', 'confidential')), []);
    expect(handed.all).toBe(false);
    expect([1, 2].map(handed.draft)).toEqual([false, true]);
    expect([handed.file(HASH), handed.name('Reyes.pdf'), handed.name('wall.pdf')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('of papers those whose source is on the record, with what lies beside them, and of two sources neither', () => {
    const [mine, theirs, both] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [
      string,
      string,
      string,
    ];
    const beside = { sha256: 'd'.repeat(64), size: 1, name: 'minutes.pdf.ots' };
    const paper = (of: string, sha256: string) => ({
      ...{ id: newId(), source: of, file: { sha256, size: 1, name: 'minutes.pdf' }, kind: 'pdf' },
      ...{ addedAt: '2026-11-30T10:00:00.000Z', addedBy: 'Ada', sidecars: [beside] },
    });
    const sources = [source(open, 'Council', 'on-the-record'), source(closed, 'Dana Reyes', 'confidential')];
    const papers = [paper(open, mine), paper(closed, theirs), paper(open, both), paper(closed, both)];
    const judged = (all: typeof papers) =>
      handedOn({ ...having(...sources), papers: Object.fromEntries(all.map((each) => [each.id, each])) }, []);
    const handed = judged(papers);
    expect([mine, theirs, both, beside.sha256].map(handed.file)).toEqual([true, false, false, false]);
    expect(judged(papers.slice(0, 1)).file(beside.sha256)).toBe(true);
  });

  test('one that was removed, or called otherwise before, counts as it was', () => {
    const added = {
      type: 'source.add',
      id: newId(),
      source: { id: closed, title: 'Dana Reyes', terms: 'confidential' },
    };
    const gone = handedOn(having(), [added]);
    expect([gone.all, gone.draft(1)]).toEqual([false, false]);
    const renamed = handedOn(having(source(closed, 'A neighbour', 'confidential')), [added]);
    expect(renamed.draft(1)).toBe(false);
    const set = { type: 'source.set', id: newId(), source: closed, set: { terms: 'off-the-record' } };
    expect(handedOn(having(), [set]).all).toBe(false);
  });

  test('one that is on the record now is handed on, whatever it was before', () => {
    const before = { type: 'source.set', id: newId(), source: open, set: { terms: 'confidential' } };
    const handed = handedOn(having(source(open, 'Dana Reyes', 'on-the-record')), [before]);
    expect([handed.all, handed.draft(1)]).toEqual([true, true]);
  });
});
