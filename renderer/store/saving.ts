import { create } from 'zustand';

/*
 * What the window says about saving. "Saved" is only said when every change sent has been acknowledged, which the main
 * process does once its event is on disk, and when no field holds words that were not sent yet.
 */
interface SavingState {
  /** Changes sent and not acknowledged. */
  pending: number;
  /** Fields that hold typed words not sent yet. */
  typing: Record<string, true>;
  /** Why the last change was not kept; null again after the next one that was. */
  failure: string | null;
}

export const useSaving = create<SavingState>(() => ({ pending: 0, typing: {}, failure: null }));

export type Saving = 'saving' | 'saved' | 'failed';

export const savingOf = ({ pending, typing, failure }: SavingState): Saving =>
  pending > 0 || Object.keys(typing).length > 0 ? 'saving' : failure === null ? 'saved' : 'failed';

export const sent = (): void => useSaving.setState(({ pending }) => ({ pending: pending + 1 }));

/** The answer to a change came: null when it is on disk, else why it is not. */
export const answered = (failure: string | null): void =>
  useSaving.setState(({ pending }) => ({ pending: pending - 1, failure }));

export function typing(field: string, unsent: boolean): void {
  useSaving.setState((state) => {
    if (Boolean(state.typing[field]) === unsent) return state;
    const { [field]: _, ...others } = state.typing;
    return { typing: unsent ? { ...others, [field]: true } : others };
  });
}
