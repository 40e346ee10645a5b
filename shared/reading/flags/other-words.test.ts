import { describe, expect, it } from 'vitest';
import { read } from '../reading';
import type { RuleName } from '../types';

const flagged = (rule: RuleName, text: string): string[] =>
  read(text, { date: '2025-03-10' })
    .flags.filter((flag) => flag.rule === rule)
    .map(({ start, end }) => text.slice(start, end));

/** Offices, denials, names and sentences: what is wrong in words that differ from those it denies. */
const IN_OTHER_WORDS: [rule: RuleName, wrong: string, words: string, right: string][] = [
  [
    'office',
    'Jane Wexley, the club treasurer, left. Jane Wexley, the chairman, came.',
    'chairman',
    'Jane Wexley, the club treasurer, left. Jane Wexley, the former chairman, came.',
  ],
  [
    'office',
    'Sen. Jane Wexley came. Rep. Jane Wexley left.',
    'Rep',
    'Sen. Jane Wexley came. Vice President Jane Wexley left.',
  ],
  [
    'office',
    'Jane Wexley, the head coach, came. Jane Wexley, who was made assistant coach in May, left.',
    'assistant coach',
    'Jane Wexley, the former assistant coach, came. Jane Wexley, the head coach, left.',
  ],
  [
    'contradiction',
    'Nobody was hurt. A farmer was taken to hospital.',
    'A farmer was taken to hospital.',
    'Nobody was hurt. In an earlier storm a farmer was taken to hospital.',
  ],
  [
    'contradiction',
    'Jane Wexley has never met the queen. In May she met the queen in Oslo.',
    'In May she met the queen in Oslo.',
    'Jane Wexley has never met the queen. In May she met the king in Oslo.',
  ],
  [
    'contradiction',
    'The port has no ferry. On Monday the port’s ferry sank.',
    'On Monday the port’s ferry sank.',
    'The port has no ferry. On Monday the island’s ferry sank.',
  ],
  [
    'contradiction',
    'The budget was rejected. Having passed the budget, they left.',
    'Having passed the budget, they left.',
    'The budget was rejected. Having passed the motion, they left.',
  ],
  [
    'contradiction',
    'The port accepted the offer in May. Jane Wexley said the port had turned down the offer.',
    'Jane Wexley said the port had turned down the offer.',
    'The port accepted the offer in May. Jane Wexley said the town had turned down the offer.',
  ],
  [
    'contradiction',
    'Judges lifted the ban on Monday. The ban, which remains in force until May, was unloved.',
    'The ban, which remains in force until May, was unloved.',
    'Judges lifted the ban on Monday. The tax, which remains in force until May, was unloved.',
  ],
  [
    'contradiction',
    'The bridge has been shut since Monday. The bridge remains open to boats.',
    'The bridge remains open to boats.',
    'The bridge has been shut since Monday. The tunnel remains open to boats.',
  ],
  [
    'contradiction',
    'The jury believed the baker and cleared him. He was found guilty on all counts.',
    'He was found guilty on all counts.',
    'The jury believed the baker and cleared him. In an earlier trial he was found guilty on all counts.',
  ],
  [
    'contradiction',
    'Wexley had never before beaten Brandt. Wexley beat Brandt for the third time on Sunday.',
    'Wexley beat Brandt for the third time on Sunday.',
    'Wexley had never before beaten Brandt. Wexley beat Brandt on Sunday.',
  ],
  [
    'contradiction',
    'The kitchen has never been inspected. Officers inspected the kitchen on Monday.',
    'Officers inspected the kitchen on Monday.',
    'The kitchen has never been inspected. Officers inspected the cellar on Monday.',
  ],
  [
    'name-spelling',
    'Mayor Jane Wexley came. Wexely’s boat sank.',
    'Wexely',
    'Mayor Jane Wexley came. Wexley’s boat sank.',
  ],
  [
    'name-spelling',
    'They met Harrow Pharma. Shares of Harorw Pharma fell.',
    'Harorw Pharma',
    'They met Harrow Pharma. Shares of Hollow Pharma fell.',
  ],
  [
    'run-together',
    'The guard was asleep they took the lamp.',
    'asleep they',
    'The guard was asleep, and they took the lamp.',
  ],
  ['run-together', 'It was put to the vote; Nobody spoke.', 'the vote; Nobody', 'It was put; nobody spoke.'],
  [
    'allegation',
    'Ann Low left. The crew accuse her of stealing lamps.',
    'accuse',
    'Ann Low left. The crew accuse her of stealing lamps. Low denies it.',
  ],
  [
    'allegation',
    'Crews say that Brightwater dumped sewage in the lake.',
    'dumped',
    'Crews say that Brightwater dumped sand in the lake.',
  ],
];

describe('errors that other words hide', () => {
  it.each(IN_OTHER_WORDS)('%s: %s', (rule, wrong, words, right) => {
    expect(flagged(rule, wrong)).toEqual([words]);
    expect(flagged(rule, right)).toEqual([]);
  });
});
