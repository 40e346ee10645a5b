import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { MANIFEST, type Asking } from '@shared/updates';
import { makeSigner, openFeed, publish, type Feed } from './feed-fixture';
import { Updates, type UpdatesOptions } from './updates';

export const signer = makeSigner();
const ASKING: Asking = {
  version: '0.1.0',
  system: 'linux',
  arch: 'x64',
  kinds: ['AppImage', 'deb'],
  schema: 2,
};

/**
 * For each test of a file: a desk that hosts 0.2.0, and a profile for the Stet that looks there. `pem`: for
 * one of https, see openFeed.
 */
export class Desk {
  feed!: Feed;
  folder = '';

  constructor(pem?: Buffer) {
    beforeEach(async () => {
      this.feed = await openFeed(pem);
      this.folder = await mkdtemp(path.join(os.tmpdir(), `stet-updates-${process.pid}-`));
      publish(this.feed, signer);
    });
    afterEach(async () => {
      await this.feed.close();
      await rm(this.folder, { recursive: true, force: true });
    });
  }

  /** A Stet that has just started over the profile. */
  stet(some: Partial<UpdatesOptions> = {}): Updates {
    const now = () => '2026-04-01T09:00:00.000Z';
    const asking = ASKING;
    return new Updates({
      folder: this.folder,
      asking,
      keys: [signer.pinned],
      now,
      pause: 5,
      ...some,
    });
  }

  /** What comes of looking: the reason of a refusal, or what was found. */
  async check(updates = this.stet()): Promise<string> {
    return reason(await updates.check(this.feed.address));
  }

  /** A Stet that has looked and found 0.2.0. */
  async checked(): Promise<Updates> {
    const updates = this.stet();
    expect(await updates.check(this.feed.address)).toMatchObject({ newer: { version: '0.2.0' } });
    return updates;
  }

  /** How much of downloads lies in the profile. */
  async left(): Promise<number> {
    return (await readdir(path.join(this.folder, 'updates')).catch(() => [])).length;
  }

  manifestText(): string {
    return (this.feed.files.get(MANIFEST) as Buffer).toString('utf8');
  }
}

export const reason = (answer: object): string =>
  'reason' in answer ? String(answer.reason) : `took ${JSON.stringify(answer)}`;
