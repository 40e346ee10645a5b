import { COMMAND_IDS, type CommandId } from '@shared/contract';
import { describe, expect, it } from 'vitest';
import { canMean, meantBy, PLACES, whyNot, type Meant, type Place } from './meant';

/*
 * What has the keyboard is what is meant. One row for each place, one column for each kind of key: what it
 * acts on there, or – for nothing at all.
 */
const KEYS = {
  '4': 'mark.status.verified',
  H: 'mark.confirm',
  Del: 'mark.remove',
  M: 'mark.mine',
  V: 'mark.backing',
  D: 'mark.share',
  Y: 'seen.copy',
  N: 'mark.note',
  S: 'mark.evidence',
  C: 'mark.new.claim',
  X: 'check.clear',
  J: 'go.next',
  B: 'check.blockers',
} as const satisfies Record<string, CommandId>;

const TABLE = `
  place       4    H    Del  M    V    D    Y    N      S         C      X      J    B
  manuscript  mark mark mark mark mark mark mark panel  evidence  words  words  any  any
  marks       mark mark mark mark mark mark mark panel  evidence  –      –      any  any
  backing     mark mark mark mark mark mark mark panel  evidence  –      –      any  any
  panel       mark mark mark mark mark mark mark panel  evidence  –      –      any  any
  desk        mark mark mark mark mark mark mark panel  evidence  words  words  any  any
  group       –    –    –    –    –    –    –    –      –         –      –      any  any
  reading     –    –    –    –    –    –    –    –      –         –      –      any  any
  people      –    –    –    –    –    –    –    –      –         –      –      any  any
  papers      –    –    –    –    –    –    –    –      evidence  –      –      any  any
  passages    mark mark mark mark mark mark mark panel  evidence  –      –      any  any
  tabs        –    –    –    –    –    –    –    –      –         –      –      any  any
  menu bar    –    –    –    –    –    –    –    –      –         –      –      any  any
  notices     –    –    –    –    –    –    –    –      –         –      –      any  any
  report      –    –    –    –    –    –    –    –      –         –      –      any  any
  drafts      –    –    –    –    –    –    –    –      –         –      –      any  any
  library     –    –    –    –    –    –    –    –      –         –      –      any  any
`;

const [head, ...rows] = TABLE.trim()
  .split('\n')
  .map((line) =>
    line
      .trim()
      .split(/\s{2,}|(?<=\S) (?!bar)/)
      .filter(Boolean),
  );

const actsOn = (id: CommandId, place: Place): Meant | 'any' | '–' => {
  const meant = meantBy(id);
  return meant === null ? 'any' : canMean(place, meant) ? meant : '–';
};

describe('what a key means where the keyboard is', () => {
  it('the table has every place once', () => expect(rows.map(([place]) => place)).toEqual([...PLACES]));

  for (const [name, ...wanted] of rows) {
    it(`${name}: ${wanted.join(' ')}`, () => {
      const place = PLACES.find((each) => each === name)!;
      const keys = head!.slice(1) as (keyof typeof KEYS)[];
      expect(keys.map((key) => actsOn(KEYS[key], place))).toEqual(wanted);
    });
  }

  it('every status is about the mark in hand, and whatever makes a mark is about the words', () => {
    for (const id of COMMAND_IDS.filter((each) => each.startsWith('mark.status.')))
      expect(meantBy(id), id).toBe('mark');
    for (const id of COMMAND_IDS.filter((each) => each.startsWith('mark.new.')))
      expect(meantBy(id), id).toBe('words');
  });

  it('a command of the Mark menu says what it acts on, but for those that act on all of the list or of the first read', () => {
    const ALL = ['mark.accept-quotes', 'mark.accept-claims', 'mark.choose-all'];
    expect(
      COMMAND_IDS.filter((id) => /^(?:mark|check\.(?:un)?clear)/.test(id) && meantBy(id) === null),
    ).toEqual(ALL.sort((a, b) => COMMAND_IDS.indexOf(a as CommandId) - COMMAND_IDS.indexOf(b as CommandId)));
  });
});

describe('why a key did nothing', () => {
  it('says what has the keyboard, that nothing was changed, and where to go', () => {
    expect(whyNot('mark.status.verified', 'reading', 'Shift+R')).toBe(
      'Nothing was changed: the first read has the keyboard, and no mark is in hand there. Click a mark, or go to the list of marks by Shift+R.',
    );
    expect(whyNot('mark.status.verified', 'report', 'Shift+R')).toBe(
      'Nothing was changed: the report has the keyboard, and no mark is in hand there. Escape goes back to the manuscript.',
    );
    expect(whyNot('mark.new.claim', 'marks', 'Shift+R')).toBe(
      'Nothing was changed: the list of marks has the keyboard, and the words meant are those of the manuscript. Click into it, or go there by F6.',
    );
  });

  it('of a mark that could be meant but is not there, says that none is selected', () => {
    expect(whyNot('mark.status.wrong', 'manuscript', undefined)).toBe(
      'Nothing was changed: no mark that this could be done to is selected.',
    );
  });

  it('is never said of keys that go somewhere, nor in the library', () => {
    for (const place of PLACES) expect(whyNot('go.next', place, undefined)).toBeNull();
    for (const id of COMMAND_IDS) expect(whyNot(id, 'library', undefined)).toBeNull();
  });

  it('leaves out the key where the list of marks has none', () => {
    expect(whyNot('mark.mine', 'people', undefined)).toMatch(/Click a mark\.$/);
  });
});
