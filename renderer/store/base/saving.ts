import { create } from 'zustand';

/*
 * What the window says about saving. "Saved" is only said when every change sent has been acknowledged, which
 * the main process does once its event is on disk, and when no field holds words that were not sent yet.
 */
interface SavingState {
  /** Changes sent and not acknowledged. */
  pending: number;
  /** Fields that hold typed words not sent yet. */
  typing: Record<string, true>;
  /** Why the last change was not kept; null again after the next one that was. */
  failure: string | null;
  /** The same of each article, for its tab. */
  articles: Record<string, { pending: number; failure: string | null }>;
}

export const useSaving = create<SavingState>(() => ({ pending: 0, typing: {}, failure: null, articles: {} }));

export type Saving = 'saving' | 'saved' | 'failed';

export const savingOf = ({ pending, typing, failure }: SavingState): Saving =>
  pending > 0 || Object.keys(typing).length > 0 ? 'saving' : failure === null ? 'saved' : 'failed';

export const sent = (article: string): void =>
  useSaving.setState(({ pending, articles }) => ({
    pending: pending + 1,
    articles: {
      ...articles,
      [article]: { pending: pendingOf(articles, article) + 1, failure: articles[article]?.failure ?? null },
    },
  }));

/** The answer to a change came: null when it is on disk, else why it is not. */
export const answered = (article: string, failure: string | null): void =>
  useSaving.setState(({ pending, articles }) => ({
    pending: pending - 1,
    failure,
    articles: { ...articles, [article]: { pending: pendingOf(articles, article) - 1, failure } },
  }));

const pendingOf = (articles: SavingState['articles'], article: string): number =>
  articles[article]?.pending ?? 0;

export function typing(field: string, unsent: boolean): void {
  useSaving.setState((state) => {
    if (Boolean(state.typing[field]) === unsent) return state;
    const { [field]: _, ...others } = state.typing;
    return { typing: unsent ? { ...others, [field]: true } : others };
  });
}

const fields = new Set<() => void>();

/** A field says how to send what it holds. Returns the function that takes it back. */
export function holdsTyped(send: () => void): () => void {
  fields.add(send);
  return () => void fields.delete(send);
}

/** Sends what was typed and not sent yet; before an article is closed, say. */
export const sendTyped = (): void => fields.forEach((send) => send());
