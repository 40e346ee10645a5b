import type { WordsReply } from '@shared/contract';
import { apply, newId, type Article, type CommandBody } from '@shared/domain';
import { driftsNow, type Drift, type TapeOfDrift } from '@shared/quotes/drifts';
import { useEffect, useState } from 'react';
import { reasonOf, stet } from '../base/bridge';
import { useSettings } from '../base/settings';

/*
 * Quotations that drifted from one draft to the next, and what the tapes say of both. It is worked out and
 * shown; nothing is decided by it.
 */

const NOTHING: ReadonlyMap<string, TapeOfDrift> = new Map();

/** What the tapes say of drifts, by mark; asked again where papers, speakers or the desk's policy change. */
export function useTapesOf(article: Article, drifts: readonly Drift[]): ReadonlyMap<string, TapeOfDrift> {
  const [told, setTold] = useState<{ of: readonly Drift[]; tapes: typeof NOTHING }>({
    of: [],
    tapes: NOTHING,
  });
  const policy = useSettings(({ settings }) => settings.tape);
  const { id, papers, marks } = article;
  useEffect(() => {
    let isAsked = true;
    // The words of a translation were not said by anybody.
    const asked = drifts.filter(({ mark }) => !marks[mark]?.translation);
    if (asked.length === 0 || Object.keys(papers).length === 0) return;
    void tapesOf(id, asked).then((found) => {
      if (isAsked && found) setTold({ of: drifts, tapes: found });
    });
    return () => {
      isAsked = false;
    };
  }, [id, papers, drifts, policy, marks]);
  return told.of === drifts ? told.tapes : NOTHING;
}

/** Null where something else was asked since, or nothing could be. */
async function tapesOf(
  article: string,
  drifts: readonly Drift[],
): Promise<ReadonlyMap<string, TapeOfDrift> | null> {
  const sides = drifts.flatMap(({ before, after }) => (after ? [before, after] : [before]));
  const reply = await stet()
    ['quotes.words']({ article, words: sides })
    .catch((error: unknown): WordsReply => ({ outcome: 'refused', message: reasonOf(error) }));
  if (reply.outcome !== 'compared') return null;
  const words = reply.words.values();
  const next = () => words.next().value!;
  return new Map(drifts.map(({ mark, after }) => [mark, { before: next(), after: after ? next() : null }]));
}

/**
 * The drifts there will be once `body`, which brings the next draft, is kept: the very list that is shown
 * then.
 */
export function driftsAfter(article: Article, body: CommandBody): Drift[] {
  const at = new Date().toISOString();
  const outcome = apply(article, { ...body, id: newId(), at, by: '' } as Parameters<typeof apply>[1]);
  return outcome.ok ? driftsNow(outcome.article) : [];
}
