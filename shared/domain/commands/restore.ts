import { invertChanges } from '../../anchoring/changes';
import { currentDraft, type Article } from '../model/article';
import type { Command, CommandBody, Restore } from './command';
import { changesOfDraft } from './drafts';
import { changesOfFix, moveMarks, plainly } from './editing';
import { labelOf } from './labels';

/**
 * The command that takes `command` back: it puts every touched part of the article back as it was `before`.
 * Touched parts are found by identity, which `apply` keeps for everything it leaves alone (immer).
 * Law: `apply(after, restoring(before, after, command))` equals `before`.
 */
export function restoring(before: Article, after: Article, command: Command): CommandBody {
  const back = textBack(before, after, command);
  // Where the text goes back by its changes, most marks go back with it; only what differs then is written
  // down.
  const moved =
    back && back.changes.length > 0
      ? moveMarks(after, back.changes, currentDraft(before).text, plainly, back.surroundings)
      : after;
  const compare = moved === after ? same : alike;
  return {
    type: 'restore',
    undoes: command.id,
    label: labelOf(command),
    ...(before.details !== after.details ? { details: before.details } : {}),
    ...(before.archived !== after.archived ? { archived: before.archived } : {}),
    ...(back ? { text: back } : before.drafts !== after.drafts ? { drafts: before.drafts } : {}),
    ...part('marks', before.marks, moved.marks, compare),
    ...part('people', before.people, after.people, same),
    ...part('sources', before.sources, after.sources, same),
    ...part('papers', before.papers, after.papers, same),
    ...part('queries', before.queries, after.queries, same),
    ...part('cleared', before.cleared, moved.cleared, compare),
    ...part('dismissed', before.dismissed, after.dismissed, same),
  };
}

/** How the text goes back, where the command changed words by offsets; undefined where it did not. */
function textBack(before: Article, after: Article, command: Command): Restore['text'] {
  if (before.drafts === after.drafts) return undefined;
  const changes = changesMade(before, command);
  if (!changes) return undefined;
  const { text, sha256: _, formats, ...draft } = currentDraft(before);
  const surroundings = ruleOf(command);
  return { changes: invertChanges(text, changes), formats, draft, ...(surroundings ? { surroundings } : {}) };
}

/** What is taken back is noted beside marks by the same rule as what was done. */
function ruleOf(command: Command) {
  switch (command.type) {
    case 'draft.add':
    case 'draft.bring':
    case 'text.edit':
    case 'mark.fix':
      return command.surroundings;
    case 'restore':
      return command.text?.surroundings;
    default:
      return undefined;
  }
}

function changesMade(before: Article, command: Command) {
  switch (command.type) {
    case 'draft.add':
    case 'draft.bring':
      return changesOfDraft(before, command);
    case 'text.edit':
      return command.changes;
    case 'part.set':
    case 'part.remove':
      return [];
    case 'mark.fix':
      return changesOfFix(before, command);
    case 'restore':
      return command.text?.changes;
    default:
      return undefined;
  }
}

type Same = (a: object | undefined, b: object | undefined) => boolean;
const same: Same = (a, b) => a === b;

/**
 * The same in every field, anchors field by field: moving a mark there and back makes new objects with the
 * same in them.
 */
const alike: Same = (a, b) =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    fieldsAlike(
      a,
      b,
      (x, y) => x === y || (isObject(x) && isObject(y) && fieldsAlike(x, y, (v, w) => v === w)),
    ));

function fieldsAlike(a: object, b: object, equal: (x: unknown, y: unknown) => boolean): boolean {
  const keys = Object.keys(a) as (keyof typeof a)[];
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && equal(a[key], b[key]));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function part<
  N extends 'marks' | 'people' | 'sources' | 'papers' | 'queries' | 'cleared' | 'dismissed',
  T extends object,
>(name: N, before: Record<string, T>, after: Record<string, T>, equal: Same) {
  if (before === after) return {};
  const changed: Record<string, T | null> = {};
  let any = false;
  for (const id of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (equal(before[id], after[id])) continue;
    changed[id] = before[id] ?? null;
    any = true;
  }
  return any ? ({ [name]: changed } as Record<N, Record<string, T | null>>) : {};
}
