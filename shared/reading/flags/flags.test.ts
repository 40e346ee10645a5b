import { describe, expect, it, test } from 'vitest';
import { read } from '../reading';
import type { Risk } from '../../vocabulary';
import type { RuleName } from '../types';
import { RULES } from './rules';

const flagged = (rule: RuleName, text: string, date?: string): string[] =>
  read(text, { date })
    .flags.filter((flag) => flag.rule === rule)
    .map(({ start, end }) => text.slice(start, end));

describe('every rule finds its case and leaves the lookalike alone', () => {
  it.each<[rule: RuleName, wrong: string, words: string, right: string]>([
    ['unbalanced-marks', '"We are late, he said.', '"', '"We are late," he said.'],
    ['mixed-marks', '"We are late,” he said.', '"We are late,”', '"We are late," he said.'],
    [
      'quote-without-speaker',
      '"We are late and we know it."',
      '"We are late and we know it."',
      '"We are late and we know it," said Jane Roe.',
    ],
    [
      'late-speaker',
      '"The boats are late in the harbour again. Everybody in the town of Wexford knows it by now. We go as soon as the tide lets us out of here," said Jane Roe.',
      '"The boats are late in the harbour again. Everybody in the town of Wexford knows it by now. We go as soon as the tide lets us out of here,"',
      '"We are late," said Jane Roe. "We know it. We go."',
    ],
    [
      'ambiguous-pronoun',
      'Paul Doe and Mark Low met in Oslo. He said it was late.',
      'He',
      'Paul Doe met Mark Low in Oslo. He said it was late.',
    ],
    [
      'first-reference',
      'Wexley spoke first. Later Jane Wexley left.',
      'Wexley',
      'Mayor Jane Wexley spoke first. Later Wexley left.',
    ],
    ['never-introduced', '"It is late," Wexley said.', 'Wexley', 'Wexley said it was late.'],
    [
      'name-spelling',
      'Mayor Jane Wexley came. Ms Wexely said it was late.',
      'Ms Wexely',
      'Mayor Jane Wexley came. Ms Wexley said it was late.',
    ],
    [
      'anonymous-source',
      'A senior official said the talks were over.',
      'A senior official',
      'A senior official, who asked not to be named for fear of reprisals, said the talks were over.',
    ],
    [
      'plural-sources',
      'Experts say the plan is dead.',
      'Experts',
      'Experts say the plan is dead. "It is dead," said Jane Roe, an analyst at Hill College. "Quite dead," said Paul Doe, professor at Hill College.',
    ],
    ['relative-date', 'The port closed last month.', 'last month', 'The port closed in March 2015.'],
    [
      'weekday',
      'The port closed on Monday, March 18, 2015.',
      'Monday, March 18, 2015',
      'The port closed on Wednesday, March 18, 2015.',
    ],
    [
      'arithmetic',
      'Trade rose 50 per cent, from 200 to 250 boxes.',
      '50 per cent, from 200 to 250',
      'Trade rose 25 per cent, from 200 to 250 boxes.',
    ],
    [
      'arithmetic',
      'It hit 12 of the 48 schools, or 30 per cent.',
      '12 of the 48 schools, or 30 per cent',
      'It hit 12 of the 48 schools, or 25 per cent.',
    ],
    ['no-such-date', 'It ended on 31 June.', '31 June', 'It ended on 30 June.'],
    ['no-such-date', 'It ended on 29 February 2023.', '29 February 2023', 'It ended on 29 February 2024.'],
    ['ordinal', 'It is the 21th bridge.', '21th', 'It is the 21st bridge, and the 11th.'],
    [
      'arithmetic',
      'Trade more than doubled from 10 to 18 boxes.',
      '10 to 18',
      'Trade more than doubled from 10 to 26 boxes.',
    ],
    [
      'arithmetic',
      'The rate rose from 4% to 5%, a rise of 1%.',
      '4% to 5%, a rise of 1%',
      'The rate rose from 4% to 5%, a rise of 25%.',
    ],
    [
      'arithmetic',
      'Trade rose from 1500 to 2000, a rise of 20%.',
      '1500 to 2000, a rise of 20%',
      'Trade rose from 1500 to 2000, a rise of more than 30%.',
    ],
    ['arithmetic', 'Roe rose from 12 to 3 boxes.', '12 to 3', 'Roe rose from 12 to 3 in the rankings.'],
    [
      'quantity',
      'Two hundred and fifty people were hurt. In all 260 people were hurt.',
      '260',
      'Two hundred and fifty people were hurt. In all 250 people were hurt.',
    ],
    ['arithmetic', 'Trade doubled from 10 to 30 boxes.', '10 to 30', 'Trade doubled from 10 to 20 boxes.'],
    [
      'arithmetic',
      'Trade rose by 50 boxes, from 200 to 260.',
      '50 boxes, from 200 to 260',
      'Trade rose by 60 boxes, from 200 to 260.',
    ],
    [
      'arithmetic',
      'Trade went from 200 to 260 boxes, a rise of 50.',
      '200 to 260 boxes, a rise of 50',
      'Trade went from 200 to 260 boxes, a rise of 60.',
    ],
    [
      'arithmetic',
      'The tax rose 3 percentage points, from 10% to 15%.',
      '3 percentage points, from 10% to 15%',
      'The tax rose 5 percentage points, from 10% to 15%.',
    ],
    [
      'headline',
      'Wexley quits\n\nMayor Jane Doe quit. She was late.',
      'Wexley',
      'Wexley quits\n\nMayor Jane Wexley quit. She was late.',
    ],
    [
      'arithmetic',
      'It took 12 men and 15 women, a total of 30.',
      '12 men and 15 women, a total of 30',
      'It took 12 men and 15 women, a total of 27.',
    ],
    [
      'quantity',
      'At the port 12 people were killed. Police said 14 people were killed.',
      '14',
      'At the port 12 people were killed. Another 14 people were killed in Oslo.',
    ],
    [
      'headline',
      'Port closes after 12 die\n\nThe port closed after 14 people had died.',
      '12',
      'Port closes after 12 die\n\nThe port closed after 12 people had died.',
    ],
    [
      'superlative',
      'It is the largest port in the north.',
      'largest',
      'It is the largest port in the north, according to Jane Roe.',
    ],
    [
      'bracketed-change',
      '"We told [the mayor] so," said Jane Roe.',
      '[the mayor]',
      '"We told [...] so," said Jane Roe.',
    ],
    ['allegation', 'The owner was accused of theft.', 'accused of', 'The owner was asked about boats.'],
    ['medical', 'The drug slows cancer in mice.', 'drug', 'The boat slows near the port.'],
    ['financial', 'Investors should buy its shares now.', 'Investors should buy', 'Its profits rose again.'],
    ['minor', 'A 12-year-old was hurt.', '12-year-old', 'A 42-year-old was hurt.'],
    ['minor', 'The schoolgirl was hurt.', 'schoolgirl', 'Child benefit rose.'],
    ['superlative', "Norway's oldest port closed.", 'oldest', 'It is one of the oldest ports in Norway.'],
    ['superlative', 'She is the first woman to lead the port.', 'first', 'The first half was dull.'],
    ['superlative', 'The closure is unprecedented.', 'unprecedented', 'The latest closure was short.'],
    [
      'first-reference',
      '"It is late," said Jane Roe.',
      'Jane Roe',
      '"It is late," said Jane Roe, a surveyor.',
    ],
    [
      'first-reference',
      '"It is late," Jane Roe said. She left.',
      'Jane Roe',
      "The Evening Post's Jane Roe said it was late.",
    ],
    ['never-introduced', 'Pike laughed. "No," Pike replied.', 'Pike', 'Investors say the port is late.'],
    [
      'never-introduced',
      'Mr Wexley said it was late.',
      'Mr Wexley',
      'Wexley & Hill is a law firm. Wexley said it was late.',
    ],
    [
      'late-speaker',
      'It rained. "The boats are late in the harbour again. Everybody in the town of Wexford knows it by now. We go when the tide lets us out of here," said Jane Roe.',
      '"The boats are late in the harbour again. Everybody in the town of Wexford knows it by now. We go when the tide lets us out of here,"',
      'Jane Roe was tired. "The boats are late in the harbour again. Everybody in the town of Wexford knows it by now. We go when the tide lets us out of here," Roe said.',
    ],
    [
      'ambiguous-pronoun',
      'Ann Low, the mayor, and her aide Jane Roe were there. "It is late," she said.',
      'she',
      'Ann Low said it was late. Jane Roe was late. She said so. "It is late," Low said. She added: "Very."',
    ],
    ['anonymous-source', 'An aide said it was late.', 'An aide', 'A council spokeswoman said it was late.'],
    ['relative-date', 'It closed three weeks ago.', 'three weeks ago', 'It closed three years ago.'],
    [
      'name-spelling',
      "Mayor Jane O’Neill came. Mayor Jane O'Neil left.",
      "Mayor Jane O'Neil",
      "Mayor Jane O’Neill came. Mayor Jane O'Neill left.",
    ],
    [
      'arithmetic',
      'Twenty-two men and 15 women came, a total of 30.',
      'Twenty-two men and 15 women came, a total of 30',
      'Twenty-two men and 15 women played a total of 30 matches.',
    ],
    [
      'headline',
      'Norway port closes\n\nThe port in Oslo closed. It was late.',
      'Norway',
      'Norway port closes\n\nThe Norwegian port closed. It was late.',
    ],
    [
      'quote-without-speaker',
      'It rained. "We are late and we know it."',
      '"We are late and we know it."',
      'Jane Roe smiled. "We are late and we know it."',
    ],
  ])('%s: %s', (rule, wrong, words, right) => {
    expect(flagged(rule, wrong)).toEqual([words]);
    expect(flagged(rule, right)).toEqual([]);
    expect(read(wrong, { off: [rule] }).flags.filter((flag) => flag.rule === rule)).toEqual([]);
  });

  it.each<[RuleName, string, Risk]>([
    ['allegation', 'The owner was accused of theft.', 'legal'],
    ['medical', 'The drug slows cancer in mice.', 'high'],
    ['financial', 'Investors should buy its shares now.', 'sensitive'],
    ['minor', 'A 12-year-old was hurt.', 'sensitive'],
  ])('%s suggests a risk', (rule, text, risk) =>
    expect(read(text).flags.find((flag) => flag.rule === rule)!.risk).toBe(risk),
  );

  it('age: the age must fit the year of birth', () => {
    const text = 'Jane Roe, 45, runs the port. Roe was born in 1990 in Oslo.';
    expect(flagged('age', text, '2015-03-18')).toEqual(['45']);
    expect(flagged('age', text.replace('45', '24'), '2015-03-18')).toEqual([]);
    expect(flagged('age', text.replace('45', '25'), '2015-03-18')).toEqual([]);
    expect(flagged('age', text)).toEqual([]);
  });

  it('relative-date: asks for a publication date, and for nothing once there is one', () => {
    const text = 'The port closed last month.';
    expect(read(text).flags.map(({ rule, why }) => [rule, why])).toEqual([
      ['relative-date', expect.stringContaining('publication date')],
    ]);
    expect(read(text, { date: '2015-03-18' }).flags).toEqual([]);
  });

  it('not-english: says so and still finds the marks', () => {
    const text = `${'Der Minister sagte am Montag in der Stadt, dass er nicht mehr warten wolle und dass die Brücke bald gebaut werde. '.repeat(3)}„Wir werden sehen.“`;
    const reading = read(text);
    expect(reading.english).toBe(false);
    expect(reading.flags.map((flag) => flag.rule)).toEqual(['not-english']);
    expect(reading.quotes.map(({ start, end }) => text.slice(start, end))).toEqual(['„Wir werden sehen.“']);
  });
});

