import { create } from 'zustand';

/*
 * The marks of each article whose status was set in this round of going through it: what one has just had in
 * hand does not come again before the rest has. It is no part of the article, and goes with the window.
 */

export const useJustSet = create<{ of: Record<string, ReadonlySet<string>> }>(() => ({ of: {} }));

const NONE: ReadonlySet<string> = new Set();

export const justSetOf = (article: string): ReadonlySet<string> => useJustSet.getState().of[article] ?? NONE;
export const useJustSetOf = (article: string): ReadonlySet<string> =>
  useJustSet(({ of }) => of[article] ?? NONE);

export const noteJustSet = (article: string, marks: readonly string[]): void =>
  useJustSet.setState(({ of }) => ({ of: { ...of, [article]: new Set([...justSetOf(article), ...marks]) } }));

/** A new round begins. */
export const forgetJustSet = (article: string): void =>
  useJustSet.setState(({ of }) => ({ of: { ...of, [article]: NONE } }));
