import { language } from '../text/languages';
import type { Pair } from './align';
import type { Word, Words } from './columns';
import { agreeingWith, isSameWord } from './forms';
import { leftOut, type LeftOut } from './left-out';
import { withMoves } from './moved';
import type { QuotedWord } from './quotation';
import { rewritten, type Rewritten } from './written';

/*
 * What is different between a quotation and what was said, and whether an editor may have done it without
 * changing what was said.
 */

/**
 * What may be done to a quotation without altering it, each for itself: a desk may allow less.
 * - filler: a sound or phrase that fills a pause is left out. false start: what was broken off. repetition:
 *   what was said twice. leading: "and", "but" or "so" at a sentence's head.
 * - contraction: opened or closed. spelling: "yeah" as "yes", "Sen." as "Senator", a swallowed letter.
 *   grammar: "he don't" as "he doesn't".
 * - numeral, capitals, punctuation: written otherwise, and heard as the same.
 * - marked: an ellipsis or brackets say what was done.
 */
export type Cleaning = LeftOut | Rewritten | 'contraction' | 'grammar' | 'marked';

export interface Difference {
  /** Moved: the words stand elsewhere, or in another order. */
  op: 'same' | 'left out' | 'put in' | 'changed' | 'moved';
  /** The words of the quotation and of the tape that it is about, as they stand. */
  quote: string;
  tape: string;
  /**
   * What makes it no alteration; absent: it is one, or nothing differs. Words that are the same have one
   * where they are written otherwise.
   */
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
  const runs = runsOf(compared, pairs).flatMap((run) => withoutPauses(compared.said, run));
  const told = runs.flatMap((run, at): Difference[] => {
    if (run.same) return alike(compared, run);
    const next = runs.slice(at + 1).find(({ quoted }) => quoted.length > 0)?.quoted[0];
    const cleaning = cleaningOf(compared, run, next);
    if (cleaning === 'same') return [{ op: 'same', ...wordsOf(compared, run) }];
    return [{ op: opOf(run), ...wordsOf(compared, run), ...(cleaning ? { cleaning } : {}) }];
  });
  return withMoves(told);
}

/** The words of a run on both sides, as they stand. */
const wordsOf = (
  { quote, quoted, text, said }: Compared,
  run: Pick<Run, 'quoted' | 'said'>,
): Pick<Difference, 'quote' | 'tape'> => ({
  quote: stretch(quote, quoted, run.quoted),
  tape: stretch(text, said, run.said),
});

/** A run of words that are the same, those that are written otherwise each for itself. */
function alike(compared: Compared, { quoted, said }: Run): Difference[] {
  const told: (Pick<Run, 'quoted' | 'said'> & { how: ReturnType<typeof rewritten> })[] = [];
  for (const [index, at] of quoted.entries()) {
    const [ours, theirs] = [compared.quoted[at]!, compared.said.at(said[index]!)!];
    const how = rewritten(
      { text: compared.quote, word: ours, isFirst: index === 0 },
      { text: compared.text, word: theirs, isFirst: index === 0 },
    );
    const last = told.at(-1);
    if (last && isOneStretch(compared, last, { quoted: at, said: said[index]! })) {
      last.quoted.push(at);
      last.said.push(said[index]!);
      continue;
    }
    const goesOn = last && last.how === how && how !== 'punctuation';
    if (goesOn) {
      last.quoted.push(at);
      last.said.push(said[index]!);
    } else told.push({ how, quoted: [at], said: [said[index]!] });
  }
  return told.map(({ how, ...run }) => ({
    op: how === 'name' ? 'changed' : 'same',
    ...wordsOf(compared, run),
    ...(how && how !== 'name' ? { cleaning: how } : {}),
  }));
}

