import type { Page, Run } from './page';

/*
 * Pages for tests, from lines of words at places. Every letter is half as wide as it is high.
 */

export type Line = Partial<Run> & Pick<Run, 'x' | 'y' | 'text'>;

const PLAIN = { bold: false, italic: false };

export const page = (lines: readonly Line[], more: Partial<Page> = {}): Page => ({
  ...{ label: '1', width: 600, height: 800, areas: [], remarks: [], fields: 0, tags: null, drawn: true },
  runs: lines.map(({ size = 10, ...line }, order) => ({
    ...{ turn: 0, look: PLAIN, order, spaced: false, mark: '', artifact: false },
    ...{ size, width: line.text.length * size * 0.5 },
    ...line,
  })),
  ...more,
});

/** Lines below each other, the first at `y`. */
export const below = (x: number, y: number, texts: readonly string[], more: Partial<Run> = {}): Line[] =>
  texts.map((text, index) => ({ x, y: y + 12 * index, text, ...more }));

/** Words as lines of at most `letters`, the first set in by `indent` letters. */
export function wrapped(text: string, letters: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = letters - (lines.length === 0 ? indent : 0);
    if (line && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

/** A paragraph set in lines of `letters`, its first set in by two letters. */
export const paragraph = (x: number, y: number, text: string, letters: number): Line[] =>
  below(x, y, wrapped(text, letters, 2)).map((line, index) => (index === 0 ? { ...line, x: x + 10 } : line));
