/*
 * Every number by which speakers are weighed, with a word on each. They were set on the articles in `corpus/`
 * and on those its README names; change one and `npm run unit -- shared/reading/corpus` says what it costs.
 */

/** How sure the first read is where no class of evidence says it: labels, pieces that go on, bare marks. */
export const SURE = {
  /** "ROE:" before what is said. */
  label: 0.95,
  /**
   * The answers of an interview that says with whom it is; of several in its introduction the one named most;
   * the first.
   */
  interviewee: 0.9,
  likelyGuest: 0.75,
  likeliestGuest: 0.6,
  /** "A:" of an interview that names nobody. */
  guestUnnamed: 0.6,
  /** Off where question and answer alternate without labels. */
  alternating: 0.9,
  /** Of the piece before, where a quotation goes on in the next paragraph. */
  continued: 0.95,
  /** Of a piece that nothing closes and that speaks of somebody like a reporter. */
  narrated: 0.65,
  /** Words between marks, and nobody who says them. */
  nobody: 0.4,
  /** Marks in a text whose language the reading does not know. */
  marksOnly: 0.3,
} as const;

/** Whom a pronoun means: points for a person, the most of them counted. A line further back takes one off. */
export const PRONOUN = {
  /** Lines looked back over. */
  lines: 8,
  /** Speakers looked back over; each one further back takes another point off. */
  speakers: 3,
  /** Whoever spoke last. */
  spoke: 13,
  /** Off for each paragraph between the pronoun and the last to speak. */
  paragraphSinceSpeaking: 1,
  /** Whom an earlier sentence is about, named in it or not. */
  topic: 12.5,
  /** Named earlier in the pronoun's own sentence, first or as whom it is about; and anybody else there. */
  ownLineFirst: 12.5,
  ownLine: 10,
  /** "Roe was late, he said": Roe is whom somebody speaks of. */
  spokenOf: 4,
  /** Named in an earlier sentence; more for whom it is about, a little for whoever is named first. */
  named: 10,
  namedTopic: 2.5,
  namedFirst: 1,
  /** Off for each paragraph between a name and the pronoun. */
  paragraph: 2,
  /** The article says that the gender fits. */
  gender: 0.5,
  /**
   * Two this close are a question for the author: the subject of the sentence before is so far ahead of the
   * others in it, a likelihood and no more.
   */
  tooClose: 2.5,
} as const;

/** Whom a description means: "the former coach", "the firm". */
export const DESCRIPTION = {
  /** The article says the very noun of the person, or one that means the same. */
  sameNoun: 3,
  likeNoun: 2,
  /** The same of a body, and one whose last mention is near though nothing is said of it. */
  bodySameNoun: 4,
  bodyLikeNoun: 3,
  bodyNear: 1,
  /** Each word before the noun that the article says of whom it means, or does not. */
  word: 2,
  strangeWord: -0.5,
  /** The nearer the last mention, up to one point; so many characters away there is nothing of it left. */
  nearness: 4000,
} as const;
