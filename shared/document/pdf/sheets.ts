import type { Page, Run, Turn } from './page';

/*
 * The text of a page that runs in one direction, turned so that it runs from left to right. A page mostly has
 * one: its own. A table on its side, or an address up the margin, is another.
 */

export interface Sheet {
  width: number;
  height: number;
  runs: Run[];
  turn: Turn;
}

/** The directions in which text runs on `page`, the one with the most text first. */
export function sheetsOf(given: Page): Sheet[] {
  const page = isStacked(given.runs) ? { ...given, runs: given.runs.map(stacked) } : given;
  return [...new Set(page.runs.map(({ turn }) => turn))]
    .map((turn) =>
      turned(
        page,
        turn,
        page.runs.filter((run) => run.turn === turn),
      ),
    )
    .sort((a, b) => lettersIn(b.runs) - lettersIn(a.runs));
}

export const lettersIn = (runs: readonly Run[]): number =>
  runs.reduce((sum, { text }) => sum + text.trim().length, 0);

function turned({ width, height }: Page, turn: Turn, runs: Run[]): Sheet {
  switch (turn) {
    case 90:
    case 'down':
      return sheet(height, width, turn, runs, ({ x, y }) => ({ x: y, y: width - x }));
    case 180:
      return sheet(width, height, turn, runs, ({ x, y }) => ({ x: width - x, y: height - y }));
    case 270:
      return sheet(height, width, turn, runs, ({ x, y }) => ({ x: height - y, y: x }));
    default:
      return { width, height, runs, turn };
  }
}

const CJK =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\ufe10-\ufe4f\uff00-\uffef]$/u;

/** Whether Chinese or Japanese runs down the page, though each letter was drawn by itself. */
function isStacked(runs: readonly Run[]): boolean {
  const single = runs.filter(({ text }) => CJK.test(text));
  if (single.length < 20 || single.length < 0.6 * runs.length) return false;
  const below = single.filter((run, at) => {
    const before = single[at - 1];
    return before && Math.abs(run.x - before.x) < 0.4 * run.size && run.y > before.y;
  });
  return below.length > 0.6 * single.length;
}

const stacked = (run: Run): Run =>
  run.turn === 0 && CJK.test(run.text)
    ? { ...run, turn: 'down', y: run.y - run.size, width: run.size }
    : run.turn === 90
      ? { ...run, turn: 'down' }
      : run;

type Place = { x: number; y: number };

function sheet(width: number, height: number, turn: Turn, runs: Run[], to: (at: Place) => Place): Sheet {
  return { width, height, turn, runs: runs.map((run) => ({ ...run, ...to(run) })) };
}
