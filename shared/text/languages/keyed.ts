/** Tables of words, written down as a person would. */

/**
 * Each line one meaning, and its first word the key of all of them; `_` stands for a blank inside a phrase.
 */
export const keyed = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines
      .replace(/\n\s*& /g, ' ')
      .trim()
      .split('\n')
      .flatMap((line) => {
        const words = line.trim().split(/\s*,\s*|\s+/);
        return words.map((word): [string, string] => [
          word.replaceAll('_', ' '),
          words[0]!.replaceAll('_', ' '),
        ]);
      }),
  );

/** Words apart by blanks. */
export const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * Words apart by blanks, as alternatives: the source of a regular expression, whose signs they may have in
 * them; `_` stands for a blank inside a phrase. oneOf`said told` is "(?:said|told)".
 */
export const oneOf = ({ raw: [words] }: TemplateStringsArray): string =>
  `(?:${words!.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`;

/** Phrases by the word they begin with, the longest first. */
export function byFirstWord<P extends readonly [string, ...unknown[]]>(
  phrases: readonly P[],
): ReadonlyMap<string, P[]> {
  const lists = new Map<string, P[]>();
  for (const phrase of [...phrases].sort(([a], [b]) => b.length - a.length)) {
    const first = /^[\p{L}\p{N}]+/u.exec(phrase[0])![0];
    lists.set(first, [...(lists.get(first) ?? []), phrase]);
  }
  return lists;
}
