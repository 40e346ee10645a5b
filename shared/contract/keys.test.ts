import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMAND_IDS, COMMANDS, type CommandId } from './commands';
import { keyTable, onThis, refusalOf, withKey, withoutChange, type KeyChanges } from './keys';

const id = fc.constantFrom(...COMMAND_IDS);
const key = fc.constantFrom('J', 'K', 'Mod+J', 'Ctrl+J', 'Shift+F9', 'Mod+Shift+Z', 'G', 'Ctrl+Tab');
const changes = fc
  .array(fc.tuple(id, fc.option(key)))
  .map((steps) => steps.reduce<KeyChanges>((made, [of, to]) => withKey(made, of, to, false), {}));

describe('whatever was changed', () => {
  test.each([true, false])('no key means two commands, and each leads to its own (Mac: %s)', (mac) => {
    fc.assert(
      fc.property(changes, (changed) => {
        const table = keyTable(changed, mac);
        const all = COMMAND_IDS.flatMap((each) => table.of(each).map((one) => onThis(one, mac)));
        expect(all).toEqual([...new Set(all)]);
        for (const each of COMMAND_IDS)
          for (const one of table.of(each)) expect(table.command(one)).toBe(each);
      }),
    );
  });

  test('the key given last is the only one of its command, whoever had it', () => {
    fc.assert(
      fc.property(changes, id, key, (before, of, to) => {
        const table = keyTable(withKey(before, of, to, false), false);
        expect(table.of(of)).toEqual([to]);
        expect(table.command(to)).toBe(of);
      }),
    );
  });

  test('with every change taken back the keys are the registry’s', () => {
    fc.assert(
      fc.property(changes, (changed) => {
        const back = Object.keys(changed).reduce<KeyChanges>(
          (left, each) => withoutChange(left, each as CommandId),
          changed,
        );
        const table = keyTable(back, true);
        for (const each of COMMAND_IDS) expect(table.of(each)).toEqual(COMMANDS[each].keys);
      }),
    );
  });
});

test('a command may have no key, and one that is not known any more hurts nobody', () => {
  const table = keyTable({ 'go.next': [], 'go.nowhere': ['K'] }, false);
  expect([table.of('go.next'), table.command('J'), table.command('K')]).toEqual([
    [],
    undefined,
    'go.previous',
  ]);
});

test('a key that was taken is its owner’s again when the change is taken back', () => {
  const taken = withKey({}, 'go.next', 'Mod+D', false);
  expect(keyTable(taken, false).of('article.details')).toEqual([]);
  expect(keyTable(withoutChange(taken, 'go.next'), false).of('article.details')).toEqual(['Mod+D']);
});

describe('keys that cannot be given', () => {
  test.each([
    ['ArrowDown', false],
    ['Shift+End', false],
    ['Mod+Home', false],
    ['Tab', false],
    ['Shift+Tab', true],
    ['Escape', false],
    ['Enter', false],
    [' ', false],
    ['Mod+C', false],
    ['Mod+A', true],
    ['Mod+Shift+Backspace', false],
    ['Mod+Alt+J', false],
    ['Alt+J', true],
    ['Alt+F4', false],
    ['Mod+Q', true],
    ['Mod+Tab', true],
    ['PageDown', false],
    ['Ctrl+ArrowUp', true],
  ])('%s (Mac: %s)', (refused, mac) => expect(refusalOf(refused, mac)).toMatch(/^(it|the|a|many) .*\.$/));

  test.each([
    ['J', false],
    ['Mod+J', false],
    ['Mod+Shift+C', false],
    ['Alt+J', false],
    ['Mod+Alt+J', true],
    ['F9', false],
    ['Mod++', false],
    ['?', false],
    ['Mod+Enter', false],
    ['Mod+Q', false],
    ['Mod+Tab', false],
    ['Mod+Shift+PageUp', false],
    ['Ctrl+PageUp', true],
  ])('but %s can (Mac: %s)', (given, mac) => expect(refusalOf(given, mac)).toBeNull());

  // Headings have the keys word processors gave them; where Ctrl and Alt write a sign with a figure, the sign
  // is written. Alt with C, Q or A writes a sign on a Mac, in a field; they act on the manuscript, where
  // nothing is written.
  test('no key of the registry but Escape and Enter, and those it has for good reasons', () => {
    const refused = COMMAND_IDS.flatMap((each) => COMMANDS[each].keys).filter(
      (each) => refusalOf(each, false) !== null || refusalOf(each, true) !== null,
    );
    const headings = ['Mod+Alt+0', 'Mod+Alt+1', 'Mod+Alt+2', 'Mod+Alt+3'];
    expect(refused.sort()).toEqual(['Alt+A', 'Alt+C', 'Alt+Q', 'Enter', 'Escape', ...headings]);
  });
});
