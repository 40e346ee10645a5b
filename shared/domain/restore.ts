import type { Article } from './article';
import { COMMAND_LABEL, type Command, type CommandBody } from './command';
import type { Mark } from './mark';

/**
 * The command that takes `command` back: it puts every touched part of the article back as it was `before`.
 * Touched parts are found by identity, which `apply` keeps for everything it leaves alone (immer).
 * Law: `apply(after, restoring(before, after, command))` equals `before`.
 */
export function restoring(before: Article, after: Article, command: Command): CommandBody {
  const marks: Record<string, Mark | null> = {};
  if (before.marks !== after.marks) {
    for (const id of new Set([...Object.keys(before.marks), ...Object.keys(after.marks)])) {
      if (before.marks[id] !== after.marks[id]) marks[id] = before.marks[id] ?? null;
    }
  }
  return {
    type: 'restore',
    undoes: command.id,
    label: command.type === 'restore' ? command.label : COMMAND_LABEL[command.type],
    ...(before.details !== after.details ? { details: before.details } : {}),
    ...(before.drafts !== after.drafts ? { drafts: before.drafts } : {}),
    ...(Object.keys(marks).length ? { marks } : {}),
  };
}
