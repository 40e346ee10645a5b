import type { WordSet } from './words';

/**
 * Classes of words by which the reporter's own sentences are read: who says what. Each is as narrow as the
 * place in the sentence that asks for it, for a word too many there is a speaker who said nothing. In lower
 * case, as tokens are compared.
 */
export interface SpeechWords {
  /* Pronouns, articles and owners. */
  /** Whom something is done to. */
  objectPronouns: WordSet;
  told: WordSet;
  /** "told them to let us know": whom somebody lets know says nothing. */
  objectsButHer: WordSet;
  objectsBehindVerbs: WordSet;
  subjectPronouns: WordSet;
  subjectsWithYou: WordSet;
  /** What may follow a name straight away. */
  subjectsOrSaid: WordSet;
  clauseOpeners: WordSet;
  speakingPronouns: WordSet;
  /** The writer of the article. */
  writer: WordSet;
  writersOwn: WordSet;
  hisOrHer: WordSet;
  owners: WordSet;
  articles: WordSet;
  articlesAndOwners: WordSet;
  /** What a noun follows, whatever the tagger takes it for. */
  ownersAndPossessive: WordSet;
  /** How somebody is named again. */
  pointing: WordSet;
  /** Tells nothing about who it is. */
  fillingDescriptions: WordSet;
  /** How a speaker may begin who is no name. */
  speakerBeginnings: WordSet;
  structuralSpeakers: WordSet;
  /** Never behind its verb: "said it". */
  noInvertedSubject: WordSet;
  /** "it was clear that" is nobody's view. */
  noHolder: WordSet;
  noStructuralSpeaker: WordSet;
  singleSpeakers: WordSet;
  nobodies: WordSet;
  somebodies: WordSet;
  /** Many who speak as one. */
  crowds: WordSet;
  unnamedCrowds: WordSet;
  quantitiesAlone: WordSet;
  speakingQuantities: WordSet;
  /** "half of those asked". */
  partOf: WordSet;
  /** "those questioned said". */
  askedPeople: WordSet;
  /** What makes a noun of the word behind it. */
  beforeNouns: WordSet;

  /* Clauses. */
  relatives: WordSet;
  owningRelatives: WordSet;
  objectRelatives: WordSet;
  relativesAndWhat: WordSet;
  relativesAndTo: WordSet;
  lateRelatives: WordSet;
  clauseWords: WordSet;
  /** What adds to a name between commas. */
  behindComma: WordSet;
  /** Never inside a noun phrase. */
  noNoun: WordSet;
  questionWords: WordSet;
  howOrWhat: WordSet;
  thatOrRelative: WordSet;
  /** "his claim that", "his description of it as". */
  claimLinks: WordSet;
  thatAlone: WordSet;
  /** Behind "told" without anybody who is told. */
  reportedOfSomebody: WordSet;
  subordinating: WordSet;
  subordinatingAndUntil: WordSet;
  subordinatingTimes: WordSet;
  subordinatingSubjects: WordSet;
  subordinatingCues: WordSet;
  contrasting: WordSet;
  adversative: WordSet;
  adverbialOpeners: WordSet;
  /** "before adding": the same subject speaks on. */
  participleLeads: WordSet;
  askedWhen: WordSet;

  /* Joining. */
  joining: WordSet;
  joiningThat: WordSet;
  joiningLists: WordSet;
  coordinating: WordSet;
  joiningClauses: WordSet;
  joiningSubjects: WordSet;
  joiningWith: WordSet;
  endingClauses: WordSet;
  pausing: WordSet;
  soOrThus: WordSet;

  /* Prepositions and particles. */
  titleLinks: WordSet;
  nameLinks: WordSet;
  topicLinks: WordSet;
  placeLinks: WordSet;
  appositionLinks: WordSet;
  ofOrFrom: WordSet;
  ofOrAbout: WordSet;
  aboutOrOf: WordSet;
  structuralLinks: WordSet;
  /** "records obtained by". */
  participleLinks: WordSet;
  circumstance: WordSet;
  /** Where or when something is said. */
  occasion: WordSet;
  /** Behind a verb that then reports nothing. */
  complements: WordSet;
  like: WordSet;
  /** "called off the march" labels nothing. */
  calledOut: WordSet;
  firedBack: WordSet;
  particles: WordSet;
  structuralParticles: WordSet;
  approximately: WordSet;
  asOrArticle: WordSet;

  /* Verbs and auxiliaries. */
  /** Whatever the tagger takes them for. */
  auxiliaries: WordSet;
  passiveAuxiliaries: WordSet;
  activeAuxiliaries: WordSet;
  having: WordSet;
  /** The base form of a verb follows. */
  baseFormAuxiliaries: WordSet;
  /** "was widely quoted as saying". */
  beforeSeenSaying: WordSet;
  linkingVerbs: WordSet;
  /** "so ran the notice". */
  invertingVerbs: WordSet;
  coming: WordSet;
  /** "Roe went on to say": words of going on, before "to" or the verb. */
  goingOn: WordSet;
  going: WordSet;
  making: WordSet;
  wantingToKnow: WordSet;
  wantingTo: WordSet;
  beforeToSay: WordSet;
  /** "CONTINUED to insist", "APPEARED to suggest": it was said. */
  goingOnTo: WordSet;
  declining: WordSet;
  keepingFromSaying: WordSet;
  /** "Roe shot back", "Roe chimed in". */
  firing: WordSet;
  issuing: WordSet;
  perceiving: WordSet;
  seenSaying: WordSet;
  quotedAsSaying: WordSet;

