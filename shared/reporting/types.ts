import type {
  Alert,
  Backing,
  Bearing,
  Beside,
  ClassCounts,
  DeskRules,
  Details,
  Disposition,
  Evidence,
  Facet,
  KeptFile,
  Lack,
  MarkClass,
  MarkKind,
  Note,
  PartKind,
  QuoteForm,
  Risk,
  Said,
  Source,
  Status,
  StatusStamp,
  Terms,
  Translation,
  Verdict,
  Voucher,
} from '../domain';
import type { Coverage, ParagraphCoverage } from '../domain/coverage/coverage';
import type { DriftKind } from '../quotes/drifts';
import type { Stage } from '../quotes/life';
import type { Difference } from '../tape/differences';
import type { Direction } from '../text/direction';
import type { Version } from './audience';

/*
 * What a report says, before any format. Every format (`formats/`) reads this and nothing else, so that all
 * of them say the same.
 */

export interface ReportOptions {
  /** When the report is made, ISO time in UTC. */
  at: string;
  /** Who makes it. */
  by: string;
  appVersion: string;
  /**
   * The history it was made on: how many changes, the hash of the last, and the last seal that holds; null
   * where there is none. Absent where it is not known.
   */
  history?: { changes: number; hash: string; seal?: ReportSeal | null };
  /**
   * What lies beside papers of sources on the record, and what of it was not checked. Absent: nobody looked.
   */
  sidecars?: ReportSidecar[];
  /** What the desk asks of an article before it is signed off. */
  rules: DeskRules;
  /** Whom it is for, and what it is without. Absent: for the editor, with everything. */
  version?: Version;
}

/** A file beside a paper, its timestamp for one: what it says, and what could not be checked of that. */
export interface ReportSidecar {
  paper: string;
  name: string;
  said: string;
  unchecked: string;
}

/**
 * A seal of the history: how far that had come, whose key it is, and when that key's owner says it was made.
 */
export interface ReportSeal {
  changes: number;
  at: string;
  fingerprint: string;
}

export interface ReportModel {
  made: ReportOptions;
  /** The id of the article, for a file that comes back to be known again. */
  article: string;
  title: TitleBlock;
  draft: DraftFacts;
  counts: Counts;
  /** What blocks sign-off under the desk's rules; nothing where the article is ready. */
  blockers: ReportBlocker[];
  coverage: ReportCoverage;
  /** What nobody has decided on the words as they stand: highest risk first, then in text order. */
  open: OpenItem[];
  /** Decided, and nothing was done about it in copy yet; in the same order. */
  toChange: LedgerEntry[];
  /**
   * Verified marks that no evidence supports that a checker vouches for, by their risk, the highest first; by
   * number.
   */
  unsourced: { risk: Risk; marks: number[] }[];
  /** What stands on the author’s own word and nothing else, by number. */
  onAuthor: number[];
  /** What was done to many at once, in the order of time. */
  bulk: BulkDecision[];
  /** Marks made in bulk that nobody has looked at since, by number. */
  unseen: number[];
  /** Sentences ticked off in bulk. */
  clearedInBulk: BulkTicks[];
  /** What was found wrong, what was suggested and what was done, in text order. */
  corrections: Correction[];
  /**
   * Decisions made on other words than stand there now, in text order; those whose words are gone come last.
   */
  changed: ChangedItem[];
  /** Quotations that are others than in the draft before: as many as the window lists. */
  drifts: DriftItem[];
  /** Quotations that headlines, captions, pull quotes or social posts have otherwise. */
  elsewhere: ElsewhereItem[];
  /** Every quote with whose words it is, in text order. */
  quotes: QuoteItem[];
  /**
   * What the marks rest on, in the order in which the ledger first names it. `sources[i].number` is `i + 1`.
   */
  sources: ReportSource[];
  /** Whom the article names, in the order in which they came. */
  people: ReportPerson[];
  /** Every mark once, in text order; marks whose words are gone come last. `ledger[i].number` is `i + 1`. */
  ledger: LedgerEntry[];
  /** The draft's text with the marks in it; the paragraphs joined by `\n` are the text. */
  text: TextParagraph[];
}

