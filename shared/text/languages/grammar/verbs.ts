import type { WordSet } from './words';

/** A verb that reports what somebody said, wrote, asked or held. */
export interface CueVerb {
  lemma: string;
  /**
   * says: reports speech with or without "that" ("says", "added");
   * that: reports only with "that", a question word or quotation marks ("suggest", "believe");
   * quote: governs quoted words alone ("continued", "described … as").
   */
  takes: 'says' | 'that' | 'quote';
  /** True for a verb of speaking or writing; false for holding and showing ("believe", "found"). */
  speech: boolean;
  /** "told the court": an object stands between verb and content. */
  addressed: boolean;
}

/** Verbs of saying, and what is read for one. */
export interface Verbs {
  /** The cue verb of a lower-case word form, or undefined. */
  cueVerb: (lower: string) => CueVerb | undefined;
  /** Forms that are hardly ever anything but a verb of saying; the rest need a verb's surroundings. */
  plain: WordSet;
  /** The everyday forms of saying. */
  sayingForms: WordSet;
  /** What ends so was done. */
  past: RegExp;
  /** Words that say when by being there: a sentence with one of them is not only of the future. */
  presentOrPast: WordSet;

  /* Cues of several words, or of none. */
  accordingTo: CueVerb;
  putIt: CueVerb;
  wantToKnow: CueVerb;
  fireBack: CueVerb;
  /** "was quoted as saying" */
  saying: CueVerb;

  /** Lemmas that a rule asks for by name. */
  lemmas: {
    asking: string;
    telling: string;
    /** Gives a thing a name: "called it “a joke”". */
    labelling: string;
    disputing: string;
  };
}
