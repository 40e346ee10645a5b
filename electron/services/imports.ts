import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { CreateReply, ImportCandidate } from '@shared/contract';
import type { CreateArticle, Details } from '@shared/domain';
import { createCommand, LARGEST_FILE, readManuscript, tooLarge, type Reading } from './import';
import { readAtMost } from './import/read-at-most';

/**
 * Texts that were read and wait for the person's yes. The page holds a token only, so what is kept is what was shown,
 * and a text of many megabytes crosses the bridge once.
 */
export function waitingImports() {
  const waiting = new Map<string, ImportCandidate>();

  const hold = (reading: Reading): Reading => {
    if (reading.outcome === 'read') waiting.set(reading.candidate.token, reading.candidate);
    return reading;
  };

  return {
    read: (source: Uint8Array | string, origin: string): Reading => hold(readManuscript(source, origin)),

    async readFile(file: string): Promise<Reading> {
      const name = path.basename(file);
      try {
        // A video dropped by mistake must not fill the memory first, nor a device that never ends and has no size.
        const { size } = await stat(file);
        if (size > LARGEST_FILE) return { outcome: 'refused', reason: 'too-large', message: tooLarge(name, size) };
        const bytes = await readAtMost(file, LARGEST_FILE);
        return bytes.length > LARGEST_FILE
          ? { outcome: 'refused', reason: 'too-large', message: tooLarge(name, bytes.length) }
          : hold(readManuscript(bytes, name));
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return { outcome: 'refused', reason: 'unreadable', message: `${name} could not be read (${why}). Nothing was imported.` };
      }
    },

    /** The command that keeps the text, or undefined where the token is not known (any more). */
    accept(token: string, choice: { dropFurniture: boolean; details: Partial<Details>; by: string; at: string }): CreateArticle | undefined {
      const candidate = waiting.get(token);
      return candidate && createCommand(candidate, choice);
    },

    forget: (token: string): void => void waiting.delete(token),
  };
}

export type WaitingImports = ReturnType<typeof waitingImports>;
export const NO_SUCH_IMPORT: CreateReply = { ok: false, message: 'This text is no longer waiting to be imported. Nothing was kept. Import it again.' };
