import type { Comment } from '../document';
import type { Range } from '../../text/ranges';
import type { Remark } from './page';

/**
 * What was written on the pages as comments on the words they cover, with what answers them. `covered`: by a
 * remark's name; one on no words stands at the `start` of its page.
 */
export function commentsOf(
  pages: readonly { remarks: readonly Remark[]; start: number }[],
  covered: ReadonlyMap<string, Range>,
): Comment[] {
  const all = pages.flatMap(({ remarks, start }) => remarks.map((remark) => ({ ...remark, start })));
  const byName = new Map(all.map((remark) => [remark.name, remark]));
  const rootOf = (remark: Remark): string => {
    let root = remark;
    // An answer that answers itself is a fault of the file.
    for (let steps = 0; root.answers !== undefined && byName.has(root.answers) && steps < all.length; steps++)
      root = byName.get(root.answers)!;
    return root.name;
  };
  const answers = new Map<string, Remark[]>();
  const roots = all.filter((remark) => {
    const root = rootOf(remark);
    if (root === remark.name) return true;
    answers.set(root, [...(answers.get(root) ?? []), remark]);
    return false;
  });
  return roots.map(({ name, author, date, text, resolved, start }) => {
    const thread = answers.get(name) ?? [];
    return {
      ...(covered.get(name) ?? { start, end: start }),
      ...{ author, ...(date === undefined ? {} : { date }), text },
      resolved: resolved || thread.some((answer) => answer.resolved),
      replies: thread
        .filter((answer) => answer.text !== '' && !answer.resolved)
        .map(({ author: by, date: on, text: said }) => ({
          ...{ author: by, text: said },
          ...(on === undefined ? {} : { date: on }),
        })),
    };
  });
}
