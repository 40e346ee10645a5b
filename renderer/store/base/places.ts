import type { Input } from '@shared/contract';
import { reasonOf, stet } from './bridge';
import { notify } from './notices';

/**
 * Shows a folder or file of Stet's own in the system's file manager; where that cannot be done, a notice says
 * where it is.
 */
export async function showPlace(what: Input<'app.show'>['what']): Promise<void> {
  try {
    const { trouble } = await stet()['app.show']({ what });
    if (trouble !== null) notify('warning', trouble);
  } catch (error) {
    notify('error', `It could not be shown: ${reasonOf(error)} Nothing was changed.`);
  }
}
