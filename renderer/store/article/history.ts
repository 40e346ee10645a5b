import type { HistoryReply } from '@shared/contract';
import { useEffect, useState } from 'react';
import { useArticles } from './articles';
import { reasonOf, stet } from '../base/bridge';

const PAGE = 20;
/** Several changes in quick succession are asked about once. */
const SOON = 120;

type Known = Extract<HistoryReply, { ok: true }>;

export interface ShownHistory {
  /** Null until the first answer. */
  reply: Known | null;
  /** Why there is none, or null. */
  why: string | null;
  older: () => void;
}

/**
 * What was done to a mark (or without one to the article), the latest first; it follows what is done
 * meanwhile.
 */
export function useHistory(article: string, mark?: string): ShownHistory {
  const seq = useArticles(({ open }) => open[article]?.seq ?? 0);
  const [limit, setLimit] = useState(PAGE);
  const [reply, setReply] = useState<HistoryReply | null>(null);
  const first = reply === null;

  useEffect(() => {
    let current = true;
    const ask = () =>
      void stet()
        ['article.history']({ article, limit, ...(mark === undefined ? {} : { mark }) })
        .then(
          (answer) => current && setReply(answer),
          (error: unknown) =>
            current && setReply({ ok: false, message: `The history could not be read: ${reasonOf(error)}` }),
        );
    const timer = setTimeout(ask, first ? 0 : SOON);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [article, mark, seq, limit, first]);

  return {
    reply: reply?.ok ? reply : null,
    why: reply && !reply.ok ? reply.message : null,
    older: () => setLimit((shown) => Math.min(500, shown + 3 * PAGE)),
  };
}
