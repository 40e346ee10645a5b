import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatExtensions, formatFilter, FORMATS as LISTED, formatNames } from '@shared/document/formats';
import { readManuscript } from '../import';
import type { Format } from './format';
import { FORMATS, textFormatOf } from './formats';
import { read as readDocument } from './read';

const bytes = (text: string) => new TextEncoder().encode(text);
const NOISE = new Uint8Array(4096).map((_, i) => (i * 7919) % 256);

test('every file in formats/ is listed, and every format listed is read by one', () => {
  const files = readdirSync(`${import.meta.dirname}/formats`).filter((file) => !file.includes('.test.'));
  expect(files.sort()).toEqual(LISTED.map(({ key }) => `${key}.ts`).sort());
});

const refusal = readManuscript(NOISE, 'noise.bin');

describe.each(FORMATS)('$name', (format) => {
  test('is what a file is by each of its endings, in small and capital letters', () => {
    for (const extension of format.extensions)
      for (const name of [`a.${extension}`, `a.b.${extension.toUpperCase()}`])
        expect(textFormatOf(name)?.key).toBe(format.reader.takes === 'text' ? format.key : undefined);
  });

  // What can be no article is not offered where one is asked for.
  const offered = format.papersOnly !== true;
  test('is what the dialog shows, or not', () =>
    expect(format.extensions.map((each) => formatFilter().extensions.includes(each))).toEqual(
      format.extensions.map(() => offered),
    ));

  test('is named where what is no text is refused, or not', () => {
    const message = refusal.outcome === 'refused' ? refusal.message : '';
    expect(message.includes(`.${format.extensions[0]}`)).toBe(offered);
  });

  test('is named on the page, or not', () =>
    expect(
      formatNames('or')
        .split(/, | or /)
        .includes(format.name),
    ).toBe(offered));
});

test('what is said of the formats is as long as their list', () => {
  const three = [
    ...LISTED.slice(0, 2),
    { key: 'x', name: 'Woven', extensions: ['woven', 'wvn'], mime: 'text/x-woven' },
  ];
  expect([formatNames('or', three), formatExtensions(three)]).toEqual([
    'text, Markdown or Woven',
    '.txt, .md or .woven',
  ]);
  expect(formatFilter(three)).toEqual({
    name: 'Text, Markdown and Woven',
    extensions: ['txt', 'text', 'md', 'markdown', 'woven', 'wvn'],
  });
  expect(formatNames('or', LISTED.slice(0, 1))).toBe('text');
});

describe('a format that is made up', () => {
  /** Begins with a loom; its paragraphs stand between bars. */
  const woven: Format = {
    key: 'woven',
    name: 'Woven',
    extensions: ['woven'],
    mime: 'application/x-woven',
    reader: {
      takes: 'bytes',
      signature: (source) => new TextDecoder().decode(source.subarray(0, 5)) === '%LOOM',
      async read(source) {
        const [, ...paragraphs] = new TextDecoder().decode(source).split('|');
        if (paragraphs.includes('TORN')) return { unreadable: 'it is torn' };
        if (paragraphs.includes('HOLES')) throw new Error('a thread ends nowhere');
        return { text: paragraphs.join('\n'), formats: [], details: { headline: 'Cloth' }, notices: [] };
      },
    },
  };
  const read = (text: string, origin: string, plainly = false) =>
    readDocument({ source: [bytes(text)], origin, plainly }, () => false, [...FORMATS, woven]);

  test.each(['a.woven', 'a.txt', 'a'])('is known by its bytes, as %s', async (name) => {
    const candidate = { kind: 'woven', text: 'One.\nTwo.', details: { headline: 'Cloth' }, origin: name };
    expect(await read('%LOOM|One.|Two.', name)).toMatchObject({ outcome: 'read', candidate });
  });

  test.each<[string, string, boolean, string]>([
    ['it cannot be read', '%LOOM|TORN', false, 'it is torn'],
    ['reading it fails', '%LOOM|HOLES', false, 'something in it is damaged'],
    [
      'it took too long, for there are no plain words in it',
      '%LOOM|One.',
      true,
      'it takes too long or too much memory',
    ],
  ])('is refused where %s', async (_, text, plainly, why) => {
    expect(await read(text, 'a.woven', plainly)).toEqual({
      outcome: 'refused',
      reason: 'unreadable',
      message: `a.woven could not be read as Woven: ${why}. Nothing was imported.`,
    });
  });

  test('is plain text where its name alone says it', async () => {
    expect(await read('One.\n\nTwo.', 'a.woven')).toMatchObject({
      outcome: 'read',
      candidate: { text: 'One.\nTwo.' },
    });
  });

  test('has no more lines than others may', async () => {
    expect(await read(`%LOOM|${'\n'.repeat(1_000_001)}`, 'a')).toMatchObject({
      outcome: 'refused',
      reason: 'too-large',
    });
  });
});
