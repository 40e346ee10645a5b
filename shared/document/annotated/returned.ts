import { isDecided, type Mark } from '../../domain/model/mark';
import { counted, inSeries } from '../../domain/model/numbers';
import type { Range } from '../../text/ranges';
import type { Annotation } from '../annotations';
import { Ends } from './label';
import type { AnnotatedDraft } from './read';

/** Of an annotated draft that came back, which marks have a comment on it, by the ends of their ids. */
export type Returned = Pick<AnnotatedDraft, 'article' | 'draft' | 'at'> & {
  marks: readonly Pick<AnnotatedDraft['marks'][number], 'mark' | 'number' | 'resolved'>[];
};

/**
 * What hands did to the comments of an annotated draft while it was out, in sentences: nothing of it changes
 * a mark. `annotations`: what is written on it, at its places in the new text; `placeOf`: where a mark stands
 * there, or null. Nothing of a draft of another article.
 */
export function toldOfReturned(
  marks: Readonly<Record<string, Mark>>,
  returned: Returned,
  annotations: readonly Annotation[],
  placeOf: (mark: string) => Range | null,
): string[] {
  const ends = new Ends(Object.keys(marks));
  const there = new Map(
    returned.marks.flatMap((each) => {
      const id = ends.of(each.mark);
      return id === null ? [] : [[id, each] as const];
    }),
  );
  if (there.size === 0) return [];
  const { at } = returned;
  const gone =
    at === null
      ? []
      : Object.values(marks).filter(({ id, createdAt, lost }) => !there.has(id) && !lost && createdAt <= at);
  const numbered = (ids: readonly string[]): string =>
    `mark${ids.length === 1 ? '' : 's'} ${inSeries(ids.map((id) => String(there.get(id)!.number)))}`;
  const undecided = (id: string): boolean => !isDecided(marks[id]!);
  const all = [...there.keys()];
  const done = all.filter((id) => there.get(id)!.resolved && undecided(id));
  const opened = all.filter((id) => !there.get(id)!.resolved && !undecided(id));
  const moved = annotations.flatMap(({ own, onto, start, end }) => {
    const id = own && onto ? ends.of(onto) : null;
    const place = id === null ? null : placeOf(id);
    return id !== null && place && (place.end <= start || end <= place.start) ? [id] : [];
  });
  return [
    gone.length > 0 &&
      `${counted(gone.length, 'comment')} of ${all.length + gone.length} ${gone.length === 1 ? 'was' : 'were'} deleted: the marks stay.`,
    moved.length > 0 &&
      `The comments of ${numbered(moved)} stand on other words now: the marks stay on theirs.`,
    done.length > 0 && `Somebody resolved the threads of ${numbered(done)}, which nobody has decided.`,
    opened.length > 0 && `The threads of ${numbered(opened)} are open, and the marks are decided.`,
  ].filter((each) => each !== false);
}
