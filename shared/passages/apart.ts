import type { Found } from './answer';
import { stemsIn } from './keys';

/** From such a share of words in common on a passage is a copy of another. */
const COPY = 0.8;
/** So many are compared with each other. */
const COMPARED = 12;

/**
 * Passages without those that overlap a better one, and copies behind all others: what an agency took over
 * from a release word for word is no second source.
 */
export function apart(found: readonly Found[]): Found[] {
  const kept: { each: Found; stems: Set<string> }[] = [];
  const copies: Found[] = [];
  for (const each of found) {
    const { paper, start, end, text } = each.passage;
    const again = [...kept.map((one) => one.each), ...copies].some(
      ({ passage }) => passage.paper === paper && passage.start < end && start < passage.end,
    );
    if (again) continue;
    const stems = new Set(stemsIn(text));
    if (kept.some((one) => one.each.passage.paper !== paper && isCopy(one.stems, stems))) copies.push(each);
    else kept.push({ each, stems });
    if (kept.length === COMPARED) break;
  }
  return [...kept.map(({ each }) => each), ...copies];
}

function isCopy(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const common = [...other].filter((stem) => one.has(stem)).length;
  return common > 2 && common >= COPY * Math.max(one.size, other.size);
}
