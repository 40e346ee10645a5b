import {
  alikeOf,
  counted,
  DISPOSITION_INFO,
  joining,
  parting,
  sharingOf,
  STATUS_INFO,
  tallyOf,
  type Alike,
  type Article,
  type Mark,
  type Shared,
} from '@shared/domain';
import { useMemo } from 'react';
import { create } from 'zustand';
import { settled, useArticles } from '../article/articles';
import { doToMany } from './bulk';
import { plainWords } from './bulk-words';
import { keysNow } from '../base/keys';
import { notify, say } from '../base/notices';
import { orderedMarks } from '../article/selectors';
import { useSettings } from '../base/settings';

/*
 * Marks that share one decision. Who decides one of them is asked for the others, and the form of the
 * question is chosen so that it costs nobody a key who does not want to answer: the decision holds at once
 * for the mark in hand, the question is a bar at the foot of the panel that moves nothing and takes no
 * keyboard, and J, K and every other key go on as they were. G answers yes, Escape puts it away, going on to
 * another mark leaves it. What it asks is worked out from the article as it is, so an undo takes the question
 * back with the decision.
 */

/**
 * Whether the others are decided alike (`alike`), or two marks are joined that have the same words (`join`).
 */
interface Question {
  article: string;
  asks: 'alike' | 'join';
  marks: readonly string[];
}

export const useQuestionState = create<{ question: Question | null }>(() => ({ question: null }));

const articleOf = (id: string): Article | undefined => useArticles.getState().open[id]?.article;

const known = new WeakMap<Article['marks'], ReadonlyMap<string, Shared>>();

/** The groups of an article by the ids of their marks; worked out once for each state of it. */
export function sharingNow(article: Article): ReadonlyMap<string, Shared> {
  let sharing = known.get(article.marks);
  if (!sharing) known.set(article.marks, (sharing = sharingOf(orderedMarks(article))));
  return sharing;
}

const NOBODY: ReadonlyMap<string, Shared> = new Map();

export function useSharing(id: string): ReadonlyMap<string, Shared> {
  const article = useArticles(({ open }) => open[id]?.article);
  return useMemo(() => (article ? sharingNow(article) : NOBODY), [article]);
}

/** What stands to be answered, in words and deeds. */
export type Asked =
  { asks: 'alike'; alike: Alike; words: string } | { asks: 'join'; marks: readonly Mark[]; words: string };

function answerable(article: Article, { asks, marks }: Question): Asked | null {
  if (asks === 'join') {
    const both = marks.flatMap((mark) => article.marks[mark] ?? []);
    return joining(
      orderedMarks(article),
      both.map(({ id }) => id),
    )
      ? { asks, marks: both, words: 'It is the same fact. Share one decision with it?' }
      : null;
  }
  // No group, no question: so that in an article without any a decision costs what it did.
  const alike = marks.some((mark) => sharingNow(article).has(mark))
    ? alikeOf(orderedMarks(article), marks)
    : null;
  return alike && { asks, alike, words: wordsFor(alike) };
}

/** "2 other marks share this fact. Set them to verified too?" */
function wordsFor({ as, others: { length }, ...what }: Alike): string {
  const [one, them] =
    length === 1
      ? ['1 other mark shares', 'it']
      : [`${length.toLocaleString('en-GB')} other marks share`, 'them'];
  const parts = [
    what.status && `set ${them} to ${STATUS_INFO[as.status].label.toLowerCase()}`,
    what.disposition &&
      `${what.status ? 'and' : 'set'} ${length === 1 ? 'its' : 'their'} resolution to ${DISPOSITION_INFO[as.disposition].label.toLowerCase()}`,
    what.correction && `${what.status || what.disposition ? 'with' : `give ${them}`} the same correction`,
  ]
    .filter(Boolean)
    .join(' ');
  return `${one} this fact. ${parts.charAt(0).toUpperCase()}${parts.slice(1)} too?`;
}

/**
 * The question as it stands for the marks one has in hand; null where there is none, or nothing is left to
 * ask.
 */
export function useAsked(id: string, hand: readonly Mark[]): Asked | null {
  const question = useQuestionState((state) => state.question);
  const article = useArticles(({ open }) => open[id]?.article);
  return useMemo(
    () => (article && question && isAbout(question, id, hand) ? answerable(article, question) : null),
    [article, question, id, hand],
  );
}

const isAbout = (question: Question, id: string, hand: readonly Mark[]): boolean =>
  question.article === id && hand.length > 0 && question.marks.includes(hand[0]!.id);

/**
 * After a decision about `marks`: asks for those they share with, sets them as well, or does nothing, as the
 * desk has it. Returns what is to be said of it after what was decided, '' for nothing. What is still being
 * `typed` is asked about only: half a correction is not to be put into other marks.
 */
