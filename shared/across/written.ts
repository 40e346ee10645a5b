/** Where names of the draft stand in other texts, written alike or nearly so. */

import { distance } from '../reading/people/same';
import { stemsIn } from '../passages/keys';
import type { Desk } from '../passages/desk';
import { nearlySpelled } from '../passages/spelled';
import { foldLetters } from '../text/fold';
import { language } from '../text/languages';
import type { Range } from '../text/ranges';
import type { Entity, Spelling } from './types';

const { inflections } = language.rules.spelling;

/** A name that stands at a place of a text. */
export interface Written extends Range {
  entity: Entity;
  words: string;
  /** The spelling of the draft that is nearly the same; absent where it is the same. */
  near?: Spelling;
}

/** A spelling of the draft with one of its words in question, and what stands around that. */
interface Nearly {
  entity: Entity;
  spelling: Spelling;
  word: string;
  before: string;
  after: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** A name of one word that is nearly the same as another must be so long to be the same. */
const LONG = 9;
const LEAST = 3;
const SHORT = 5;

/** Finds the names of the draft in one text after the other. */
export class Finder {
  /** Spellings by their first word, the longest first. */
  readonly #byFirst = new Map<string, { entity: Entity; words: string }[]>();
  /** Spellings as they might be written wrong, by the word in question. */
  readonly #near = new Map<string, Nearly[]>();

  /** What the papers are found by, by its first letter. */
  readonly #keys = new Map<string, string[]>();

  constructor(entities: Iterable<Entity>, papers: Desk) {
    for (const key of papers.keys.keys()) if (/^\p{L}{3}/u.test(key)) put(this.#keys, key[0]!, key);
    for (const entity of entities)
      for (const spelling of entity.spellings) {
        const { words } = spelling;
        if (words.length < LEAST) continue;
        const first = words.match(WORD)?.[0];
        if (first === undefined) continue;
        put(this.#byFirst, first, { entity, words });
        this.#addNear(entity, spelling, papers);
      }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  #addNear(entity: Entity, spelling: Spelling, papers: Desk): void {
    const { words } = spelling;
    for (const { 0: word, index } of words.matchAll(WORD)) {
      const [before, after] = [words.slice(0, index), words.slice(index + word.length)];
      if (before + after === '' && word.length < LONG) continue;
      const keys = before + after === '' ? nearlySpelled(papers, word) : this.#nearTo(word);
      for (const key of keys) put(this.#near, key, { entity, spelling, word, before, after });
    }
  }

  /** The keys that are a letter away from a word, or the same but for an ending; none of a short one. */
  #nearTo(word: string): string[] {
    const [key = ''] = stemsIn(word);
    if (word.length < SHORT || key === '') return [];
    const alike = this.#keys.get(key[0]!) ?? [];
    return alike.filter((one) => Math.abs(one.length - key.length) < 2 && distance(one, key) <= 1);
  }

  in(text: string): Written[] {
    const found: Written[] = [];
    let end = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (index < end || !/^[\p{Lu}\p{N}]/u.test(word)) continue;
      const one =
        this.#byFirst
          .get(word)
          ?.find(({ words }) => text.startsWith(words, index) && isEnd(text, index + words.length)) ?? null;
      const near = this.#nearly(text, word, index);
      // "Orla Penhale" for "Orla Penhall" is more than the surname alone, which may stand elsewhere.
      const isLonger = near !== null && near.start >= end && near.words.length > (one?.words.length ?? 0);
      const written = isLonger ? near : one && { ...one, start: index, end: index + one.words.length };
      if (!written) continue;
      found.push(written);
      end = written.end;
    }
    return found;
  }

  /** "Briony Roe" where the draft has "Bryony Roe": all of the name but one word stands there. */
  #nearly(text: string, word: string, index: number): Written | null {
    if (this.#near.size === 0) return null;
    const [stem = ''] = stemsIn(word);
    for (const { entity, spelling, word: own, before, after } of this.#near.get(stem) ?? []) {
      if (isForm(own, word)) continue;
      const [start, stop] = [index - before.length, index + word.length + after.length];
      const words = before + word + after;
      if (start >= 0 && text.startsWith(words, start) && isEnd(text, stop))
        return { entity, near: spelling, words, start, end: stop };
    }
    return null;
  }
}

/** The same word, or the one with an ending of the language. */
function isForm(a: string, b: string): boolean {
  const [short, long] = [foldLetters(a), foldLetters(b)].sort((one, other) => one.length - other.length);
  return long!.startsWith(short!) && inflections.has(long!.slice(short!.length));
}

const isEnd = (text: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(text[at] ?? '');

function put<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
