import { reasonOf, stet } from '../base/bridge';
import { notify } from '../base/notices';

/** Asks where, and writes the file of a paper there, as it came; says what became of it. */
export async function saveCopy(article: string, paper: string): Promise<void> {
  try {
    const reply = await stet()['papers.save']({ article, paper });
    if (reply.outcome === 'saved') notify('info', `A copy was saved as ${reply.path}`);
    else if (reply.outcome === 'failed') notify('error', reply.message);
  } catch (error) {
    notify('error', `No copy was saved: ${reasonOf(error)} The paper is kept in the article as before.`);
  }
}