export async function decidedOn(id: string, marks: readonly string[], typed = false): Promise<string> {
  const { alike: wanted } = useSettings.getState().settings;
  const article = articleOf(id);
  const question: Question = { article: id, asks: 'alike', marks };
  const asked = wanted === 'never' || !article ? null : answerable(article, question);
  if (asked?.asks !== 'alike') {
    useQuestionState.setState({ question: null });
    return '';
  }
  if (wanted === 'always' && !typed) {
    const others = await carryOut(id, asked.alike, false);
    return others === 0
      ? ''
      : ` So ${others === 1 ? 'is 1 other' : `are ${counted(others, 'other')}`} of the same fact.`;
  }
  useQuestionState.setState({ question });
  return ` ${asked.words}${keysSaid()}`;
}

const keysSaid = (): string => {
  const [yes] = keysNow().of('mark.alike');
  return yes === undefined ? '' : ` ${yes} for yes, Escape to leave it so.`;
};

/** Puts the question away. False where there was none to be seen. */
export function leaveQuestion(id: string, hand: readonly Mark[]): boolean {
  const { question } = useQuestionState.getState();
  const article = articleOf(id);
  if (!question || !article || !isAbout(question, id, hand) || !answerable(article, question)) return false;
  useQuestionState.setState({ question: null });
  say('Left as they are.');
  return true;
}

/** Yes to the question, or, where none was asked, all that share with these marks decided as they are. */
export async function answerYes(id: string, hand: readonly Mark[]): Promise<void> {
  // Who types 4 and G in one go means the mark that is being set.
  await settled(id);
  const article = articleOf(id);
  if (!article) return;
  const { question } = useQuestionState.getState();
  const own: Question = { article: id, asks: 'alike', marks: hand.map((mark) => mark.id) };
  const asked =
    (question && isAbout(question, id, hand) ? answerable(article, question) : null) ??
    answerable(article, own);
  if (asked?.asks === 'join') await share(id, asked.marks);
  else if (!asked)
    notify(
      'info',
      hand.some((mark) => sharingNow(article).has(mark.id))
        ? 'There is nothing to take over: the others are decided as this mark is, or nothing was decided on it yet.'
        : 'This mark shares its decision with no other.',
    );
  else await carryOut(id, asked.alike, true);
}

/** All of it in one step to undo. Answers how many marks it changed; 0 where it was left or refused. */
async function carryOut(id: string, { commands }: Alike, aloud: boolean): Promise<number> {
  const done = await doToMany(id, commands, {
    ...plainWords(
      (many) => `Decide ${counted(many, 'other mark')} alike?`,
      ({ changed }) =>
        `${changed.length === 1 ? 'One other mark is' : `${counted(changed.length, 'other mark')} are`} decided alike.`,
      'Decide them alike',
    ),
    ...(aloud ? {} : { quietly: () => '' }),
  });
  if (!done?.ok) return 0;
  useQuestionState.setState({ question: null });
  return tallyOf(done.before, done.after).changed.length;
}

/**
 * Joins the marks, with all that each of them shares with already; then the first of them is asked for the
 * others.
 */
export async function share(id: string, marks: readonly Mark[]): Promise<void> {
  const article = articleOf(id);
  const command =
    article &&
    joining(
      orderedMarks(article),
      marks.map((mark) => mark.id),
    );
  if (!command) {
    notify(
      'info',
      marks.length < 2
        ? 'It takes two marks to share one decision.'
        : 'These marks share one decision already.',
    );
    return;
  }
  const group = () => sharingNow(articleOf(id) ?? article).get(marks[0]!.id)?.marks ?? [];
  const sharing = () => `${counted(group().length, 'mark')} share one decision.`;
  await doToMany(id, [command], {
    ...plainWords(
      (many) => `Let ${counted(many, 'more mark')} share one decision?`,
      sharing,
      'Share one decision',
    ),
    follow: () => decidedOn(id, [marks[0]!.id]),
  });
}

export async function part(id: string, marks: readonly Mark[]): Promise<void> {
  const article = articleOf(id);
  const command =
    article &&
    parting(
      orderedMarks(article),
      marks.map((mark) => mark.id),
    );
  if (!command) {
    notify(
      'info',
      marks.length === 1
        ? 'This mark shares its decision with no other.'
        : 'None of these marks shares its decision with another.',
    );
    return;
  }
  await doToMany(
    id,
    [command],
    plainWords(
      (many) => `Decide ${counted(many, 'mark')} apart?`,
      ({ changed }) =>
        marks.length === 1
          ? 'This mark is decided apart.'
          : `${counted(changed.length, 'mark')} are decided apart.`,
      'Decide apart',
    ),
  );
}

/** After "mark too": offers to join the new mark with the one whose words it has. */
export function offerToShare(id: string, mark: string, other: string): void {
  useQuestionState.setState({ question: { article: id, asks: 'join', marks: [mark, other] } });
}
