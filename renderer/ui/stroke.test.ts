import { describe, expect, test } from 'vitest';
import { shownKey } from './keys';
import { strokeName, type Stroke } from './stroke';
import { COMMAND_IDS, COMMANDS, commandsOf, MENUS } from '@shared/contract';

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, altGraph: false, ...held,
});

describe('strokes', () => {
  test.each<[string, Stroke, boolean, string | null]>([
    ['a letter', stroke('j'), false, 'J'],
    ['a letter under caps lock', stroke('J'), false, 'J'],
    ['a letter with Shift is another', stroke('J', { shiftKey: true }), false, 'Shift+J'],
    ['a sign is what it writes', stroke('?', { shiftKey: true }), false, '?'],
    ['Ctrl', stroke('k', { ctrlKey: true }), false, 'Mod+K'],
    ['Cmd on a Mac', stroke('k', { metaKey: true }), true, 'Mod+K'],
    ['Ctrl on a Mac is not Mod', stroke('k', { ctrlKey: true }), true, 'Ctrl+K'],
    ['Ctrl and Tab on a Mac', stroke('Tab', { ctrlKey: true, shiftKey: true }), true, 'Ctrl+Shift+Tab'],
    ['Ctrl and Tab elsewhere', stroke('Tab', { ctrlKey: true }), false, 'Mod+Tab'],
    ['the Windows key is nothing of ours', stroke('k', { metaKey: true }), false, null],
    ['Ctrl and Shift', stroke('Z', { ctrlKey: true, shiftKey: true }), false, 'Mod+Shift+Z'],
    ['Shift with a sign and Ctrl', stroke('>', { code: 'Period', ctrlKey: true, shiftKey: true }), false, 'Mod+Shift+.'],
    ['a named key', stroke('F6', { shiftKey: true }), false, 'Shift+F6'],
    ['a Cyrillic keyboard', stroke('о', { code: 'KeyJ' }), false, 'J'],
    ['AltGr writes a sign', stroke('?', { ctrlKey: true, altKey: true, altGraph: true }), false, '?'],
    ['a modifier alone', stroke('Shift', { shiftKey: true }), false, null],
    ['a dead key', stroke('Dead'), false, null],
  ])('%s', (_, given, mac, name) => expect(strokeName(given, mac)).toBe(name));
});

describe('the registry', () => {
  test('no key stands for two commands', () => {
    const keys = COMMAND_IDS.flatMap((id) => COMMANDS[id].keys.map((key) => key.replace('Ctrl+', 'Mod+')));
    expect(keys).toEqual([...new Set(keys)]);
  });
  test('every command is in exactly one menu', () => {
    expect(MENUS.flatMap(commandsOf).sort()).toEqual([...COMMAND_IDS].sort());
  });
});

test.each([
  ['Mod+Shift+Z', false, 'Ctrl+Shift+Z'], ['Mod+Shift+Z', true, '⇧⌘Z'], ['Mod++', false, 'Ctrl++'], ['Delete', false, 'Del'], ['J', true, 'J'],
  ['Ctrl+Shift+Tab', false, 'Ctrl+Shift+Tab'], ['Ctrl+Shift+Tab', true, '⌃⇧⇥'], ['Ctrl+PageDown', false, 'Ctrl+PgDn'],
])('%s is shown (Mac: %s) as %s', (key, mac, shown) => expect(shownKey(key, mac)).toBe(shown));
