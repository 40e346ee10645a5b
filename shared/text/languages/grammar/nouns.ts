import type { WordSet } from './words';

/** Nouns by what they stand for. */
export interface Nouns {
  /** Offices and occupations: a description of somebody who speaks, or a title in apposition. */
  roles: WordSet;
  /** Offices that are ticked off as titles, beyond those that tell a person in the text. */
  offices: WordSet;
  /** What somebody is to somebody, or was in the way of: nobody's title. */
  noOffices: WordSet;
  /** Papers and what speaks as they do. */
  documents: WordSet;
  /** What somebody says, named as a thing: "her answer was simple: …" is hers. */
  utterances: WordSet;
  /** Sources without a name. */
  sources: WordSet;
  /** A body of people that acts and speaks: "the firm said". */
  bodies: WordSet;
  /** First or last words of a name that make it a body's. */
  inNamesOfBodies: WordSet;
  /** Of the bodies, those that no person is called by. */
  firms: WordSet;
  /** Nouns that tell a woman, and a man. */
  female: WordSet;
  male: WordSet;
  /** Family. */
  relations: WordSet;
  /** No more than "somebody": whoever was named last. */
  anybody: WordSet;
  /** True where an article may use both for the same person or body. */
  sameRole: (a: string, b: string) => boolean;
}
