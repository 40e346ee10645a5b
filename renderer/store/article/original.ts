import { reasonOf, stet } from '../base/bridge';
import { notify } from '../base/notices';

/** Asks where, and writes there what a draft was read from, as it came; says what became of it. */
export async function saveOriginal(article: string, draft: number): Promise<void> {
  try {
    const reply = await stet()['draft.original']({ article, draft });
    if (reply.outcome === 'saved') notify('info', `What came was saved as ${reply.path}`);
    else if (reply.outcome === 'failed') notify('error', reply.message);
  } catch (error) {
    notify('error', `What came was not saved: ${reasonOf(error)} It is kept in the article as before.`);
  }
}
