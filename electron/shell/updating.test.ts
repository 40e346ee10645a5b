import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  fileOf,
  makeSigner,
  manifestOf,
  openFeed,
  publish,
  type Feed,
} from '../services/updates/feed-fixture';
import { Updates } from '../services/updates/updates';
import { Updating, type UpdatingParts } from './updating';

const signer = makeSigner();
const list = manifestOf({ expires: '2126-01-01T00:00:00.000Z' }, fileOf());
let feed: Feed;
let folder: string;
let did: string[];

beforeEach(async () => {
  feed = await openFeed();
  publish(feed, signer, list);
  folder = await mkdtemp(path.join(os.tmpdir(), `stet-updating-${process.pid}-`));
  did = [];
});
afterEach(async () => {
  await feed.close();
  await rm(folder, { recursive: true, force: true });
});

const asking = { version: '0.1.0', system: 'linux', arch: 'x64', kinds: ['AppImage'], schema: 2 };

function updating(odd: Partial<UpdatingParts> = {}): Updating {
  return new Updating({
    updates: new Updates({ folder, asking, keys: [signer.pinned] }),
    kind: 'AppImage',
    address: () => feed.address,
    agree: async (address) => did.push(`asked about ${address}`) > 0,
    progress: () => {},
    leave: () => void did.push('leaves'),
    install: async (kind, { offer }, again) =>
      void did.push(`installs ${kind} ${offer.version}${again ? ', and starts it' : ''}`),
    sayNotInstalled: (why) => void did.push(`not installed: ${why}`),
    log: { file: '', info: () => {}, warn: () => {}, error: () => {}, read: async () => '' },
    ...odd,
  });
}

/** Everything up to the moment where the person says when. */
async function fetched(odd: Partial<UpdatingParts> = {}): Promise<Updating> {
  const made = updating(odd);
  await made.handlers['updates.check'](undefined);
  expect(await made.handlers['updates.download']({ version: '0.2.0' })).toMatchObject({ outcome: 'ready' });
  did = [];
  return made;
}

test('nobody is contacted before the person agrees, nor where there is nothing to agree to', async () => {
  expect(await updating({ agree: async () => false }).handlers['updates.check'](undefined)).toEqual({
    outcome: 'cancelled',
  });
  for (const address of ['', 'http://desk.example/']) {
    expect(await updating({ address: () => address }).handlers['updates.check'](undefined)).toMatchObject({
      outcome: 'refused',
    });
  }
  expect([feed.asked, did]).toEqual([[], []]);
  await updating().handlers['updates.check'](undefined);
  expect(did).toEqual([`asked about ${feed.address}`]);
  expect(feed.asked).toHaveLength(2);
});

describe('installed', () => {
  test('when the person quits', async () => {
    const made = await fetched();
    expect(await made.handlers['updates.install']({ time: 'quit' })).toEqual({ trouble: null });
    expect(did).toEqual([]);
    await made.atTheEnd(true);
    expect(did).toEqual(['installs AppImage 0.2.0']);
  });

  test('now: the app leaves in its order, and the new one starts', async () => {
    const made = await fetched();
    await made.handlers['updates.install']({ time: 'now' });
    await made.atTheEnd(true);
    expect(did).toEqual(['leaves', 'installs AppImage 0.2.0, and starts it']);
  });
});

describe('not installed', () => {
  test('where nobody said so, or not any more, or looks again', async () => {
    const made = await fetched();
    await made.atTheEnd(true);
    await made.handlers['updates.install']({ time: 'quit' });
    await made.handlers['updates.install']({ time: 'never' });
    await made.atTheEnd(true);
    await made.handlers['updates.install']({ time: 'quit' });
    await made.handlers['updates.check'](undefined);
    did = [];
    await made.atTheEnd(true);
    expect(did).toEqual([]);
  });

  test('where something could not be kept', async () => {
    const made = await fetched();
    await made.handlers['updates.install']({ time: 'quit' });
    await made.atTheEnd(false);
    expect(did).toEqual(['not installed: not everything could be kept before Stet ended']);
  });

  test('where the installer was changed on the disk, before the person says when or after', async () => {
    let place = '';
    const updates = new Updates({ folder, asking, keys: [signer.pinned] });
    const made = await fetched({ updates });
    const change = async () => {
      const ready = await updates.ready();
      place = 'file' in ready ? ready.file : place;
      await writeFile(place, 'something else');
    };
    await made.handlers['updates.install']({ time: 'quit' });
    await change();
    await made.atTheEnd(true);
    expect(did).toEqual(['not installed: the installer is not the one that was downloaded any more']);

    await made.handlers['updates.download']({ version: '0.2.0' });
    await change();
    expect((await made.handlers['updates.install']({ time: 'now' })).trouble).toContain('It was removed');
    expect(did).not.toContain('leaves');
  });

  test('where the installer fails: said, and the app ends all the same', async () => {
    const made = await fetched({ install: () => Promise.reject(new Error('no room')) });
    await made.handlers['updates.install']({ time: 'quit' });
    await made.atTheEnd(true);
    expect(did).toEqual(['not installed: no room']);
  });

  test('by a copy that cannot replace itself, which says where the installer lies', async () => {
    const made = updating({ kind: null });
    await made.handlers['updates.check'](undefined);
    const reply = await made.handlers['updates.download']({ version: '0.2.0' });
    expect(reply).toMatchObject({ outcome: 'ready', byHand: expect.stringContaining(folder) });
    expect((await made.handlers['updates.install']({ time: 'now' })).trouble).toContain(
      'cannot replace itself',
    );
    expect(did).not.toContain('leaves');
  });
});
