import { MOST_TYPED } from '@shared/contract';
import { create } from 'zustand';
import { notify } from './notices';

/*
 * What is typed in a form and not sent, by a key that says in which. It outlives the form, which Escape,
 * another dialog or folding up takes off the page, and with the session it outlives the app.
 */

export const useTyped = create<{ of: Record<string, string> }>(() => ({ of: {} }));

/** The text of a new article. */
export const NEW_ARTICLE = 'article';
/** The text of an article's next draft. */
export const newDraftOf = (article: string): string => `draft ${article}`;
/** A detail that stands otherwise in the form than in the article; it may be emptied. */
export const detailOf = (article: string, field: string): string => `detail ${article} ${field}`;
/** What stands in the field of a date and is no date yet; `of` is an article or a person. */
export const dateOf = (of: string, field: string): string => `date ${of} ${field}`;

export const typedNow = (key: string): string | null => useTyped.getState().of[key] ?? null;
export const useTypedIn = (key: string): string | null => useTyped(({ of }) => of[key] ?? null);

/** Keeps what is typed; null is nothing. */
export function keepTyped(key: string, text: string | null): void {
  useTyped.setState(({ of: { [key]: _, ...of } }) => ({ of: text === null ? of : { ...of, [key]: text } }));
}

/** Keeps a text; an empty one is nothing. */
export const keepText = (key: string, text: string): void => keepTyped(key, text === '' ? null : text);

/** How long a text stays in its field, in words. */
export const staysWords = (text: string): string =>
  text.length > MOST_TYPED
    ? 'It stays here while Stet is open.'
    : 'It stays here until it is kept or discarded.';

/** Lets go of everything whose key begins with one of these. */
export function dropTyped(keys: readonly string[]): void {
  const goes = (key: string) => keys.some((each) => key.startsWith(each));
  useTyped.setState(({ of }) => ({
    of: Object.fromEntries(Object.entries(of).filter(([key]) => !goes(key))),
  }));
}

/** Throws away what is typed under these keys, and offers to bring it back. */
export function discardTyped(keys: readonly string[]): void {
  const before = useTyped.getState().of;
  dropTyped(keys);
  const gone = Object.entries(before).filter(([key]) => typedNow(key) === null);
  if (gone.length === 0) return;
  const back = () => gone.forEach(([key, text]) => keepTyped(key, typedNow(key) ?? text));
  notify('info', 'What was typed is discarded.', { label: 'Undo', run: back });
}

/** A field of a date that may go while what stands in it is no date yet, for `held` of DateField. */
export function useHeldDate(
  of: string,
  field: string,
): { typed: string | null; hold: (typed: string | null) => void } {
  const key = dateOf(of, field);
  return { typed: useTypedIn(key), hold: (typed) => keepTyped(key, typed) };
}
