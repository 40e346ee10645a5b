import { LONGEST_SEEN, MOST_SEEN } from '@shared/contract';
import { copyingEvidence, newId, tallyOf, type AddEvidence, type Article, type Mark } from '@shared/domain';
import { evidenceIn, isSameClaim, nameOfStory, type Earlier } from '@shared/domain/suggestions/seen';
import { acceptSeenCommand, stretchesOf, type SeenStretch } from '@shared/domain/suggestions/seen-stretches';
import { suggestionsOf } from '@shared/domain/suggestions/suggestions';
import { create } from 'zustand';
import { dispatch, useArticles } from '../article/articles';
import { stet } from '../base/bridge';
import { useLibrary } from '../library/library';
import { notify, say } from '../base/notices';
import { takePapers, type Copied } from '../papers/moving';
import { readingOf, useReadings } from './readings';
import { orderedMarks } from '../article/selectors';
import { useView } from '../base/view';
import { inQuotes } from '@shared/text/in-quotes';

/*
 * What was checked before: the words of the article on screen that other articles of the library have decided
 * on. The main process looks for them; here is asked, while nobody waits for it, what is on screen and not
 * known yet.
 */

/** By article, and by words of it: the earlier decisions, the best first. */
export const useSeen = create<{ of: Readonly<Record<string, Found>> }>(() => ({ of: {} }));
export type Found = Readonly<Record<string, readonly Earlier[]>>;

const NOTHING: Found = {};
const NONE: readonly Earlier[] = [];

/** The earlier decisions on these words of an article, as far as they are known. */
export const useEarlier = (article: string, words: string): readonly Earlier[] =>
  useSeen(({ of }) => of[article]?.[words] ?? NONE);
/** All that is known of an article, by its words. */
export const useFound = (article: string): Found => useSeen(({ of }) => of[article] ?? NOTHING);
export const foundNow = (article: string): Found => useSeen.getState().of[article] ?? NOTHING;
export const earlierNow = (article: string, { anchor }: Pick<Mark, 'anchor'>): readonly Earlier[] =>
  useSeen.getState().of[article]?.[anchor.exact] ?? NONE;

/**
 * A text that has just come on screen gets to be painted first; one that is being worked on is looked at when
 * it rests. In ms.
 */
const SOON = 300;
/** How long until an answer from a library that is still being read is asked for again. */
const AGAIN = 1000;

/**
 * What was asked of an article, and how the others stood then: what they decide since may be another answer.
 */
interface Asked {
  others: string;
  list: unknown;
  words: Set<string>;
}

const asked = new Map<string, Asked>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** Each round of questions; an older one ends at its next answer. */
let round = 0;

/** Follows the article on screen and asks after its words. Returns the function that stops. */
export function followSeen(): () => void {
  const stops = [useArticles, useView, useReadings].map((store) => store.subscribe(later));
  later();
  return () => {
    stops.forEach((stop) => stop());
    leave();
  };
}

function later(): void {
  for (const id of asked.keys()) if (!useArticles.getState().open[id]) forget(id);
  if (articleNow() === null) leave();
  else timer ??= setTimeout(() => void ask(), SOON);
}

/** The tab has moved on: what is asked is of no interest any more. */
function leave(): void {
  clearTimeout(timer);
  timer = undefined;
  round += 1;
}

function articleNow(): string | null {
  const { screen, article } = useView.getState();
  return screen === 'article' && article !== null && useArticles.getState().open[article] ? article : null;
}

async function ask(): Promise<void> {
  timer = undefined;
  const mine = (round += 1);
  const id = articleNow();
  const article = id === null ? undefined : useArticles.getState().open[id]?.article;
  if (id === null || !article) return;
  const { words: known } = askedOf(id);
  const wanted = wordsOf(article).filter((words) => !known.has(words));
  for (let at = 0; at < wanted.length; at += MOST_SEEN) {
    const words = wanted.slice(at, at + MOST_SEEN);
    const reply = await stet()
      ['seen.before']({ article: id, words })
      .catch(() => null);
    if (mine !== round || articleNow() !== id) return;
    // It is an offer: without an answer everything works, and the next change asks again.
    if (!reply) return;
    take(
      id,
      words,
      reply.found.map(({ words: index, earlier }) => [words[index]!, earlier]),
    );
    if (reply.ready) for (const each of words) known.add(each);
    else {
      timer ??= setTimeout(() => void ask(), AGAIN);
      return;
    }
  }
}

/** What was asked before, or nothing where another article has changed since. */
function askedOf(id: string): Asked {
  const { open } = useArticles.getState();
  const others = Object.entries(open)
    .filter(([other]) => other !== id)
    .map(([other, { seq }]) => `${other} ${seq}`)
    .join();
  const list = useLibrary.getState().articles;
  const before = asked.get(id);
  if (before && before.others === others && before.list === list) return before;
  const now = { others, list, words: new Set<string>() };
  asked.set(id, now);
  return now;
}

/** The words to ask after, each once; those of marks come first, and then what the first read would mark. */
function wordsOf(article: Article): string[] {
  const { reading } = readingOf(article.id);
  const marks = orderedMarks(article)
    .filter(({ lost }) => !lost)
    .map(({ anchor }) => anchor.exact);
  const stretches = stretchesOf(article, reading ? suggestionsOf(article, reading) : []).map(
    ({ words }) => words,
  );
  return [...new Set([...marks, ...stretches])].filter((words) => words.length <= LONGEST_SEEN);
}

