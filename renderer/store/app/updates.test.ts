import { beforeEach, describe, expect, test } from 'vitest';
import type { UpdateOffer } from '@shared/contract';
import { fakeMain, type Behind } from '../../dev/fake';
import { connect } from '../base/bridge';
import { useNotices } from '../base/notices';
import { closeUpdates, downloadUpdate, installUpdate, openUpdates, skipUpdate, useUpdates } from './updates';
import { START, useView } from '../base/view';

let behind: Behind;
const at = () => useUpdates.getState().at;
const dialog = () => useView.getState().dialog;
const notices = () => useNotices.getState().shown.map(({ message }) => message);

/** What the desk has, looked for and found. */
async function newer(): Promise<UpdateOffer> {
  await openUpdates();
  const step = at();
  if (step.step !== 'found' || !step.found.newer) throw new Error(`It is at ${step.step}.`);
  return step.found.newer;
}

beforeEach(() => {
  behind = fakeMain();
  connect(behind.bridge);
  useView.setState(START, true);
  useUpdates.setState({ at: { step: 'none' } });
  useNotices.setState({ shown: [] });
});

test('looked for, downloaded, and installed when the person quits, or not after all', async () => {
  const offer = await newer();
  expect(dialog()).toBe('updates');
  await downloadUpdate(offer);
  expect(at()).toMatchObject({ step: 'ready', time: 'never' });
  await installUpdate('quit');
  closeUpdates();
  expect(at()).toMatchObject({ step: 'ready', time: 'quit' });
  // Whoever opens it again finds it so, and nobody is asked.
  await openUpdates();
  expect([at().step, dialog()]).toEqual(['ready', 'updates']);
  await installUpdate('never');
  expect(at()).toMatchObject({ step: 'ready', time: 'never' });
});

describe('said no to', () => {
  test('before the address was contacted', async () => {
    connect({ ...behind.bridge, 'updates.check': async () => ({ outcome: 'cancelled' }) });
    await openUpdates();
    expect([at().step, dialog(), notices()]).toEqual(['none', null, []]);
  });

  test('for now, or for this version', async () => {
    await newer();
    closeUpdates();
    expect([at().step, dialog()]).toEqual(['none', null]);
    const offer = await newer();
    await skipUpdate(offer.version);
    expect([at().step, dialog()]).toEqual(['none', null]);
  });

  test('while it is looked for: the answer comes too late to show anything', async () => {
    const looking = openUpdates();
    closeUpdates();
    await looking;
    expect([at().step, dialog(), notices()]).toEqual(['none', null, []]);
  });
});

test('what was refused is in the dialog, or in a notice where that was put away', async () => {
  const message = 'It was not what was signed for.';
  connect({ ...behind.bridge, 'updates.download': async () => ({ outcome: 'refused', message }) });
  await downloadUpdate(await newer());
  expect(at()).toEqual({ step: 'refused', message });
  expect(notices()).toEqual([]);

  const offer = await newer();
  const coming = downloadUpdate(offer);
  closeUpdates();
  await coming;
  expect(notices()).toEqual([message]);
});
