/** Who and what only the papers name, by their capitals. */

import { namesIn, type Named } from '../passages/values/names';
import { titlesIn } from '../passages/values/titles';
import { kindOf } from '../reading/people/kind';
import { foldLetters } from '../text/fold';
import { overlaps, type Range } from '../text/ranges';
import { addOffice, addSpelling, bare } from './names';
import type { Entity, EntityKind, Spelling, Spot } from './types';

/** So many are told, those that stand there most often. */
const MOST = 300;
/** So many are held while papers are read. */
const MOST_HELD = 20_000;

/** Names as papers have them, one place after the other. */
export class OnlyInPapers {
  readonly #all = new Map<string, Entity>();
  /** So many could not be held. */
  #over = 0;

  /** Notes the names of a place that are none of `taken`, and what they are called there. */
  add(text: string, taken: readonly Range[], spotOf: (words: string) => Spot): void {
    const found = namesIn(text);
    if (found.length === 0) return;
    const titles = titlesIn(text, found);
    for (const name of found) {
      if (taken.some((one) => overlaps(one, name))) continue;
      const words = bare(text.slice(name.start, name.end));
      // A line all in capitals is a heading, as a rule.
      if (name.words.length > 1 && words === words.toUpperCase()) continue;
      const title = titles.find((one) => isBeside(text, one, name) || isBeside(text, name, one));
      const kind = kindIn(words, name);
      const spelling = this.#spelling(words, kind === 'other' && title ? 'person' : kind, spotOf);
      if (title && spelling) addOffice(spelling, text.slice(title.start, title.end), 'paper');
    }
  }

  #spelling(words: string, kind: EntityKind, spotOf: (words: string) => Spot): Spelling | null {
    const key = foldLetters(words);
    let entity = this.#all.get(key);
    if (!entity && this.#all.size >= MOST_HELD) {
      this.#over++;
      return null;
    }
    if (!entity) this.#all.set(key, (entity = { kind, name: words, spellings: [] }));
    return addSpelling(entity, words, spotOf(words));
  }

  /** Those that are told, and how many more there are. */
  told(): { entities: Entity[]; left: number } {
    const all = [...this.#all.values()];
    const people = all.filter(
      ({ kind, name }) => (kind === 'person' || kind === 'other') && name.includes(' '),
    );
    const bySurname = new Map<string, Entity[]>();
    for (const person of people) {
      const surname = foldLetters(person.name.split(' ').at(-1)!);
      bySurname.set(surname, [...(bySurname.get(surname) ?? []), person]);
    }
    const others: Entity[] = [];
    for (const entity of all) {
      const named = entity.name.includes(' ') ? [] : (bySurname.get(foldLetters(entity.name)) ?? []);
      const [only] = named;
      // "Mr Rowe" where the papers know one Rowe.
      if (!only || named.length > 1 || entity.kind !== 'person') others.push(entity);
      else {
        only.kind = 'person';
        only.spellings.push(...entity.spellings);
      }
    }
    const told = others
      .filter((one) => one.name.includes(' ') || one.kind !== 'other' || timesOf(one) > 1)
      .sort((a, b) => timesOf(b) - timesOf(a));
    return { entities: told.slice(0, MOST), left: Math.max(0, told.length - MOST) + this.#over };
  }
}

const timesOf = ({ spellings }: Entity): number => spellings.reduce((sum, { papers }) => sum + papers, 0);

function kindIn(words: string, { titles, isPerson }: Named): EntityKind {
  const kind = kindOf(words.split(' '), titles.length > 0, titles.join(' '));
  return kind === 'unknown' ? (isPerson ? 'person' : 'other') : kind;
}

/** "Kit Rowe, harbour master" and "harbour master Kit Rowe": nothing but a comma and a word between them. */
const isBeside = (text: string, first: Range, second: Range): boolean =>
  first.end <= second.start && /^,?(?: the)? ?$/.test(text.slice(first.end, second.start));
