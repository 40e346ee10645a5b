/** What tells a name, and whose it is: classes of lower-case words, and what stands around names. */
export interface NameWords {
  /** Honorifics and ranks that stand before a name, full stop left out. */
  honorifics: ReadonlySet<string>;
  /** Nouns of office and occupation. */
  roles: ReadonlySet<string>;
  /** Countries, some regions and capitals. */
  places: ReadonlySet<string>;
  /** Given names. */
  female: ReadonlySet<string>;
  male: ReadonlySet<string>;

  /** What stands before a surname and belongs to it: "van Rijn" is not "Rijn". */
  particles: ReadonlySet<string>;
  /** What is joined to a surname and may be left out. The source of a regular expression. */
  prefix: string;
  /** What stands behind a name and is none. */
  suffixes: ReadonlySet<string>;
  /** Surnames that are words of the language too. */
  common: ReadonlySet<string>;
  /** What stands before a month that is a surname as well. */
  beforeMonths: ReadonlySet<string>;
  /** What a month or a weekday stands behind, even where somebody is called by the same word. */
  monthsStandBehind: ReadonlySet<string>;
  /** Two words before a month: "the end of May". */
  monthNouns: ReadonlySet<string>;
  /** Given names that are small words of the language. */
  smallNames: ReadonlySet<string>;
  /** What a surname of several words begins with: "De Silva", "St John". */
  surnameHeads: ReadonlySet<string>;
  /** Names of papers, and of days, that hold a word of the calendar. */
  papers: RegExp;
  namedDays: RegExp;
  articles: ReadonlySet<string>;
  /** The article of a name: "the UK". */
  definite: string;
  /** Single letters that are words, and no initials. */
  letters: ReadonlySet<string>;

  /** Small words inside a name of several. The source of a regular expression. */
  inside: string;
  /** Words that have their capital from the head of the sentence, with the blank behind. */
  heads: RegExp;
  /** How a word ends that says where somebody is from. */
  demonym: RegExp;
  /** What a caption begins with: its capital makes no name. */
  captions: ReadonlySet<string>;
}
