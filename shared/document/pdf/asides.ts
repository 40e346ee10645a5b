import { rowsOf, stretchOf, type Stretch } from './lines';
import { median } from './columns';

/*
 * What stands within a text and is no part of its lines: the caption of a picture that the text runs around,
 * and the large letter a text begins with.
 */

/** In ems. */
const APART = 0.8;

/** A part of a page as its text and, after it, what stood beside its lines. */
export function withoutAsides(part: readonly Stretch[]): Stretch[][] {
  const rows = rowsOf(part);
  const asides = new Set<Stretch>();
  rows.forEach((row, at) => {
    if (row.length < 2) return;
    const main = row.reduce((most, each) => (each.letters > most.letters ? each : most));
    for (const each of row) if (each !== main && isAside(each, main, rows, at)) asides.add(each);
  });
  if (asides.size === 0) return [[...part]];
  return [part.filter((each) => !asides.has(each)), [...asides]];
}

function isAside(each: Stretch, main: Stretch, rows: readonly Stretch[][], at: number): boolean {
  const gap = Math.max(each.x0 - main.x1, main.x0 - each.x1);
  if (gap < APART * main.size) return false;
  if (Math.abs(each.size - main.size) > 0.1 * main.size && each.letters > 3) return true;
  // The lines above and below keep clear of where it stands: they run around it.
  const isRight = each.x0 >= main.x1;
  const around = [at - 3, at - 2, at - 1, at + 1, at + 2, at + 3].filter((index) => {
    const [only, ...more] = rows[index] ?? [];
    if (!only || more.length > 0 || Math.abs(only.y - main.y) > 4 * main.size) return false;
    const isLike = Math.abs(isRight ? only.x0 - main.x0 : only.x1 - main.x1) < 2 * main.size;
    return (
      isLike &&
      (isRight ? only.x1 < each.x0 : only.x0 > each.x1) &&
      only.x1 - only.x0 > 0.7 * (main.x1 - main.x0)
    );
  });
  return around.length >= 3 && gap > 1.2 * main.size;
}

/** With a large first letter put before the line it begins; the lines beside it begin where it does. */
export function withInitials(stretches: readonly Stretch[]): Stretch[] {
  const body = median(stretches.filter(({ letters }) => letters > 10).map(({ size }) => size));
  if (!body) return [...stretches];
  let rest = [...stretches];
  for (const initial of stretches) {
    const text = initial.runs
      .map((run) => run.text)
      .join('')
      .trim();
    if (initial.size < 1.8 * body || !/^["“‘«]?\p{L}$/u.test(text)) continue;
    const beside = rest.filter(
      ({ x0, y, size }) =>
        size < 0.7 * initial.size &&
        x0 > initial.x1 - 0.5 * size &&
        x0 < initial.x1 + 1.5 * size &&
        y > initial.y - 1.1 * initial.size &&
        y < initial.y + 1.2 * size,
    );
    const top = beside.reduce<Stretch | null>(
      (first, each) => (first && first.y <= each.y ? first : each),
      null,
    );
    if (!top) continue;
    const run = { ...initial.runs[0]!, text, y: top.y, size: top.size, order: top.runs[0]!.order - 1 };
    const first = stretchOf([{ ...run, width: Math.max(0, top.x0 - run.x) }, ...top.runs]);
    rest = rest
      .filter((each) => each !== initial)
      .map((each) => (each === top ? first : beside.includes(each) ? { ...each, x0: initial.x0 } : each));
  }
  return rest;
}
