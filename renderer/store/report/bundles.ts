import type { BundleKind } from '@shared/domain';
import { openArticle, settled } from '../article/articles';
import { unlessUnsent } from '../article/begun';
import { reasonOf, stet } from '../base/bridge';
import { notify } from '../base/notices';
import { refreshLibrary } from '../library/library';

/** Saves everything of an article as one file, once the person has said so where something is not sent. */
export const askToSaveBundle =
  (kind: BundleKind) =>
  (article: string): void =>
    unlessUnsent([article], 'Save', () => void saveBundle(article, kind));

async function saveBundle(article: string, kind: BundleKind): Promise<void> {
  try {
    await settled(article);
    const reply = await stet()['bundle.save']({ article, kind });
    if (reply.outcome === 'saved')
      notify('info', [`The bundle was saved as ${reply.path}.`, ...reply.said].join(' '));
    else if (reply.outcome === 'failed') notify('error', reply.message);
  } catch (error) {
    notify('error', `The bundle was not saved: ${reasonOf(error)} The article is unchanged.`);
  }
}

/**
 * Lets the person choose a bundle, and opens its article. `apart`: the one that differed, beside what is
 * here.
 */
export async function openBundle(apart = false): Promise<void> {
  try {
    const reply = await stet()['bundle.open']({ apart });
    if (reply.outcome === 'failed') notify('error', reply.message);
    if (reply.outcome === 'differs')
      notify('warning', reply.message, { label: 'Keep it apart', run: () => void openBundle(true) });
    if (reply.outcome !== 'opened') return;
    notify('info', reply.said.join(' '));
    void refreshLibrary();
    await openArticle(reply.article);
  } catch (error) {
    notify('error', `The bundle was not opened: ${reasonOf(error)} The library is as it was.`);
  }
}
