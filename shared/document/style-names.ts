import { language } from '../text/languages';
import type { StyleKind } from '../text/languages/copy';
import type { PartKind } from '../vocabulary';

/** What a paragraph is by the name somebody gave its style: "Headline", "02 Sub-head", "PhotoCaptions". */
export const kindNamed = (style: string): StyleKind =>
  language.copy.styles.find(([each]) => each.test(wordsIn(style)))?.[1] ?? 'none';

/** The words of a name, in small letters, figures and letters apart. */
export const wordsIn = (style: string): string =>
  style
    .replace(/(\p{Ll})(\p{Lu}|\p{Nd})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

const BESIDE: readonly PartKind[] = ['caption', 'pull-quote', 'sidebar', 'graphic', 'cover-line'];

/** Which part that stands beside the body a paragraph is by the name of its style. */
export function partBesideNamed(style: string): PartKind | undefined {
  const kind = kindNamed(style);
  return BESIDE.find((part) => part === kind);
}
