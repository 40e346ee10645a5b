import { ChangeSet } from '@codemirror/state';
import {
  COMMAND_LABEL,
  restoring,
  type Article,
  type Command,
  type CommandBody,
  type EditText,
} from '@shared/domain';
import { changesIn } from './batch';

type RestoreBody = Extract<CommandBody, { type: 'restore' }>;

/** One step back (or forth): the command that puts things as they were, and what it touches. */
export interface Step {
  undoes: string;
  label: string;
  readonly body: RestoreBody;
  /** Steps made in one go on one field (typing into it) share a key and are taken back together. */
  merge?: string;
  /** Of typing that may go on: where it began, and all it has changed so far. */
  run?: { before: Article; changes: ChangeSet };
}

export interface Steps {
  undo: Step[];
  redo: Step[];
}

export const NO_STEPS: Steps = { undo: [], redo: [] };
export type Way = 'do' | 'undo' | 'redo';

const MOST_STEPS = 1000;

/** The steps after `command` took the article from `before` to `after`, done `way`. */
export function recorded(
  steps: Steps,
  before: Article,
  after: Article,
  command: Command,
  way: Way,
  merge?: string,
): Steps {
  const last = steps.undo.at(-1);
  if (way === 'do' && merge !== undefined && command.type === 'text.edit' && command.changes.length > 0)
    return { undo: typed(steps.undo, before, after, command, merge), redo: [] };
  const body = restoring(before, after, command) as RestoreBody;
  if (!touchesAnything(body)) return steps;
  const step: Step = { undoes: command.id, label: body.label, body, ...(merge ? { merge } : {}) };
  if (way === 'undo') return { ...steps, redo: [...steps.redo, step] };
  if (way === 'redo') return { ...steps, undo: [...ended(steps.undo), step] };
  const inOneGo = merge !== undefined && last?.merge === merge;
  return {
    undo: inOneGo
      ? [...steps.undo.slice(0, -1), widened(last, body)]
      : [...ended(steps.undo), step].slice(-MOST_STEPS),
    redo: [],
  };
}

/**
 * The older step of the same go already leads back to before it; what this one touched besides goes back with
 * it.
 */
const widened = (last: Step, { marks }: RestoreBody): Step =>
  marks && Object.keys(marks).some((id) => !(id in (last.body.marks ?? {})))
    ? { ...last, body: { ...last.body, marks: { ...marks, ...last.body.marks } } }
    : last;

/**
 * Typing is sent every half second, and one step all the same. What leads back to before the first letter is
 * only worked out when the typing has ended or is taken back: in a book it costs more than the letters do.
 */
function typed(undo: Step[], before: Article, after: Article, command: EditText, merge: string): Step[] {
  const changes = ChangeSet.of(command.changes, command.length, '\n');
  const last = undo.at(-1);
  if (last?.run && last.merge === merge) {
    return [
      ...undo.slice(0, -1),
      running(
        { before: last.run.before, changes: last.run.changes.compose(changes) },
        after,
        { ...command, id: last.undoes },
        merge,
      ),
    ];
  }
  return [...ended(undo), running({ before, changes }, after, command, merge)].slice(-MOST_STEPS);
}

function running(run: NonNullable<Step['run']>, after: Article, command: EditText, merge: string): Step {
  let body: RestoreBody | undefined;
  const lead = (): RestoreBody =>
    restoring(run.before, after, { ...command, changes: changesIn(run.changes) }) as RestoreBody;
  return {
    undoes: command.id,
    label: COMMAND_LABEL['text.edit'],
    merge,
    run,
    get body() {
      return (body ??= lead());
    },
  };
}

/** The articles a run keeps for later are let go of with it. */
function ended(undo: Step[]): Step[] {
  const last = undo.at(-1);
  if (!last?.run) return undo;
  const { undoes, label, body, merge } = last;
  return [...undo.slice(0, -1), { undoes, label, body, ...(merge ? { merge } : {}) }];
}

/** Whether two steps change the same thing, so that one cannot be taken back past the other. */
export function overlap(a: Step, b: Step): boolean {
  // Marks stand at offsets: whatever is put back past an edit of the text would land on other words.
  if (a.body.text || b.body.text || a.body.drafts || b.body.drafts) return true;
  if ((a.body.details && b.body.details) || (a.body.archived !== undefined && b.body.archived !== undefined))
    return true;
  return KEYED.some((part) => {
    const theirs = b.body[part] ?? {};
    return Object.keys(a.body[part] ?? {}).some((id) => id in theirs);
  });
}

/**
 * Whether evidence that stays would rest on a source or stand in a paper that the step takes away: put there
 * since, by another step.
 */
export function leavesBehind({ marks }: Pick<Article, 'marks'>, { body }: Step): boolean {
  const goes = (all: Record<string, unknown> | undefined, id = '') => all?.[id] === null;
  return Object.values(marks).some(
    ({ id, evidence }) =>
      !(id in (body.marks ?? {})) &&
      evidence.some(({ source, paper }) => goes(body.sources, source) || goes(body.papers, paper)),
  );
}

const KEYED = ['marks', 'people', 'sources', 'papers', 'cleared', 'dismissed'] as const;
const PARTS = ['details', 'archived', 'drafts', 'text', ...KEYED] as const;

const touchesAnything = (body: RestoreBody): boolean => PARTS.some((part) => body[part] !== undefined);
