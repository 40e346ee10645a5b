import { firstAbove } from '../text/ranges';
import { paragraphs } from '../text/paragraphs';
import type { Answer, Found } from './answer';
import type { Bears, Paper, Passage, ValueKind } from './types';
import { bearsOn, type Verdict } from './verdict';

/** What a passage says of a value of the mark; offsets are into the draft. */
export interface ToldValue {
  start: number;
  end: number;
  kind: ValueKind;
  text: string;
  bears: Bears;
  /** What the passage has in its place, and why it agrees all the same, or the formula that it comes from. */
  says?: string | undefined;
  why?: string | undefined;
}

/** A passage as a person is told of it; offsets are into the text of its paper. */
export interface ToldPassage {
  paper: string;
  start: number;
  end: number;
  text: string;
  /** "page 14", "Sheet!B4", "0:12:40" or "paragraph 3". */
  locator: string;
  speaker?: string | undefined;
  /** It speaks of what the mark speaks of, as far as rules can tell. */
  about: boolean;
  values: ToldValue[];
}

/** What the papers say of a mark, best passages first. */
export interface ToldAnswer {
  verdict: Verdict;
  passages: ToldPassage[];
}

/** An answer as a person is told of it; `paperOf`: the papers it came from, by their names. */
export const told = ({ verdict, passages }: Answer, paperOf: (name: string) => Paper): ToldAnswer => ({
  verdict,
  passages: passages.map((found) => toldPassage(found, paperOf(found.passage.paper))),
});

function toldPassage(found: Found, paper: Paper): ToldPassage {
  const { paper: name, start, end, text, speaker } = found.passage;
  return {
    paper: name,
    start,
    end,
    text,
    locator: locatorOf(found.passage, paper),
    ...(speaker === undefined ? {} : { speaker }),
    about: bearsOn(found),
    values: found.judged.map(({ value, bears, says, why }) => ({
      ...value,
      bears,
      ...(says === undefined ? {} : { says }),
      ...(why === undefined ? {} : { why }),
    })),
  };
}

/** Where a passage is, as a person would say it. */
export function locatorOf({ page, cell, time, start }: Passage, paper: Paper): string {
  if (page !== undefined) return `page ${page}`;
  if (cell !== undefined) return cell;
  if (time !== undefined) return time.replace(/^0(?=\d:)/, '');
  return `paragraph ${Math.max(1, firstAbove(startsOf(paper), start))}`;
}

/** Where the paragraphs of a paper begin, counted once. */
const known = new WeakMap<Paper, readonly number[]>();

function startsOf(paper: Paper): readonly number[] {
  let starts = known.get(paper);
  if (!starts) known.set(paper, (starts = paragraphs(paper.text).map(({ start }) => start)));
  return starts;
}
