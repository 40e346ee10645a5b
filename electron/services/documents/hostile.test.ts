import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { MACROS_LEFT_OUT } from '@shared/document/left-out';
import { wordPage } from '@shared/document/html/testing';
import { waitingImports } from '../imports';
import { LARGEST_DOCUMENT } from './limits';
import { isArchive } from './magic';
import { p, picture, table, wordFile } from './testing/docx-fixtures';
import { content, icmlOf, idmlOf, range, run, story } from './testing/indesign-fixtures';
import { FILES } from './testing/mutated';
import { fodtOf, odtOf } from './testing/odt-fixtures';
import { candidateOf, fileNamed, partsOf, readAs, sentenceOf } from './testing/read-as';
import { odsOf } from './testing/sheet-fixtures';
import { zipOf } from './testing/zip';

/* What somebody made on purpose: too large, too deep, locked, or with programs in it. */

const ARCHIVES = FILES.map(([name]) => name).filter((name) => isArchive(fileNamed(name)));
const refusedAs = (name: string, why: string) =>
  new RegExp(`^${name} could not be read as [\\w ]+: ${why}\\. Nothing was imported\\.$`);

describe.each(ARCHIVES)('%s, an archive', (name) => {
  const withAll = async (packing: Parameters<typeof zipOf>[1]) => {
    const packed = zipOf(await partsOf(fileNamed(name)), packing);
    return sentenceOf(await readAs(packed, name));
  };

  test('that says it is far larger unpacked is refused before it is unpacked', async () =>
    expect(await withAll({ saidLength: () => 2 ** 31 })).toMatch(
      refusedAs(name, 'unpacked it is far larger than a document is'),
    ));

  test.each([
    ['shorter', (length: number) => Math.ceil(length / 2)],
    ['longer', (length: number) => length + 1],
  ])('that lies about its length, being %s, is refused and not cut', async (_, lie) =>
    expect(await withAll({ saidLength: ({ length }) => lie(length) })).toMatch(
      refusedAs(name, 'its part “[^”]+” is damaged'),
    ),
  );

  test('that tells the truth is read', async () => {
    const packed = zipOf(await partsOf(fileNamed(name)), { saidLength: ({ length }) => length });
    expect((await candidateOf(packed, name)).text).toBe((await candidateOf(fileNamed(name), name)).text);
  });

  test('whose parts are encrypted is refused, and says that a password is why', async () =>
    expect(await withAll({ encrypted: true, saidLength: ({ length }) => length })).toMatch(
      refusedAs(name, 'it is protected by a password; save a copy without one'),
    ));
});

const encrypted = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);
const MANIFEST =
  '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry' +
  ' manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
const inManifest = async (name: string) =>
  zipOf({ ...(await partsOf(fileNamed(name))), 'META-INF/manifest.xml': MANIFEST });
const inOne = async (name: string) =>
  zipOf({ mimetype: (await partsOf(fileNamed(name)))['mimetype']!, 'encrypted-package': 'x' });

test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
  ['weir.docx', () => encrypted],
  ['tolls.xlsx', () => encrypted],
  ['weir.odt', () => inManifest('weir.odt')],
  ['weir.odt', () => inOne('weir.odt')],
  ['tolls.ods', () => inManifest('tolls.ods')],
  ['tolls.ods', () => inOne('tolls.ods')],
])('%s with a password is refused, and says so', async (name, bytes) =>
  expect(sentenceOf(await readAs(await bytes(), name))).toMatch(
    refusedAs(name, 'it is protected by a password; save a copy without one'),
  ),
);

test.each([
  ['weir.docx', 'weir.docm', 'word/vbaProject.bin'],
  ['tolls.xlsx', 'tolls.xlsm', 'xl/vbaProject.bin'],
  ['weir.odt', 'weir.odt', 'Basic/Standard/Module1.xml'],
  ['weir.odt', 'weir.odt', 'Scripts/python/count.py'],
  ['tolls.ods', 'tolls.ods', 'Basic/Standard/Module1.xml'],
])('macros in %s, as %s in %s, are left out and said', async (from, name, part) => {
  const plain = await candidateOf(fileNamed(from), from);
  const parts = await partsOf(fileNamed(from));
  const { text, notices } = await candidateOf(zipOf({ ...parts, [part]: 'Sub Main' }), name);
  expect([text, notices.map(({ message }) => message)]).toEqual([
    plain.text,
    expect.arrayContaining([MACROS_LEFT_OUT]),
  ]);
  expect(plain.notices.map(({ message }) => message)).not.toContain(MACROS_LEFT_OUT);
});

