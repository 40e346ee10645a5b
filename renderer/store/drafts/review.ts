import type { ImportCandidate, ImportReply } from '@shared/contract';
import type { Otherwise } from '@shared/document/document';
import { keptOf } from '@shared/document/furniture';
import { linesCarried, withLine, withLinesSet, type SetLine } from '@shared/document/lines';
import { cameWith, counted, currentDraft, type Article } from '@shared/domain';
import { draftCommand, type DraftReview, type NewDraft } from '@shared/domain/commands/draft-review';
import { backingFrom } from '@shared/document/backing/from';
import type { As } from '@shared/document/annotations';
import { toldOfReturned } from '@shared/document/annotated/returned';
import { draftWithBacking } from '@shared/document/backing/draft';
import { driftsNow } from '@shared/quotes/drifts';
import type { Range } from '@shared/text/ranges';
import { create } from 'zustand';
import { dispatch, useArticles } from '../article/articles';
import { reasonOf, stet } from '../base/bridge';
import { keptIn, newOn, type Review } from './under-review';
import { revising } from './worker';
import { fetchInto } from '../library/address';
import { handOver } from '../library/handing';
import { isReadSo, LARGEST_FILE, reread } from '../library/imports';
import { unlocked } from '../library/password';
import { pageBehind } from '../library/pasted';
import { notify, say } from '../base/notices';
import { useSettings } from '../base/settings';
import { keepTyped, newDraftOf } from '../base/typed';

/*
 * A revised draft on its way in: read, compared, looked at mark by mark, and only then kept. Cancelling at
 * any moment leaves the article as it was.
 */

interface DraftReviewState {
  /** The article a text is being read for. */
  reading: string | null;
  review: Review | null;
  keeping: boolean;
  /** What is looked at is being read another way. */
  turning: boolean;
}

export const useDraftReview = create<DraftReviewState>(() => ({
  reading: null,
  review: null,
  keeping: false,
  turning: false,
}));

let stop = (): void => {};

/**
 * Lets the person choose a file. Nothing waits for the system's dialog: a draft can be pasted or dropped
 * meanwhile.
 */
export const draftByDialog = (article: string): Promise<boolean> =>
  take(article, () => stet()['import.choose']());

export const draftFromText = (
  article: string,
  text: string,
  typed = false,
  html = pageBehind(text),
): Promise<boolean> => read(article, () => stet()['import.text']({ text, origin: 'paste', html }), typed);

export async function draftFromFile(article: string, file: File): Promise<boolean> {
  if (file.size > LARGEST_FILE) {
    notify('error', `${file.name} is larger than 100 MB. It was not read; bring the draft in as plain text.`);
    return false;
  }
  return read(article, () => handOver(file));
}

/** Fetches the next draft from an address; why it was not, or null. */
export async function draftFromAddress(article: string, address: string): Promise<string | null> {
  const why = await fetchInto(address, (ask) => read(article, ask));
  return why?.replace('Nothing was imported', 'The article is unchanged') ?? null;
}

/** Takes an older draft up again as the next one: it is compared and looked at like one from outside. */
export function draftAgain(article: string, number: number): void {
  const found = articleOf(article)?.drafts.find((draft) => draft.number === number);
  if (!found) return;
  void cancelDraft();
  const { text, formats, parts } = found;
  begin({
    article,
    candidate: null,
    typed: false,
    keepFurniture: true,
    draft: { text, formats, parts, origin: `draft ${number} again` },
    found: null,
    chosen: {},
    insisted: false,
    annotations: {},
    lines: [],
    stands: false,
  });
}

/** Reads a text and begins to compare it. False where there is nothing to look at; why is said. */
async function read(article: string, ask: () => Promise<ImportReply>, typed = false): Promise<boolean> {
  if (useDraftReview.getState().reading !== null) return false;
  await cancelDraft();
  useDraftReview.setState({ reading: article });
  const taken = await take(article, ask, typed);
  useDraftReview.setState({ reading: null });
  return taken;
}

