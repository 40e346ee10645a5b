import { saysTheSame } from '../../anchoring/statement';
import type { CommandBody } from '../commands/command';
import { newId } from '../model/ids';
import { asksAgain, type Mark } from '../model/mark';

/*
 * Marks that share one decision: the same fact in several places, joined by a person. What joins them is a
 * word they all carry (`same`), and so they are a partition whatever is done to them: a mark is in one group
 * or in none. A word that only one mark carries joins nothing; it stays, so that a mark that was removed and
 * is put back finds the others again.
 */

export interface Shared {
  /** Two or more, in text order where they came so. */
  marks: Mark[];
  /** Those that stand in the text were decided differently, or differ in what was done in copy. */
  differ: boolean;
}

/** The groups of `marks` by the id of each mark in one. Linear. */
export function sharingOf(marks: Iterable<Mark>): ReadonlyMap<string, Shared> {
  const byWord = new Map<string, Mark[]>();
  for (const mark of marks) {
    if (mark.same === undefined) continue;
    const group = byWord.get(mark.same);
    if (group) group.push(mark);
    else byWord.set(mark.same, [mark]);
  }
  const groups = new Map<string, Shared>();
  for (const group of byWord.values()) {
    if (group.length < 2) continue;
    const standing = group.filter(({ lost }) => !lost);
    const shared = {
      marks: group,
      differ: standing.some(
        (mark) => mark.status !== standing[0]!.status || mark.disposition !== standing[0]!.disposition,
      ),
    };
    for (const { id } of group) groups.set(id, shared);
  }
  return groups;
}

type LinkBody = Extract<CommandBody, { type: 'mark.same' }>;

/**
 * The command that joins these marks, and with each the marks it shares with already: whoever shares with one
 * of them shares with all. Null where they are joined as it is, or are fewer than two.
 */
export function joining(marks: readonly Mark[], ids: readonly string[]): LinkBody | null {
  const sharing = sharingOf(marks);
  const wanted = new Set(ids);
  const groups = new Set(ids.flatMap((id) => sharing.get(id) ?? []));
  const all = new Map(
    [...marks.filter(({ id }) => wanted.has(id)), ...[...groups].flatMap((group) => group.marks)].map(
      (mark) => [mark.id, mark],
    ),
  );
  if (all.size < 2) return null;
  // The word of the largest group stays, so that as few marks as can be are changed.
  const [largest] = [...groups].sort((a, b) => b.marks.length - a.marks.length);
  const same = largest?.marks[0]!.same ?? newId();
  const changed = [...all.values()].filter((mark) => mark.same !== same).map(({ id }) => id);
  return changed.length === 0 ? null : { type: 'mark.same', marks: changed, same };
}

/**
 * The command after which these marks share with nobody, and neither does one they leave alone. Null where
 * none of them does now.
 */
export function parting(marks: readonly Mark[], ids: readonly string[]): LinkBody | null {
  const sharing = sharingOf(marks);
  const going = new Set(ids.filter((id) => sharing.has(id)));
  for (const group of new Set([...going].map((id) => sharing.get(id)!))) {
    const staying = group.marks.filter(({ id }) => !going.has(id));
    if (staying.length === 1) going.add(staying[0]!.id);
  }
  return going.size === 0 ? null : { type: 'mark.same', marks: [...going], same: null };
}

/** What it takes to decide other marks as those were that they share with. */
export interface Alike {
  /** The mark whose decision is meant. */
  as: Mark;
  /** In text order, group by group; lost ones are left out, their words are not there to be decided about. */
  others: Mark[];
  /** Of these: those that say it in other words, and those whose words changed since they were checked. */
  otherwise: Mark[];
  changed: Mark[];
  /** What they take over. */
  status: boolean;
  disposition: boolean;
  correction: boolean;
  /** To be carried out one after the other, as one step. */
  commands: CommandBody[];
}

/**
 * What is left to be done so that all who share with the `decided` marks are decided as these. Only what was
 * said is taken over: a status that somebody set, what was done in copy, and a correction by marks of the
 * same words. Null where nothing is.
 */
export function alikeOf(marks: readonly Mark[], decided: readonly string[]): Alike | null {
  const sharing = sharingOf(marks);
  const own = new Set(decided);
  const met = new Set<Shared>();
  const wants = decided.flatMap((id): { as: Mark; other: Mark; want: Want }[] => {
    const group = sharing.get(id);
    const as = group?.marks.find((mark) => mark.id === id);
    // What was decided on other words than stand there is no decision to hand on.
    if (!group || !as || as.lost || asksAgain(as) || met.has(group)) return [];
    met.add(group);
    return group.marks
      .filter((other) => !other.lost && !own.has(other.id))
      .map((other) => ({ as, other, want: wantOf(as, other) }))
      .filter(({ want }) => Object.keys(want).length > 0);
  });
  if (wants.length === 0) return null;
  return {
    as: wants[0]!.as,
    others: wants.map(({ other }) => other),
    otherwise: wants
      .filter(({ as, other }) => !asksAgain(other) && !isSaidAlike(as, other))
      .map(({ other }) => other),
    changed: wants.filter(({ other }) => asksAgain(other)).map(({ other }) => other),
    status: wants.some(({ want }) => want.status),
    disposition: wants.some(({ want }) => want.disposition),
    correction: wants.some(({ want }) => want.correction),
    commands: commandsFor(wants),
  };
}

const isSaidAlike = (a: Mark, b: Mark): boolean => saysTheSame(a.anchor.exact, b.anchor.exact);

type Want = Partial<Pick<Mark, 'status' | 'disposition' | 'correction'>>;

function wantOf(as: Mark, other: Mark): Want {
  return {
    ...(as.stamp && (other.status !== as.status || asksAgain(other)) ? { status: as.status } : {}),
    ...(as.disposition !== 'open' && other.disposition !== as.disposition
      ? { disposition: as.disposition }
      : {}),
    ...(as.correction !== '' && other.correction !== as.correction && other.anchor.exact === as.anchor.exact
      ? { correction: as.correction }
      : {}),
  };
}

/** As few commands as it takes: one for each status, and one for each of what else is set. */
function commandsFor(wants: readonly { other: Mark; want: Want }[]): CommandBody[] {
  const commands = new Map<string, Extract<CommandBody, { type: 'mark.status' | 'mark.set' }>>();
  const put = (
    key: string,
    id: string,
    make: () => Extract<CommandBody, { type: 'mark.status' | 'mark.set' }>,
  ) => {
    const command = commands.get(key) ?? make();
    command.marks.push(id);
    commands.set(key, command);
  };
  for (const {
    other,
    want: { status },
  } of wants)
    if (status) put(`status ${status}`, other.id, () => ({ type: 'mark.status', marks: [], status }));
  for (const {
    other,
    want: { status: _, ...set },
  } of wants)
    if (Object.keys(set).length > 0)
      put(`set ${JSON.stringify(set)}`, other.id, () => ({ type: 'mark.set', marks: [], set }));
  return [...commands.values()];
}
