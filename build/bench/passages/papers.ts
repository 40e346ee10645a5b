/**
 * Papers of a story that nobody wrote, the same for the same seed: sentences of two kinds, and for each mark
 * of its draft one that backs it, and decoys beside it.
 */

import { markOn } from '@shared/passages/testing';
import type { AskedMark, Paper } from '@shared/passages/types';
import { between, randomFrom, sentence, wordOf, type Random } from '../anchoring/prose';
import { talkOf } from '../quotes/transcript';

/** About as many letters as a page of a report has. */
const PAGE = 2000;
const SEED = 1916;

/** A mark, and what a careful person finds for it. */
export interface Asked {
  mark: AskedMark;
  paper: string;
  /** The words that back it. */
  words: string;
}

export interface Story {
  papers: Paper[];
  asked: Asked[];
}

/** What a draft says, what backs it, and what only looks like it. */
interface Fact {
  said: string;
  backed: string;
  decoys: string[];
}

const thousands = (number: number): string => number.toLocaleString('en');

/** Facts of three kinds, each with the same words about another number and the same number about others. */
function factOf(random: Random): Fact {
  const [thing, other] = [wordOf(random, 'thing'), wordOf(random, 'thing')];
  const [town, elsewhere] = [wordOf(random, 'town'), wordOf(random, 'town')];
  const body = wordOf(random, 'body');
  const year = between(random, 1960, 2024);
  const number = between(random, 1_001, 9_899);
  const wrong = number + between(random, 11, 90);
  const days = between(random, 31, 97);
  switch (between(random, 1, 3)) {
    case 1:
      return {
        said: `The ${thing} of ${town} cost £${(number / 100).toFixed(2)} million to mend in ${year}.`,
        backed: `In ${year} mending the ${thing} at ${town} was paid for with £${thousands(number * 10_000)}.`,
        decoys: [
          `In ${year} the ${other} at ${elsewhere} was insured for £${thousands(number * 10_000)}.`,
          `In ${year + 1} mending the ${thing} at ${elsewhere} was paid for with £${thousands(wrong * 10_000)}.`,
          `The ${thing} of ${town} is older than the ${other}, which nobody has mended since ${year}.`,
        ],
      };
    case 2:
      return {
        said: `${thousands(number)} people used the ${thing} in ${town} in its first ${days} days.`,
        backed: `Over the first ${days} days the ${thing} at ${town} was used by ${thousands(number)} people.`,
        decoys: [
          `Over ${days} days ${thousands(number)} crates left the ${other} at ${elsewhere}.`,
          `Over the first ${days} days the ${thing} at ${elsewhere} was used by ${thousands(wrong)} people.`,
          `People in ${town} seldom speak of the ${thing}.`,
        ],
      };
    default:
      return {
        said: `It took ${body} ${days} days in ${year} to inspect ${thousands(number)} metres of cable.`,
        backed: `Inspection of the cable, ${thousands(number)} metres of it, lasted ${days} days, wrote ${body} in ${year}.`,
        decoys: [
          `In ${year} ${body} sold ${thousands(number)} metres of rope within ${days} days.`,
          `Inspection of the cable of ${elsewhere}, ${thousands(wrong)} metres of it, lasted ${days + 1} days.`,
          `The cable is inspected by ${body}.`,
        ],
      };
  }
}

/** So many papers of so many pages, and so many marks of a draft. */
export function storyOf(papers: number, pages: number, marks: number): Story {
  const random = randomFrom(SEED);
  const facts = Array.from({ length: marks }, () => factOf(random));
  const planted = new Map<number, string[]>();
  const plant = (words: string): number => {
    const page = Math.floor(random() * papers * pages);
    planted.set(page, [...(planted.get(page) ?? []), words]);
    return Math.floor(page / pages);
  };
  const draft = facts.map(({ said }) => said).join('\n');
  const asked = facts.map(({ said, backed, decoys }): Asked => {
    const paper = nameOf(plant(backed));
    for (const decoy of decoys) plant(decoy);
    return { mark: markOn(draft, said.slice(0, -1)), paper, words: backed };
  });
  const talk = talkOf(SEED);
  const written = Array.from({ length: papers }, (_, at) =>
    paperOf(nameOf(at), pages, (page) => pageOf(random, talk, planted.get(at * pages + page) ?? [])),
  );
  return { papers: written, asked };
}

const nameOf = (paper: number): string => `paper ${String(paper + 1).padStart(3, '0')}`;

function paperOf(name: string, pages: number, page: (at: number) => string): Paper {
  const texts: string[] = [];
  const places: Paper['apparatus']['places'] = [];
  let start = 0;
  for (let at = 0; at < pages; at++) {
    const text = page(at);
    texts.push(text);
    places.push({ start, end: start + text.length, kind: 'page', name: `page ${at + 1}` });
    start += text.length + 1;
  }
  return { name, text: texts.join('\n'), apparatus: { cues: [], tables: [], places } };
}

function pageOf(random: Random, talk: ReturnType<typeof talkOf>, planted: readonly string[]): string {
  const paragraphs: string[] = [];
  const left = [...planted];
  for (let length = 0; length < PAGE;) {
    const own = random() < 0.5 ? talk.said(between(random, 30, 90)).replaceAll('\n', ' ') : '';
    const sentences = Array.from({ length: between(random, 1, 4) }, () => sentence(random));
    const fact = left.pop();
    if (fact) sentences.splice(Math.floor(random() * sentences.length), 0, fact);
    const paragraph = [own, ...sentences].filter((words) => words !== '').join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 1;
  }
  return [...paragraphs, ...left].join('\n');
}