describe('all rules', () => {
  it('have a name of their own and a source', () => {
    expect(new Set(RULES.map((rule) => rule.name)).size).toBe(RULES.length);
    for (const rule of RULES) expect(rule.source.length).toBeGreaterThan(10);
  });

  it('say in one sentence why, wherever they speak', () => {
    const text =
      '"We are late,” he said.\n\nExperts say it closed last month, the largest closure. Wexley was accused of theft from a 12-year-old. It was the 21th theft.[2]';
    const { flags } = read(text);
    expect(flags.length).toBeGreaterThan(5);
    for (const { why, source } of flags) {
      expect(why).toMatch(/^\S.*[.?]$/u);
      expect(source.length).toBeGreaterThan(10);
    }
  });

  it('can be switched off one by one', () => {
    const text = 'Experts say it closed last month.';
    const on = read(text).flags.map((flag) => flag.rule);
    expect(on).toEqual(expect.arrayContaining(['plural-sources', 'relative-date']));
    expect(read(text, { off: ['relative-date'] }).flags.map((flag) => flag.rule)).toEqual(
      on.filter((rule) => rule !== 'relative-date'),
    );
  });
});

test.each<[string, string, boolean]>([
  ['2025-01-02', 'It ended on Tuesday 31 December.', false],
  ['2025-01-02', 'It ended on Wednesday 31 December.', true],
  ['2024-12-20', 'It begins on Monday 6 January.', false],
  ['2024-12-20', 'In 2020 it began on Wednesday 1 January.', false],
])('on %s, the year that is nearest: %s', (date, text, raised) =>
  expect(read(text, { date }).flags.some(({ rule }) => rule === 'weekday')).toBe(raised),
);
