import { describe, expect, test } from 'vitest';
import { answerFor } from '../answer';
import { deskOf } from '../desk';
import { markOn, sheet } from '../testing';

const SHEDS = sheet(
  'sheds.xlsx',
  'Sheds',
  'Shed | Kind | Area (m2) | Cost',
  'North | brick | 120 | £4,310',
  'Quay | timber | 96 | £2,150',
  'Mill | brick | 155 | £3,905',
  'Total | | 371 | £10,365',
);

const told = (draft: string) => {
  const { passages, verdict } = answerFor(deskOf([SHEDS]), markOn(draft, draft));
  return { verdict, cell: passages[0]!.passage.cell, judged: passages[0]!.judged };
};

describe('a sheet is asked for', () => {
  test.each([
    [
      'the largest',
      'The largest of the brick sheds, the Mill, has 155 square metres.',
      'supported',
      'Sheds!C4',
    ],
    ['the largest, and it is another', 'The North shed has the largest area.', 'differs', 'Sheds!C4'],
    ['the cheapest', 'The Quay shed, at a cost of £2,150, was the cheapest.', 'supported', 'Sheds!D3'],
    ['an average', 'The sheds cost £3,455 on average.', 'supported', 'Sheds!D2'],
    ['an average that is the sum', 'The sheds cost £10,365 each on average.', 'differs', 'Sheds!D5'],
    ['a sum of rows', 'The Quay and the Mill together cost £6,055.', 'supported', 'Sheds!D3'],
    ['a sum with its figures swapped', 'The Quay and the Mill together cost £6,505.', 'differs', 'Sheds!D3'],
  ])('%s', (_, draft, verdict, cell) => expect(told(draft)).toMatchObject({ verdict, cell }));

  test.each([
    ['The sheds cost £3,455 on average.', '=AVERAGE(D2:D4)'],
    ['The Quay and the Mill together cost £6,055.', '=SUM(D3:D4)'],
    ['The North shed has the largest area.', '=MAX(C2:C4)'],
  ])('%s: and tells the formula', (draft, why) =>
    expect(told(draft).judged).toContainEqual(expect.objectContaining({ why })),
  );
});
