import type { ContentReply } from '@shared/contract';
import type { Range } from '@shared/text/ranges';
import { create } from 'zustand';
import type { Chosen } from '../article/evidence-forms';
import { reasonOf, stet } from '../base/bridge';
import { whole } from './whole';

/* Which paper of each article is open, and what was read of it. Two articles share nothing of it. */

interface Shown {
  /** The paper in front; null: the first. */
  current: string | null;
  /** The words of it that are lit; a new object each time they are asked for. */
  lit: Range | null;
  /** What is selected in it. */
  chosen: Chosen | null;
}

interface PapersState {
  of: Record<string, Shown>;
  /** What was read, by paper, the one asked for last at the end; absent: it is not here. */
  contents: Record<string, ContentReply>;
  /** The long paper that is on its way here, and which share of it has come, 0 to 1. */
  coming: { paper: string; share: number } | null;
  /** What is wrong with the file of a paper, in a sentence, by paper; absent: nothing that is known. */
  troubles: Record<string, string>;
}

/** In place of a paper: what all papers say of a mark. */
export const PASSAGES = 'passages';
/** In place of a paper: what is told of the piece as a whole. */
export const ACROSS = 'across';

const NOTHING: Shown = { current: null, lit: null, chosen: null };

export const usePapers = create<PapersState>(() => ({ of: {}, contents: {}, troubles: {}, coming: null }));

export const shownOf = (state: PapersState, article: string): Shown => state.of[article] ?? NOTHING;

/** Brings a paper to the front, with words of it lit. */
export const openPaper = (article: string, paper: string, lit: Range | null = null): void =>
  usePapers.setState(({ of }) => ({ of: { ...of, [article]: { current: paper, lit, chosen: null } } }));

/** Where the cursor stands in the words of each paper that was looked at. */
const cursors = new Map<string, number>();

export const noteCursor = (paper: string, at: number): void => void cursors.set(paper, at);
export const cursorIn = (paper: string): number | undefined => cursors.get(paper);

/** Notes what is selected in the paper in front. */
export function choose(article: string, chosen: Chosen | null): void {
  usePapers.setState((state) => ({
    of: { ...state.of, [article]: { ...shownOf(state, article), chosen } },
  }));
}

/** What is selected in the paper of an article in front, to be put against a mark. */
export const chosenIn = (article: string): Chosen | undefined =>
  shownOf(usePapers.getState(), article).chosen ?? undefined;

/** The paper in front, where it has speakers that can be named; else null. */
export function speakersAskedOf(article: string): string | null {
  const { of, contents } = usePapers.getState();
  const current = of[article]?.current ?? null;
  const cues = current === null ? [] : (contents[current]?.content?.apparatus.cues ?? []);
  return cues.some(({ speaker }) => speaker !== '') ? current : null;
}

/** Brings what the papers say of the marks to the front. */
export const showPassages = (article: string): void =>
  usePapers.setState(({ of }) => ({
    of: { ...of, [article]: { ...NOTHING, current: PASSAGES } },
  }));

/** Brings what is told of the piece as a whole to the front. */
export const showAcross = (article: string): void =>
  usePapers.setState(({ of }) => ({
    of: { ...of, [article]: { ...NOTHING, current: ACROSS } },
  }));

/** The paper that was asked for last: others need not come any more. */
let asked = '';

/** Reads a paper, and looks whether its file is as it came; what was read before is shown until then. */
export async function readPaper(article: string, paper: string): Promise<void> {
  asked = paper;
  const before = usePapers.getState().contents[paper];
  const known = !!before?.content;
  const reply = await stet()
    ['papers.content']({ article, paper, known })
    // What is on the screen stays what it is: it is not drawn anew.
    .then((now) => (known ? { ...before, trouble: now.trouble } : whole(now, coming(paper))))
    .catch((error: unknown) => ({
      content: null,
      unread: null,
      trouble: `The paper could not be read: ${reasonOf(error)}`,
      locked: false,
    }));
  usePapers.setState((state) => (state.coming?.paper === paper ? { coming: null } : state));
  if (reply) keepContent(paper, reply);
}

const coming = (paper: string) => ({
  isAsked: () => asked === paper,
  come: (share: number) => usePapers.setState({ coming: { paper, share } }),
});

/** Takes what was read of a paper with its password: as `readPaper`. */
export async function takeContent(paper: string, begun: ContentReply): Promise<void> {
  asked = paper;
  const reply = await whole(begun, coming(paper));
  usePapers.setState({ coming: null });
  if (reply) keepContent(paper, reply);
}

/** In UTF-16 code units: so much of papers that are not in front is kept here; they can be read again. */
const MOST_KEPT = 20_000_000;

/** Keeps what was read of a paper, and what is wrong with its file. */
const keepContent = (paper: string, reply: ContentReply): void =>
  usePapers.setState(({ contents, troubles }) => ({
    contents: withContent(contents, paper, reply),
    troubles: withTrouble(troubles, paper, reply.trouble),
  }));

function withContent(
  contents: Record<string, ContentReply>,
  paper: string,
  reply: ContentReply,
): Record<string, ContentReply> {
  const { [paper]: _, ...others } = contents;
  let left = MOST_KEPT;
  const kept = Object.entries(others)
    .reverse()
    .filter(([, { content }]) => (left -= content?.text.length ?? 0) >= 0)
    .reverse();
  return { ...Object.fromEntries(kept), [paper]: reply };
}

/** Looks whether the files of all papers of an article are as they came, in the background. */
export async function checkPapers(article: string): Promise<void> {
  const found = await stet()
    ['papers.check']({ article })
    .catch(() => ({}));
  usePapers.setState(({ troubles }) => ({ troubles: { ...troubles, ...found } }));
}

function withTrouble(
  troubles: Record<string, string>,
  paper: string,
  trouble: string | null,
): Record<string, string> {
  const { [paper]: _, ...others } = troubles;
  return trouble === null ? others : { ...others, [paper]: trouble };
}
