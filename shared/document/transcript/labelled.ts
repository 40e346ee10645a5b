import type { Range } from '../../text/ranges';
import { append, trimmed } from './lines';
import { labelAt, speakersAmong, type Label } from './labels';
import type { Turn } from './transcript';

/** So many labelled lines make a transcript of a text without times. */
const FEWEST = 4;
/** Of so many lines with words one is labelled. */
const LINES = 8;

/** A line with words, and the label it begins with. */
interface Labelled {
  line: Range;
  label: Label | null;
}

/**
 * The turns of a text that says who speaks and not when: "ANN ROE: …", a paragraph or more each; null where
 * it does not say so often enough to be one.
 */
export function turnsOfLabelled(source: string, lines: readonly Range[]): Turn[] | null {
  const labelled = labelledIn(source, lines);
  const found = labelled.filter(({ label }) => label !== null).length;
  return found >= FEWEST && found * LINES >= labelled.length ? turnsBy(source, labelled) : null;
}

/** The same however seldom it says who speaks. A line before the first label is nobody's. */
export const turnsOfPlain = (source: string, lines: readonly Range[]): Turn[] =>
  turnsBy(source, labelledIn(source, lines));

function labelledIn(source: string, lines: readonly Range[]): Labelled[] {
  const worded = lines.map((line) => trimmed(source, line)).filter((line) => line !== null);
  const textOf = ({ start, end }: Range): string => source.slice(start, end);
  const speakers = speakersAmong(worded.map(textOf));
  return worded.map((line) => {
    const label = labelAt(textOf(line));
    return { line, label: label && speakers.has(label.name) ? label : null };
  });
}

/** A turn for each paragraph; who speaks goes on until somebody else does. */
function turnsBy(source: string, labelled: readonly Labelled[]): Turn[] {
  let speaker = '';
  return labelled.map(({ line, label }) => {
    if (label) speaker = label.name;
    const turn: Turn = { speaker, time: null, pieces: [] };
    const words = { start: line.start + (label?.length ?? 0), end: line.end };
    append(turn, [{ text: source.slice(words.start, words.end), ...words }]);
    return turn;
  });
}
