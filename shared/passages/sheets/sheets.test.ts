import fc from 'fast-check';
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

const VISITORS = sheet(
  'visitors.xlsx',
  'Visitors',
  'Pier | 2022 | 2023 | 2024',
  'North | 41,200 | 48,600 | 52,390',
  'West | 20,150 | 19,800 | 17,424',
  'Old Mill | 9,400 | 9,870 | 10,011',
  'Total | 70,750 | 78,270 | 79,825',
);
const SALES = sheet(
  'sales.csv',
  'Sales (£ thousand)',
  'Year | Sales | Staff',
  '2022 | 1,250 | 40',
  '2023 | 1,437 | 41',
  '2024 | 1,365 | 38',
);
const SEATS = sheet(
  'seats.csv',
  'Seats on the council',
  'Party | Seats',
  'Harbour | 14',
  'Reform | 9',
  'Islands | 5',
);

const asked = (paper: ReturnType<typeof sheet>, draft: string) => {
  const { passages } = answerFor(deskOf([paper]), markOn(draft, draft));
  return passages.flatMap(({ judged }) => judged).find(({ why }) => why?.startsWith('='));
};

describe('a figure that no cell has is worked out of the cells that the mark names', () => {
  test.each([
    [VISITORS, 'The North pier had 17.96 % more visitors in 2023 than in 2022.', 'agrees', '=C2/B2-1'],
    [VISITORS, 'Visitors to the West pier fell by 12 per cent in 2024.', 'agrees', '=D3/C3-1'],
    [VISITORS, 'Visitors to the West pier rose by 12 per cent in 2024.', 'differs', '=D3/C3-1'],
    [VISITORS, 'From 2022 to 2024 the North pier gained 11,190 visitors.', 'agrees', '=D2-B2'],
    [VISITORS, 'From 2022 to 2024 the North pier gained 11,910 visitors.', 'differs', '=D2-B2'],
    [VISITORS, 'In 2024 the North pier had 34,966 more visitors than the West pier.', 'agrees', '=D2-D3'],
    [
      VISITORS,
      'The North pier accounts for 65.6 per cent of all visitors in 2024.',
      'agrees',
      '=D2/SUM(D2:D4)',
    ],
    [SALES, 'Sales grew by 15 per cent in 2023.', 'agrees', '=B3/B2-1'],
    [SALES, 'Sales fell by £72,000 in 2024.', 'agrees', '=B4-B3'],
    [
      SEATS,
      'Half of the council went to others; the Harbour party has 50 per cent of the seats.',
      'agrees',
      '=B2/SUM(B2:B4)',
    ],
  ])('%#: %s', (paper, draft, bears, why) => {
    expect(asked(paper, draft)).toMatchObject({ bears, why });
  });

  test.each([
    ['no row is named', VISITORS, 'Visitors to the East pier fell by 12 per cent in 2024.'],
    ['a figure that is not that', VISITORS, 'Visitors to the West pier fell by 13 per cent in 2024.'],
    ['a year that is not there', VISITORS, 'Visitors to the West pier fell by 12 per cent in 2021.'],
    ['nothing says what changed', SALES, 'Ada Quill grew 15 per cent of the beans in 2023.'],
    ['no share of all', SEATS, 'The Harbour party has 49 per cent of the seats.'],
    ['a cell has it', VISITORS, 'In 2023 the North pier had 48,600 visitors more than nobody.'],
  ])('and not where %s', (_, paper, draft) => expect(asked(paper, draft)).toBeUndefined());
});

describe('a rank is counted', () => {
  test.each([
    ['The West pier had the second-largest number of visitors in 2024.', 'agrees', '=LARGE(D2:D4,2)'],
    ['The North pier had the second-largest number of visitors in 2024.', 'differs', '=LARGE(D2:D4,2)'],
  ])('%s', (draft, bears, why) => expect(asked(VISITORS, draft)).toMatchObject({ bears, why }));
});

describe('a figure that is not there is not found', () => {
  const found = (draft: string) => asked(VISITORS, draft)?.bears;
  test('of all whole per cents only the one that it is', () => {
    const told = [...Array(99).keys()].flatMap((nth) => {
      const bears = found(`Visitors to the West pier fell by ${nth + 1} per cent in 2024.`);
      return bears === undefined ? [] : [[nth + 1, bears]];
    });
    expect(told).toEqual([[12, 'agrees']]);
  });

  test('of all others only what is written with the same figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 99_999 }), (figure) => {
        const bears = found(
          `In 2024 the North pier had ${figure.toLocaleString('en')} more visitors than the West pier.`,
        );
        const isSlip = [...String(figure)].sort().join('') === [...'34966'].sort().join('');
        expect(bears).toBe(figure === 34_966 ? 'agrees' : isSlip ? 'differs' : undefined);
      }),
    );
  });
});
