import { z } from 'zod';
import { COMMAND_IDS, COMMANDS, type CommandId } from './commands';

/*
 * Which key means which command: those of the registry, and over them what the person changed. A changed
 * command has its own keys and no others; a key it takes is lost to the command that had it in the registry,
 * and comes back to it when the change is taken back.
 */

/** The keys of changed commands, by the command's id; an empty list is a command without a key. */
export const KeyChanges = z.record(z.string().max(60), z.array(z.string().min(1).max(40)).max(4));
export type KeyChanges = z.infer<typeof KeyChanges>;

export interface KeyTable {
  mac: boolean;
  of: (id: CommandId) => readonly string[];
  command: (key: string) => CommandId | undefined;
}

/** Ctrl said as Ctrl is the same key as Mod where there is no Cmd. */
export const onThis = (key: string, mac: boolean): string => (mac ? key : key.replace(/^Ctrl\+/, 'Mod+'));

const tables = { mac: new WeakMap<KeyChanges, KeyTable>(), other: new WeakMap<KeyChanges, KeyTable>() };

export function keyTable(changes: KeyChanges, mac: boolean): KeyTable {
  const known = tables[mac ? 'mac' : 'other'];
  let table = known.get(changes);
  if (!table) known.set(changes, (table = made(changes, mac)));
  return table;
}

function made(changes: KeyChanges, mac: boolean): KeyTable {
  const byKey = new Map<string, CommandId>();
  const keys = new Map<CommandId, readonly string[]>();
  const take = (id: CommandId, wanted: readonly string[]) => {
    const got = wanted.filter((key) => !byKey.has(onThis(key, mac)));
    for (const key of got) byKey.set(onThis(key, mac), id);
    keys.set(id, got);
  };
  for (const id of COMMAND_IDS) if (changes[id]) take(id, changes[id]);
  for (const id of COMMAND_IDS) if (!changes[id]) take(id, COMMANDS[id].keys);
  return { mac, of: (id) => keys.get(id) ?? [], command: (key) => byKey.get(onThis(key, mac)) };
}

/**
 * The changes with `key` as the only key of a command (or with none). Another changed command that had it
 * loses it.
 */
export function withKey(changes: KeyChanges, id: CommandId, key: string | null, mac: boolean): KeyChanges {
  const same = (other: string) => key !== null && onThis(other, mac) === onThis(key, mac);
  const others = Object.entries(changes)
    .filter(([other]) => other !== id)
    .map(([other, keys]) => [other, keys.filter((each) => !same(each))] as const);
  return { ...Object.fromEntries(others), [id]: key === null ? [] : [key] };
}

/**
 * The changes without that of a command: it has the registry's keys again, but for those another one was
 * given.
 */
export function withoutChange(changes: KeyChanges, id: CommandId): KeyChanges {
  const { [id]: _, ...others } = changes;
  return others;
}

/** Why a key cannot be given to a command, as the end of "… cannot be used:"; null where it can. */
export function refusalOf(key: string, mac: boolean): string | null {
  const parts = key === 'Mod++' ? ['Mod', '+'] : key.split('+');
  const name = parts.at(-1) ?? '';
  const held = parts.slice(0, -1);
  const only = (...which: string[]) =>
    held.length === which.length && which.every((each) => held.includes(each));
  const bare = held.every((each) => each === 'Shift');
  if (MOVING.has(name) || (bare && /^Page(?:Up|Down)$/.test(name)))
    return 'it moves the cursor, and is needed for that everywhere.';
  if (name === 'Tab' && bare) return 'it moves the keyboard from one thing to the next.';
  if (name === 'Escape') return 'it closes what is open and leaves fields.';
  if ((name === ' ' || name === 'Enter') && bare) return 'it presses the button that has the keyboard.';
  if (only('Mod') && /^[ACVX]$/.test(name)) return 'it copies, pastes or selects.';
  if (held.includes('Mod') && (name === 'Backspace' || name === 'Delete'))
    return 'it deletes words while you type.';
  if (held.includes('Mod') && held.includes('Alt') && !mac)
    return 'many keyboards write signs with Ctrl and Alt.';
  if (mac && held.includes('Alt') && !held.includes('Mod') && !held.includes('Ctrl'))
    return 'a Mac writes signs with it.';
  if (
    mac
      ? only('Mod') && /^(?:[QHM ]|Tab)$/.test(name)
      : held.includes('Alt') && (name === 'F4' || name === 'Tab' || name === ' ')
  )
    return 'the system keeps it for itself.';
  return null;
}

const MOVING = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);
