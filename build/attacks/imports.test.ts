import { describe, expect, test } from 'vitest';
import path from 'node:path';
import { Command } from '@shared/domain';
import { inThread } from '../../electron/services/documents/thread';
import { readManuscript, type Reading } from '../../electron/services/import';
import { createCommand } from '../../electron/services/import/commands';
import { waitingImports } from '../../electron/services/imports';
import { mutantOf } from './mutants';

/* The short form of `npm run attack -- imports`. */

const settled = (reading: Reading): void => {
  if (reading.outcome === 'refused')
    return expect(reading.message).toMatch(/^[^\n]{10,1000}Nothing was imported\.[^\n]*$/);
  const { text, formats, furniture, origin } = reading.candidate;
  expect([text, origin].every((words) => words.isWellFormed())).toBe(true);
  expect(
    [...formats, ...furniture].every(({ start, end }) => 0 <= start && start <= end && end <= text.length),
  ).toBe(true);
  const command = createCommand(reading.candidate, {
    dropFurniture: true,
    by: 'Ada',
    at: '2026-01-02T03:04:05.000Z',
  });
  expect(Command.safeParse(command).error).toBeUndefined();
};

describe('mutated imports', () => {
  test('are answered in a sentence or can be kept, every one', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { source, name } = mutantOf(seed, 32 * 1024);
      settled(readManuscript(source, name));
    }
  });

  test('are the same when they are made again', () => expect(mutantOf(7)).toEqual(mutantOf(7)));

  test('are read in a thread as they are here', async () => {
    const imports = waitingImports(
      inThread(path.resolve(import.meta.dirname, '../../dist/documents.worker.cjs')),
    );
    for (let seed = 1; seed <= 6; seed++) {
      const { source, name } = mutantOf(seed, 8 * 1024);
      const apart = await imports.read(source, name);
      const here = readManuscript(source, name);
      const bare = (reply: object) => JSON.stringify(reply).replace(/"token":"[^"]*"|,"file":\{[^}]*\}/g, '');
      expect(bare(apart)).toBe(bare(here));
    }
  });
});
