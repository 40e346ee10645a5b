import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newId, type Mark } from '../domain';
import { anyArticle, article, AT, decided, markOn, OPTIONS } from './fixtures';
import { CONTENTS, LeftOut, type Content } from './audience';
import { FORMAT_KEYS } from './formats/formats';
import { WRITERS } from './formats/writers';
import { reportModel } from './model';

/* Each content with a word that stands nowhere else. */

const TEXT = 'Zbody met the council. It voted in 1893. Nobody came.';
const SECRETS: Partial<Record<Content, string[]>> = {
  notes: ['Znote'],
  said: ['Zsaid'],
  excerpts: ['Zexcerpt'],
  sources: ['Ztitle', 'Zwhere', 'Zlocator', 'Zexcerpt'],
  names: ['Zchecker'],
  record: ['Zhash', 'Zkept'],
};

const source = newId();
const marks: Mark[] = [
  markOn(TEXT, 'met the council', {
    ...decided('verified', 'met the council'),
    risk: 'legal',
    stamp: { at: AT, by: 'Zchecker', draft: 1, words: 'met the council', bulk: 40 },
    notes: [{ id: newId(), at: AT, by: 'Zchecker', text: 'Znote' }],
    said: [
      {
        id: newId(),
        at: AT,
        in: 'comment',
        author: 'Zsaid',
        text: 'Zsaid',
      } as unknown as NonNullable<Mark['said']>[number],
    ],
    evidence: [
      {
        id: newId(),
        source,
        locator: 'Zlocator',
        excerpt: 'Zexcerpt',
        bears: 'supports',
        at: AT,
        by: 'Zchecker',
      },
    ],
  }),
  markOn(TEXT, '1893', { risk: 'high' }),
];
const story = article(TEXT, {
  marks,
  sources: [
    {
      id: source,
      title: 'Ztitle',
      kind: 'record',
      terms: 'on-the-record',
      where: 'Zwhere',
      createdAt: AT,
      createdBy: 'Zchecker',
    },
  ],
});
const options = {
  ...OPTIONS,
  history: { changes: 3, hash: 'Zhash' },
  sidecars: [{ paper: 'Zkept', name: 'Zkept', said: 'Zkept', unchecked: '' }],
};

const bytesOf = async (leftOut: Content[], key: (typeof FORMAT_KEYS)[number]): Promise<string> => {
  const model = reportModel(story, { ...options, version: { audience: 'author', leftOut } });
  const write = await WRITERS[key]();
  const written = await write(model, {
    missing: { letters: [], kept: true },
    fontFaces: async () => '',
  });
  return typeof written === 'string' ? written : unzipped(written).join('\n');
};

const unzipped = (bytes: Uint8Array): string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [name, strFromU8(part)]);

describe.each(FORMAT_KEYS)('%s', (key) => {
  test('has nothing of what is left out', async () => {
    for (const [content, secrets] of Object.entries(SECRETS)) {
      const without = await bytesOf([content as Content], key);
      for (const secret of secrets) expect(without, `${content}: ${secret}`).not.toContain(secret);
    }
  });

  test('is written where all is left out', async () => {
    expect((await bytesOf([...CONTENTS], key)).length).toBeGreaterThan(100);
  });
});

test('law: no part of the model has a mark of its own with what is left out, wherever it stands', () => {
  const leftOut = ['notes', 'said', 'sources', 'risk'] as const;
  const walk = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('correction' in value && 'notes' in value)
      expect(value, at).toMatchObject({ notes: [], said: [], evidence: [], risk: 'routine', lack: null });
    for (const [key, each] of Object.entries(value)) walk(each, `${at}.${key}`);
  };
  fc.assert(
    fc.property(anyArticle, (any) =>
      walk(reportModel(any, { ...options, version: { audience: 'author', leftOut } }), 'model'),
    ),
    { numRuns: 30 },
  );
});

test('what risk there is shows in nothing that is left of the model', () => {
  const risky = (risk: Mark['risk']) => {
    const changed = {
      ...story,
      marks: Object.fromEntries(marks.map((mark) => [mark.id, { ...mark, risk }])),
    };
    return reportModel(changed, {
      ...options,
      rules: { ...OPTIONS.rules, verified: 'off' },
      version: { audience: 'author', leftOut: ['risk'] },
    });
  };
  const { blockers: a, ...routine } = risky('routine');
  const { blockers: b, ...sensitive } = risky('sensitive');
  expect(sensitive).toEqual(routine);
  expect(b.map(({ words }) => words).join()).not.toMatch(/risk/);
  expect(a.map(({ words }) => words).join()).not.toMatch(/risk/);
});

test('contents of a newer Stet are no reason to lose what a desk leaves out', () => {
  expect(LeftOut.parse({ author: ['risk', 'smells'] }).author).toEqual(['risk']);
  expect(LeftOut.parse({}).author).toContain('risk');
});
