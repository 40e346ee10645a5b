import { describe, expect, test } from 'vitest';
import { answerFor } from './answer';
import { deskOf } from './desk';
import { markOn, pages, sheet } from './testing';
import type { Paper } from './types';

/** A mark of a draft, its papers, and the words that the first passage has. */
interface Row {
  why: string;
  draft: string;
  mark: string;
  papers: Paper[];
  first: string;
}

const ORCHARD = sheet(
  'orchard.xlsx',
  'Blossom',
  'Tree | First flower | Trees',
  'Bramley | 2025-05-03 | 41',
  'Bramley (old wall) | 2025-05-13 | 6',
  'Russet | 2025-05-03 | 12',
);

const ROWS: Row[] = [
  {
    why: 'twice what the draft has just named, not something that was done twice',
    draft: 'The roof of the mill was to cost £2.1 million and came to more than twice that.',
    mark: 'came to more than twice that',
    papers: [
      pages(
        'mill.pdf',
        'The slates of the roof were laid twice. The roof was let at £2,100,000, of which scaffolding £900,000 and slates £400,000. The final account of the roof came to £4,712,350.',
      ),
    ],
    first: '£4,712,350',
  },
  {
    why: 'the row whose whole name the mark has, not one that is called by a part of it',
    draft: 'The Bramley by the old wall was in flower on 3 May 2025.',
    mark: 'The Bramley by the old wall was in flower on 3 May 2025',
    papers: [ORCHARD],
    first: 'Bramley (old wall)',
  },
  {
    why: 'some of what the sentence before speaks of',
    draft:
      'The trust lent out 14 allotments in the dry year and found five of them tilled. A year later nine of them were, according to the Journal of Small Gardens.',
    mark: 'A year later nine of them were',
    papers: [
      pages(
        'gardens.pdf',
        'Journal of Small Gardens, volume 9, with a list of its editors.\nOf the 14 allotments 5 were tilled at the first visit and 9 at the second.',
      ),
    ],
    first: '9 at the second',
  },
  {
    why: 'the share of what was found, where the draft tells what was missed',
    draft: 'The new camera missed about one badger in five.',
    mark: 'missed about one badger in five',
    papers: [
      pages(
        'trial.pdf',
        'One camera was lost in a ditch. It took five men to find it.\nOf the badgers that passed, the camera saw 79.6%.',
      ),
    ],
    first: '79.6%',
  },
  {
    why: 'a part as a share',
    draft: 'Two thirds of the tenants want to stay.',
    mark: 'Two thirds of the tenants want to stay',
    papers: [
      pages(
        'survey.docx',
        'Two of the tenants were away, and three would not say.\nWould you rather stay? Yes: 66.7% of tenants.',
      ),
    ],
    first: '66.7%',
  },
  {
    why: 'a figure with two digits the other way round',
    draft: 'The parish is suing the builder for £4.73 million.',
    mark: 'suing the builder for £4.73 million',
    papers: [
      pages(
        'claim.pdf',
        'The builder came late.\nThe relief that is sought amounts to £4,370,000 with interest.',
      ),
    ],
    first: '£4,370,000',
  },
  {
    why: 'a figure just under the one that is named',
    draft: 'Small holders own 31,500 plots, which is just under 9 per cent.',
    mark: 'just under 9 per cent',
    papers: [
      pages('report.pdf', 'The price of plots rose by 9% in the year.'),
      sheet(
        'plots.csv',
        '',
        'Owner | Plots | Per cent',
        'Estates | 301200 | 85.4',
        'Small holders | 31480 | 8.9',
      ),
    ],
    first: '31480',
  },
  {
    why: 'what is told, not what is only said to be denied of something else',
    draft: 'The old kiln is for sale at £3,200. Nobody has asked.',
    mark: 'Nobody has asked',
    papers: [
      pages('kiln.txt', 'Kiln for sale since May at £3,200, no callers.'),
      pages('mail.txt', 'No, the parish has never painted the gate.'),
    ],
    first: 'no callers',
  },
];

describe('the first passage is', () => {
  test.each(ROWS)('$why', ({ draft, mark, papers, first }) => {
    const { passages } = answerFor(deskOf(papers), markOn(draft, mark));
    expect(passages[0]?.passage.text).toContain(first);
  });
});

test('a day of the week that the date never has differs, also from a paper that leaves the year out', () => {
  const draft = 'On Monday, 19 May, the weir gave way.';
  const mark = { ...markOn(draft, 'On Monday, 19 May, the weir gave way'), published: '2026-05-28' };
  const paper = pages('log.txt', '19 May: the weir gave way at noon.');
  expect(answerFor(deskOf([paper]), mark).verdict).toBe('differs');
  expect(answerFor(deskOf([paper]), { ...mark, published: '2025-05-28' }).verdict).toBe('supported');
});

test('a figure with two digits changed round is said to differ', () => {
  const draft = 'The parish is suing the builder for £4.73 million.';
  const paper = pages('claim.pdf', 'The parish is suing the builder for £4,370,000 with interest.');
  expect(answerFor(deskOf([paper]), markOn(draft, draft)).verdict).toBe('differs');
});