/** Headline, standfirst and byline are those of the draft the report speaks of. */
export interface TitleBlock extends Details {
  /** The headline, or what stands in for it where there is none. Never empty. */
  name: string;
  /** The title typed by hand, where the draft has another; empty otherwise. */
  workingTitle: string;
}

/** Statuses set in one go. */
export interface BulkDecision {
  at: string;
  by: string;
  /** On how many marks it was set, and those that still have it from then, by number. */
  of: number;
  status: Status;
  marks: number[];
}

export interface BulkTicks {
  at: string;
  by: string;
  sentences: number;
}

export interface DraftFacts {
  number: number;
  sha256: string;
  origin: string;
  createdAt: string;
  createdBy: string;
  words: number;
}

export interface Counts {
  marks: number;
  /**
   * Marks by how they stand, each in one class: the same as on the screen. `decided` and `open` come to all
   * marks.
   */
  classes: ClassCounts;
  decided: number;
  open: number;
  /** By status; what was closed as cut stands in no way, and is counted as that. */
  status: Record<Status, number>;
  kind: Record<MarkKind, number>;
  risk: Record<Risk, number>;
  alert: Record<Alert, number>;
}

export interface ReportBlocker {
  words: string;
  /** The marks it is about, by number, in order. */
  marks: number[];
}

export interface ReportCoverage extends Omit<Coverage, 'paragraphs'> {
  paragraphs: number;
  /** Runs of paragraphs that have something to check and no mark, and were not ticked off as a whole. */
  unmarked: UnmarkedRun[];
}

export interface UnmarkedRun {
  from: ParagraphCoverage;
  to: ParagraphCoverage;
  /** The words the run begins with. */
  opening: string;
}

export interface LedgerEntry {
  /** The mark's number in this report, from 1. */
  number: number;
  id: string;
  /** The words as they stand in the draft; for a lost mark, as they last stood. */
  words: string;
  /** The paragraph where it begins; null for a lost mark. */
  paragraph: number | null;
  /** Shares words with another mark, so the annotated text shows where it begins as well as where it ends. */
  overlaps: boolean;
  kind: MarkKind;
  form: QuoteForm | null;
  facets: readonly Facet[];
  risk: Risk;
  status: Status;
  /** How it stands, see classes.ts. */
  class: MarkClass;
  decided: boolean;
  /** Verified, and no evidence supports it that a checker vouches for. */
  unsourced: boolean;
  /** What it lacks of the sources the desk asks for its risk; null where it lacks nothing. */
  lack: Lack | null;
  /** What stands behind it. */
  backing: Backing;
  /** Who set the status, when, on which draft and words; null as long as nobody has. */
  stamp: StatusStamp | null;
  alerts: Alert[];
  correction: string;
  disposition: Disposition;
  /** What a quote is a translation of; null: of nothing. */
  translation: Translation | null;
  notes: readonly Note[];
  evidence: ReportEvidence[];
  /** What the author wrote of where it comes from, as far as it gives nobody away. */
  said: readonly Said[];
  /** A quote's attribution, by number. */
  attribution: number | null;
  /**
   * All marks that share a decision with this one as the same fact, itself among them, by number; none where
   * it shares with nobody. And whether they were decided differently.
   */
  same: readonly number[];
  differs: boolean;
  /** The quotes that hang on this attribution, by number. */
  quotes: number[];
}

/**
 * A source as others may read of it. What is not on the record has no name here, nor anything else that could
 * tell who it is: whatever is made from a report cannot give away what the report does not know.
 */