function take(id: string, words: readonly string[], found: readonly [string, readonly Earlier[]][]): void {
  const before = useSeen.getState().of[id] ?? NOTHING;
  if (found.length === 0 && !words.some((each) => each in before)) return;
  const others = Object.entries(before).filter(([each]) => !words.includes(each));
  useSeen.setState(({ of }) => ({ of: { ...of, [id]: Object.fromEntries([...others, ...found]) } }));
}

function forget(id: string): void {
  asked.delete(id);
  useSeen.setState(({ of }) => {
    const { [id]: _, ...others } = of;
    return { of: others };
  });
}

/** Whether there is anything of the earlier evidence that does not stand against the mark yet. */
export const hasMore = (
  article: Pick<Article, 'marks' | 'sources'>,
  mark: string,
  earlier: Earlier,
): boolean => copyingEvidence(evidenceIn(earlier), article, mark) !== null;

/** What is to be copied to which mark. */
interface Copying {
  article: string;
  mark: string;
  earlier: Earlier;
}

/**
 * The copying that waits for an answer: whether the evidence bears on words that differ is for a person to
 * say.
 */
export const useCopying = create<{ asked: Copying | null }>(() => ({ asked: null }));

/**
 * Puts the evidence of the earlier decision against the mark, in one step; where the words are not the same,
 * asks first. The status stays what it is: that is for a person to say.
 */
export async function copyEvidence(article: string, mark: string, earlier: Earlier): Promise<void> {
  const copy = useArticles.getState().open[article];
  if (!copy) return;
  if (!hasMore(copy.article, mark, earlier)) notify('info', nothingToCopy(earlier));
  else if (isSameClaim(earlier)) await copyNow(article, mark, earlier);
  else useCopying.setState({ asked: { article, mark, earlier } });
}

/** The answer to what was asked: copies it all the same, or leaves it where it is. */
export async function answerCopying(yes: boolean): Promise<void> {
  const { asked: answered } = useCopying.getState();
  useCopying.setState({ asked: null });
  if (!answered) return;
  if (yes) await copyNow(answered.article, answered.mark, answered.earlier);
  else say('Nothing was copied.');
}

async function copyNow(article: string, mark: string, earlier: Earlier): Promise<void> {
  const copy = useArticles.getState().open[article];
  const command = copy && copyingEvidence(evidenceIn(earlier), copy.article, mark);
  if (!command) return;
  const done = await dispatch(article, command);
  if (!done.ok) return;
  const pieces = tallyOf(done.before, done.after).evidence;
  offerPapers(article, earlier, command);
  const left = earlier.withheld.length > 0 ? ` ${STAYS}` : '';
  const copied = pieces === 1 ? 'the evidence' : `${pieces} pieces of evidence`;
  say(`Copied ${copied} from ${inQuotes(nameOfStory(earlier))}.${left} The status was not changed.`);
}

/** Where the earlier evidence stands in papers, these can be taken over with it. */
function offerPapers(article: string, earlier: Earlier, { evidence }: Pick<AddEvidence, 'evidence'>): void {
  const copied = evidence.flatMap(({ id, mark, source, locator, excerpt }): Copied[] => {
    const was = earlier.evidence.find((each) => each.locator === locator && each.excerpt === excerpt);
    return was?.paper === undefined
      ? []
      : [{ mark, evidence: id, source, paper: was.paper, place: was.place }];
  });
  if (copied.length === 0) return;
  notify('info', `This evidence stands in papers of ${inQuotes(nameOfStory(earlier))}.`, {
    label: 'Take them over',
    run: () => void takePapers(article, earlier.article, copied),
  });
}

const STAYS = 'What rests on a source that is not on the record stays there.';

function nothingToCopy(earlier: Earlier): string {
  const { evidence, withheld } = earlier;
  if (evidence.length > 0) return 'All of this evidence stands against the mark already; nothing was copied.';
  return withheld.length > 0
    ? `Nothing was copied from ${inQuotes(nameOfStory(earlier))}. ${STAYS}`
    : `No evidence was recorded in ${inQuotes(nameOfStory(earlier))}, so there is nothing to copy.`;
}

/**
 * Marks words that were seen before and takes the earlier evidence over, in one step. True when it is on
 * disk.
 */
export async function markSeen(article: string, stretch: SeenStretch): Promise<boolean> {
  const copy = useArticles.getState().open[article];
  if (!copy) return false;
  const command = acceptSeenCommand(copy.article, readingOf(article).reading, stretch, newId);
  const { ok } = await dispatch(article, command);
  const { kind } = command.marks.at(-1)!;
  const [best] = stretch.earlier;
  const left = best && !isSameClaim(best) && best.evidence.length > 0;
  const taken = command.evidence ? ', with the earlier evidence' : '';
  const why = left
    ? 'The words differ, and the evidence was not copied: see “Seen before” beside the mark. '
    : '';
  if (ok) say(`Marked as ${kind}${taken}. ${why}Nobody has decided yet.`);
  return ok;
}
