import { Text } from '@codemirror/state';

/*
 * Between the plain string and the editor's lines. Offsets are the same on both sides: paragraphs part at
 * `\n` and nowhere else. Left to itself the editor would also part at `\r` and `\r\n`, and count the latter
 * as one.
 */

export const textOf = (plain: string): Text => Text.of(plain.split('\n'));

export const plainOf = (text: Text, start = 0, end = text.length): string =>
  text.sliceString(start, end, '\n');
