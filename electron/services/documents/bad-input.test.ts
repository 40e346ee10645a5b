import { describe, expect, test } from 'vitest';
import { openArchive } from './archive';
import { isArchive } from './magic';
import { read } from './read';
import { FILES } from './testing/mutated';
import { zipOf } from './testing/zip';

/*
 * What every format has to take, each with a file of its own: what is wrong with one is a sentence that names
 * it, and what is only unusual is read. What only one format can have wrong stands beside its reader.
 */

const readAs = (bytes: Uint8Array, name: string) =>
  read({ source: [bytes], origin: name, plainly: false }, () => false);

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const reading = await readAs(bytes, name);
  if (reading.outcome === 'refused') throw new Error(reading.message);
  return reading.candidate.text;
}

/** With every part of an archive, or the whole of any other file, changed. */
async function rewritten(bytes: Uint8Array, change: (xml: string) => string): Promise<Uint8Array> {
  const changed = (part: Uint8Array) => Buffer.from(change(Buffer.from(part).toString('utf8')));
  if (!isArchive(bytes)) return changed(bytes);
  const archive = await openArchive(bytes);
  const parts: Record<string, Uint8Array> = {};
  for (const name of archive.names) parts[name] = changed((await archive.read(name))!);
  return zipOf(parts);
}

/** Formats of XML: their words stand in them as they are. */
const XML = FILES.filter(([name]) => !/\.(?:pdf|csv|html)$/.test(name));
const ARCHIVES = FILES.filter(([, bytes]) => isArchive(bytes()));
/** Text is read whatever is left of it. */
const TEXTS = /\.(?:csv|html)$/;

describe.each(FILES)('%s', (name, bytes) => {
  test('cut off in the middle is refused, or what is left of it is read', async () => {
    const whole = bytes();
    const reading = await readAs(whole.subarray(0, whole.length / 2), name);
    if (reading.outcome === 'refused') expect(reading.message).toMatch(/^\S+ could not be read .+\.$/);
    else expect(name).toMatch(/\.(?:csv|html|pdf)$/);
  });

  test('of no bytes is refused by its name', async () =>
    expect(await readAs(new Uint8Array(), name)).toMatchObject({
      outcome: 'refused',
      message: expect.stringMatching(new RegExp(`^${name} .+\\.$`)),
    }));

  test.each(['a.docx', 'a.pdf', 'a'])('called %s is read as what it is, or refused', async (other) => {
    if (TEXTS.test(name)) return;
    const [as, called] = [await readAs(bytes(), name), await readAs(bytes(), other)];
    if (called.outcome === 'refused') expect(called.message).toMatch(/^a\S* .+ Nothing was imported\.$/);
    else expect(as).toMatchObject({ candidate: { text: called.candidate.text } });
  });
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
    const archive = await openArchive(bytes());
    const parts: Record<string, Uint8Array> = {};
    for (const part of archive.names) parts[part] = (await archive.read(part))!;
    const leading = zipOf({ ...parts, '../../out.xml': Buffer.from('<a>out of it</a>') });
    const reading = await readAs(leading, name);
    if (reading.outcome === 'read') expect(reading.candidate.text).not.toContain('out of it');
    else expect(reading.message).toMatch(/^\S+ could not be read .+ Nothing was imported\.$/);
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
