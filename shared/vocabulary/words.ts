import { z } from 'zod';

/*
 * The vocabulary of fact-checking as Stet uses it, each word once: its id in data, its name on screen,
 * its key and its shape. Everything that shows a status, a kind or a risk reads it from here,
 * so that manuscript, list, strip, report and print agree.
 */

export const MARK_KINDS = ['claim', 'quote', 'attribution'] as const;
export const MarkKind = z.enum(MARK_KINDS);
export type MarkKind = z.infer<typeof MarkKind>;

export const KIND_INFO: Record<MarkKind, { label: string; key: string; line: 'solid' | 'wavy' | 'dotted' }> =
  {
    claim: { label: 'Claim', key: 'C', line: 'solid' },
    quote: { label: 'Quote', key: 'Q', line: 'wavy' },
    attribution: { label: 'Attribution', key: 'A', line: 'dotted' },
  };

export const QUOTE_FORMS = ['direct', 'partial', 'paraphrase'] as const;
export const QuoteForm = z.enum(QUOTE_FORMS);
export type QuoteForm = z.infer<typeof QuoteForm>;

/** What a person decided. In the order of the keys 1 to 9. */
export const STATUSES = [
  'to-check',
  'checking',
  'query-out',
  'verified',
  'needs-fix',
  'wrong',
  'disputed',
  'cannot-verify',
  'opinion',
] as const;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

/**
 * A shape for every status, so that colour is never alone (WCAG 2.2, 1.4.1) and black-and-white print can be
 * read. `decided`: a person has come to an answer. `problem`: the answer asks for a change in copy.
 */
export const STATUS_INFO: Record<
  Status,
  { label: string; key: string; shape: string; decided: boolean; problem: boolean }
> = {
  'to-check': { label: 'To check', key: '1', shape: '○', decided: false, problem: false },
  checking: { label: 'Checking', key: '2', shape: '◐', decided: false, problem: false },
  'query-out': { label: 'Query out', key: '3', shape: '?', decided: false, problem: false },
  verified: { label: 'Verified', key: '4', shape: '✓', decided: true, problem: false },
  'needs-fix': { label: 'Needs fix', key: '5', shape: '✎', decided: true, problem: true },
  wrong: { label: 'Wrong', key: '6', shape: '✕', decided: true, problem: true },
  disputed: { label: 'Disputed', key: '7', shape: '≠', decided: true, problem: true },
  'cannot-verify': { label: 'Cannot verify', key: '8', shape: '∅', decided: true, problem: true },
  opinion: { label: 'Opinion', key: '9', shape: '❝', decided: true, problem: false },
};

/** What Stet works out and never stores as a decision. */
export const ALERTS = ['re-check', 'surroundings', 'lost', 'unsourced'] as const;
export const Alert = z.enum(ALERTS);
export type Alert = z.infer<typeof Alert>;

export const ALERT_INFO: Record<Alert, { label: string; shape: string; why: string }> = {
  're-check': { label: 'Re-check', shape: '↻', why: 'The words changed since the status was set.' },
  surroundings: {
    label: 'Surroundings changed',
    shape: '⇄',
    why: 'The words stand; what their sentence says of them does not.',
  },
  lost: { label: 'Lost', shape: '⌀', why: 'The words are gone from the draft.' },
  unsourced: { label: 'Unsourced', shape: '!', why: 'Verified without enough evidence.' },
};

export const DISPOSITIONS = ['open', 'fixed', 'stet', 'softened', 'cut'] as const;
export const Disposition = z.enum(DISPOSITIONS);
export type Disposition = z.infer<typeof Disposition>;
export const DISPOSITION_INFO: Record<Disposition, { label: string }> = {
  open: { label: 'Pending' },
  fixed: { label: 'Fixed' },
  stet: { label: 'Stet' },
  softened: { label: 'Softened' },
  cut: { label: 'Cut' },
};

export const RISKS = ['routine', 'sensitive', 'high', 'legal'] as const;
export const Risk = z.enum(RISKS);
export type Risk = z.infer<typeof Risk>;
export const RISK_INFO: Record<Risk, { label: string; weight: number }> = {
  routine: { label: 'Routine', weight: 0 },
  sensitive: { label: 'Sensitive', weight: 1 },
  high: { label: 'High', weight: 2 },
  legal: { label: 'Legal', weight: 3 },
};

