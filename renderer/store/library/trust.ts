import type { Input } from '@shared/contract';
import { reasonOf, stet } from '../base/bridge';
import { notify } from '../base/notices';
import { useSettings } from '../base/settings';

/**
 * Trusts the library that is open to be read only; the page then begins anew, with a library it can work in.
 */
export async function trustLibrary(): Promise<void> {
  const done = await answered(() => stet()['library.trust']());
  if (done) window.location.reload();
}

/** Says what becomes of a library that others can read. */
export async function settlePrivacy(answer: Input<'library.privacy'>['answer']): Promise<void> {
  const done = await answered(() => stet()['library.privacy']({ answer }));
  if (!done) return;
  useSettings.setState(({ info }) => ({ info: { ...info, open: false } }));
  if (answer === 'close') notify('info', 'Nobody else who uses this machine can read the library now.');
}

/** Whether it was done; why not is told. */
async function answered(ask: () => Promise<{ ok: true } | { ok: false; message: string }>): Promise<boolean> {
  try {
    const done = await ask();
    if (!done.ok) notify('error', done.message);
    return done.ok;
  } catch (error) {
    notify('error', `Your answer got no reply: ${reasonOf(error)} The library is as it was before.`);
    return false;
  }
}
