import { firstAbove, type Range } from '../../text/ranges';
import { eachSentence } from '../../text/sentences';
import type { Draft } from '../model/article';

/** A paragraph that has words in it. Offsets are UTF-16 code units into the draft, `[start, end)`. */
interface Paragraph {
  start: number;
  end: number;
  byline: boolean;
  /** How many sentences it has, and how many of them somebody has to stand behind. */
  sentences: number;
  checkable: number;
}

/**
 * The sentences of a draft that somebody has to stand behind: all that have a letter or a figure in them,
 * bylines apart. In text order, as columns: a book has some twenty thousand, and the status bar asks after
 * every mark.
 */
export interface Sentences {
  starts: Int32Array;
  ends: Int32Array;
  /** By sentence, the index of its paragraph. */
  paragraphOf: Int32Array;
  paragraphs: readonly Paragraph[];
}

// A draft stays the same object until its words change, so it is split once however often the marks do.
const known = new WeakMap<Draft, Sentences>();

export function sentencesIn(draft: Draft): Sentences {
  let split = known.get(draft);
  if (!split) known.set(draft, (split = splitting(draft.text, bylinesOf(draft), NOTHING, NOTHING)));
  return split;
}

/** So many characters are split at once: a few thousandths of a second. */
const AT_ONCE = 64 * 1024;

/**
 * Splits a draft with a `pause` after each part of it, so that a book does not hold up everything else its
 * thread has to do; `sentencesIn` then answers at once, and the same.
 */
export async function splitInParts(draft: Draft, pause: () => Promise<unknown>): Promise<void> {
  if (known.has(draft) || draft.text.length <= AT_ONCE) return;
  const work = paragraphsOf(draft.text, bylinesOf(draft), 0, draft.text.length + 1);
  let step = work.next();
  for (; !step.done; step = work.next()) await pause();
  const { starts, ends, paragraphs } = step.value;
  known.set(draft, asSentences(Int32Array.from(starts), Int32Array.from(ends), paragraphs));
}

/**
 * Splits `after`, which is `before` with some words changed, by splitting again only what lies around the
 * change: a key press in a book must not split the book. Law: what comes out is what splitting `after` from
 * scratch gives.
 */
export function followText(before: Draft, after: Draft): void {
  const old = known.get(before);
  if (!old || known.has(after) || before === after) return;
  const bylines = bylinesOf(after);
  const same = sharedEnds(before.text, after.text);
  const by = after.text.length - before.text.length;
  const { paragraphs } = old;
  // Where a sentence ends is told by the characters behind it, which for a paragraph's last may be the next
  // paragraph's.
  let head = 0;
  while (
    head < paragraphs.length &&
    paragraphs[head]!.end + LOOKAHEAD <= same.start &&
    bylines.has(paragraphs[head]!.start) === paragraphs[head]!.byline
  )
    head++;
  const keeps = ({ start, byline }: Paragraph) =>
    start > before.text.length - same.end && bylines.has(start + by) === byline;
  let tail = paragraphs.length;
  while (tail > head && keeps(paragraphs[tail - 1]!)) tail--;
  known.set(
    after,
    splitting(after.text, bylines, part(old, 0, head, 0), part(old, tail, paragraphs.length, by)),
  );
}

/** What `sentences` looks at behind the full stop. */
const LOOKAHEAD = 20;

interface Part {
  paragraphs: readonly Paragraph[];
  starts: Int32Array;
  ends: Int32Array;
}

const NOTHING: Part = { paragraphs: [], starts: new Int32Array(), ends: new Int32Array() };

/** The paragraphs `[from, to)` with their sentences, moved by so many characters. */
function part({ paragraphs, starts, ends }: Sentences, from: number, to: number, by: number): Part {
  const checkable = (part: readonly Paragraph[]) => part.reduce((sum, each) => sum + each.checkable, 0);
  const first = checkable(paragraphs.slice(0, from));
  const kept = paragraphs.slice(from, to);
  const last = first + checkable(kept);
  if (by === 0)
    return { paragraphs: kept, starts: starts.subarray(first, last), ends: ends.subarray(first, last) };
  const moved = (at: number) => at + by;
  return {
    paragraphs: kept.map((each) => ({ ...each, start: each.start + by, end: each.end + by })),
    starts: starts.subarray(first, last).map(moved),
    ends: ends.subarray(first, last).map(moved),
  };
}

