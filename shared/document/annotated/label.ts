/*
 * What each comment of an annotated draft opens with: "[Stet 12-9c2e7f3a]". It is words, so that it comes
 * through every program, also one that drops threads, moves comments about or knows no ids of them.
 */

/** Which mark a comment is of, and which of the things written at it, as its label says. */
export interface Label {
  /** The mark's number on the annotated draft. */
  number: number;
  /** The end of the mark's id. */
  mark: string;
  /** The end of the id of what is written at the mark; null: it is the mark's own comment. */
  said: string | null;
}

/** In hexadecimal digits; an id made at random shares so many with no other of an article, as a rule. */
const SHORTEST = 8;
const LABEL = /^\s*\[Stet (\d{1,6})-([0-9a-f]{8,32})(?:-([0-9a-f]{8,32}(?:\.\d{1,4})?))?\]\s*/;

/** The label as it is written. */
export const labelled = ({ number, mark, said }: Label): string =>
  `[Stet ${number}-${mark}${said === null ? '' : `-${said}`}]`;

/** The label that words open with and the words behind it; null where they open with none. */
export function labelIn(words: string): { label: Label; rest: string } | null {
  const found = LABEL.exec(words);
  if (!found) return null;
  const [whole, number = '', mark = '', said = null] = found;
  return { label: { number: Number(number), mark, said }, rest: words.slice(whole.length) };
}

const digitsOf = (id: string): string => id.replaceAll('-', '');

/** The ends of ids, each as long as it takes to tell all of them apart, by the ids. */
export function endsOf(ids: readonly string[]): ReadonlyMap<string, string> {
  for (const length of [SHORTEST, 12, 32]) {
    const ends = new Map(ids.map((id) => [id, digitsOf(id).slice(-length)]));
    if (new Set(ends.values()).size === ends.size) return ends;
  }
  return new Map(ids.map((id) => [id, digitsOf(id)]));
}

/** Ids, to be found by how they end. */
export class Ends {
  private readonly all = new Map<string, string[]>();

  constructor(ids: Iterable<string>) {
    for (const id of ids) {
      const end = digitsOf(id).slice(-SHORTEST);
      const there = this.all.get(end);
      if (there) there.push(id);
      else this.all.set(end, [id]);
    }
  }

  /** The one id that ends so; null where there is none, or more than one. */
  of(end: string): string | null {
    const found = (this.all.get(end.slice(-SHORTEST)) ?? []).filter((id) => digitsOf(id).endsWith(end));
    return found.length === 1 ? found[0]! : null;
  }
}
