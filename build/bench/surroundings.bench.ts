/**
 * How many marks whose words were kept are said to stand in another sentence, in revisions made by the
 * project's own generator and in the two drafts of its sample story, and what the comparing costs. Prints the
 * table of shared/anchoring/surroundings/README.md.
 */

import { aroundOf, mapMarks, surroundingsChanged } from '../../shared/anchoring/index';
import { TEXTS } from '../../shared/sample/index';
import { between, pick, randomFrom, type Random } from './anchoring/prose';
import { draftOf, render, revise } from './anchoring/revise';

const SEEDS = [90_001, 90_002, 90_003, 90_004, 90_005];
const WORDS = 10_000;
const MARKS = 5_000;

interface Phrase {
  id: string;
  start: number;
  end: number;
}

/** Marks of two to six words inside the sentences of a text. */
function phrasesIn(random: Random, text: string, count: number): Phrase[] {
  const sentences = [...text.matchAll(/[^\s.!?][^.!?\n]{20,}[.!?]/g)];
  const phrases: Phrase[] = [];
  while (phrases.length < count) {
    const sentence = pick(random, sentences);
    const words = [...sentence[0].matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)];
    const first = between(random, 0, Math.max(0, words.length - 3));
    const last = Math.min(words.length - 1, first + between(random, 1, 5));
    if (last <= first) continue;
    const at = sentence.index;
    phrases.push({
      id: String(phrases.length),
      start: at + words[first]!.index,
      end: at + words[last]!.index + words[last]![0].length,
    });
  }
  return phrases;
}

interface Count {
  kept: number;
  facts: number;
  any: number;
  kinds: Map<string, number>;
}

function count(old: string, fresh: string, phrases: readonly Phrase[], into: Count): Count {
  mapMarks(old, fresh, phrases).forEach((mark, at) => {
    if (mark.outcome !== 'kept' && mark.outcome !== 'moved') return;
    const phrase = phrases[at]!;
    const [was, is] = [aroundOf(old, phrase), aroundOf(fresh, mark)];
    const words = old.slice(phrase.start, phrase.end);
    const found = surroundingsChanged(was, is, 'facts', words);
    into.kept++;
    if (found) into.facts++;
    if (surroundingsChanged(was, is, 'any', words)) into.any++;
    for (const { kind } of found?.slice(0, 1) ?? []) into.kinds.set(kind, (into.kinds.get(kind) ?? 0) + 1);
  });
  return into;
}

const none = (): Count => ({ kept: 0, facts: 0, any: 0, kinds: new Map() });
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** Prints the table with `print`, line by line. */
export default function bench({ print = console.log }: { print?: (line: string) => void } = {}): void {
  const row = (name: string, { kept, facts, any, kinds }: Count): void => {
    const most = [...kinds]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 5)
      .map(([kind, times]) => `${kind} ${share(times, kept)}`);
    print(`| ${name} | ${kept} | ${share(facts, kept)} | ${share(any, kept)} | ${most.join(', ')} |`);
  };
  print(
    '| revision | phrase marks kept | surroundings changed | any word of the sentence | first of what differs |',
  );
  print('|---|---:|---:|---:|---|');
  for (const rate of [0.02, 0.05, 0.1]) {
    const counted = none();
    for (const seed of SEEDS) {
      const random = randomFrom(seed);
      const draft = draftOf(random, WORDS);
      const fresh = revise(random, draft, rate);
      const [old, now] = [render(draft).text, render(fresh).text];
      count(old, now, phrasesIn(random, old, MARKS), counted);
    }
    row(`${rate * 100} % of ${WORDS / 1000}k words edited`, counted);
  }
  const [first, second] = [TEXTS['draft-1.md'], TEXTS['draft-2.md']];
  row(
    'the sample story’s second draft',
    count(first, second, phrasesIn(randomFrom(1), first, MARKS), none()),
  );
  cost(print);
}

/** What a thousand marks cost, where their sentences are the same and where they are not. */
function cost(print: (line: string) => void): void {
  const random = randomFrom(7);
  const text = render(draftOf(random, 100_000)).text;
  const phrases = phrasesIn(random, text, 10_000);
  const start = performance.now();
  const arounds = phrases.map((phrase) => aroundOf(text, phrase));
  const split = performance.now();
  for (const { before, after } of arounds)
    surroundingsChanged({ before, after }, { before: `${before}not `, after }, 'facts');
  const compared = performance.now();
  const [seen, held] = [split - start, compared - split].map(Math.round) as [number, number];
  print(
    `\nTen thousand marks in 100k words: ${seen} ms to see what stands around them, ${held} ms to compare it ` +
      'with a sentence that has one word more.',
  );
}
