import type { CommandId } from '@shared/contract';
import { actsWhileTyping } from '../../ui/stroke';

/*
 * Whether a command is meant, however it was asked for: by a key that the page hears, by a key of the native
 * menu, or chosen in a menu or in the palette. What has the keyboard decides, and this is the only place that
 * says how.
 */

/** What has the keyboard. */
export interface Holder {
  /**
   * A field that takes letters itself. The manuscript is none, also while it is edited: its undo is the
   * app's.
   */
  field: boolean;
  /** A dialog or a menu lies over the page, and is all that is meant while it does. */
  over: boolean;
}

/**
 * - `do`: the command is meant.
 * - `field`: the field's own typing is taken back or done again.
 * - `key`: the key is the field's, and no command at all.
 * - `over`: something lies over the page, and the command is not for that.
 */
export type Verdict = 'do' | 'field' | 'key' | 'over';

/**
 * Keys that have a meaning of their own in a field, even with Mod; the first three are its undo and redo
 * everywhere.
 */
const OF_FIELDS: ReadonlySet<string> = new Set(['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+D']);

/** What a field has of its own, as the browser calls it. */
const IN_FIELD: Partial<Record<CommandId, 'undo' | 'redo'>> = { 'edit.undo': 'undo', 'edit.redo': 'redo' };

export const inField = (id: CommandId): 'undo' | 'redo' | undefined => IN_FIELD[id];

/** Whether the browser does this in a field by itself when the key is left to it. */
export const isOfField = (stroke: string): boolean => OF_FIELDS.has(stroke);

/** `stroke`: the key it was asked for by, as the registry writes it; null where it was chosen by hand. */
export function gate(id: CommandId, stroke: string | null, { field, over }: Holder): Verdict {
  if (field && stroke !== null && !actsWhileTyping(stroke)) return 'key';
  if (field && inField(id) !== undefined) return 'field';
  if (field && stroke !== null && isOfField(stroke)) return 'key';
  return over && id !== 'help.palette' ? 'over' : 'do';
}