/** Looks at what was read in place of what may be looked at already. */
async function take(article: string, ask: () => Promise<ImportReply>, typed = false): Promise<boolean> {
  try {
    const reply = await unlocked(await ask());
    if (reply.outcome === 'refused')
      notify('error', reply.message.replace('Nothing was imported', 'The article is unchanged'));
    if (reply.outcome !== 'read') return false;
    const { candidate } = reply;
    await cancelDraft();
    begin({
      article,
      candidate,
      typed,
      keepFurniture: false,
      draft: draftOf(candidate, false),
      found: null,
      chosen: {},
      insisted: false,
      annotations: {},
      lines: [],
      stands: false,
    });
    return true;
  } catch (error) {
    notify('error', `The draft could not be read: ${reasonOf(error)} The article is unchanged.`);
    return false;
  }
}

const draftOf = (candidate: ImportCandidate, keepFurniture: boolean): NewDraft => ({
  ...keptOf(candidate, !keepFurniture),
  origin: candidate.origin,
  ...cameWith(candidate),
});

/**
 * Shows `review` and compares. A draft that says nothing new, in its words or on them, is not shown: it is
 * told, and nothing is kept.
 */
function begin(review: Review): void {
  const article = articleOf(review.article);
  if (!article) return;
  stop();
  useDraftReview.setState({ review });
  const under = revising(article, review.draft.text, useSettings.getState().settings.surroundings);
  stop = under.stop;
  under.found.then(
    (found) => {
      if (useDraftReview.getState().review !== review) return;
      if (found.same && !review.stands) {
        const { number, text, formats, parts } = currentDraft(article);
        const standing = { ...review, draft: { ...review.draft, text, formats, parts }, stands: true };
        const { annotations, recognised } = newOn(article, { ...standing, found });
        if (annotations.length > 0) {
          begin(standing);
          return;
        }
        void cancelDraft();
        forget(review);
        const known = recognised === 0 ? '' : ' and nothing new is written on it';
        notify('info', `This draft has the very words of draft ${number}${known}. Nothing was kept.`);
        return;
      }
      useDraftReview.setState({ review: { ...review, found } });
      tellReturned(article, review, found);
      say('The drafts are compared.');
    },
    (error: unknown) => {
      if (useDraftReview.getState().review !== review) return;
      void cancelDraft();
      notify('error', `The drafts could not be compared: ${reasonOf(error)} The article is unchanged.`);
    },
  );
}

/** Says what hands did to the comments of an annotated draft that comes back. */
function tellReturned(article: Article, { candidate }: Review, { outcomes }: DraftReview): void {
  if (!candidate?.annotated) return;
  const places = new Map(outcomes.map(({ id, place }) => [id, place]));
  const placeOf = (id: string) => places.get(id) ?? null;
  const told = toldOfReturned(article.marks, candidate.annotated, candidate.annotations, placeOf);
  if (told.length > 0) notify('info', told.join(' '));
}

const current = (): Review | null => useDraftReview.getState().review;

/** Leaves page furniture in, or out, and compares again. */
export function keepFurniture(keep: boolean): void {
  const review = current();
  if (!review?.candidate || review.keepFurniture === keep) return;
  begin(anew({ ...review, keepFurniture: keep }, review.candidate));
}

/** Reads the draft another way (its tracked changes, its encoding), and compares again. */
export async function readDraftOtherwise(how: Otherwise): Promise<void> {
  const review = current();
  const { turning } = useDraftReview.getState();
  if (!review?.candidate || turning || isReadSo(review.candidate, how)) return;
  useDraftReview.setState({ turning: true });
  const candidate = await reread(review.candidate, how);
  useDraftReview.setState({ turning: false });
  const now = current();
  if (!candidate || now?.candidate?.token !== candidate.token) return;
  begin(anew(now, candidate));
}

/**
 * The same review of what was read another way; what was decided about annotations stays, and what paragraphs
 * were set to be, where they are there.
 */
function anew(review: Review, candidate: ImportCandidate): Review {
  const draft = draftOf(candidate, review.keepFurniture);
  const lines = linesCarried(review.lines, review.draft.text, draft.text);
  return { ...review, candidate, draft, lines, found: null, chosen: {}, stands: false };
}

