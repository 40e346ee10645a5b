import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DamagedFile, DurableJson } from '../storage/json-file';
import { makeFolder } from '../storage/durable';
import { layoutOf, type Layout } from '../storage/layout';
import { giveIdentity, isMadeHere, isUnbegun, ownersOf, readIdentity } from '../storage/library-identity';
import { closeToOthers, isOpenToOthers } from '../storage/privacy';
import { troubleFrom } from '../storage/trouble';
import { defaultLibrary } from './places';

/*
 * Which libraries this person trusts. A library is a folder that anybody can put together: what is not this
 * person's own is opened to be read, and not one byte of it is changed, until they say that they know where
 * it comes from.
 *
 * This person's own is
 * - a folder that holds no library yet;
 * - the library in its usual place, inside Stet's own folder: who can write there can write this list as
 *   well;
 * - a library that lies where this user began it on this machine, by the proof it carries
 *   (library-identity.ts);
 * - a library whose identity stands in the list, wherever it lies now. Nobody can guess one; who had the
 *   library in hands and gives it back knows it, and is trusted as before. Links are refused in every
 *   library.
 * And its folders belong to this user, or to whom they belonged when it was trusted.
 *
 * The list is a folder in Stet's own place, with a file for each library: two programs can add to it at once,
 * and to take trust back is to delete a file. No library can vouch for itself.
 */

const LIST = 'trusted-libraries';

const Entry = z.object({
  /** Where the library lay last: for whoever looks through the list. */
  place: z.string(),
  owners: z.array(z.int()).default([]),
  /** What became of telling that others can read it: told in the terminal, or left so by the person. */
  open: z.enum(['told', 'left']).nullable().default(null),
});
type Entry = z.infer<typeof Entry>;

/** An entry that says nothing any more names the library all the same: its file is called by the identity. */
const NAMED: Entry = { place: '', owners: [], open: null };

export type Done = { ok: true } | { ok: false; message: string };

export class TrustedLibraries {
  /** `userData`: where Stet keeps its own things for this person. Made when something is to be kept there. */
  constructor(private readonly userData: string) {}

  /**
   * Why the library in `folder` is only to be read, or null where it is trusted. Reads only; never rejects.
   */
  async whyNot(folder: string): Promise<string | null> {
    const layout = layoutOf(folder);
    let identity = await readIdentity(layout);
    if (!identity && (await isUnbegun(layout))) return null;
    // Another program may have begun it between the two looks.
    identity ??= await readIdentity(layout);
    const entry = identity && (await this.#read(identity.id));
    const known = [process.getuid?.(), ...(entry?.owners ?? [])];
    if ((await ownersOf(layout)).some((owner) => !known.includes(owner))) return ANOTHERS;
    if (entry || path.resolve(folder) === path.resolve(defaultLibrary(this.userData))) return null;
    return identity && (await isMadeHere(layout, identity).catch(() => false)) ? null : ELSEWHERE;
  }

  /** Trusts the library in `folder` from now on. Never rejects. */
  async trust(folder: string): Promise<Done> {
    try {
      await this.#note(layoutOf(folder));
      return { ok: true };
    } catch (error) {
      return { ok: false, message: troubleFrom(error, NOT_NOTED).message };
    }
  }

  /**
   * Notes a library that was found to be this person's own, so that it stays so where they move it. Where
   * that cannot be noted nothing is lost: it is their own where it lies.
   */
  async remember(folder: string): Promise<void> {
    await this.#note(layoutOf(folder)).catch(() => {});
  }

  /**
   * Whether others can read the library in `folder`, and what is said of that is not settled yet. Never
   * rejects.
   */
  async isOpen(folder: string, settled: readonly Entry['open'][] = ['left']): Promise<boolean> {
    const layout = layoutOf(folder);
    if (!(await isOpenToOthers(layout).catch(() => false))) return false;
    const identity = await readIdentity(layout);
    const entry = identity && (await this.#read(identity.id));
    return !settled.includes(entry?.open ?? null);
  }

  /**
   * Settles it: closes the library to others, or leaves it as it is and says no more of it. Never rejects.
   */
  async settleOpen(folder: string, answer: 'close' | NonNullable<Entry['open']>): Promise<Done> {
    try {
      if (answer === 'close') await closeToOthers(layoutOf(folder));
      await this.#note(layoutOf(folder), answer === 'close' ? null : answer);
      return { ok: true };
    } catch (error) {
      return { ok: false, message: troubleFrom(error, answer === 'close' ? NOT_CLOSED : NOT_NOTED).message };
    }
  }

  #file = (id: string): DurableJson<unknown> => new DurableJson(path.join(this.userData, LIST, `${id}.json`));

  async #read(id: string): Promise<Entry | null> {
    try {
      const found = await this.#file(id).read();
      return found === null ? null : Entry.catch(NAMED).parse(found);
    } catch (error) {
      return error instanceof DamagedFile ? NAMED : null;
    }
  }

  async #note(layout: Layout, open?: Entry['open']): Promise<void> {
    const { id } = await giveIdentity(layout);
    const known = await this.#read(id);
    const entry: Entry = {
      place: await realpath(layout.root),
      owners: await ownersOf(layout),
      open: open === undefined ? (known?.open ?? null) : open,
    };
    if (JSON.stringify(entry) === JSON.stringify(known)) return;
    await makeFolder(path.join(this.userData, LIST));
    await this.#file(id).write(entry);
  }
}

const ELSEWHERE =
  'This library comes from elsewhere: it was not begun by you where it lies. It is open to be read, and ' +
  'nothing in it is changed until you trust it.';
const ANOTHERS =
  'This library belongs to another user of this machine. It is open to be read, and nothing in it is changed ' +
  'until you trust it.';
const NOT_NOTED = 'Your answer could not be kept; the library is as it was before.';
const NOT_CLOSED = 'Some of the library may still be open to others; nothing else was changed.';