export const SOURCE_KINDS = [
  'interview',
  'recording',
  'transcript',
  'notes',
  'observation',
  'record',
  'law',
  'dataset',
  'paper',
  'report',
  'book',
  'news-report',
  'web-page',
  'social-post',
  'press-release',
  'picture',
  'reference-work',
] as const;
export const SourceKind = z.enum(SOURCE_KINDS);
export type SourceKind = z.infer<typeof SourceKind>;
export const SOURCE_KIND_INFO: Record<SourceKind, { label: string }> = {
  interview: { label: 'Interview' },
  recording: { label: 'Recording' },
  transcript: { label: 'Transcript' },
  notes: { label: 'Notes' },
  observation: { label: 'Observation' },
  record: { label: 'Official record' },
  law: { label: 'Law' },
  dataset: { label: 'Dataset' },
  paper: { label: 'Study' },
  report: { label: 'Report' },
  book: { label: 'Book' },
  'news-report': { label: 'News report' },
  'web-page': { label: 'Web page' },
  'social-post': { label: 'Social post' },
  'press-release': { label: 'Press release' },
  picture: { label: 'Picture' },
  'reference-work': { label: 'Reference work' },
};

/**
 * What was agreed with a source, the most open first. Only what is on the record may be named in a report.
 */
export const TERMS = [
  'on-the-record',
  'background',
  'not-for-attribution',
  'off-the-record',
  'confidential',
] as const;
export const Terms = z.enum(TERMS);
export type Terms = z.infer<typeof Terms>;
export const TERMS_INFO: Record<Terms, { label: string }> = {
  'on-the-record': { label: 'On the record' },
  background: { label: 'Background' },
  'not-for-attribution': { label: 'Not for attribution' },
  'off-the-record': { label: 'Off the record' },
  confidential: { label: 'Confidential' },
};

/** Whether a source was there itself, or tells what others say. */
export const STANDINGS_OF_SOURCE = ['primary', 'secondary'] as const;
export const SourceStanding = z.enum(STANDINGS_OF_SOURCE);
export type SourceStanding = z.infer<typeof SourceStanding>;
export const SOURCE_STANDING_INFO: Record<SourceStanding, { label: string; why: string }> = {
  primary: {
    label: 'Primary',
    why: 'It was there itself: a record, a witness, the figures as they were taken.',
  },
  secondary: { label: 'Secondary', why: 'It tells what others saw, said or counted.' },
};

/** How evidence bears on a mark. A shape for each, as for a status, and none that a status has. */
export const BEARINGS = ['supports', 'contradicts', 'context'] as const;
export const Bearing = z.enum(BEARINGS);
export type Bearing = z.infer<typeof Bearing>;
export const BEARING_INFO: Record<Bearing, { label: string; shape: string }> = {
  supports: { label: 'Supports', shape: '▲' },
  contradicts: { label: 'Contradicts', shape: '▼' },
  context: { label: 'Context', shape: '◇' },
};

/** What a quotation is beside the tape it comes from, the worst last. */
export const VERDICTS = ['verbatim', 'cleaned', 'altered', 'not found'] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;
export const VERDICT_INFO: Record<Verdict, { label: string; meaning: string }> = {
  verbatim: { label: 'Verbatim', meaning: 'the same words' },
  cleaned: { label: 'Cleaned', meaning: 'nothing but what the desk lets an editor do' },
  altered: { label: 'Altered', meaning: 'a word was left out, put in or changed' },
  'not found': { label: 'Not found', meaning: 'no paper of the article has it' },
};

/** Whether the voice on the tape is whom the draft lets speak. */
export const VOICES = ['right', 'another', 'unknown'] as const;
export const Voice = z.enum(VOICES);
export type Voice = z.infer<typeof Voice>;

