import { beforeEach, expect, test } from 'vitest';
import { fakeMain } from '../../dev/fake';
import { connect } from '../base/bridge';
import { useNotices } from '../base/notices';
import { useSettings } from '../base/settings';
import { settlePrivacy, trustLibrary } from './trust';

const said = () => useNotices.getState().shown.map(({ message }) => message);
const open = () => useSettings.getState().info.open;

beforeEach(() => {
  useNotices.setState({ shown: [] });
  useSettings.setState(({ info }) => ({ info: { ...info, open: true } }));
});

test('a library that was closed to others, or is to stay open, is not spoken of again', async () => {
  connect(fakeMain().bridge);
  await settlePrivacy('left');
  expect([open(), said()]).toEqual([false, []]);
  useSettings.setState(({ info }) => ({ info: { ...info, open: true } }));
  await settlePrivacy('close');
  expect(open()).toBe(false);
  expect(said()).toEqual(['Nobody else who uses this machine can read the library now.']);
});

test('an answer that could not be kept, or got no reply, is told, and the question stays', async () => {
  const { bridge } = fakeMain();
  connect({
    ...bridge,
    'library.privacy': () => Promise.resolve({ ok: false, message: 'The disk is full.' }),
    'library.trust': () => Promise.reject(new Error('the main process is gone.')),
  });
  await settlePrivacy('close');
  await trustLibrary();
  expect(open()).toBe(true);
  const lost = expect.stringMatching(/^Your answer got no reply: .*as it was before\.$/);
  expect(said()).toEqual(['The disk is full.', lost]);
});
