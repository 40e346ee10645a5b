import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { nothingSaid, type Mark } from '@shared/domain';
import { rulesField } from './rules';
import { shapesBeside } from './shapes';

const state = EditorState.create({ extensions: [rulesField] });
const placed = (id: string, status: Mark['status']) => ({
  id,
  start: 0,
  end: 1,
  mark: { ...nothingSaid(), id, kind: 'claim', status, lost: false } as Mark,
});
/** Which marks the shapes on a row of these stand for, and how many more are counted. */
const row = (...statuses: Mark['status'][]) => {
  const marks = statuses.map((status, n) => placed(`m${n}`, status));
  const { look } = shapesBeside({ top: 0, bottom: 20, marks }, state, new Set(), 4);
  const [, rest, ...shown] = look.split('|');
  return { rest: Number(rest), shown: shown.map((each) => each.split(' ')[0]) };
};

test('what is wrong has a shape of its own as long as there is room, closer together than others', () => {
  expect(row('wrong', 'needs-fix', 'wrong', 'needs-fix', 'wrong')).toEqual({
    rest: 0,
    shown: ['m0', 'm1', 'm2', 'm3', 'm4'],
  });
});

test('of more one shape stands for all of a status, and none of them is only counted', () => {
  const { rest, shown } = row(
    'wrong',
    'verified',
    ...Array<'wrong'>(6).fill('wrong'),
    'needs-fix',
    'needs-fix',
  );
  expect(shown).toContain('m0,m2,m3,m4,m5,m6,m7');
  expect(shown).toContain('m8,m9');
  expect(rest).toBeLessThanOrEqual(1);
});
