import type { WordSet } from './words';

/** What tells somebody's name from the name of a thing, and one bearer of a name from another. */
export interface Persons {
  /** Last word of the name of a body, a place, an event or a work, and no surname. */
  thingEnds: WordSet;
  /** First word of the name of a place, a ship or a storm. */
  thingHeads: WordSet;
  /** Last word of the name of a street, a park or a hall, and a surname as well: "Heath Lane". */
  placeEnds: WordSet;
  /** Auxiliaries of more than one. */
  ofSeveral: WordSet;
  /** How a verb ends that one person does, or did. */
  ofOne: RegExp;
  /** Of these, streets and the like, that stand behind "of" as well. */
  streetEnds: WordSet;
  /** What a place or a body is, behind its name: "Heath hospital", "the Heath inquiry". */
  behindThings: WordSet;
  /** Where something is, before its name; a person may follow "of" and "to" as well. */
  whereabouts: WordSet;
  /** With a capital before a name, and no part of it: "Dear Jane", "Welcome Jane". */
  greetings: WordSet;
  /** Ends of adverbs and verbs that open a sentence before a name. */
  openers: RegExp;
  /** What a ministry is for: "minister of Health Jane Roe". */
  portfolios: WordSet;
  /** Nouns that open a sentence as a name would: "Survivors said". Ends of words. */
  nounEnds: RegExp;
  /** Given names that are one: the short form, and every long one. */
  shortForms: ReadonlyMap<string, readonly string[]>;
  /** Which of a family, behind a name; the written form by the word. */
  generations: ReadonlyMap<string, string>;
  /** A capital inside a word: "NewCo", but "McRoe" and "DeRoe" are people. */
  capitalInside: RegExp;
  /** Words that begin a sentence, or have a capital, and are nobody's surname by themselves. */
  neverAlone: WordSet;
  /** "Norwegian-born", "London-based": before a name and no part of it. */
  modifier: RegExp;
  /** Addresses that a given name follows: "Sir Jack". */
  beforeGivenNames: WordSet;
  /** Surnames that stand before the given name: "Kim Min-woo". */
  familyFirst: WordSet;
  /** Ends of words that say what somebody does: "-ologist". */
  occupation: RegExp;
  /** What else somebody does or holds. */
  occupations: WordSet;
  /** Addresses and ranks beside which an office says more. */
  ranks: WordSet;
  /** Before an office, and part of what is said: "former", "retired". */
  formerly: WordSet;
  /** Before the office that somebody has come to. */
  nowadays: WordSet;
  /** Behind an office: whose, or where. "Of" goes on with what. */
  officeAt: WordSet;
  /** Of these, before what somebody works on as well: "head of research at". */
  fields: WordSet;
  /** Behind a name: whose, or where. */
  nameAt: WordSet;
  /** Of these, the ones that a town follows as well as a body. */
  residesIn: WordSet;
  /** Who a person has as well as a body: "Roe's lawyer". */
  personalHelp: WordSet;
  /** An office where something stands with it: "council member", "an expert on rain". */
  qualified: WordSet;
  /** Ends of adjectives that stand before an office: "presidential". */
  adjectival: RegExp;
  /** Parties by what stands for them in brackets behind a name: "(Lab, Heath)", "(D-Heath)". */
  parties: ReadonlyMap<string, string>;
  /** A party by those in it: "Jane Roe of the Liberals". */
  partisans: WordSet;
  /** What somebody does is done there: "who studies towns at". */
  worksAt: WordSet;
  /** Joins the parts of a body's name. */
  insideBodies: WordSet;
}
