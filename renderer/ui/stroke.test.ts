import { describe, expect, test } from 'vitest';
import { firstShown, leavingShown, shownKey } from './keys';
import { actsWhileTyping, strokeName, type Stroke } from './stroke';
import { COMMAND_IDS, COMMANDS, commandsOf, keyTable, MENUS } from '@shared/contract';

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  altGraph: false,
  ...held,
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
    [
      'Shift with a sign and Ctrl',
      stroke('>', { code: 'Period', ctrlKey: true, shiftKey: true }),
      false,
      'Mod+Shift+.',
    ],
    ['a named key', stroke('F6', { shiftKey: true }), false, 'Shift+F6'],
    ['a Cyrillic keyboard', stroke('о', { code: 'KeyJ' }), false, 'J'],
    ['AltGr writes a sign', stroke('?', { ctrlKey: true, altKey: true, altGraph: true }), false, '?'],
    ['a figure', stroke('4', { code: 'Digit4' }), false, '4'],
    ['a French keyboard writes & on the key of 1', stroke('&', { code: 'Digit1' }), false, '1'],
    ['and è on that of 7', stroke('è', { code: 'Digit7' }), false, '7'],
    ['and the figure itself with Shift', stroke('1', { code: 'Digit1', shiftKey: true }), false, '1'],
    ['and with Ctrl as well', stroke('1', { code: 'Digit1', shiftKey: true, ctrlKey: true }), false, 'Mod+1'],
    ['but - with Ctrl is smaller text', stroke('-', { code: 'Digit6', ctrlKey: true }), false, 'Mod+-'],
    [
      'a sign with Shift on the key of 3 is no 3',
      stroke('#', { code: 'Digit3', shiftKey: true }),
      false,
      '#',
    ],
    ['nor where the sign is § or £', stroke('§', { code: 'Digit3', shiftKey: true }), false, 'Shift+3'],
    [
      'nor with AltGr',
      stroke('#', { code: 'Digit3', ctrlKey: true, altKey: true, altGraph: true }),
      false,
      '#',
    ],
    ['a letter on the key of a figure', stroke('j', { code: 'Digit5' }), false, 'J'],
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
  ['Mod+Shift+Z', false, 'Ctrl+Shift+Z'],
  ['Mod+Shift+Z', true, '⇧⌘Z'],
  ['Mod++', false, 'Ctrl++'],
  ['Delete', false, 'Del'],
  ['J', true, 'J'],
  ['Ctrl+Shift+Tab', false, 'Ctrl+Shift+Tab'],
  ['Ctrl+Shift+Tab', true, '⌃⇧⇥'],
  ['Ctrl+PageDown', false, 'Ctrl+PgDn'],
])('%s is shown (Mac: %s) as %s', (key, mac, shown) => expect(shownKey(key, mac)).toBe(shown));

test.each([
  ['Escape', true],
  ['Mod+E', true],
  ['Shift+F6', true],
  ['F10', true],
  ['J', false],
  ['Shift+E', false],
  ['Enter', false],
  ['?', false],
  ['Alt+C', false],
  ['Alt+Shift+C', false],
  ['Mod+Alt+1', true],
  ['Alt+F9', true],
])('%s acts while somebody types: %s', (stroke, acts) => expect(actsWhileTyping(stroke)).toBe(acts));

describe('hints name the keys in force', () => {
  test('the first of a command, or none', () => {
    expect(firstShown(keyTable({}, false), 'check.clear')).toBe('X');
    expect(firstShown(keyTable({ 'check.clear': ['Y'] }, false), 'check.clear')).toBe('Y');
    expect(firstShown(keyTable({ 'check.clear': [] }, false), 'check.clear')).toBeUndefined();
  });
  test('what ends the editing is a key that does not write', () => {
    expect(leavingShown(keyTable({}, false))).toBe('Esc');
    expect(leavingShown(keyTable({ 'go.leave': ['Z'] }, false))).toBe('Ctrl+E');
    expect(leavingShown(keyTable({ 'go.leave': ['F9'] }, false))).toBe('F9');
    expect(leavingShown(keyTable({ 'go.leave': ['Z'], 'edit.text': [] }, false))).toBeUndefined();
  });
});
