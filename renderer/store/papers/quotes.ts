import type { QuoteReply, QuoteRow, QuotesProgress, Settings } from '@shared/contract';
import {
  saidWords,
  speakerNamed,
  type Article,
  type Bearing,
  type Evidence,
  type Paper,
} from '@shared/domain';
import type { PaperContent } from '@shared/document/paper';
import type { HeardPassage } from '@shared/quotes/heard';
import { askedQuotes, isQuoted } from '@shared/quotes/asked';
import { placeOf } from '@shared/quotes/order';
import { create } from 'zustand';
import { dispatch, useArticles } from '../article/articles';
import { reasonOf, stet } from '../base/bridge';
import { useSettings } from '../base/settings';
import { takeWords } from './taking';

/*
 * Quotations beside the tapes: the one that is selected, and all of them. It is asked and shown; a mark gets
 * evidence by a person, and a status by nothing here.
 */

type Told = Exclude<QuoteReply, { outcome: 'superseded' }>;

/** The look through all quotations, as far as it is. */
export interface QuotesChecked {
  going: boolean;
  done: number;
  of: number;
  rows: readonly QuoteRow[];
  /** What was compared with what: what is other now was not checked. */
  by: CheckedBy | null;
  message: string | null;
}

/** What was asked, of which papers, and what the desk allowed, as they were at the time. */
interface CheckedBy {
  asked: ReadonlyMap<string, string>;
  papers: Article['papers'];
  /** How often the words of a paper were read anew by then. */
  reread: number;
  policy: Settings['tape'];
}

interface QuotesState {
  /** What is known of one mark, by article. */
  of: Record<string, { mark: string; read: string | undefined; told: Told | null }>;
  all: Record<string, QuotesChecked>;
  /** The mark whose passage is to get the keyboard when it is there, or the list of all, by article. */
  wanted: Record<string, string | null>;
  /** Of the list of passages the one in hand, and of which mark it is, by article. */
  hand: Record<string, { mark: string; passage: HeardPassage } | null>;
  /** How often the words of a paper were read anew, by article: what was compared before is old. */
  reread: Record<string, number>;
}

export const useQuotes = create<QuotesState>(() => ({ of: {}, all: {}, wanted: {}, hand: {}, reread: {} }));

/**
 * Asks where the words of a quote mark were said. What was said of another before is not shown for it.
 * `read`: whom the first read has say it, where nothing is linked.
 */
export async function askQuote(article: string, mark: string, read?: string): Promise<void> {
  if (useQuotes.getState().of[article]?.mark !== mark) keep(article, { mark, read, told: null });
  const told = await stet()
    ['quotes.of']({ article, mark, read })
    .catch((error: unknown): QuoteReply => ({ outcome: 'refused', message: reasonOf(error) }));
  if (told.outcome === 'superseded' || useQuotes.getState().of[article]?.mark !== mark) return;
  keep(article, { mark, read, told });
}

const keep = (article: string, answer: QuotesState['of'][string]): void =>
  useQuotes.setState(({ of }) => ({ of: { ...of, [article]: answer } }));

/**
 * Compares every quotation of the article; what is found comes bit by bit, and takes the place of what was
 * found before. `read`: as above, by mark.
 */
export async function checkQuotes(article: string, read: Record<string, string> = {}): Promise<void> {
  const { all } = useQuotes.getState();
  if (all[article]?.going) return;
  const there = useArticles.getState().open[article]?.article.marks ?? {};
  const rows = (all[article]?.rows ?? []).filter(({ mark }) => there[mark] && isQuoted(there[mark]));
  keepAll(article, { going: true, done: 0, of: 0, rows, by: byNow(article, read), message: null });
  const reply = await stet()
    ['quotes.all']({ article, read })
    .catch((error: unknown) => ({ outcome: 'refused' as const, message: reasonOf(error) }));
  keepAll(article, { going: false, message: messageOf(reply) });
}

function byNow(id: string, read: Record<string, string>): CheckedBy | null {
  const article = useArticles.getState().open[id]?.article;
  if (!article) return null;
  const { settings } = useSettings.getState();
  return {
    asked: askedIn(article, read),
    papers: article.papers,
    reread: rereadIn(id),
    policy: settings.tape,
  };
}