/** Runs of words that agree as they are written, and what stands between them. */
function runsOf({ quoted, said }: Compared, pairs: readonly Pair[]): Run[] {
  const runs: Run[] = [];
  let before: ReturnType<typeof kindOf> | null = null;
  for (const pair of pairs) {
    const [a, b] = [
      pair.quoted === null ? null : quoted[pair.quoted]!,
      pair.said === null ? null : said.at(pair.said)!,
    ];
    const kind = kindOf(a, b);
    let run = runs.at(-1);
    const isMore: boolean = run !== undefined && kind !== before && isOneStretch({ quoted, said }, run, pair);
    if (isMore && run!.same) runs.push((run = lastStretch({ quoted, said }, run!)));
    else if (!run || (kind !== before && !isMore))
      runs.push((run = { same: kind === 'same', quoted: [], said: [] }));
    if (isMore) run!.same = false;
    if (pair.quoted !== null) run!.quoted.push(pair.quoted);
    if (pair.said !== null) run!.said.push(pair.said);
    // What follows a stretch of two kinds is no more of it, unless it stands in it.
    before = isMore ? null : kind;
  }
  return runs.filter((run) => run.quoted.length + run.said.length > 0);
}

/** A changed run, and beside it the pauses at its ends: they are left out, and change nothing. */
function withoutPauses(words: Words, run: Run): Run[] {
  const { same, quoted, said } = run;
  if (same || quoted.length === 0 || said.length < 2) return [run];
  const isPause = (indexes: readonly number[]): boolean =>
    indexes.length > 0 && leftOut(words, indexes[0]!, indexes.at(-1)! + 1) === 'filler';
  const longest = Array.from({ length: said.length - 1 }, (_, at) => said.length - 1 - at);
  const before = longest.find((length) => isPause(said.slice(0, length))) ?? 0;
  const rest = said.slice(before);
  const behind = longest.find((length) => length < rest.length && isPause(rest.slice(-length))) ?? 0;
  const pause = (indexes: number[]): Run[] =>
    indexes.length > 0 ? [{ same: false, quoted: [], said: indexes }] : [];
  const changed = rest.slice(0, rest.length - behind);
  return [
    ...pause(said.slice(0, before)),
    { same: false, quoted, said: changed },
    ...pause(rest.slice(changed.length)),
  ];
}

/** What a pair of words is: the same as they are written, the same in another form, or two words. */
function kindOf(a: Word | null | undefined, b: Word | null | undefined): 'same' | 'form' | 'other' {
  if (!a || !b) return 'other';
  if (isSameWord(a.key, b.key)) return a.written === b.written ? 'same' : 'form';
  return isGrammar(a, b) ? 'form' : 'other';
}

/** Whether grammar alone tells two words apart. */
const isGrammar = (a: Word, b: Word): boolean => agreeingWith(a.key).some((key) => isSameWord(key, b.key));

/** Takes the last words out of a run that agrees, as far as they are one stretch of either text. */
function lastStretch({ quoted, said }: Pick<Compared, 'quoted' | 'said'>, run: Run): Run {
  const [ours, theirs] = [quoted[run.quoted.at(-1)!]!.start, said.at(run.said.at(-1)!)!.start];
  const isOne = (index: number): boolean =>
    quoted[run.quoted[index]!]!.start === ours || said.at(run.said[index]!)!.start === theirs;
  let from = run.quoted.length - 1;
  while (from > 0 && isOne(from - 1)) from--;
  return { same: true, quoted: run.quoted.splice(from), said: run.said.splice(from) };
}

/** Whether a pair goes on in a word that the run has begun: "don't" is two words and one stretch. */
function isOneStretch(
  { quoted, said }: Pick<Compared, 'quoted' | 'said'>,
  run: Pick<Run, 'quoted' | 'said'>,
  pair: Pair,
): boolean {
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
  const pairs = ours.map((word, at) => [word, theirs[at]] as const);
  const unlike = pairs.filter(([a, b]) => !b || !isSameWord(a.key, b.key));
  if (ours.length !== theirs.length || unlike.some(([a, b]) => !b || !isGrammar(a, b)))
    return together(ours) === together(theirs) ? 'same' : undefined;
  if (unlike.length > 0) return 'grammar';
  const drawn = [...ours, ...theirs].some(({ written }) => language.tape.opened(written) !== undefined);
  return drawn ? 'contraction' : 'spelling';
}
