import type { Mark } from '@shared/domain';
import { dispatch } from '../article/articles';

/** Notes of a quote mark what it is a translation of; null: it is none. True where it is kept. */
export async function noteTranslation(
  article: string,
  mark: string,
  translation: NonNullable<Mark['translation']> | null,
): Promise<boolean> {
  const { ok } = await dispatch(article, { type: 'mark.set', marks: [mark], set: { translation } });
  return ok;
}
