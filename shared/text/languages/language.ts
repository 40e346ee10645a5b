import type { Range } from '../ranges';
import type { AgencyWords } from './agencies';
import type { ClaimColumns } from './claim-columns';
import type { BackingWords } from './backing';
import type { ContactWords } from './contacts';
import type { CopyWords } from './copy';
import type { LifeWords } from './lives';
import type { NameWords } from './names';
import type { RuleWords } from './rules';
import type { SearchWords } from './searching';
import type { StatementWords } from './statements';
import type { TapeWords } from './tape';
import type { ValueWords } from './values';

/** What is spelled out at a place: where it ends, and what it amounts to. */
export interface Spelled {
  end: number;
  value: number;
  /** The last word that multiplied, 1 for none: "two million" has a million. */
  scale: number;
}

/** What a written date says; months from 0 and weekdays from Sunday, as `Date` counts them. */
export interface DateParts {
  weekday?: number;
  day?: number;
  /** Of "5–6 October" the other day. */
  lastDay?: number;
  month?: number;
  year?: number;
}

/** What stands around a letter that may multiply a figure. */
export interface ScaleContext {
  figure: string;
  /** What stands between figure and letter, or ''. */
  joint: string;
  /** The figure has a currency. */
  currency: boolean;
  after: string;
}

/**
 * What a language decides for whoever reads prose in it. Another language is another file of this type beside
 * `en.ts`; everything else about text is Unicode's business and stands in `shared/text` itself.
 */
export interface Language {
  /** BCP 47: what `Intl` is asked with. */
  tag: string;

  sentences: {
    /** In lower case, without the full stop: what takes one and does not end a sentence before a capital. */
    abbreviations: ReadonlySet<string>;
    /**
     * Of these, the ones that are words as well: abbreviations with their capital or before a figure only.
     */
    alsoWords: ReadonlySet<string>;
    /** Of the abbreviations, those that may end a sentence all the same, before one of `openers`. */
    trailing: ReadonlySet<string>;
    /** What begins a sentence behind "the U.S.", where a capital alone proves nothing. */
    openers: ReadonlySet<string>;
  };

  numbers: {
    decimal: string;
    thousands: string;
    /** The value of a lower-case number word, joined ones included; undefined for any other word. */
    valueOf: (lower: string) => number | undefined;
    /** The words for one to nine. */
    ones: readonly string[];
    /** What a number in words begins with. The source of a regular expression that knows no Unicode. */
    spelledFirst: string;
    /** The number in words at a place; null where the words rank, or count nothing. */
    spelledAt: (text: string, from: number) => Spelled | null;
    /** What stands behind a figure in words: "2 *and a half*". */
    partAt: (text: string, from: number) => Spelled | null;
    /** Whether words leave open how many of a scale there are: "several hundred". */
    isVague: (before: string, words: string) => boolean;
    /** Words that multiply the figure before them: "million". */
    scales: ReadonlyMap<string, number>;
    /** Letters that do, in lower case: "bn", "k"; and whether they do at a place. */
    shortScales: ReadonlyMap<string, number>;
    isScale: (letters: string, around: ScaleContext) => boolean;
    /** Whether a lone letter that multiplied is a unit after all: "a 5m high wall". */
    isMeasure: (letter: string, figure: string, after: string) => boolean;
    /** What makes the figure before it a share. The source of a regular expression. */
    percent: string;
    /** Of such words, those for percentage points. */
    points: RegExp;
    /** What behind a figure makes it a rank: "33rd". The source of a regular expression. */
    ordinal: string;
    /** A rank in figures: "33rd". */
    ordinalOf: (value: number) => string;
    /** Before the word for one: then it counts nothing, as in "no one". In lower case. */
    notCounting: readonly string[];
    /** Behind the word for one, likewise: "one another". */
    isNoOne: RegExp;
    /** Whether what stands between two numbers, and before the first, makes them ends of a range. */
    range: (before: string, between: string) => boolean;
    /** The word for a minus. */
    minus: string;
    /** Moneys that are written as words. */
    moneys: readonly string[];
    /** Moneys in letters before the figure, with their capitals: "Rs". */
    codes: readonly string[];
    /** The letters before a currency sign that say whose it is: "US$". */
    whose: readonly string[];
    /** Number words as they stand in running text, "one" left out. The source of a regular expression. */
    counts: string;
    /** What multiplies a figure or makes a share of it. The source of a regular expression. */
    multiplies: string;
    /** Behind a figure, with the blank or hyphen: a word that it does not count. */
    uncounted: RegExp;
  };

  calendar: {
    /** From January on. */
    months: readonly string[];
    /** Short forms of months as they stand in prose, by the month's index; a full stop may follow. */
    shortMonths: ReadonlyMap<string, number>;
    /** From Sunday on, as `Date` counts them. */
    weekdays: readonly string[];
    /** The index of a month by its lower-case names, long and short. */
    monthOf: ReadonlyMap<string, number>;
    /** The index of a weekday by its lower-case name. */
    weekdayOf: ReadonlyMap<string, number>;
    /** Days by what they are from today: a lower-case word, and how many days on. */
    relativeDays: ReadonlyMap<string, number>;
    /** Between the day and the month: "the 3rd of May". */
    ofMonth: string;
  };

  /** Dates, times of year and words like "last week" in a text, in order. */
  datesIn: (text: string) => Range[];
  /** What a written date says, each way it can be read; none where it names no month and no year. */
  readDate: (phrase: string) => DateParts[];
  /** What a relative date means on the day of publication, in words; null where it cannot be told. */
  reckon: (phrase: string, published: Date) => string | null;

  /** In lower case: words that deny, refuse or leave out. */
  denials: {
    /** A difference in them makes another statement. */
    inside: ReadonlySet<string>;
    /** Around a statement they turn it: words and phrases, each by the key it is compared by. */
    around: ReadonlyMap<string, string>;
  };
  /** What verb of saying, if any, a lower-case word is a form of: "said" is "say". */
  sayingOf: (lower: string) => string | undefined;
  /** Whether a lower-case word is a form of a verb of speaking or writing; not of holding or showing. */
  speaks: (lower: string) => boolean;
  /** Whether what stands behind a form of a verb of saying is who was spoken to: "told Roe". */
  addresses: (lower: string) => boolean;
  /** Pairs of marks that open and close a quotation, the usual ones first. */
  quotationMarks: readonly (readonly [open: string, close: string])[];

  /** In lower case: what a capital makes no name of. */
  functionWords: ReadonlySet<string>;
  names: NameWords;
  rules: RuleWords;
  statements: StatementWords;
  contacts: ContactWords;
  lives: LifeWords;
  copy: CopyWords;
  tape: TapeWords;
  backing: BackingWords;
  agencies: AgencyWords;
  claimColumns: ClaimColumns;
  searching: SearchWords;
  values: ValueWords;
}
