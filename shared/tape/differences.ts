import { language } from '../text/languages';
import type { Pair } from './align';
import type { Word, Words } from './columns';
import { isSameWord } from './forms';
import { leftOut, type LeftOut } from './left-out';
import type { QuotedWord } from './quotation';

/*
 * What is different between a quotation and what was said, and whether an editor may have done it without
 * changing what was said.
 */

/**
 * What may be done to a quotation without altering it, each for itself: a desk may allow less.
 * - contraction: opened or closed. spelling: "yeah" as "yes", "Sen." as "Senator", a swallowed letter.
 * - filler: a sound or phrase that fills a pause is left out. false start: what was broken off, or said
 *   twice.
 * - leading: "and", "but" or "so" at a sentence's head. marked: an ellipsis or brackets say what was done.
 */
export type Cleaning = LeftOut | 'contraction' | 'spelling' | 'marked';

export interface Difference {
  op: 'same' | 'left out' | 'put in' | 'changed';
  /** The words of the quotation and of the tape that it is about, as they stand. */
  quote: string;
  tape: string;
  /** What makes it no alteration; absent: it is one, or nothing differs. */
  cleaning?: Cleaning;
}

/** The two texts that are compared, and their words. */
export interface Compared {
  quote: string;
  quoted: readonly QuotedWord[];
  text: string;
  said: Words;
}

/** A run of pairs of one kind: indexes of words on both sides. */
interface Run {
  same: boolean;
  quoted: number[];
  said: number[];
}

/** The differences of aligned words in order, with the stretches that agree between them. */
export function differencesOf(compared: Compared, pairs: readonly Pair[]): Difference[] {
  const runs = runsOf(compared, pairs);
  return runs.map((run, at) => {
    const next = runs.slice(at + 1).find(({ quoted }) => quoted.length > 0)?.quoted[0];
    const cleaning = run.same ? undefined : cleaningOf(compared, run, next);
    const same = run.same || cleaning === 'same';
    return {
      op: same ? 'same' : opOf(run),
      quote: stretch(compared.quote, compared.quoted, run.quoted),
      tape: stretch(compared.text, compared.said, run.said),
      ...(cleaning && cleaning !== 'same' ? { cleaning } : {}),
    };
  });
}

/** Runs of words that agree as they are written, and what stands between them. */
function runsOf({ quoted, said }: Compared, pairs: readonly Pair[]): Run[] {
  const runs: Run[] = [];
  let before: 'same' | 'form' | 'other' | null = null;
  for (const pair of pairs) {
    const [a, b] = [
      pair.quoted === null ? null : quoted[pair.quoted]!,
      pair.said === null ? null : said.at(pair.said)!,
    ];
    const alike = a !== null && b !== null && isSameWord(a.key, b.key);
    const kind = alike ? (a.written === b.written ? 'same' : 'form') : 'other';
    let run = runs.at(-1);
    if (run && kind !== before && isOneStretch({ quoted, said }, run, pair)) run.same = false;
    else if (!run || kind !== before) runs.push((run = { same: kind === 'same', quoted: [], said: [] }));
    if (pair.quoted !== null) run.quoted.push(pair.quoted);
    if (pair.said !== null) run.said.push(pair.said);
    before = kind;
  }
  return runs;
}

/** Whether a pair goes on in a word that the run has begun: "don't" is two words and one stretch. */
function isOneStretch({ quoted, said }: Pick<Compared, 'quoted' | 'said'>, run: Run, pair: Pair): boolean {
  const shares = (words: Pick<Words, 'at'>, last: number | undefined, next: number | null): boolean =>
    last !== undefined && next !== null && words.at(last)!.start === words.at(next)!.start;
  return shares(quoted, run.quoted.at(-1), pair.quoted) || shares(said, run.said.at(-1), pair.said);
}

const opOf = ({ quoted, said }: Run): Difference['op'] => {
  if (quoted.length === 0) return 'left out';
  return said.length === 0 ? 'put in' : 'changed';
};

/** The words at `indexes` as they stand in the text, from the first to the last of them. */
function stretch(text: string, words: Pick<Words, 'at'>, indexes: readonly number[]): string {
  if (indexes.length === 0) return '';
  return text.slice(words.at(indexes[0]!)!.start, words.at(indexes.at(-1)!)!.end);
}

/** What makes a run that differs no alteration; 'same' where the words only are cut otherwise. */
function cleaningOf(
  { quoted, said }: Compared,
  run: Run,
  next: number | undefined,
): Cleaning | 'same' | undefined {
  const ours = run.quoted.map((at) => quoted[at]!);
  const theirs = run.said.map((at) => said.at(at)!);
  if (ours.length > 0 && ours.every(({ putIn }) => putIn)) return 'marked';
  if (ours.length > 0) return theirs.length > 0 ? formOf(ours, theirs) : undefined;
  if (next !== undefined && quoted[next]!.leftOutBefore) return 'marked';
  return leftOut(said, run.said[0]!, run.said.at(-1)! + 1);
}

/** Of words that are the same words in another form: who formed them. */
function formOf(ours: readonly Word[], theirs: readonly Word[]): Cleaning | 'same' | undefined {
  const together = (words: readonly Word[]): string => words.map(({ key }) => key).join('');
  const alike =
    ours.length === theirs.length && ours.every(({ key }, at) => isSameWord(key, theirs[at]!.key));
  if (!alike) return together(ours) === together(theirs) ? 'same' : undefined;
  const drawn = [...ours, ...theirs].some(({ written }) => language.tape.opened(written) !== undefined);
  return drawn ? 'contraction' : 'spelling';
}
