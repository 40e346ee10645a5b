import { z } from 'zod';
import { Evidence, originsOf } from './evidence';
import { Id } from './ids';
import { Said } from './said';
import {
  Disposition,
  Facet,
  MarkKind,
  QuoteForm,
  Risk,
  Status,
  STATUS_INFO,
  type Alert,
} from '../../vocabulary';

export const AnchorSchema = z.object({
  start: z.int().min(0),
  end: z.int().min(1),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});

export const Note = z.object({
  id: Id,
  at: z.iso.datetime(),
  by: z.string(),
  text: z.string().min(1).max(20_000),
  /** It was written on the draft and came with it: when, as the file has it, and whether it was resolved. */
  came: z.object({ date: z.string().max(100).optional(), resolved: z.literal(true).optional() }).optional(),
});
export type Note = z.infer<typeof Note>;

/**
 * What stands around a mark's words and says something of them: the rest of its sentence, and who says it.
 */
export const Around = z.object({ before: z.string(), after: z.string() });
export type Around = z.infer<typeof Around>;

/**
 * Who set the status, when, on which draft and on which words. The alert re-check compares against these
 * words.
 */
export const StatusStamp = z.object({
  at: z.iso.datetime(),
  by: z.string(),
  draft: z.int().min(1),
  words: z.string(),
  /**
   * Words that came in their place since and count as the same by the desk's rules: a quotation mark of
   * another style, say.
   */
  same: z.string().optional(),
  /** Set in one go with others: on how many marks. Absent where it was set on its own, or on a handful. */
  bulk: z.int().min(1).optional(),
  /** What stood around the words when the status was set; absent until one of the two has changed. */
  around: Around.optional(),
  /**
   * What stands around them instead, while by the desk's rule that says something else. The alert
   * surroundings changed shows it.
   */
  now: Around.optional(),
});
export type StatusStamp = z.infer<typeof StatusStamp>;

/**
 * One fact inside a mark that was ticked off by itself: a name, a number, a date, a title. `turn` tells equal
 * words in one mark apart, from 0. Kept by its words and not by offsets: a tick goes when the words it was
 * made on go.
 */
export const Tick = z.object({
  words: z.string().min(1).max(500),
  turn: z.int().min(0),
  at: z.iso.datetime(),
  by: z.string(),
});
export type Tick = z.infer<typeof Tick>;

/** What a quotation was in the language it was said in, where the draft gives it in another. */
export const Translation = z.object({
  original: z.string().trim().min(1).max(20_000),
  /** The language of the original; empty where nobody has said. */
  language: z.string().trim().max(100),
  /** Who translated it; empty where nobody has said. */
  by: z.string().trim().max(200),
});
export type Translation = z.infer<typeof Translation>;

/** A stretch of the draft that somebody has to stand behind. */
export const Mark = z.object({
  id: Id,
  kind: MarkKind,
  /** Quotes only: whose words they are and how closely. */
  form: QuoteForm.optional(),
  /** Quotes only: the words of the draft are a translation. */
  translation: Translation.optional(),
  anchor: AnchorSchema,
  /** The words are gone from the draft; the anchor still says where they last stood and what they were. */
  lost: z.boolean(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  status: Status,
  /** Absent as long as nobody has decided anything. */
  stamp: StatusStamp.optional(),
  disposition: Disposition,
  risk: Risk,
  facets: z.array(Facet),
  /** The words suggested in place of the mark's; empty when nothing is suggested. */
  correction: z.string().max(20_000),
  notes: z.array(Note),
  /** Who is to check it; empty when nobody was named. */
  assignee: z.string().max(200).default(''),
  /** People of the article it is about, as linked by hand. */
  people: z.array(Id).default([]),
  ticks: z.array(Tick).default([]),
  evidence: z.array(Evidence).default([]),
  /** What the author wrote on the draft about where it comes from. */
  said: z.array(Said).optional(),
  /**
   * Marks with the same value here are the same fact in several places, linked by hand: they can share one
   * decision.
   */
  same: Id.optional(),
  /** Quotes only: the mark that says who said it. */
  attribution: Id.optional(),
  /** Made in bulk, and nobody has done anything to it by itself since: nobody has looked at it. */
  bulk: z.literal(true).optional(),
});
export type Mark = z.infer<typeof Mark>;

type Field =
  | 'status'
  | 'disposition'
  | 'risk'
  | 'facets'
  | 'correction'
  | 'notes'
  | 'assignee'
  | 'people'
  | 'ticks'
  | 'evidence';

/** What a mark says before anybody has said anything about it. */
export const nothingSaid = (): Pick<Mark, Field> => ({
  status: 'to-check',
  disposition: 'open',
  risk: 'routine',
  facets: [],
  correction: '',
  notes: [],
  assignee: '',
  people: [],
  ticks: [],
  evidence: [],
});

/**
 * What Stet works out about a mark. Never stored: computed from the mark alone, because its anchor carries
 * the words as they stand and its stamp the words as they were checked.
 */
export function alertsOf({ lost, stamp, anchor }: Mark): Alert[] {
  if (lost) return ['lost'];
  if (!stamp) return [];
  if (stamp.words !== anchor.exact && stamp.same !== anchor.exact) return ['re-check'];
  return stamp.now ? ['surroundings'] : [];
}

/**
 * What was decided asks for another look: the words are others, or what is said of them is. "Still holds"
 * answers both.
 */
export const asksAgain = (mark: Mark): boolean =>
  alertsOf(mark).some((alert) => alert === 're-check' || alert === 'surroundings');

/**
 * A person has come to an answer, and the words are still the ones it was given on; or has said that they
 * went on purpose.
 */
export const isDecided = (mark: Mark): boolean =>
  isCut(mark) || (STATUS_INFO[mark.status].decided && alertsOf(mark).length === 0);

/**
 * The alerts that still ask for somebody: words that went on purpose are gone all the same, and nobody has to
 * look for them.
 */
export const openAlertsOf = (mark: Mark): Alert[] => (isCut(mark) ? [] : alertsOf(mark));

/** Verified or opinion, on the words as they stand. */
export const holds = (mark: Mark): boolean =>
  (mark.status === 'verified' || mark.status === 'opinion') && alertsOf(mark).length === 0;

/** The words went on purpose: nobody has to stand behind them any more. */
export const isCut = ({ lost, disposition }: Mark): boolean => lost && disposition === 'cut';

/** A quote of somebody's very words that does not say whose they are. */
export const lacksAttribution = ({ kind, form, attribution }: Mark): boolean =>
  kind === 'quote' && form !== 'paraphrase' && attribution === undefined;

/**
 * Verified, and nothing supports it that a checker vouches for. How much of that the desk asks for, its rules
 * say (see evidence/asked.ts).
 */
export const isUnsourced = (mark: Mark): boolean =>
  mark.status === 'verified' && !isCut(mark) && originsOf(mark.evidence).size === 0;

/** The words that a tape is asked for: of a translation those that were translated. */
export const saidWords = ({ translation, anchor }: Pick<Mark, 'translation' | 'anchor'>): string =>
  translation?.original ?? anchor.exact;
