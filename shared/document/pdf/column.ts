import { median } from './columns';
import { rowsOf, type Stretch } from './lines';
import { tagOf, type Tagged } from './tags';
import { isRightToLeft, wordsOf, type Reader, type Words } from './words';

/**
 * A line of a column. Where the text runs from right to left, `x0` and `x1` are mirrored: lines begin at x0.
 */
export interface Line {
  page: number;
  stretches: Stretch[];
  x0: number;
  x1: number;
  y: number;
  size: number;
  words: Words;
  /** All of it is. */
  bold: boolean;
  /** What the structure tree says it is a part of. */
  tag: Tagged | undefined;
}

/** Lines below each other, and what is usual among them. */
export interface Column {
  lines: Line[];
  /** Where most lines begin, and where the longest end. */
  left: number;
  right: number;
  /** From one line of a paragraph to the next. */
  leading: number;
  /** So much more is a space between paragraphs. */
  slack: number;
}

/** The lines of a part of a page. `leading`: what is usual for letters of a size in the document. */
export function columnOf(part: readonly Stretch[], page: number, reader: Reader): Column {
  const rows = rowsOf(part);
  const rtl = isRightToLeft(part.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' '));
  const lines = rows.map((row) => lineOf(row, page, reader, rtl)).filter(({ words }) => words.text !== '');
  return { lines, ...edgesOf(lines), ...leadingOf(lines) };
}

export function lineOf(stretches: Stretch[], page: number, reader: Reader, rtl: boolean): Line {
  const main = stretches.reduce((most, each) => (each.letters > most.letters ? each : most));
  const x0 = Math.min(...stretches.map((each) => each.x0));
  const x1 = Math.max(...stretches.map((each) => each.x1));
  const words = wordsOf(stretches, reader);
  const bold = words.pieces.length > 0 && words.pieces.every((piece) => piece.bold);
  return {
    ...{ page, stretches, y: main.y, size: main.size, words, bold },
    tag: tagOf(
      stretches.flatMap((each) => each.runs),
      reader.tagged,
    ),
    x0: rtl ? -x1 : x0,
    x1: rtl ? -x0 : x1,
  };
}

/** A line may hang out of its column by a sign or two; what many reach is the edge. */
function edgesOf(lines: readonly Line[]): { left: number; right: number } {
  const starts = lines.map(({ x0 }) => x0).sort((a, b) => a - b);
  const ends = lines.map(({ x1 }) => x1).sort((a, b) => a - b);
  return { left: starts[Math.floor(starts.length * 0.05)] ?? 0, right: ends.at(-1) ?? 0 };
}

/**
 * Lines of a paragraph are closer than paragraphs are: of all distances, a small one that is not the smallest
 * by chance.
 */
function leadingOf(lines: readonly Line[]): { leading: number; slack: number } {
  const steps = lines
    .slice(1)
    .map((line, index) => ({ step: line.y - lines[index]!.y, size: line.size, before: lines[index]!.size }))
    .filter(
      ({ step, size, before }) =>
        Math.abs(size - before) < 0.1 * size && step > 0.8 * size && step < 3 * size,
    )
    .map(({ step }) => step)
    .sort((a, b) => a - b);
  const em = median(lines.map(({ size }) => size));
  const leading = (steps.length >= 4 ? steps[Math.floor(steps.length * 0.25)] : steps[0]) ?? 1.2 * em;
  // What a program has set keeps to the point; what was read off a picture does not.
  const exact = steps.filter((step) => Math.abs(step - leading) < 0.02 * em).length;
  return { leading, slack: exact >= 0.5 * steps.length ? 0.15 * em : 0.2 * leading + 0.12 * em };
}
