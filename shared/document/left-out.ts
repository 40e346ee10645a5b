/*
 * What a text that comes in does not bring along. Nothing is left out in silence: whoever reads a text
 * counts here what stayed outside, and the person is told.
 */

const KINDS = {
  noteMarks: ['note mark', 'note marks'],
  deleted: ['deleted word', 'deleted words'],
  hidden: ['hidden word', 'hidden words'],
  comments: ['comment', 'comments'],
  pictures: ['picture', 'pictures'],
  controls: ['button or form field', 'buttons and form fields'],
  embedded: ['embedded item', 'embedded items'],
  addressEnds: [
    'end of a link’s address that is longer than 4,000 characters (shortened, it may lead elsewhere)',
    'ends of links’ addresses that are longer than 4,000 characters (shortened, they may lead elsewhere)',
  ],
} as const;

export type LeftOutKind = keyof typeof KINDS;
export type LeftOut = Partial<Record<LeftOutKind, number>>;

/** Counts `times` more of `kind`. */
export function leave(leftOut: LeftOut, kind: LeftOutKind, times = 1): void {
  if (times > 0) leftOut[kind] = (leftOut[kind] ?? 0) + times;
}

/** "Left out: 2 note marks, 3 deleted words, 1 comment."; empty where nothing was. */
export function leftOutSentence(leftOut: LeftOut): string {
  const parts = (Object.keys(KINDS) as LeftOutKind[]).flatMap((kind) => {
    const times = leftOut[kind] ?? 0;
    return times === 0 ? [] : [`${times} ${KINDS[kind][times === 1 ? 0 : 1]}`];
  });
  return parts.length === 0 ? '' : `Left out: ${parts.join(', ')}.`;
}

/** Of a file that brings programs of its own along. */
export const MACROS_LEFT_OUT = 'The file has macros. They were left out, and nothing of them was run.';

/** How many words `text` has, as a reader counts: what has neither letter nor digit is none. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/**
 * What is said of words that somebody struck out by hand: perhaps they go, perhaps they are meant to be seen.
 */
export const struckSentence = (words: number): string =>
  words === 1
    ? '1 word is struck out by hand, not as a tracked change, and was kept. Look at it.'
    : `${words} words are struck out by hand, not as a tracked change, and were kept. Look at them.`;
