import type { UnlockReply } from '@shared/contract';
import { create } from 'zustand';
import { useArticles } from '../article/articles';
import { reasonOf, stet } from '../base/bridge';
import { takeContent } from './open';
import { papersReread } from './quotes';

/** What opens papers that ask for a password, by paper: kept nowhere, and forgotten with the article. */
export const usePasswords = create<Record<string, { article: string; password: string }>>(() => ({}));

useArticles.subscribe(({ open }) => {
  const all = Object.entries(usePasswords.getState());
  const left = all.filter(([, { article }]) => open[article]);
  if (left.length < all.length) usePasswords.setState(Object.fromEntries(left), true);
});

/** Tries a password on a paper, whose words are read with it; why it stays closed, or null. */
export async function unlockPaper(article: string, paper: string, password: string): Promise<string | null> {
  const reply = await stet()
    ['papers.unlock']({ article, paper, password })
    .catch((error: unknown): UnlockReply => ({ outcome: 'refused', message: reasonOf(error) }));
  if (reply.outcome === 'wrong') return 'That is not the password of this file. Type it again.';
  if (reply.outcome === 'refused') return reply.message;
  usePasswords.setState({ [paper]: { article, password } });
  await takeContent(paper, reply.reply);
  papersReread(article);
  return null;
}
