import type { DeskKeyInfo, RecordProgress } from '@shared/contract';
import { create } from 'zustand';
import { settled } from '../article/articles';
import { unlessUnsent } from '../article/begun';
import { reasonOf, stet } from '../base/bridge';
import { notify } from '../base/notices';
import { showWork } from '../base/work';

/** The desk's key, as far as it is known; null before anybody looked. */
export const useDeskKey = create<{ key: DeskKeyInfo | null }>(() => ({ key: null }));

/** Looks what key the desk has. */
export async function lookAtKey(): Promise<void> {
  try {
    useDeskKey.setState({ key: await stet()['record.key']() });
  } catch (error) {
    notify('error', `The desk’s key could not be looked at: ${reasonOf(error)} Nothing was changed.`);
  }
}

/** Saves the public part of the desk's key where the person says; it is made if there is none. */
export async function exportKey(): Promise<void> {
  try {
    const reply = await stet()['record.export-key']();
    if (reply.outcome === 'saved') notify('info', `The public key was saved as ${reply.path}`);
    else if (reply.outcome === 'failed') notify('error', reply.message);
  } catch (error) {
    notify('error', `The public key was not saved: ${reasonOf(error)}`);
  }
  await lookAtKey();
}

/** Saves the record as a folder, once the person has said so where something is typed and not sent. */
export const askToSaveRecord = (article: string): void =>
  unlessUnsent([article], 'Save', () => void saveRecord(article));

/** Asks where, writes the folder there, and says what came of it. */
export async function saveRecord(article: string): Promise<void> {
  try {
    await settled(article);
    const reply = await stet()['record.save']({ article });
    if (reply.outcome === 'saved') {
      const sealed = reply.sealed ? 'with its seal ' : '';
      notify('info', [`The record was saved ${sealed}as ${reply.path}.`, ...reply.said].join(' '));
    } else if (reply.outcome === 'failed') notify('error', reply.message);
  } catch (error) {
    notify('error', `The record was not saved: ${reasonOf(error)} The article is unchanged.`);
  }
}

/** Seals the record as it is now, once the person has said so where something is typed and not sent. */
export const askToSeal = (article: string): void =>
  unlessUnsent([article], 'Seal', () => void sealRecord(article));

/** Seals the record of an article, and says what that was. */
export async function sealRecord(article: string): Promise<void> {
  try {
    await settled(article);
    const reply = await stet()['record.seal']({ article });
    if (reply.outcome === 'sealed')
      notify(
        'info',
        [
          `Sealed up to change ${reply.changes}, with the desk’s key ${reply.fingerprint.slice(0, SHOWN)}…`,
          ...reply.said,
        ].join(' '),
      );
    else if (reply.outcome === 'failed') notify('error', reply.message);
  } catch (error) {
    notify('error', `The record was not sealed: ${reasonOf(error)} The article is unchanged.`);
  }
}

const SHOWN = 16;

/** How far the record is that is being looked through or copied, and the way to stop it. */
export function followRecord(progress: RecordProgress | null): void {
  const stop = () =>
    void stet()
      ['record.stop']()
      .catch(() => {});
  const far = progress && { done: inMegabytes(progress.done), of: inMegabytes(progress.of) };
  showWork('record', 'Going through the record (MB)', far, stop);
}

const inMegabytes = (bytes: number): number => Math.ceil(bytes / 1e6);