/** The parts of a story that are not its body, and are printed by themselves. */
export const PART_KINDS = [
  'headline',
  'standfirst',
  'caption',
  'pull-quote',
  'sidebar',
  'graphic',
  'cover-line',
  'social-post',
] as const;
export const PartKind = z.enum(PART_KINDS);
export type PartKind = z.infer<typeof PartKind>;
export const PART_INFO: Record<PartKind, { label: string }> = {
  headline: { label: 'Headline' },
  standfirst: { label: 'Standfirst' },
  caption: { label: 'Caption' },
  'pull-quote': { label: 'Pull quote' },
  sidebar: { label: 'Sidebar' },
  graphic: { label: 'Text of a graphic' },
  'cover-line': { label: 'Cover line' },
  'social-post': { label: 'Social post' },
};

/**
 * Who vouches for evidence. What the author of a story says backs it is to be checked like the story: it
 * verifies nothing.
 */
export const VOUCHERS = ['checker', 'author'] as const;
export const Voucher = z.enum(VOUCHERS);
export type Voucher = z.infer<typeof Voucher>;

/** What stands behind a mark, from what the author and the checker put there. */
export const BACKINGS = ['backed', 'none', 'vague', 'on-author'] as const;
export const Backing = z.enum(BACKINGS);
export type Backing = z.infer<typeof Backing>;
export const BACKING_INFO: Record<Backing, { label: string; shape: string; why: string; empty: string }> = {
  backed: {
    label: 'Backing',
    shape: '■',
    why: 'A source is named that a checker can go to.',
    empty: 'No mark has a source yet.',
  },
  none: {
    label: 'No backing',
    shape: '□',
    why: 'Nobody has said where it comes from.',
    empty: 'Of every mark something was said.',
  },
  vague: {
    label: 'Too vague',
    shape: '≈',
    why: 'What was said of the source is too little to find it by.',
    empty: 'Nothing said is too vague to go by.',
  },
  'on-author': {
    label: 'On author',
    shape: '@',
    why: 'It stands on the author’s own word and nothing else.',
    empty: 'No mark stands on the author’s word alone.',
  },
};

export const FACETS = [
  'name-title',
  'number',
  'date-place',
  'superlative',
  'cause',
  'description',
  'history',
  'science',
  'image-caption',
  'headline',
  'link-phone',
  'allegation',
  'translation',
] as const;
export const Facet = z.enum(FACETS);
export type Facet = z.infer<typeof Facet>;
export const FACET_INFO: Record<Facet, { label: string }> = {
  'name-title': { label: 'Name and title' },
  number: { label: 'Number' },
  'date-place': { label: 'Date and place' },
  superlative: { label: 'Superlative' },
  cause: { label: 'Cause' },
  description: { label: 'Description' },
  history: { label: 'History' },
  science: { label: 'Science' },
  'image-caption': { label: 'Image or caption' },
  headline: { label: 'Headline' },
  'link-phone': { label: 'Link or phone' },
  allegation: { label: 'Allegation' },
  translation: { label: 'Translation' },
};

/** Whom a query goes to. */
export const ADDRESSEES = ['author', 'editor', 'source', 'lawyer'] as const;
export const Addressee = z.enum(ADDRESSEES);
export type Addressee = z.infer<typeof Addressee>;
export const ADDRESSEE_INFO: Record<Addressee, { label: string }> = {
  author: { label: 'Author' },
  editor: { label: 'Editor' },
  source: { label: 'Source' },
  lawyer: { label: 'Lawyer' },
};

/** How far a query is, in this order. A shape for each, and none that a status has. */
export const QUERY_STATES = ['open', 'asked', 'answered', 'decided'] as const;
export type QueryState = (typeof QUERY_STATES)[number];
export const QUERY_STATE_INFO: Record<QueryState, { label: string; shape: string; why: string }> = {
  open: { label: 'Not asked', shape: '▹', why: 'Written down, and not asked yet.' },
  asked: { label: 'Asked', shape: '▸', why: 'Asked, and no answer yet.' },
  answered: { label: 'Answered', shape: '◂', why: 'Answered, and nobody has decided on it.' },
  decided: { label: 'Decided', shape: '■', why: 'Settled, with a reason.' },
};

/**
 * What one file of an article holds: everything with its history, or a snapshot without what is confidential.
 */
export const BUNDLE_KINDS = ['full', 'clean'] as const;
export type BundleKind = (typeof BUNDLE_KINDS)[number];
