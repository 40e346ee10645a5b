import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedWords } from './changed';
import type { Changed } from './types';

const shown = ({ before, changed, after }: Changed): string => `${before}[${changed}]${after}`;

it.each([
  [
    'contained 28 milligrams of lead',
    'contained 28 micrograms of lead',
    'contained 28 [milligrams ]of lead',
    'contained 28 [micrograms ]of lead',
  ],
  ['Wednesday 14 October', 'Tuesday 14 October', '[Wednesday ]14 October', '[Tuesday ]14 October'],
  ['in all', 'in all', 'in all[]', 'in all[]'],
  ['a b', 'a b c', 'a [b]', 'a [b c]'],
  ['very very good', 'very good', 'very [very ]good', 'very []good'],
  ['all new', 'other words', '[all new]', '[other words]'],
  ['', 'new', '[]', '[new]'],
])('%s → %s', (written, suggested, left, right) => {
  expect(changedWords(written, suggested).map(shown)).toEqual([left, right]);
});

it('law: nothing is lost, and both sides share what is not changed', () => {
  const wording = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '\n'), { maxLength: 12 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(wording, wording, (written, suggested) => {
      const [left, right] = changedWords(written, suggested);
      expect(left.before + left.changed + left.after).toBe(written);
      expect(right.before + right.changed + right.after).toBe(suggested);
      expect([left.before, left.after]).toEqual([right.before, right.after]);
    }),
  );
});