/** Says what a paragraph of the draft is. */
export function setDraftLine(line: SetLine): void {
  const review = current();
  if (review) useDraftReview.setState({ review: { ...review, lines: withLine(review.lines, line) } });
}

/** Says what becomes of annotations, by their keys. */
export function decideDraft(keys: readonly string[], as: As): void {
  const review = current();
  if (!review) return;
  const decided = Object.fromEntries(keys.map((key) => [key, as]));
  useDraftReview.setState({ review: { ...review, annotations: { ...review.annotations, ...decided } } });
}

/** Decides where a mark stands in the new draft; null is lost after all, undefined is what Stet found. */
export function choosePlace(mark: string, place: Range | null | undefined): void {
  const review = current();
  if (!review) return;
  const { [mark]: _, ...others } = review.chosen;
  useDraftReview.setState({
    review: { ...review, chosen: place === undefined ? others : { ...others, [mark]: place } },
  });
}

export function insist(): void {
  const review = current();
  if (review) useDraftReview.setState({ review: { ...review, insisted: true } });
}

/**
 * Keeps the draft, and takes in what was written on it and is new. True once it is on disk; where it could
 * not be kept the review stays, and why is said.
 */
export async function acceptDraft(): Promise<boolean> {
  const review = current();
  const article = review && articleOf(review.article);
  if (!review?.found || !article || useDraftReview.getState().turning) return false;
  if (review.found.another && !review.insisted) return false;
  useDraftReview.setState({ keeping: true });
  const done = review.stands ? await takeIn(article, review) : await keep(article, review, review.found);
  useDraftReview.setState({ keeping: false });
  if (!done) return false;
  forget(review);
  await letGo(review);
  const after = articleOf(review.article);
  if (after)
    say(
      review.stands
        ? `What was new on draft ${currentDraft(after).number} is taken in.`
        : `Draft ${currentDraft(after).number} is kept.${driftedIn(after)}`,
    );
  return true;
}

/** How many quotations drifted, where any did. */
function driftedIn(article: Article): string {
  const { length } = driftsNow(article);
  return length === 0 ? '' : ` ${counted(length, 'quotation')} drifted.`;
}

/** Keeps the draft, what it was read from, and what is newly written on it. */
async function keep(article: Article, review: Review, found: DraftReview): Promise<boolean> {
  const { candidate, annotations: as, lines } = review;
  const draft = withLinesSet(draftCommand(article, found, review.draft, review.chosen), lines);
  const command = candidate ? draftWithBacking(article, draft, candidate, { as, ...keptIn(review) }) : draft;
  return (await keepOriginal(review)) && (await dispatch(article.id, command)).ok;
}

/** Takes what is newly written on the words of the current draft, which stand. */
async function takeIn(article: Article, review: Review): Promise<boolean> {
  const { candidate, annotations: as } = review;
  const body =
    candidate && backingFrom(candidate, article, { origin: candidate.origin, as, ...keptIn(review) });
  return body ? (await dispatch(article.id, body)).ok : true;
}

/** What the draft was read from is kept before the draft that names it; false where it could not be. */
async function keepOriginal({ article, candidate }: Review): Promise<boolean> {
  if (!candidate?.file) return true;
  try {
    const kept = await stet()['import.keep']({ token: candidate.token, article });
    if (!kept.ok) notify('error', kept.message);
    return kept.ok;
  } catch (error) {
    notify('error', `The draft was not kept: ${reasonOf(error)} It is still here; try again.`);
    return false;
  }
}

/** Drops the draft; the article is as it was. */
export async function cancelDraft(): Promise<void> {
  const review = current();
  if (review) await letGo(review);
}

/** The typed text is in the article now. */
function forget({ article, typed }: Review): void {
  if (typed) keepTyped(newDraftOf(article), null);
}

async function letGo({ candidate }: Review): Promise<void> {
  stop();
  stop = () => {};
  useDraftReview.setState({ review: null });
  if (candidate) await stet()['import.cancel']({ token: candidate.token });
}

const articleOf = (id: string): Article | undefined => useArticles.getState().open[id]?.article;
