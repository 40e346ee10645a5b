import type { Comment } from '../document';
import type { Said } from '../said';
import type { Spot } from '../writer';

/** An annotation as it stands in the file. */
export interface Annotation {
  name: string | undefined;
  /** Whom it answers, where the file says so. */
  parent: string | undefined;
  start: Spot;
  end: Spot;
  author: string;
  date: string | undefined;
  says: Said;
  resolved: boolean;
  /** Which one of the file it is. */
  order: number;
}

/**
 * Comments with their replies, in the order of their places. LibreOffice writes what is newest first, and who
 * answers whom only since version 24.2; where a file says it of none, those that cover the same words are
 * taken for a talk and that is said to be a guess.
 */
export function threadsOf(annotations: readonly Annotation[]): Comment[] {
  const told = annotations.some(({ parent }) => parent !== undefined);
  const rooted = told ? byParent(annotations) : byPlace(annotations);
  const groups = new Map<Annotation, Annotation[]>();
  for (const [annotation, root] of rooted) {
    const group = groups.get(root) ?? [];
    groups.set(root, group);
    if (annotation !== root) group.push(annotation);
  }
  return [...groups]
    .map(([root, replies]): Comment => ({
      start: root.start.at,
      end: Math.max(root.start.at, root.end.at),
      author: root.author,
      ...dateOf(root),
      ...root.says,
      resolved: root.resolved,
      replies: replies
        .sort((a, b) => earlier(a, b) || b.order - a.order)
        .map((reply) => ({ author: reply.author, ...dateOf(reply), ...reply.says })),
      ...(!told && replies.length > 0 ? { guessed: true as const } : {}),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

const dateOf = ({ date }: Annotation): { date?: string } => (date ? { date } : {});

const earlier = (a: Annotation, b: Annotation): number =>
  (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0;

/** Each with the first of its talk; those that answer one another in a ring are each a talk of their own. */
function byParent(annotations: readonly Annotation[]): Map<Annotation, Annotation> {
  const named = new Map(annotations.map((each) => [each.name, each]));
  const roots = new Map<Annotation, Annotation>();
  for (const each of annotations) {
    const way = new Set<Annotation>();
    let at: Annotation | undefined = each;
    let root = each;
    while (at && !way.has(at) && !roots.has(at)) {
      way.add(at);
      root = at;
      at = at.parent === undefined ? undefined : named.get(at.parent);
    }
    const ring = at !== undefined && way.has(at);
    for (const passed of way) roots.set(passed, ring ? passed : (at && roots.get(at)) || root);
  }
  return roots;
}

function byPlace(annotations: readonly Annotation[]): Map<Annotation, Annotation> {
  const first = new Map<string, Annotation>();
  const placeOf = ({ start, end }: Annotation): string => `${start.at} ${end.at}`;
  const rooted = new Map<Annotation, Annotation>();
  // The oldest comes last where their times are the same.
  const oldest = [...annotations].reverse().sort(earlier);
  for (const each of oldest) {
    const covers = each.end.at > each.start.at;
    const root = covers ? (first.get(placeOf(each)) ?? each) : each;
    first.set(placeOf(each), root);
    rooted.set(each, root);
  }
  return rooted;
}