/** The sentences of `text`, of which those of its first and last paragraphs are known. */
function splitting(text: string, bylines: ReadonlySet<number>, head: Part, tail: Part): Sentences {
  const from = head.paragraphs.length > 0 ? head.paragraphs.at(-1)!.end + 1 : 0;
  const until = tail.paragraphs[0]?.start ?? text.length + 1;
  const { paragraphs, starts, ends } = withoutRest(paragraphsOf(text, bylines, from, until));
  return asSentences(joined(head.starts, starts, tail.starts), joined(head.ends, ends, tail.ends), [
    ...head.paragraphs,
    ...paragraphs,
    ...tail.paragraphs,
  ]);
}

function asSentences(starts: Int32Array, ends: Int32Array, paragraphs: readonly Paragraph[]): Sentences {
  const paragraphOf = new Int32Array(starts.length);
  let at = 0;
  for (const [index, { checkable }] of paragraphs.entries()) paragraphOf.fill(index, at, (at += checkable));
  return { starts, ends, paragraphs, paragraphOf };
}

interface Paragraphs {
  paragraphs: Paragraph[];
  starts: number[];
  ends: number[];
}

/**
 * The paragraphs that begin in `[from, until)`; `from` is the beginning of one. Rests after every AT_ONCE
 * characters, in the middle of a paragraph too.
 */
function* paragraphsOf(
  text: string,
  bylines: ReadonlySet<number>,
  from: number,
  until: number,
): Generator<void, Paragraphs> {
  const paragraphs: Paragraph[] = [];
  const [starts, ends]: [number[], number[]] = [[], []];
  let rest = from + AT_ONCE;
  let start = from;
  while (start < until) {
    const at = text.indexOf('\n', start);
    const end = at === -1 ? text.length : at;
    // A byline is checked as a name in the details, not as a sentence of the story. Headings count: they can
    // libel too.
    const byline = bylines.has(start);
    let [all, worded] = [0, 0];
    for (const span of end > start ? eachSentence(text, { start, end }) : []) {
      all += 1;
      if (hasWords(text.slice(span.start, span.end))) {
        worded += 1;
        if (!byline) {
          starts.push(span.start);
          ends.push(span.end);
        }
      }
      if (span.end < rest) continue;
      rest = span.end + AT_ONCE;
      yield;
    }
    if (worded > 0) paragraphs.push({ start, end, byline, sentences: all, checkable: byline ? 0 : worded });
    start = end + 1;
  }
  return { paragraphs, starts, ends };
}

/** Work done without a rest. */
function withoutRest<T>(work: Generator<void, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

const joined = (head: Int32Array, middle: readonly number[], tail: Int32Array): Int32Array =>
  inOne([head, middle, tail]);

function inOne(parts: readonly ArrayLike<number>[]): Int32Array {
  const whole = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const bylinesOf = ({ formats }: Draft): ReadonlySet<number> =>
  new Set(formats.filter((format) => format.type === 'byline').map((format) => format.start));

const hasWords = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

/** How many characters two texts share at their start and, apart from these, at their end. */
function sharedEnds(a: string, b: string): { start: number; end: number } {
  const most = Math.min(a.length, b.length);
  const start = shared(most, (from, to) => a.slice(from, to) === b.slice(from, to));
  const end = shared(
    most - start,
    (from, to) => a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from),
  );
  return { start, end };
}

/**
 * How far it goes, at most `most`: in large strides, which strings compare at once, then ever smaller ones.
 */
function shared(most: number, same: (from: number, to: number) => boolean): number {
  let at = 0;
  for (let stride = 4096; stride >= 1; stride = Math.floor(stride / 16)) {
    while (at + stride <= most && same(at, at + stride)) at += stride;
  }
  return at;
}

/** How many sentences `[start, end)` touches. */
export const sentencesOver = ({ starts, ends }: Sentences, { start, end }: Range): number =>
  Math.max(0, firstAbove(starts, end - 1) - firstAbove(ends, start));
