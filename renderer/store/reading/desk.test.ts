import { read } from '@shared/reading';
import { describe, expect, test } from 'vitest';
import { readingDesk } from './desk';
import type { Tell } from './messages';
import { gather } from './parts';

const TEXT =
  'The bridge was built for 12 million euros.\n“It leaks,” said Jane Roe, the county analyst, last month.';

/** The desk as the page hears it, and the reading put together from what request `id` was told. */
function desk() {
  const told: Tell[] = [];
  const ask = readingDesk((message) => told.push(structuredClone(message)));
  const reading = (id: number, text: string) => {
    const { add, finish } = gather(text);
    for (const message of told) if (message.id === id && message.type === 'part') add(message.lists);
    const done = told.find((message) => message.id === id && message.type === 'done');
    return done?.type === 'done' ? finish(done.english) : null;
  };
  return { told, ask, reading };
}

describe('the worker’s side', () => {
  test('reads, tells how far it is, and ends with the same reading as one made at once', async () => {
    const { told, ask, reading } = desk();
    await ask({ id: 1, text: TEXT, date: '2026-03-02' });
    expect(reading(1, TEXT)).toEqual(read(TEXT, { date: '2026-03-02' }));
    const progress = told.flatMap((message) => (message.type === 'progress' ? [message.done] : []));
    expect(progress.length).toBeGreaterThan(3);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(told.at(-1)!.type).toBe('done');
  });

  test('without a date of publication', async () => {
    const { ask, reading } = desk();
    await ask({ id: 1, text: TEXT, date: '' });
    expect(reading(1, TEXT)).toEqual(read(TEXT));
  });

  test('says of a text in another language that it is not English', async () => {
    const german =
      'Der Bürgermeister hat am Montag gesagt, dass die Brücke zwölf Millionen Euro kostet und dass sie im Juni fertig sein wird, weil der Winter mild war und niemand krank wurde.';
    const { ask, reading } = desk();
    await ask({ id: 1, text: german, date: '' });
    expect(reading(1, german)).toMatchObject({ english: false, claims: [] });
  });

  test('drops what it reads when something newer is asked', async () => {
    const long = `${TEXT}\n`.repeat(3000);
    const { told, ask, reading } = desk();
    const first = ask({ id: 1, text: long, date: '' });
    const second = ask({ id: 2, text: TEXT, date: '' });
    await Promise.all([first, second]);
    expect(reading(2, TEXT)).toEqual(read(TEXT));
    expect(told.filter(({ id }) => id === 1).map(({ type }) => type)).not.toContain('done');
    expect(told.findLastIndex(({ id }) => id === 1)).toBeLessThan(told.findIndex(({ id }) => id === 2));
  });
});
