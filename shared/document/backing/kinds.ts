import { language } from '../../text/languages';
import type { Range } from '../../text/ranges';
import type { SourceKind } from '../../vocabulary';
import { ENDINGS } from './hosts';

const words = language.backing;

/** A file by its name, with one of the endings. */
const file = (endings: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}_./-])[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*\\.(?:${endings.join('|')})(?![\\p{L}\\p{N}/])`,
    'iu',
  );
const NAMES = (Object.keys(ENDINGS) as SourceKind[]).map((kind) => [file(ENDINGS[kind]!), kind] as const);

/**
 * What is heard says so by its ending; of any other file its own noun says more: "minutes.pdf" are minutes.
 */
const isHeard = ([, kind]: readonly [RegExp, SourceKind]): boolean => kind === 'recording';
const NAMED = [...NAMES.filter(isHeard), ...words.kinds, ...NAMES.filter((each) => !isHeard(each))];

/** Where files are named in `text`: figures in a name are part of it. */
export const filesIn = (text: string): Range[] =>
  NAMES.flatMap(([name]) =>
    [...text.matchAll(new RegExp(name.source, 'giu'))].map(({ 0: all, index }) => ({
      start: index,
      end: index + all.length,
    })),
  );

/** Whether `text` speaks of something of one of the kinds. */
export const speaksOf = (text: string, of: ReadonlySet<SourceKind>): boolean =>
  NAMED.some(([noun, kind]) => of.has(kind) && noun.test(text));

/** The kind of thing a stretch speaks of, by the last noun of the first kind that is there. */
export function kindIn(stretch: string): { kind: SourceKind; at: number; end: number } | null {
  for (const [noun, kind] of NAMED) {
    const found = noun.exec(stretch);
    if (found) return { kind, at: found.index, end: found.index + found[0].length };
  }
  return null;
}

/**
 * Whether words are said by somebody to somebody, and are no title: those have capitals within them where a
 * sentence has none.
 */
export const isRemark = (stretch: string): boolean => {
  const first = /\p{L}/u.exec(stretch)?.index ?? 0;
  return words.remark.test(
    stretch.slice(0, first) + stretch.charAt(first).toLowerCase() + stretch.slice(first + 1),
  );
};
