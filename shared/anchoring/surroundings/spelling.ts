/** Words that are one word, written or inflected in two ways. */

const STEM = 4;

/**
 * "organise" and "organized", "colour" and "color", "recieved" and "received": never by the first letter
 * alone.
 */
export function isSpeltAlike(a: string, b: string): boolean {
  if (a[0] !== b[0]) return false;
  const shortest = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shortest && a[shared] === b[shared]) shared++;
  // What follows a shared stem of good length is an ending.
  if (shared >= STEM && Math.max(a.length, b.length) - shared <= 4) return true;
  return shortest >= STEM && distance(a, b) <= (shortest > 6 ? 2 : 1);
}

/** How many letters were put in, left out, replaced or exchanged with their neighbour. */
function distance(a: string, b: string): number {
  let [older, old] = [
    new Array<number>(b.length + 1).fill(0),
    Array.from({ length: b.length + 1 }, (_, j) => j),
  ];
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? older[j - 2]! + 1 : Infinity;
      now.push(
        Math.min(old[j]! + 1, now[j - 1]! + 1, old[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), swapped),
      );
    }
    [older, old] = [old, now];
  }
  return old[b.length]!;
}
