import { isDeepStrictEqual } from 'node:util';
import type { Article, ArticleSummary } from '@shared/domain';
import type { Damage } from './damage';
import type { Good, Truth } from './good';
import type { AtTheTerminal, Seen, SeenArticle } from './look';

/**
 * Everything that was seen of one damaged library, in order: the terminal only looks, the window opens it
 * twice.
 */
export interface Witnessed {
  damage: Damage;
  good: Good;
  before: AtTheTerminal;
  first: Seen;
  second: Seen;
  after: AtTheTerminal;
  /**
   * How far each article can be known for certain from what was left of its files; null where nothing is
   * promised.
   */
  certain: Map<string, number | null>;
  /** The articles whose log does not hold every line it held. */
  shortened: Set<string>;
}

/** What was wrong, a sentence each; empty where every loss was told and nothing got worse. */
export function faultsIn({
  damage,
  good,
  before,
  first,
  second,
  after,
  certain,
  shortened,
}: Witnessed): string[] {
  const faults = [...before.broken, ...first.broken, ...second.broken, ...after.broken].map(
    (broken) => `broken: ${broken}`,
  );
  for (const truth of good.truths) {
    const { id } = truth;
    const touched = damage.touches.includes(id);
    const [once, again] = [first.articles.get(id)!, second.articles.get(id)!];
    const lost = !isSame(once.article, truth.article);
    const fault = (what: string) => faults.push(`${what} (article ${good.truths.indexOf(truth)})`);

    if (lost && !touched) fault('an article that was not touched is not as it was');
    if (once.seq < (certain.get(id) ?? 0))
      fault(`shown up to ${once.seq} and certain up to ${certain.get(id)}`);
    if (once.acknowledged !== null && again.article?.details.desk !== once.acknowledged)
      fault('an acknowledged change is gone');
    if (lost) {
      if (!isTold(once, first)) fault('the window does not tell the loss');
      if (!isTold(again, second)) fault('the window does not tell the loss the second time');
      for (const [when, { list, verbs }] of [
        ['before', before],
        ['after', after],
      ] as const) {
        if (!list.err.includes(id) && list.code === 0 && !damage.general)
          fault(`list does not tell the loss (${when})`);
        for (const [verb, { code, err }] of Object.entries(verbs.get(id)!)) {
          if (code === 0 && err === '') fault(`${verb} does not tell the loss (${when})`);
        }
      }
    }
    if (shortened.has(id)) {
      for (const [when, { verbs }] of [
        ['before', before],
        ['after', after],
      ] as const) {
        if (verbs.get(id)!['verify-log'].code === 0)
          fault(`verify-log does not tell that the history has a hole (${when})`);
      }
    }
    if (!touched && !damage.general) {
      if (once.said.length > 0) fault(`a false alarm: ${once.said.join(' ')}`);
      for (const [verb, { code, err }] of Object.entries(before.verbs.get(id)!)) {
        if (code !== 0 || err !== '') fault(`a false alarm of ${verb}: ${err}`);
      }
    }
    for (const [where, summary] of [
      ['window', first.summaries.get(id)],
      ['terminal', summaryIn(before, id)],
    ] as const) {
      if (summary && !lost && !agrees(summary, truth)) fault(`the list in the ${where} says what is not so`);
    }
  }
  return faults;
}

/** The harness itself changes the desk, and nothing else. */
const isSame = (seen: Article | null, truth: Article): boolean =>
  seen !== null && isDeepStrictEqual({ ...seen, details: { ...seen.details, desk: '' } }, truth);

const isTold = ({ said }: SeenArticle, seen: Seen): boolean => said.length > 0 || seen.said.length > 0;

function summaryIn({ list }: AtTheTerminal, id: string): ArticleSummary | undefined {
  if (list.code !== 0) return undefined;
  return (JSON.parse(list.out) as ArticleSummary[]).find((summary) => summary.id === id);
}

function agrees({ marks, details }: ArticleSummary, { article }: Truth): boolean {
  return marks === Object.keys(article.marks).length && details.headline === article.details.headline;
}
