import { describe, expect, test } from 'vitest';
import { isArchive } from './magic';
import { FILES } from './testing/mutated';
import { candidateOf, fileNamed, partsOf, readAs, sentenceOf } from './testing/read-as';
import { zipOf } from './testing/zip';

/*
 * What every format has to take, each with a file of its own: what is wrong with one is a sentence that names
 * it, and what is only unusual is read. What only one format can have wrong stands beside its reader.
 */

const textOf = async (bytes: Uint8Array, name: string) => (await candidateOf(bytes, name)).text;

/** With every part of an archive, or the whole of any other file, changed. */
async function rewritten(bytes: Uint8Array, change: (xml: string) => string): Promise<Uint8Array> {
  const changed = (part: Uint8Array) => Buffer.from(change(Buffer.from(part).toString('utf8')));
  if (!isArchive(bytes)) return changed(bytes);
  const parts = Object.entries(await partsOf(bytes));
  return zipOf(Object.fromEntries(parts.map(([name, part]) => [name, changed(part)])));
}

/** Formats of XML: their words stand in them as they are. */
const XML = FILES.filter(([name]) => !/^tape\.|\.(?:pdf|csv|html)$/.test(name));
const ARCHIVES = FILES.filter(([, bytes]) => isArchive(bytes()));
/** Text is what its name says: nothing in it does. */
const TOLD_BY_NAME = /^tape\.|\.(?:csv|html)$/;

describe.each(FILES)('%s', (name, bytes) => {
  test('cut off in the middle is refused, or what is left of it is read', async () => {
    const whole = bytes();
    const reading = await readAs(whole.subarray(0, whole.length / 2), name);
    if (reading.outcome === 'refused') expect(reading.message).toMatch(/^\S+ could not be read .+\.$/);
    else expect(name).toMatch(/^tape\.|\.(?:csv|html|pdf)$/);
  });

  test('of no bytes is refused by its name', async () =>
    expect(await readAs(new Uint8Array(), name)).toMatchObject({
      outcome: 'refused',
      message: expect.stringMatching(new RegExp(`^${name} .+\\.$`)),
    }));

  test.each(['a.docx', 'a.odt', 'a.ods', 'a.xlsx', 'a.idml', 'a.pdf', 'a.txt', 'a'])(
    'called %s is read as what its bytes say',
    async (other) => {
      if (!TOLD_BY_NAME.test(name)) expect(await textOf(bytes(), other)).toBe(await textOf(bytes(), name));
    },
  );
});

test.each([
  ['a document of Word', 'weir.docx', (part: string) => /\.rels$|Content_Types/.test(part)],
  ['a workbook of Excel', 'tolls.xlsx', (part: string) => /^_rels\/|Content_Types/.test(part)],
  ['a text of OpenDocument', 'weir.odt', (part: string) => /^mimetype$|^META-INF\//.test(part)],
  ['a spreadsheet of OpenDocument', 'tolls.ods', (part: string) => /^mimetype$|^META-INF\//.test(part)],
  ['a layout of InDesign', 'weir.idml', (part: string) => /^mimetype$|^META-INF\//.test(part)],
])('%s whose parts say what it is, and nothing else, is that by any name', async (_what, name, says) => {
  const bytes = fileNamed(name);
  const silent = zipOf(
    Object.fromEntries(Object.entries(await partsOf(bytes)).filter(([part]) => !says(part))),
  );
  const whole = await textOf(bytes, name);
  for (const other of ['a.docx', 'a.odt', 'a.ods', 'a.xlsx', 'a.idml', 'a'])
    expect([other, (await textOf(silent, other)).slice(0, 8)]).toEqual([other, whole.slice(0, 8)]);
});

test.each(XML)(
  '%s with a document type is refused: it can name files and grow without end',
  async (...file) => {
    const [name, bytes] = file;
    const typed = await rewritten(bytes(), (xml) =>
      xml.replace(/^(\s*<\?xml[^>]*\?>)?(?=\s*<)/, '$1<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]>'),
    );
    expect(await readAs(typed, name)).toMatchObject({ outcome: 'refused' });
  },
);

test.each(ARCHIVES)(
  '%s with names that lead out of it writes nothing and reads none of them',
  async (...file) => {
    const [name, bytes] = file;
    const leading = zipOf({ ...(await partsOf(bytes())), '../../out.xml': Buffer.from('<a>out of it</a>') });
    const reading = await readAs(leading, name);
    if (reading.outcome === 'read') expect(reading.candidate.text).not.toContain('out of it');
    else expect(sentenceOf(reading)).toMatch(/^\S+ could not be read .+ Nothing was imported\.$/);
  },
);

test.each(
  FILES.filter(([name]) => !name.endsWith('.pdf')).flatMap(([name, bytes]) =>
    [
      ['from right to left', 'نهر الميناء'],
      ['of Chinese', '水壩上的魚'],
      ['whose accents are letters of their own', 'Cafe\u0301 Ru\u0308gen'],
    ].map(([what, words]) => [name, what!, words!, bytes] as const),
  ),
)('%s has words %s as they are written', async (name, _what, words, bytes) => {
  // The last: the first may be the name of a sheet, which is no words of its cells.
  const word = (await textOf(bytes(), name)).match(/\p{L}{4,}/gu)!.at(-1)!;
  const file = await rewritten(bytes(), (xml) =>
    xml.replace(new RegExp(`(?<=(?:>|^)[^<]*)\\b${word}\\b`, 'g'), words),
  );
  const text = await textOf(file, name);
  expect([text.normalize('NFC').includes(words.normalize('NFC')), text.length > 0]).toEqual([true, true]);
});
