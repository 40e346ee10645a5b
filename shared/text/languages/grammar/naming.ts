import type { WordSet } from './words';

/** How people, places and bodies are named, and what stands around a name. */
export interface Naming {
  /* Names. */
  femaleNames: WordSet;
  maleNames: WordSet;
  places: WordSet;
  /** People of a place, never the surname of one person. */
  demonyms: WordSet;
  /** Before a place, which then is nobody. */
  placeLinks: WordSet;
  /** The end of a country's name that a given name may follow: "the United States Jane Roe". */
  states: string;
  /** Inside a name, with a small letter: "Jane van Roe". */
  particles: WordSet;
  /** Of these, the ones that only a person's name has. */
  personalParticles: WordSet;
  /** Behind a name and no part of it: generations, honours, degrees. */
  suffixes: WordSet;
  /** Behind a title these make a body of it: "General Election". */
  noSurnames: WordSet;
  /** With a colon behind it a picture's label or a link. */
  labels: WordSet;
  /** Months and weekdays; their values are the index of each. */
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlyMap<string, number>;
  /** Months that people are called by as well. */
  monthsAsNames: WordSet;
  /** Words that a short form may pass over: "Panel on Climate Change". */
  skippedInitials: WordSet;
  /** A name in capitals and its plural, that may be the initials of a longer one. */
  acronym: RegExp;
  /** "the" at the beginning of a name. */
  leadingThe: RegExp;

  /* Titles and address. */
  /** Honorifics and ranks that stand before a name, full stop left out. */
  honorifics: WordSet;
  femaleTitles: WordSet;
  maleTitles: WordSet;
  /** Says nothing about who somebody is; a doctor's does. */
  plainAddress: WordSet;
  /** No title by itself: it is ticked off only with what stands behind it. */
  addressedAs: WordSet;
  /** What ends with one of these goes on with a name. */
  beforeName: RegExp;
  /** What stands before an office: "the harbour master". */
  determiners: WordSet;
  /** In an office for now, or by what somebody does: "the acting head". */
  acting: WordSet;
  /** Says what somebody is, was or has become. */
  becoming: WordSet;

  /* What is said of somebody. */
  /** The article or owner behind which an office is somebody's: "the solicitor", "Roe's solicitor". */
  holders: WordSet;
  /** "a group calling itself NAME": the word before, and the one that follows. */
  calling: string;
  itself: WordSet;
  /** "a charity called NAME". */
  called: WordSet;
  /** Within a description: "chair of the board for ports and fishing". */
  descriptionLinks: WordSet;
  /** Behind a name these begin no description of somebody. */
  noDescription: WordSet;
  /** "NAME remains the chair": what somebody is follows. */
  linkingVerbs: WordSet;
  /** What stands before a description then. */
  describingArticles: WordSet;
  /** Behind "University" the name goes on. */
  bodyLinks: WordSet;
  /** Before a body that is told or wherein something is said. */
  addressed: WordSet;
  /** Begins a clause about somebody else. */
  clauses: WordSet;
  /** Between a name and its verb. */
  betweenNameAndVerb: WordSet;
  /** Verbs of several: "Organisers say". */
  pluralVerbs: WordSet;
  /** Before a name that then is who speaks: "asked Roe". */
  beforeSpeakers: WordSet;
  /** Something that has this is no person. */
  itsOwn: WordSet;
  /** Somebody who is meant by these is one. */
  heOrShe: WordSet;
  /** Pronouns that tell a woman, or a man, and no object. */
  she: WordSet;
  he: WordSet;
}
