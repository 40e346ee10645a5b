/** Test helpers: marks written as [words] in a text, and drafts made by chance. Imported by tests only. */

import fc from 'fast-check';

/** "He said [11] people" -> the text without brackets, and where the brackets were. */
export function unbracket(notation: string): {
  text: string;
  marks: { id: string; start: number; end: number }[];
} {
  const marks: { id: string; start: number; end: number }[] = [];
  let text = '';
  let start = 0;
  for (const char of notation) {
    if (char === '[') start = text.length;
    else if (char === ']') marks.push({ id: `m${marks.length}`, start, end: text.length });
    else text += char;
  }
  return { text, marks };
}

/** The other way round. */
export function bracket(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

const word = fc.constantFrom(
  'the',
  'a',
  'harbour',
  'mayor',
  'bridge',
  'said',
  'eleven',
  '11',
  'costly',
  'in',
  'May',
  'closed',
  'ferry',
  '“yes”',
  'it’s',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => `${words.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));

/** Drafts full of repeats: few words, few sentences, the hard case for anchors. */
export const draft = fc.array(paragraph, { maxLength: 7 }).map((paragraphs) => paragraphs.join('\n'));

/** Two drafts that share most of their paragraphs, in some other order. */
export const revision = fc
  .tuple(
    fc.array(paragraph, { minLength: 1, maxLength: 8 }),
    fc.array(fc.nat(11), { maxLength: 9 }),
    fc.array(paragraph, { minLength: 1, maxLength: 4 }),
  )
  .map(([old, order, fresh]) => {
    const pool = [...old, ...fresh];
    return { oldText: old.join('\n'), newText: order.map((k) => pool[k % pool.length]!).join('\n') };
  });

/** Any two strings: revisions, unrelated drafts, and noise with surrogates and odd line ends. */
export const anyTwo = fc.oneof(
  revision,
  fc.record({ oldText: draft, newText: draft }),
  fc.record({
    oldText: fc.string({ unit: 'binary', maxLength: 80 }),
    newText: fc.string({ unit: 'binary', maxLength: 80 }),
  }),
  fc.record({
    oldText: fc.stringMatching(/^[ab. \n\r]{0,60}$/),
    newText: fc.stringMatching(/^[ab. \n\r]{0,60}$/),
  }),
);

/** Marks that lie in a text, as pairs of fractions of its length. */
export const fractions = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  { maxLength: 12 },
);

export function marksIn(
  text: string,
  places: readonly (readonly [number, number])[],
): { id: string; start: number; end: number }[] {
  return places
    .map(([a, b], k) => ({
      id: `m${k}`,
      start: Math.floor(Math.min(a, b) * text.length),
      end: Math.ceil(Math.max(a, b) * text.length),
    }))
    .filter(({ start, end }) => start < end);
}
