import { expect, test, vi } from 'vitest';
import { choose } from './choosing';

const CHOSEN = { command: 'edit.undo', key: true };

function page({ activation = Promise.resolve(), destroyed = false } = {}) {
  const did: unknown[] = [];
  return {
    did,
    executeJavaScript: vi.fn((_code: string, gesture?: boolean) => {
      did.push(gesture);
      return activation;
    }),
    isDestroyed: () => destroyed,
    send: (...message: unknown[]) => void did.push(message),
  };
}

test('the page hears of it as of a gesture in it', async () => {
  const told = page();
  await choose(told, CHOSEN);
  expect(told.did).toEqual([true, ['stet:app.command', CHOSEN]]);
});

test('and also where it cannot be activated', async () => {
  const told = page({ activation: Promise.reject(new Error('no page')) });
  await choose(told, CHOSEN);
  expect(told.did).toEqual([true, ['stet:app.command', CHOSEN]]);
});

test('a page that has gone meanwhile hears nothing', async () => {
  const told = page({ destroyed: true });
  await choose(told, CHOSEN);
  expect(told.did).toEqual([true]);
});
