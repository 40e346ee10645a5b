import {
  apply,
  HANDFUL,
  isBulk,
  marksInBulk,
  newId,
  reachOf,
  saidToBeBulk,
  tallyOf,
  type Article,
  type CommandBody,
  type Tally,
} from '@shared/domain';
import { create } from 'zustand';
import { dispatch, settled, undo, useArticles, type Done } from '../article/articles';
import { isSelectedAsAll } from './selection';
import { notify, say } from '../base/notices';
import { signature } from '../base/settings';

/*
 * What is done to many at once. Above a handful it is asked about, with the very numbers of what will be
 * done: they are counted from carrying it out on a copy, and afterwards from what came of it.
 */

/** A question about many at once, as a dialog puts it. */
export interface BulkQuestion {
  title: string;
  lines: string[];
  /** What the button says that does it. */
  yes: string;
}

export interface AskedInBulk extends BulkQuestion {
  answer: (yes: boolean) => void;
}

export const useBulkQuestion = create<{ asked: AskedInBulk | null }>(() => ({ asked: null }));

/** What is said of an act before it is done to many, and afterwards: counted from the article around it. */
export interface BulkWords {
  before: (tally: Tally, article: Article) => BulkQuestion;
  after: (tally: Tally) => string;
  /** One thing that reaches over many: it is asked about as they are. */
  wide?: true;
  /** Says what was done to a handful, in place of `after`. */
  quietly?: (tally: Tally) => string;
  /** What follows from it, asked or done; what is to be said of that. */
  follow?: () => Promise<string>;
}

/**
 * Carries these commands out as one step, as one key's act. More than a handful is asked about first; what
 * was done in bulk is said in a notice that offers to take it back. Null where the person left it.
 */
export async function doToMany(
  id: string,
  bodies: readonly CommandBody[],
  said: BulkWords,
): Promise<Done | null> {
  const commands = bodies.map((body) => asItIs(id, body));
  const reach = commands.reduce((sum, body) => sum + reachOf(body), 0);
  const many = reach > HANDFUL || said.wide === true;
  if (many && !(await agreed(id, commands, said))) return null;
  const bulk = many || commands.some(isBulk);
  const done = await carriedOut(id, many ? commands.map(saidToBeBulk) : commands);
  if (!done?.ok) return done;
  const words = (bulk ? said.after : (said.quietly ?? said.after))(tallyOf(done.before, done.after));
  const told = `${words}${(await said.follow?.()) ?? ''}`;
  const { command } = done;
  if (bulk) notify('info', told, { label: 'Undo', run: () => void undo(id, command) });
  else say(told);
  return done;
}

/** One that is done to all there are is done in bulk, however few they are. */
const asItIs = (id: string, body: CommandBody): CommandBody =>
  isSelectedAsAll(id, marksInBulk(body)) ? saidToBeBulk(body) : body;

async function agreed(id: string, commands: readonly CommandBody[], said: BulkWords): Promise<boolean> {
  await settled(id);
  const copy = useArticles.getState().open[id];
  const article = copy?.article;
  // What would be refused is refused in its own words when it is carried out.
  const preview = article && copy.readOnly === null && carriedOutOnPaper(article, commands);
  if (!preview) return true;
  const question = said.before(tallyOf(article, preview), article);
  useBulkQuestion.getState().asked?.answer(false);
  return new Promise((resolve) => {
    const answer = (yes: boolean) => {
      useBulkQuestion.setState({ asked: null });
      if (!yes) say('Nothing was done.');
      resolve(yes);
    };
    useBulkQuestion.setState({ asked: { ...question, answer } });
  });
}

function carriedOutOnPaper(article: Article, commands: readonly CommandBody[]): Article | null {
  return commands.reduce<Article | null>((now, body) => {
    const outcome =
      now && apply(now, { ...body, id: newId(), at: new Date().toISOString(), by: signature() });
    return outcome?.ok ? outcome.article : null;
  }, article);
}

/** All of it is one step to undo. */
async function carriedOut(id: string, [first, ...more]: readonly CommandBody[]): Promise<Done | null> {
  if (!first) return null;
  const step = more.length > 0 ? `many ${newId()}` : undefined;
  let done = await dispatch(id, first, step);
  for (const body of more) {
    if (!done.ok) return done;
    const next = await dispatch(id, body, step);
    done = next.ok ? { ...done, after: next.after } : next;
  }
  return done;
}
