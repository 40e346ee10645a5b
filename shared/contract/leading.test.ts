import { DISPOSITIONS, FACETS, MARK_KINDS, RISKS } from '@shared/domain';
import { describe, expect, test } from 'vitest';
import { COMMAND_IDS, COMMANDS } from './commands';
import { keyTable, withKey } from './keys';
import { inLeadMenu, LEAD_MENUS, leadMenuOf } from './leading';

describe('the menus of the leader key', () => {
  test('every value of risk, of resolution, of kind and of facets is a command with a letter', () => {
    const ids = [
      ...RISKS.map((risk) => `set.risk.${risk}`),
      ...DISPOSITIONS.map((disposition) => `set.copy.${disposition}`),
      ...MARK_KINDS.map((kind) => `set.kind.${kind}`),
      ...FACETS.map((facet) => `set.facet.${facet}`),
    ];
    const led = COMMAND_IDS.filter((id) => COMMANDS[id].led !== undefined);
    expect(led).toEqual(expect.arrayContaining(ids));
    for (const id of led)
      expect(COMMANDS[id].keys.map((key) => inLeadMenu(key)?.menu)).toEqual([COMMANDS[id].led!.menu]);
  });

  test('no letter chooses two things in one menu', () => {
    const letters = COMMAND_IDS.flatMap((id) => COMMANDS[id].keys).filter((key) => inLeadMenu(key));
    expect(letters).toEqual([...new Set(letters)]);
  });

  test('risk, copy and kind are two keys away, what has many values three', () => {
    expect(COMMANDS['set.risk.legal'].keys).toEqual(['Lead L']);
    expect(COMMANDS['set.facet.superlative'].keys).toEqual(['Facets S']);
    expect(COMMANDS[LEAD_MENUS.Facets].keys).toEqual(['Lead T']);
  });

  test('a letter is changed like any key, and the one that had it loses it', () => {
    const table = keyTable(withKey({}, 'set.risk.legal', 'Lead R', false), false);
    expect(table.of('set.risk.legal')).toEqual(['Lead R']);
    expect(table.of('set.risk.routine')).toEqual([]);
  });

  test.each([
    ['Lead L', { menu: 'Lead', letter: 'L' }],
    ['Assign 0', { menu: 'Assign', letter: '0' }],
    ['L', null],
    ['Mod+L', null],
    ['Other L', null],
    [' ', null],
  ])('%j is in a menu: %j', (key, said) => expect(inLeadMenu(key)).toEqual(said));

  test('a command that opens a menu says which', () => {
    expect(leadMenuOf('set.facets')).toBe('Facets');
    expect(leadMenuOf('set.risk.legal')).toBeNull();
  });
});
