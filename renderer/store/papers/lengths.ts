import { paperPath } from '@shared/web';
import type { Article } from '@shared/domain';
import { create } from 'zustand';
import { recordingsIn } from './player';

/** How long recordings are, in seconds, by the sum of their files; null: that could not be found out. */
export const useLengths = create<Record<string, number | null>>(() => ({}));

/** So many recordings are looked at: with more a person says which it is. */
const MOST = 20;

/**
 * Finds out how long the recordings of an article are, one after the other: their heads are read, no more.
 */
export async function lookHowLong(article: Pick<Article, 'id' | 'papers'>): Promise<void> {
  for (const { file } of recordingsIn(article).slice(0, MOST)) {
    if (useLengths.getState()[file.sha256] !== undefined) continue;
    useLengths.setState({ [file.sha256]: null });
    useLengths.setState({ [file.sha256]: await lengthOf(paperPath(article.id, file.sha256)) });
  }
}

function lengthOf(address: string): Promise<number | null> {
  return new Promise((resolve) => {
    const audio = new Audio();
    const done = () => {
      const { duration } = audio;
      audio.removeAttribute('src');
      audio.load();
      resolve(Number.isFinite(duration) ? duration : null);
    };
    audio.addEventListener('loadedmetadata', done, { once: true });
    audio.addEventListener('error', () => resolve(null), { once: true });
    audio.preload = 'metadata';
    audio.src = address;
  });
}