  /* Lemmas of verbs of saying. */
  tellingSomebody: WordSet;
  askingOrKnowing: WordSet;
  quoting: WordSet;
  speakingOf: WordSet;
  sayingPlainly: WordSet;
  /** Report with "that" or a mark only. */
  notAlwaysSaying: WordSet;

  /* Adverbs and times. */
  /** Between a subject and its verb, whatever the tagger says. */
  adverbsBetween: WordSet;
  noAdverbBetween: WordSet;
  later: WordSet;
  structuralAdverbs: WordSet;
  thereOrMore: WordSet;
  more: WordSet;
  daysByThemselves: WordSet;
  timesOfDay: WordSet;
  spansOfTime: WordSet;
  beforeDays: WordSet;
  whichDay: WordSet;

  /* Nouns and adjectives. */
  /** "Roe was adamant that". */
  attitudes: WordSet;
  /** Of these, what one can be only aloud. */
  spokenAttitudes: WordSet;
  /** "Roe's claim that". */
  claims: WordSet;
  /** "voiced CONCERN that": what somebody holds, and says by one of `voicing`. */
  concerns: WordSet;
  /** "VOICED concern that", "REJECTED the idea that". */
  voicing: WordSet;
  /** Verbs, by their lemmas, and nouns of promising: "vowed to", "her promise to". */
  committing: WordSet;
  /** Lemmas of laying something to somebody's charge, or credit, with what leads to it: "accused Roe OF". */
  charging: ReadonlyMap<string, WordSet>;
  /** Base forms that no noun is like: behind one thing they are verbs still. */
  neverNouns: WordSet;
  /** "A POLL SHOWS Roe ahead": what people answered, by lemmas that do not report otherwise. */
  polls: WordSet;
  polling: WordSet;
  /** "ALTHOUGH in May she said": opens a clause before the main one. */
  contrastingLeads: WordSet;
  /** "BUT DID not say when": the reporter goes on. */
  but: string;
  keptBack: WordSet;
  /** When somebody was accused: "AFTER the dam had burst". */
  moments: WordSet;
  /** Behind "said": "little about the plan" is no report. */
  amountsSaid: WordSet;
  behindAmounts: WordSet;
  /** "the firm ITSELF said" */
  selves: WordSet;
  /** Nouns that are many without an ending: "DATA from the survey show". */
  severalAlone: WordSet;
  /** "easier said THAN done" */
  comparing: string;
  /** "told the hall, WHERE many stood" */
  placeRelatives: WordSet;
  /** "in her view". */
  inWords: WordSet;
  /** "people familiar with the matter". */
  linkedAdjectives: WordSet;
  bodies: WordSet;
  /** "footage of Roe saying". */
  footage: WordSet;
  /** Where and when something was said. */
  placesOfSaying: WordSet;
  /** By their capitals: "No. 10 said". */
  numbered: WordSet;
  numberedBelow: WordSet;

  /* Single words and pairs that a rule goes by. */
  /** "Roe SAID", of somebody who is asked, and what goes on. */
  asked: string;
  continued: string;
  /** "wants to KNOW" */
  knowing: string;
  /** What is "know" before "to" by its own verb: "wants to know". */
  wanting: WordSet;
  /** "PUTS it" */
  putting: WordSet;
  /** A form of saying that is the same for then and now. */
  readForm: string;
  /** "IN THE PAST" */
  inThePast: readonly [string, string, string];
  /** "ACCORDING TO" */
  accordingTo: readonly [string, string];
  /** "IN the WORDS OF" */
  inTheWordsOf: readonly [string, string, string];
  /** `“…” – SO Roe – “…”` */
  so: string;
  /** "PER the report" */
  per: string;
  /** "was quoted as SAYING" */
  saying: string;
  /** What a gender is told by, of the pronouns; of the subjects alone in `subjectGenders`. */
  genders: ReadonlyMap<string, 'f' | 'm'>;
  subjectGenders: ReadonlyMap<string, 'f' | 'm'>;
  /** For one body and for many. */
  bodyPronouns: WordSet;
  /** Links inside a noun phrase: "head OF the agency". */
  phraseLinks: WordSet;
  /** What owns the noun behind it. */
  possessives: WordSet;
  /** What may be said, or was not. */
  supposed: RegExp;
  /** Inside the name of a body, with a small letter. */
  insideBody: RegExp;
  /** Before a name: it is whom or what the noun before belongs to. */
  owning: RegExp;
  /** Behind a name: anything but a preposition makes the name an attribute. */
  attributive: RegExp;
  /** Where a description ends and what it belongs to begins. */
  belonging: RegExp;
  /** "the" and a blank, all there may be before a name in apposition. */
  theAndBlank: string;
  /** In capitals before a colon and no speaker: what a page says of itself. */
  furnitureLabels: RegExp;
}
