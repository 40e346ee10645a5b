import { describe, expect, it } from 'vitest';
import { flagsOf } from '@shared/domain/suggestions/suggestions';
import { read } from '@shared/reading';
import { linesOf, type Suggested } from './suggestions';

const flags = flagsOf({ dismissed: {} }, read('It is the 21th port. It was built by Hill [CHECK DATE].')).map(
  (flag): Suggested => ({ is: 'flag', key: flag.key, start: flag.start, end: flag.end, flag }),
);
const seen = { ...flags[0]!, is: 'seen' } as unknown as Suggested;
const rules = (lines: readonly Suggested[]): string[] =>
  lines.map((line) => (line.is === 'flag' ? line.flag.rule : line.is));

describe('the lines of the first read', () => {
  it('stand in text order where more than flags are shown', () =>
    expect(rules(linesOf([seen, ...flags], ['seen', 'flag']))).toEqual(['seen', 'ordinal', 'placeholder']));

  it('stand by what they are worth where that is wanted: seen before first, then what smells', () =>
    expect(rules(linesOf([...flags, seen], ['seen', 'flag'], 'worth'))).toEqual([
      'seen',
      'placeholder',
      'ordinal',
    ]));

  it('stand by what they would cost in print where flags alone are shown', () =>
    expect(rules(linesOf([seen, ...flags], ['flag']))).toEqual(['placeholder', 'ordinal']));
});