test('an empty list of macros, as LibreOffice writes it, is none', async () => {
  const parts = { ...(await partsOf(fileNamed('weir.odt'))), 'Basic/Standard/script-lb.xml': '<a/>' };
  const { notices } = await candidateOf(zipOf(parts), 'weir.odt');
  expect(notices.map(({ message }) => message)).not.toContain(MACROS_LEFT_OUT);
});

const DEEP = 200;
const nested = (around: (inside: string) => string, inside: string): string =>
  Array.from({ length: DEEP }).reduce<string>((all) => around(all), inside);
const odtTable = (inside: string) =>
  `<table:table><table:table-row><table:table-cell>${inside}</table:table-cell></table:table-row></table:table>`;
const icmlTable = (inside: string) => range(run(`<Table><Cell Name="0:0">${inside}</Cell></Table>`));
const icmlDeep = nested(icmlTable, range(run(content('Deep.'))));

test.each<[string, () => Uint8Array]>([
  ['weir.docx', () => wordFile({ body: nested((inside) => table([inside + p('')]), p('Deep.')) })],
  ['weir.odt', () => odtOf(nested(odtTable, '<text:p>Deep.</text:p>'))],
  ['weir.fodt', () => fodtOf(nested(odtTable, '<text:p>Deep.</text:p>'))],
  ['tolls.ods', () => odsOf(nested(odtTable, '<text:p>Deep.</text:p>'))],
  [
    'weir.html',
    () =>
      Buffer.from(wordPage(nested((inside) => `<table><tr><td>${inside}</td></tr></table>`, '<p>Deep.</p>'))),
  ],
  ['weir.icml', () => icmlOf(story(icmlDeep))],
  ['weir.idml', () => idmlOf({ a: icmlDeep })],
])(`%s with tables ${DEEP} deep is read, or refused by its name`, async (name, bytes) => {
  const reading = await readAs(bytes(), name);
  if (reading.outcome === 'read') expect(reading.candidate.text).toContain('Deep.');
  else expect(sentenceOf(reading)).toMatch(refusedAs(name, 'it is nested deeper than a document is'));
});

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="steal()"><script>steal()</script><style>@import "x"</style>' +
  '<image href="https://example.org/spy.png"/><foreignObject><script>steal()</script></foreignObject></svg>';

test.each<[string, () => Uint8Array]>([
  [
    'weir.docx',
    () => wordFile({ body: p('Words.') + p(picture('A weir')), more: { 'word/media/a.svg': SVG } }),
  ],
  [
    'weir.odt',
    () =>
      odtOf(
        `<text:p>Words.<draw:frame><draw:image xlink:href="Pictures/a.svg"/>${SVG}</draw:frame></text:p>`,
      ),
  ],
  ['weir.html', () => Buffer.from(wordPage(`<p>Words.</p>${SVG}`))],
])('%s with a picture that is a program has its words and nothing of the program', async (name, bytes) => {
  const { text } = await candidateOf(bytes(), name);
  expect(text).toContain('Words.');
  expect(text).not.toMatch(/steal|@import|spy/);
});

describe('of more than 100 MB', () => {
  const made = mkdtemp(path.join(os.tmpdir(), 'stet-large-'));
  afterAll(async () => rm(await made, { recursive: true, force: true }));

  test.each(FILES.map(([name]) => name))('%s is refused in a sentence, and not read', async (name) => {
    const imports = waitingImports(() => Promise.reject(new Error('It was read.')));
    const file = path.join(await made, name);
    await writeFile(file, fileNamed(name));
    // The rest is a hole, which takes no room on the disk.
    await truncate(file, LARGEST_DOCUMENT + 1);
    expect(await imports.readFile(file, undefined, undefined, true)).toEqual({
      outcome: 'refused',
      reason: 'too-large',
      message: `${name} is 100 MB; Stet takes files up to 100 MB. Nothing was imported. Split it into parts.`,
    });
  });
});