/** What is asked of each quotation: its words, and whom the draft lets speak. */
const askedIn = (article: Article, read: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(askedQuotes(article, read).map(({ id, ...asked }) => [id, JSON.stringify(asked)]));

const rereadIn = (article: string): number => useQuotes.getState().reread[article] ?? 0;

/** The marks of which the list says what is no more so; null: the papers or the rules are others now. */
export function oldIn(
  { by }: QuotesChecked,
  article: Article,
  read: Record<string, string>,
): ReadonlySet<string> | null {
  if (by === null) return new Set();
  const { settings } = useSettings.getState();
  if (by.papers !== article.papers || by.policy !== settings.tape || by.reread !== rereadIn(article.id))
    return null;
  const now = askedIn(article, read);
  const ids = new Set([...now.keys(), ...by.asked.keys()]);
  return new Set([...ids].filter((id) => now.get(id) !== by.asked.get(id)));
}

function messageOf(reply: { outcome: 'done' | 'stopped' } | { outcome: 'refused'; message: string }) {
  if (reply.outcome === 'refused') return reply.message;
  return reply.outcome === 'stopped' ? 'Stopped. What was found until then is below.' : null;
}

const NOTHING: QuotesChecked = { going: false, done: 0, of: 0, rows: [], by: null, message: null };
const keepAll = (article: string, change: Partial<QuotesChecked>): void =>
  useQuotes.setState(({ all }) => ({
    all: { ...all, [article]: { ...(all[article] ?? NOTHING), ...change } },
  }));

/** Follows what the main process tells of it. Returns the function that stops. */
export const followQuotes = (): (() => void) => {
  const stops = [
    stet().on('quotes.progress', follow),
    // One more paper was read: what it says of the quotation on screen is asked for.
    stet().on('passages.progress', ({ article, left, of }) => {
      const answer = useQuotes.getState().of[article];
      if (of === 0 && answer?.told?.outcome === 'heard' && answer.told.left > left)
        void askQuote(article, answer.mark, answer.read);
    }),
  ];
  return () => stops.forEach((stop) => stop());
};

function follow({ article, done, of, rows }: QuotesProgress): void {
  const checked = useQuotes.getState().all[article];
  if (!checked?.going) return;
  const fresh = new Set(rows.map(({ mark }) => mark));
  const others = checked.rows.filter(({ mark }) => !fresh.has(mark));
  keepAll(article, { done, of, rows: [...others, ...rows].sort(byPlace) });
}

/** What is read of a paper is another thing now: what was compared with it before is old. */
export const papersReread = (article: string): void =>
  useQuotes.setState(({ reread }) => ({ reread: { ...reread, [article]: (reread[article] ?? 0) + 1 } }));

const byPlace = (a: QuoteRow, b: QuoteRow): number => placeOf(a) - placeOf(b);

/** In place of a mark: the list of all quotations. */
export const WHOLE_LIST = 'all';
/** In place of a mark: the line of the list that was come from. */
export const ITS_LINE = 'line';

/** The keyboard goes to the passage of a mark as soon as it is there; null: no longer. */
export const wantPassage = (article: string, mark: string | null): void =>
  useQuotes.setState(({ wanted }) => ({ wanted: { ...wanted, [article]: mark } }));

/** Notes which passage of a mark is in hand; null: the list is gone. */
export const takeInHand = (article: string, hand: QuotesState['hand'][string]): void =>
  useQuotes.setState((state) => ({ hand: { ...state.hand, [article]: hand } }));

/** The passage of a mark that is in hand, where its list is on screen. */
export function handOf(article: string, mark: string): HeardPassage | undefined {
  const hand = useQuotes.getState().hand[article];
  return hand?.mark === mark ? hand.passage : undefined;
}

/** Where the words of a quote mark were said, as far as the papers tell; null: nowhere. `read`: as above. */
export async function heardBest(article: string, mark: string, read?: string): Promise<HeardPassage | null> {
  await askQuote(article, mark, read);
  const { told = null } = useQuotes.getState().of[article] ?? {};
  if (told?.outcome !== 'heard') return null;
  return told.heard.pieces.find(({ passages }) => passages.length > 0)?.passages[0] ?? null;
}

/** Whether what was heard asks a person how it bears on the mark: the words or the voice are others. */
export const asksBearing = ({ verdict, voice }: HeardPassage): boolean =>
  verdict === 'altered' || voice === 'another';

/** Puts a passage against a quote mark as evidence, with what the comparison says now. */
export function takeHeard(
  article: string,
  mark: string,
  passage: HeardPassage,
  bears: Bearing,
): Promise<boolean> {
  const { verdict, speaker, voice } = passage;
  const of = useArticles.getState().open[article]?.article.marks[mark];
  const words = of ? saidWords(of) : '';
  const heard: Evidence['heard'] = { verdict, speaker, voice, words: words.slice(0, MOST_WORDS) };
  return takeWords(article, mark, { ...passage, heard }, bears);
}

/** What evidence keeps of a mark's words. */
const MOST_WORDS = 20_000;

/** Whom a paper lets speak, as it calls them, in the order they speak first. */
export const labelsIn = (content: PaperContent | null): string[] => [
  ...new Set((content?.apparatus.cues ?? []).map(({ speaker }) => speaker).filter((label) => label !== '')),
];

/** Says who speaks on a tape, for all of it. True where it is kept. */
export async function nameSpeakers(
  article: string,
  paper: Paper,
  names: ReadonlyMap<string, string>,
): Promise<boolean> {
  const speakers = [...names]
    .map(([label, name]) => ({ label, name: name.trim() }))
    .filter(({ label, name }) => name !== '' && name !== label);
  const { ok } = await dispatch(article, { type: 'paper.speakers', paper: paper.id, speakers });
  return ok;
}

/** Who a voice of a paper is, as far as anybody has said. */
export const voiceName = ({ papers }: Pick<Article, 'papers'>, paper: string, label: string): string =>
  speakerNamed(papers[paper], label);
