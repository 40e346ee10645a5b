import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOts } from './ots';
import { paperOf, sidecarEnding } from './sidecar';
import { fromHex, IN_BITCOIN, IN_CALENDAR, otsOf, PAPER_SHA256, TSR, TSR_AT } from './testing';
import { readTsr } from './tsr';
import { readWacz } from './wacz';

const sha256 = { ok: true, algorithm: 'sha256', digest: PAPER_SHA256 };
const BLOCK = { in: 'bitcoin', block: 358391 };
const CALENDAR = { in: 'calendar', address: 'https://cal.example/a.b-1' };

test.each([
  ['one block', otsOf(`f00401020304${'08'}${IN_BITCOIN}`), [BLOCK]],
  ['a calendar, then a block', otsOf(`08ff${IN_CALENDAR}f1020a0b08${IN_BITCOIN}`), [CALENDAR, BLOCK]],
  [
    'branches in branches',
    otsOf(`ff08ff${IN_CALENDAR}08${IN_BITCOIN}f2f3${IN_CALENDAR}`),
    [CALENDAR, BLOCK, CALENDAR],
  ],
  ['a leaf nobody knows', otsOf('000102030405060708020909'), [{ in: 'unknown' }]],
])('an OpenTimestamps proof is read: %s', (_, bytes, attested) => {
  expect(readOts(bytes)).toEqual({ ...sha256, attested });
});

test.each([
  ['nothing', new Uint8Array(), 'is no OpenTimestamps proof'],
  [
    'another file',
    new TextEncoder().encode('%PDF-1.7 and so on, for a good while'),
    'is no OpenTimestamps proof',
  ],
  ['no tree', otsOf(''), 'is cut off'],
  ['a hash that is none', otsOf(IN_BITCOIN, PAPER_SHA256, '99'), 'is of a hash that Stet does not know'],
  ['something behind it', otsOf(`${IN_BITCOIN}00`), 'has more in it than a proof'],
  ['an operation that is none', otsOf(`77${IN_BITCOIN}`), 'has an operation that Stet does not know'],
  ['an argument that never ends', otsOf('f0ffffffffffffffffff01'), 'has a number in it that is no number'],
  ['an argument of a gigabyte', otsOf('f08080808004'), 'has a part that is longer than any'],
  [
    'an address that moves the cursor',
    otsOf('0083dfe30d2ef90c8e0302' + '1b5b'),
    'names a calendar that is no address',
  ],
  ['branches without end', otsOf('ff08'.repeat(200_000)), 'has far more in it than a proof'],
])('an OpenTimestamps proof that is none is said to be so: %s', (_, bytes, why) => {
  expect(readOts(bytes)).toEqual({ ok: false, why });
});

describe('timestamps of RFC 3161', () => {
  test('what openssl made of it is read: the hash and the time', () => {
    expect(readTsr(TSR)).toEqual({ ...sha256, at: TSR_AT });
  });

  test('the token alone is read as well', () => {
    expect(readTsr(TSR.subarray(9))).toEqual({ ...sha256, at: TSR_AT });
  });

  test.each([
    ['nothing', '', 'is no timestamp, or is cut off'],
    ['a refusal', '30053003020102', 'says that the authority has refused to stamp'],
    ['a status alone', '30053003020100', 'has no timestamp in it that Stet can read'],
    ['a length of four gigabytes', '3084ffffffff00', 'is no timestamp, or is cut off'],
    ['a length that is not said', '3080020101', 'is no timestamp, or is cut off'],
    ['a number', '020101', 'is no timestamp, or is cut off'],
  ])('%s is said to be none', (_, hex, why) => {
    expect(readTsr(fromHex(hex))).toEqual({ ok: false, why });
  });
});

describe('laws', () => {
  const readers = [readOts, readTsr];
  const good = [otsOf(`08ff${IN_CALENDAR}f1020a0b08${IN_BITCOIN}`), TSR];

  test('nothing makes a reader throw, and no byte of a hash can be changed unseen', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        for (const read of readers) expect(typeof read(bytes).ok).toBe('boolean');
      }),
    );
    for (const [at, read] of readers.entries())
      fc.assert(
        fc.property(fc.nat(good[at]!.length - 1), fc.integer({ min: 1, max: 255 }), (where, by) => {
          const bytes = Uint8Array.from(good[at]!);
          bytes[where]! ^= by;
          const found = read(bytes);
          const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
          if (found.ok && !hex.includes(PAPER_SHA256)) expect(found.digest).not.toBe(PAPER_SHA256);
        }),
      );
  });

  test('what is cut off anywhere is no sidecar, but for certificates that nobody reads', () => {
    const [ots, tsr] = good as [Uint8Array, Uint8Array];
    for (let to = 0; to < ots.length; to += 1) expect(readOts(ots.subarray(0, to)).ok).toBe(false);
    for (let to = 0; to < tsr.length; to += 1) expect(readTsr(tsr.subarray(0, to)).ok).toBe(false);
  });
});

const HASH = `sha256:${'ab'.repeat(32)}`;
const part = { path: 'archive/data.warc.gz', hash: HASH, bytes: 12 };

test('a captured page says what its parts are to be', () => {
  const datapackage = JSON.stringify({
    created: '2026-11-01T00:00:00Z',
    mainPageUrl: 'https://a.example/',
    resources: [part],
  });
  const digest = JSON.stringify({ path: 'datapackage.json', hash: HASH, signedData: { signature: 'x' } });
  expect(readWacz(datapackage, digest)).toEqual({
    ok: true,
    resources: [{ path: part.path, sha256: 'ab'.repeat(32), bytes: 12 }],
    digest: 'ab'.repeat(32),
    signed: true,
    created: '2026-11-01T00:00:00Z',
    page: 'https://a.example/',
  });
  expect(readWacz(datapackage, null)).toMatchObject({ digest: null, signed: false });
  expect(readWacz(datapackage, '{"path":"other.json"}')).toMatchObject({ ok: false });
});

test.each([
  ['no JSON', 'PK'],
  ['no parts', '{"resources":[]}'],
  ['a hash that is none', JSON.stringify({ resources: [{ ...part, hash: 'md5:1' }] })],
  ['a length below nothing', JSON.stringify({ resources: [{ ...part, bytes: -1 }] })],
])('a datapackage.json that is none is said to be so: %s', (_, text) => {
  expect(readWacz(text, null)).toEqual({ ok: false, why: 'has a datapackage.json that is none' });
});

test.each([
  ['minutes.pdf.ots', 'minutes.pdf'],
  ['Minutes.PDF.TSR', 'minutes.pdf'],
  ['minutes.ots', 'minutes.pdf'],
  ['page.wacz', 'page.html'],
  ['twice.ots', null],
  ['twice.txt.ots', 'twice.txt'],
  ['nobody.ots', null],
])('%s lies beside %s', (sidecar, paper) => {
  expect(paperOf(sidecar, ['minutes.pdf', 'page.html', 'twice.txt', 'twice.md'])).toBe(paper);
});

test('a sidecar is told by its ending', () => {
  expect(['a.ots', 'a.TSR', 'a.b.wacz', 'ots', 'a.pdf', 'a.ots.pdf'].map(sidecarEnding)).toEqual([
    'ots',
    'tsr',
    'wacz',
    null,
    null,
    null,
  ]);
});
