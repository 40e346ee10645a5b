import { hash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { SidecarEnding } from '@shared/proof/sidecar';
import { IN_BITCOIN, IN_CALENDAR, otsOf, PAPER, PAPER_SHA256, TSR, TSR_AT } from '@shared/proof/testing';
import { temporaryFolder } from '../../storage/testing';
import { zipOf } from '../documents/testing/zip';
import { checkSidecar } from './sidecars';

const folder = temporaryFolder();

async function check(ending: SidecarEnding, bytes: Uint8Array, words = PAPER) {
  const [paper, file] = ['paper.txt', `paper.txt.${ending}`].map((name) => path.join(folder(), name)) as [
    string,
    string,
  ];
  await writeFile(paper, words);
  await writeFile(file, bytes);
  return checkSidecar(file, ending, { sha256: hash('sha256', words), file: paper });
}

/** A captured page of these parts, as it was packed but for what `spoil` does to it. */
function wacz(
  parts: Record<string, string>,
  spoil: (all: Record<string, string>) => void = () => {},
): Uint8Array {
  const resources = Object.entries(parts).map(([name, text]) => ({
    path: name,
    hash: `sha256:${hash('sha256', text)}`,
    bytes: Buffer.byteLength(text),
  }));
  const datapackage = JSON.stringify({
    profile: 'data-package',
    mainPageUrl: 'https://a.example/',
    resources,
  });
  const digest = JSON.stringify({ path: 'datapackage.json', hash: `sha256:${hash('sha256', datapackage)}` });
  const all = { ...parts, 'datapackage.json': datapackage, 'datapackage-digest.json': digest };
  spoil(all);
  return zipOf(all);
}
const PARTS = {
  'archive/data.warc.gz': 'what the site sent',
  'pages/pages.jsonl': '{"url":"https://a.example/"}',
};

test('timestamps of just this paper say so, and what was not checked', async () => {
  expect(await check('tsr', TSR)).toEqual({
    of: 'paper',
    said: `A timestamp says ${TSR_AT}, for just this paper (sha256).`,
    unchecked: expect.stringContaining('who signed it'),
  });
  expect(await check('ots', otsOf(`08${IN_BITCOIN}`))).toMatchObject({
    of: 'paper',
    said: 'An OpenTimestamps proof names Bitcoin block 358391, for just this paper (sha256).',
    unchecked: expect.stringContaining('block chain'),
  });
  expect(await check('ots', otsOf(IN_CALENDAR))).toMatchObject({
    said: expect.stringContaining('is not finished'),
  });
});

test('a stamp by another hash is held against the paper by that hash', async () => {
  const digest = hash('sha1', PAPER);
  expect(await check('ots', otsOf(IN_BITCOIN, digest, '02'))).toMatchObject({
    of: 'paper',
    said: expect.stringContaining('(sha1)'),
  });
});

test('stamps of another paper are said to be so', async () => {
  for (const [ending, bytes] of [
    ['tsr', TSR],
    ['ots', otsOf(IN_BITCOIN)],
  ] as const)
    expect(await check(ending, bytes, 'Another paper.')).toMatchObject({
      of: 'another',
      said: `The .${ending} file is of another paper: its sha256 is ${PAPER_SHA256}.`,
    });
});

test('a captured page whose parts are as they were packed', async () => {
  expect(await check('wacz', wacz(PARTS))).toMatchObject({
    of: 'untold',
    said: 'A captured page of https://a.example/; its 2 parts are as they were packed.',
    unchecked: expect.stringContaining('It is not signed.'),
  });
  expect(await check('wacz', wacz({ ...PARTS, 'paper.txt': PAPER }))).toMatchObject({ of: 'paper' });
});

test.each<[string, (all: Record<string, string>) => void, string]>([
  [
    'a part was changed',
    (all) => (all['archive/data.warc.gz'] = 'what the site sEnt'),
    'has archive/data.warc.gz not as it was packed',
  ],
  [
    'a part is longer',
    (all) => (all['archive/data.warc.gz'] += '!'),
    'has archive/data.warc.gz in another length than it was packed',
  ],
  ['a part is gone', (all) => delete all['pages/pages.jsonl'], 'lacks pages/pages.jsonl, which it names'],
  [
    'its list was changed',
    (all) => (all['datapackage.json'] += ' '),
    'has a datapackage.json that is not as it was packed',
  ],
  ['it has no list', (all) => delete all['datapackage.json'], 'has no datapackage.json'],
])('a captured page is not as it was packed: %s', async (_, spoil, why) => {
  const { of, said } = await check('wacz', wacz(PARTS, spoil));
  expect([of, said]).toEqual(['untold', `The .wacz file ${why}.`]);
});

test.each<SidecarEnding>(['ots', 'tsr', 'wacz'])(
  'a .%s file that is none gets a sentence: cut off, garbage, 10 MB',
  async (ending) => {
    const good = { ots: otsOf(IN_BITCOIN), tsr: TSR, wacz: wacz(PARTS) }[ending];
    const bad = [
      new Uint8Array(),
      good.subarray(0, good.length - 5),
      Buffer.alloc(300, 'x'),
      Buffer.alloc(10_000_000, 'PK\x03\x04'),
    ];
    for (const bytes of bad)
      expect(await check(ending, bytes)).toMatchObject({
        of: 'untold',
        said: expect.stringMatching(new RegExp(`^The \\.${ending} file (is|has|lacks) [^\\n]+\\.$`)),
      });
  },
);
