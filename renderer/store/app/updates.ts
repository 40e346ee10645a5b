import type { UpdateCheck, UpdateOffer, UpdateTime } from '@shared/contract';
import { create } from 'zustand';
import { reasonOf, stet } from '../base/bridge';
import { notify, say } from '../base/notices';
import { openDialog, useView } from '../base/view';

type Found = Extract<UpdateCheck, { outcome: 'found' }>;

/** How far one has come with an update. */
export type UpdateStep =
  | { step: 'none' }
  | { step: 'looking' }
  | { step: 'refused'; message: string }
  | { step: 'found'; found: Found }
  | { step: 'coming'; offer: UpdateOffer; received: number }
  /**
   * `byHand`: this copy of Stet cannot replace itself, and what to do. `time`: when it is going to be
   * installed.
   */
  | { step: 'ready'; offer: UpdateOffer; byHand: string | null; time: UpdateTime };

export const useUpdates = create<{ at: UpdateStep }>(() => ({ at: { step: 'none' } }));
const at = (next: UpdateStep) => useUpdates.setState({ at: next });
/** Who has put the dialog away meanwhile is told all the same. */
const tell = (level: 'info' | 'warning', message: string) => {
  if (useView.getState().dialog === 'updates') say(message);
  else notify(level, message, { label: 'Show', run: () => openDialog('updates') });
};
const refused = (message: string) => {
  at({ step: 'refused', message });
  tell('warning', message);
};
const failed = (error: unknown) => refused(`${reasonOf(error)} Nothing was installed; Stet is as it was.`);

/** Shows where one is with an update; where that is nowhere, looks for one. */
export async function openUpdates(): Promise<void> {
  const { step } = useUpdates.getState().at;
  if (step === 'looking' || step === 'coming' || step === 'ready') return openDialog('updates');
  at({ step: 'looking' });
  openDialog('updates');
  try {
    const found = await stet()['updates.check']();
    // The dialog was put away before there was an answer.
    if (useUpdates.getState().at.step !== 'looking') return;
    if (found.outcome === 'found') at({ step: 'found', found });
    else if (found.outcome === 'refused') refused(found.message);
    else closeUpdates();
  } catch (error) {
    failed(error);
  }
}

/** Puts the dialog away. What was not taken up is forgotten; what is under way or fetched stays. */
export function closeUpdates(): void {
  const { step } = useUpdates.getState().at;
  if (step !== 'coming' && step !== 'ready') at({ step: 'none' });
  if (step === 'looking') void stopUpdate();
  if (useView.getState().dialog === 'updates') openDialog(null);
}

export async function downloadUpdate(offer: UpdateOffer): Promise<void> {
  at({ step: 'coming', offer, received: 0 });
  const stop = stet().on('updates.progress', ({ received }) => at({ step: 'coming', offer, received }));
  try {
    const reply = await stet()['updates.download']({ version: offer.version });
    stop();
    if (reply.outcome === 'refused') return refused(reply.message);
    at({ step: 'ready', offer, byHand: reply.byHand, time: 'never' });
    tell('info', `Stet ${offer.version} was downloaded and checked.`);
  } catch (error) {
    failed(error);
  } finally {
    stop();
  }
}

export const stopUpdate = (): Promise<unknown> => stet()['updates.stop']().catch(failed);

/** The person does not want to hear of this version. */
export async function skipUpdate(version: string): Promise<void> {
  try {
    await stet()['updates.skip']({ version });
    closeUpdates();
  } catch (error) {
    failed(error);
  }
}

/** Says when what was fetched is installed; `now` ends the app. */
export async function installUpdate(time: UpdateTime): Promise<void> {
  const before = useUpdates.getState().at;
  if (before.step !== 'ready') return;
  try {
    const { trouble } = await stet()['updates.install']({ time });
    if (trouble !== null) return refused(trouble);
    at({ ...before, time });
    if (time === 'quit') say(`Stet ${before.offer.version} is installed when you quit.`);
  } catch (error) {
    failed(error);
  }
}
