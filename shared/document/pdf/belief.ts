import { rowsOf, type Stretch } from './lines';
import { isStopped, startsSmall } from './sentences';
import { tagOf, type Tagged } from './tags';

/*
 * Whether a structure tree is believed. Some name every line a paragraph, some a whole page, and some only
 * what a program happened to add.
 */

/** In parts of all letters. */
const MOST_LETTERS = 0.8;
/** In parts of what was looked at. */
const MOST_FAULTS = 0.1;
const MOST_RUN_TOGETHER = 0.3;

/** What is held against the trees of a document's pages: their stretches, and the knots these are in. */
export function isBelieved(
  pages: readonly { stretches: readonly Stretch[]; tagged: ReadonlyMap<string, Tagged> }[],
): boolean {
  let [letters, tagged] = [0, 0];
  let [sentences, cut] = [0, 0];
  let [gaps, run] = [0, 0];
  for (const page of pages) {
    for (const { runs } of page.stretches)
      for (const { text, mark } of runs) {
        letters += text.length;
        if (page.tagged.has(mark)) tagged += text.length;
      }
    for (const [above, below] of pairsOf(page.stretches)) {
      const isOne = tagOf(above.runs, page.tagged)?.id === tagOf(below.runs, page.tagged)?.id;
      const step = below.y - above.y;
      if (step < 1.7 * above.size && !isStopped(textOf(above)) && startsSmall(textOf(below))) {
        sentences++;
        if (!isOne) cut++;
      } else if (step > 2.2 * above.size) {
        gaps++;
        if (isOne) run++;
      }
    }
  }
  return (
    tagged >= MOST_LETTERS * letters && cut <= MOST_FAULTS * sentences && run <= MOST_RUN_TOGETHER * gaps
  );
}

/** Lines of words below each other that begin at one place, and the upper of which is long. */
function pairsOf(stretches: readonly Stretch[]): [Stretch, Stretch][] {
  const lines = rowsOf(stretches).flatMap((row) => (row.length === 1 ? row : []));
  const widest = lines.reduce((most, { x0, x1 }) => Math.max(most, x1 - x0), 0);
  return lines.slice(1).flatMap((below, index): [Stretch, Stretch][] => {
    const above = lines[index]!;
    const areLike = Math.abs(above.x0 - below.x0) < above.size && Math.abs(above.size - below.size) < 1;
    return areLike && above.x1 - above.x0 > 0.7 * widest ? [[above, below]] : [];
  });
}

const textOf = ({ runs }: Stretch): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .trim();
