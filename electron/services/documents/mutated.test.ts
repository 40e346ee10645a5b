import { describe, expect, test } from 'vitest';
import { ImportReply } from '@shared/contract';
import { read } from './read';
import { FILES, mutated } from './testing/mutated';

/*
 * Documents that a disk, a mail program or an enemy has been at. Each becomes a text with everything about it
 * inside it, or a sentence; a failure names its seed. Reading keeps nothing, so no library can have changed.
 */

/** What was recorded is read as a paper. */
const isTape = (name: string): boolean => name.startsWith('tape.');

/** Of each file; together more than two thousand. */
const MUTANTS = 160;

/** Everything that lies over or at a place of the text lies in it. */
function expectInside(length: number, value: unknown): void {
  if (Array.isArray(value)) for (const each of value) expectInside(length, each);
  else if (value !== null && typeof value === 'object') {
    const { start, end, at, links: _, ...rest } = value as Record<string, unknown>;
    const places = [start, end, at].filter((place) => typeof place === 'number');
    expect([...places, length]).toEqual([...places, length].sort((a, b) => a - b));
    expectInside(length, Object.values(rest));
  }
}

describe.each(FILES)('%s', (name, bytes) => {
  test('is read as it is', async () => {
    const reading = await read(
      { source: [bytes()], origin: name, plainly: false, paper: isTape(name) },
      () => false,
    );
    expect(reading.outcome).toBe('read');
  });

  test.each(['accepted', 'rejected'] as const)('spoiled is answered, its changes %s', async (changes) => {
    let readable = 0;
    for (let seed = 1; seed <= MUTANTS / 2; seed++) {
      const source = [await mutated(bytes(), seed)];
      const reading = await read(
        { source, origin: name, plainly: false, paper: isTape(name), changes },
        () => false,
      );
      try {
        ImportReply.parse(reading);
        if (reading.outcome === 'refused')
          expect(reading.message).toMatch(/^[^\n]{10,1000} Nothing was imported\.[^\n]*$/);
        if (reading.outcome === 'read') {
          readable++;
          const { text, formats, furniture, apparatus } = reading.candidate;
          expect(text.isWellFormed()).toBe(true);
          expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
          expectInside(text.length, [formats, furniture, apparatus]);
        }
      } catch (error) {
        throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
      }
    }
    // What is always refused has not been looked into.
    expect(readable).toBeGreaterThan(MUTANTS / 20);
  });
});
