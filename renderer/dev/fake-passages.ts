import type { OpenedArticle, PassagesProgress, StetBridge } from '@shared/contract';
import { speakerNamed, type Article } from '@shared/domain';
import { answerFor } from '@shared/passages/answer';
import { askedMarks } from '@shared/passages/asked';
import { deskOf } from '@shared/passages/desk';
import { originsAmong } from '@shared/passages/origins/origins';
import { told } from '@shared/passages/told';
import type { Paper } from '@shared/passages/types';
import { askedQuote, isQuoted } from '@shared/quotes/asked';
import { heardQuote } from '@shared/quotes/heard';
import { DEFAULT_POLICY } from '@shared/tape/policy';
import { tapeOf } from '@shared/tape/tape';

type PassageCalls = Pick<StetBridge, Extract<keyof StetBridge, `passages.${string}` | `quotes.${string}`>>;

/** What the main process would find in the papers, which are indexed anew for each question. */
export function passagesOf(
  articles: ReadonlyMap<string, OpenedArticle>,
  content: StetBridge['papers.content'],
  progress: (far: PassagesProgress) => void,
): PassageCalls {
  const papersOf = async ({ id, papers }: Article): Promise<Paper[]> => {
    const read: Paper[] = [];
    for (const paper of Object.keys(papers)) {
      const reply = await content({ article: id, paper });
      if (reply.content) read.push({ name: paper, ...reply.content });
    }
    return read;
  };
  let stopped = false;
  return {
    'passages.of': async ({ article: id, mark }) => {
      const article = articles.get(id)!.article;
      const papers = await papersOf(article);
      const asked = askedMarks(article, '2026-03-02').find((one) => one.id === mark);
      if (!asked) return { outcome: 'found', verdict: 'nothing', passages: [], left: 0, wordless: [] };
      const answer = told(answerFor(deskOf(papers), asked), (name) =>
        papers.find((one) => one.name === name)!,
      );
      return { outcome: 'found', ...answer, left: 0, wordless: [] };
    },
    'passages.all': async ({ article: id }) => {
      const article = articles.get(id)!.article;
      const papers = await papersOf(article);
      const desk = deskOf(papers);
      const marks = askedMarks(article, '2026-03-02');
      stopped = false;
      for (const [at, mark] of marks.entries()) {
        await new Promise((resolve) => setTimeout(resolve, 30));
        if (stopped) return { outcome: 'stopped' };
        const { verdict, passages } = told(answerFor(desk, mark), (name) =>
          papers.find((one) => one.name === name)!,
        );
        const found = [{ mark: mark.id, verdict, best: passages[0] ?? null }];
        progress({ article: id, left: 0, done: at + 1, of: marks.length, marks: found, wordless: [] });
      }
      return { outcome: 'done' };
    },
    'passages.origins': async ({ article: id }) => {
      const { article } = articles.get(id)!;
      const texts = (await papersOf(article)).map(({ name, text }) => ({
        id: name,
        source: article.papers[name]!.source,
        text,
      }));
      const steps = originsAmong(texts);
      for (let step = steps.next(); ; step = steps.next())
        if (step.done) return { outcome: 'found', proposals: step.value };
    },
    'quotes.of': async ({ article: id, mark }) => {
      const article = articles.get(id)!.article;
      const found = article.marks[mark];
      if (!found || !isQuoted(found)) return { outcome: 'paraphrase' };
      const papers = (await papersOf(article)).map((paper) => ({
        ...{ paper, tape: tapeOf(paper.text) },
        nameOf: (label: string) => speakerNamed(article.papers[paper.name], label),
      }));
      const heard = heardQuote(papers, askedQuote(article, found), DEFAULT_POLICY);
      return { outcome: 'heard', heard, left: 0 };
    },
    'quotes.all': () => Promise.resolve({ outcome: 'done' }),
    'quotes.words': () => Promise.resolve({ outcome: 'superseded' }),
    'passages.stop': () => {
      stopped = true;
      return Promise.resolve(undefined);
    },
  };
}