export interface ReportSource {
  /** The source's number in this report, from 1. */
  number: number;
  terms: Terms;
  named:
    (Pick<Source, 'title' | 'kind' | 'where' | 'standing' | 'accessed'> & { papers: ReportPaper[] }) | null;
  /** The others that go back to the same origin, by number. */
  same: number[];
  /** The marks it is evidence for, by number. */
  marks: number[];
}

/** Somebody the article names. `asked`, `answered`: days, empty where they were not or did not. */
export interface ReportPerson {
  name: string;
  title: string;
  affiliation: string;
  asked: string;
  answered: string;
  /** By number. */
  marks: number[];
}

/** A file that is kept with the article, as it came. */
export type ReportPaper = Pick<KeptFile, 'name' | 'sha256'>;

export interface ReportEvidence {
  /** By number. */
  source: number;
  bears: Bearing;
  voucher: Voucher;
  /** Null where the source is not named. */
  shown: (Pick<Evidence, 'locator' | 'excerpt' | 'from'> & { heard: ReportHeard | null }) | null;
}

/** What the comparison of a quotation with the tape said when the evidence was taken. */
export interface ReportHeard {
  verdict: Verdict;
  /** Who speaks; empty where the tape does not say. */
  who: string;
  /** The mark has other words now. */
  isOld: boolean;
}

/** `undecided`: no answer yet. `alert`: the answer may not hold any more. */
export type OpenReason = 'undecided' | 'alert';

export interface OpenItem {
  entry: LedgerEntry;
  why: OpenReason[];
}

export interface Correction {
  entry: LedgerEntry;
  /** The words the status was set on, or as they stand where there is no status yet. */
  written: Changed;
  /** Null where no wording was suggested. */
  suggested: Changed | null;
  /** What the draft says now, where that is neither of the two above. */
  now: string | null;
  /** The draft now has the suggested words. */
  adopted: boolean;
}

/** A wording beside another one: what they share at both ends, and what differs in between. */
export interface Changed {
  before: string;
  changed: string;
  after: string;
}

/** A decision and what has become of its words. */
export interface ChangedItem {
  entry: LedgerEntry;
  /** Who decided, when, on which draft. */
  stamp: StatusStamp;
  checked: Changed;
  /** Null where the words are gone. */
  now: Changed | null;
  /**
   * Where the words stand and their sentence says something else of them: what differs in it. `checked` and
   * `now` are the sentences then.
   */
  beside: Beside[];
}

/** A quotation that is another than in the draft before. */
export interface DriftItem {
  entry: LedgerEntry;
  kinds: readonly DriftKind[];
  /** Its words, and whom they are put to; empty where nobody is named. */
  before: { words: string; speaker: string };
  /** Null where it is gone. */
  after: { words: string; speaker: string } | null;
  diff: readonly Difference[];
}

/** A quotation that other parts of the draft have otherwise. */
export interface ElsewhereItem {
  entry: LedgerEntry;
  places: readonly Stage[];
}

export interface QuoteItem {
  entry: LedgerEntry;
  attribution: LedgerEntry | null;
}

export type TextRole =
  { type: 'body' } | { type: 'heading'; level: number } | { type: 'standfirst' } | { type: 'byline' };

export interface TextParagraph {
  direction: Direction;
  /** As in `ParagraphCoverage.number`; null for one without words. */
  number: number | null;
  start: number;
  end: number;
  role: TextRole;
  /** The part of the story that begins with it; null: none does. */
  part: PartKind | null;
  segments: TextSegment[];
}

/** A stretch in which nothing begins or ends. Empty only where a mark has nothing but a line break. */
export interface TextSegment {
  start: number;
  end: number;
  text: string;
  bold: boolean;
  italic: boolean;
  link: { href: string } | null;
  /** It is in a quotation that runs against its paragraph. */
  foreign: boolean;
  /** The kinds of the marks that cover it. */
  kinds: MarkKind[];
  /** Numbers of the marks that begin at its start, and of those that end at its end. */
  opens: number[];
  closes: number[];
}
