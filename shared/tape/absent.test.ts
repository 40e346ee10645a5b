import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchQuote } from './match';
import { tapeOf } from './tape';

/*
 * What one speaker says of one subject all day long: every statement is of the same turns of phrase, so each
 * is near many others. One that was not made must not be found in those that were.
 */

const TURNS: readonly (readonly string[])[] = [
  'I told the board;We have told them;They were warned;The harbour master said;Nobody at the ministry knew;I wrote to the mayor;My own engineers found;The crew reported'.split(
    ';',
  ),
  'in the spring of 2019;at every single meeting;before the first storm;on the day it sailed;long after the vote;when the money ran out;in front of the whole council;the night of the fire'.split(
    ';',
  ),
  'that the ferry;that the new pier;that the second boat;that the old engine;that this contract;that the crossing;that the ramp on the north side;that their report'.split(
    ';',
  ),
  'was never meant to carry lorries;would cost fourteen million;had a crack below the waterline;could not be insured;was paid for twice;needed another year of work;was signed without an inspection;would not survive a winter'.split(
    ';',
  ),
  'and we asked for;but nobody wanted;so they hid;and the county still owes us;although he promised;because the bank refused;and I would not accept;while the papers printed'.split(
    ';',
  ),
  'a proper survey of the hull;one more week to decide;the letter from the insurers;a boat that floats;the names of those who signed;every penny of the grant;a timetable people can trust;the truth about that night'.split(
    ';',
  ),
];

/** What is asked in between, so that no two statements are one. */
const QUESTIONS = [
  'Sir, people at home will want to hear from you how all of this could go on for years and who is going to answer for it now?',
  'Let us go through this slowly, step by step, because our listeners may not remember what happened back then or why it mattered so much to them?',
  'You have been asked about it again and again, and each time your answer was a little different; which one should anybody believe this evening?',
];

/** A statement by the turns it takes, one of each list. */
type Statement = readonly number[];
const statements = fc.tuple(...TURNS.map((turns) => fc.nat(turns.length - 1)));
const words = (statement: Statement): string => statement.map((turn, at) => TURNS[at]![turn]).join(' ');
/** How many turns two statements have in common, and how many of them in a row. */
function shared(a: Statement, b: Statement): { all: number; inARow: number } {
  const runs = a
    .map((turn, at) => (turn === b[at] ? '1' : ' '))
    .join('')
    .split(' ');
  return { all: runs.join('').length, inARow: Math.max(...runs.map(({ length }) => length)) };
}

/** The same for the same seed. */
const sampled = (count: number, seed: number): Statement[] => fc.sample(statements, { numRuns: count, seed });

describe('a day of talk by one speaker about one subject', () => {
  const said = sampled(40, 1);
  const text = said.map((statement, at) => `${words(statement)}.\n${QUESTIONS[at % 3]}`).join('\n');
  const tape = tapeOf(text);

  it('500 statements that were not made, of the same turns of phrase, are not found', () => {
    // A third of one may be in common with another: with more of it, it would be that one, altered.
    const others = sampled(3_000, 2).filter((other) => said.every((each) => shared(each, other).all <= 2));
    expect(others.length).toBeGreaterThanOrEqual(500);
    const found = others.slice(0, 500).filter((other) => matchQuote(tape, words(other)).found);
    expect(found.map(words)).toEqual([]);
  });

  it('those that were made are, each where it was', () => {
    for (const statement of said) {
      const match = matchQuote(tape, words(statement));
      expect(match).toMatchObject({ found: true, verdict: 'verbatim' });
      if (match.found) expect(text.slice(match.start, match.end)).toBe(words(statement));
    }
  });

  it('those with another turn in one place are altered', () => {
    for (const statement of said.slice(0, 50)) {
      const other = statement.map((turn, at) => (at === 4 ? (turn + 1) % 8 : turn));
      expect(matchQuote(tape, words(other)).verdict).toBe('altered');
    }
  });
});

/*
 * Short ones: a subject, a verb that turns, and what is said of it. Two of them are soon half of each other.
 */
const SUBJECTS =
  'the ferry;the pilot;the north quay;the dredger;the insurer;the crane;the night watch;the new winch;the pump house;the tide gauge;the slipway;the buoy'.split(
    ';',
  );
const TURNED =
  'was never;is still;had been;will be;was not yet;has always been;could have been;ought to be;was twice;is no longer;was quietly;is now'.split(
    ';',
  );
const SAID_OF =
  'inspected;leased abroad;paid for;fit for winter;under warranty;short of parts;named in court;insured against ice;painted over;run at night;sold to Bergen;worth keeping'.split(
    ';',
  );

describe('a day of short statements about one harbour', () => {
  const lists = [SUBJECTS, TURNED, SAID_OF] as const;
  const told = (turns: readonly number[]): string => turns.map((turn, at) => lists[at]![turn]).join(' ');
  const made = (count: number, seed: number): [number, number, number][] =>
    fc.sample(fc.tuple(fc.nat(11), fc.nat(11), fc.nat(11)), { numRuns: count, seed });
  const said = made(60, 3);
  const text = said.map((turns, at) => `${told(turns)}.\n${QUESTIONS[at % 3]}`).join('\n');
  const tape = tapeOf(text);
  const common = (a: readonly number[], b: readonly number[]): number =>
    a.filter((turn, at) => turn === b[at]).length;

  it('500 that were not made, one of three turns in common, are not found', () => {
    const others = made(3_000, 4).filter((other) => said.every((each) => common(each, other) <= 1));
    expect(others.length).toBeGreaterThanOrEqual(500);
    expect(
      others
        .slice(0, 500)
        .map(told)
        .filter((quote) => matchQuote(tape, quote).found),
    ).toEqual([]);
  });

  it('of those that were made with one word another, all but a few are found altered', () => {
    const asked = said.flatMap((turns) => {
      const words = told(turns).split(' ');
      return words.length < 6 ? [] : [words.with(words.length - 2, 'hardly').join(' ')];
    });
    expect(asked.length).toBeGreaterThan(20);
    const altered = asked.filter((quote) => matchQuote(tape, quote).verdict === 'altered');
    expect(altered.length / asked.length).toBeGreaterThan(0.95);
  });
});
