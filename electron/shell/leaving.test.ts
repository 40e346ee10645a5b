import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CLOSE_MS, FLUSH_MS, Leaving, type Steps } from './leaving';

const NAMES = ['flush', 'closeWindow', 'closeLibrary', 'keepSettings'] as const;
const never = () => new Promise<void>(() => {});
const fails = () => Promise.reject(new Error('the disk is gone'));

let did: string[];
let noted: string[];
let installing: boolean[];

/** An app whose steps take a moment; `odd` are otherwise. */
function app(odd: Partial<Record<(typeof NAMES)[number], () => Promise<void>>> = {}): Leaving {
  did = [];
  noted = [];
  installing = [];
  const step = (name: (typeof NAMES)[number]) => async () => {
    did.push(name);
    await (odd[name]?.() ?? new Promise((resolve) => setTimeout(resolve, 10)));
  };
  const steps = Object.fromEntries(NAMES.map((name) => [name, step(name)])) as Pick<
    Steps,
    (typeof NAMES)[number]
  >;
  return new Leaving({
    ...steps,
    install: async (kept) => void installing.push(kept),
    exit: (code) => void did.push(`exit ${code}`),
    note: (name, why) => void noted.push(`${name}: ${why instanceof Error ? why.message : String(why)}`),
  });
}

const inTime = async (end: Promise<void>): Promise<void> => {
  await vi.advanceTimersByTimeAsync(2 * (FLUSH_MS + CLOSE_MS));
  await end;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what was typed, the window, the library, the settings, the end', async () => {
  await inTime(app().begin());
  expect(did).toEqual([...NAMES, 'exit 0']);
  expect(noted).toEqual([]);
});

test('asked for again, at whatever step, it closes nothing twice', async () => {
  const leaving = app();
  const first = leaving.begin();
  for (let at = 0; at < 60; at += 5) {
    expect(leaving.begin()).toBe(first);
    await vi.advanceTimersByTimeAsync(5);
  }
  await inTime(first);
  expect(did).toEqual([...NAMES, 'exit 0']);
});

test('the window may close once the page has sent what was typed, and not before', async () => {
  const seen: boolean[] = [];
  const leaving: Leaving = app({
    flush: async () => void seen.push(leaving.windowMayClose),
    closeWindow: async () => void seen.push(leaving.windowMayClose),
  });
  await inTime(leaving.begin());
  expect(seen).toEqual([false, true]);
});

test('a failure while it leaves is the app’s end too', async () => {
  const leaving = app();
  const end = leaving.begin();
  void leaving.begin(1);
  await inTime(end);
  expect(did.at(-1)).toBe('exit 1');
});

describe('a step that does not end keeps the app for its time only', () => {
  test.each([
    ['flush', FLUSH_MS],
    ['closeWindow', FLUSH_MS],
    ['closeLibrary', CLOSE_MS],
    ['keepSettings', CLOSE_MS],
  ] as const)('%s', async (name, limit) => {
    const leaving = app({ [name]: never });
    const end = leaving.begin();
    await vi.advanceTimersByTimeAsync(limit - 1);
    expect(did).not.toContain('exit 0');
    await inTime(end);
    expect(did).toEqual([...NAMES, 'exit 0']);
    expect(noted).toHaveLength(1);
  });
});

test.each(NAMES)('a step that fails stops no other: %s', async (name) => {
  await inTime(app({ [name]: fails }).begin());
  expect(did).toEqual([...NAMES, 'exit 0']);
  expect(noted).toEqual([expect.stringContaining('the disk is gone')]);
});

describe('an update begins only over what is kept', () => {
  test('after everything else, and then whoever ends the app may', async () => {
    const leaving = app();
    const end = leaving.begin();
    expect(leaving.over).toBe(false);
    await inTime(end);
    expect(installing).toEqual([true]);
    expect(leaving.over).toBe(true);
  });

  test.each(NAMES)('not where a step failed: %s', async (name) => {
    await inTime(app({ [name]: fails }).begin());
    expect(installing).toEqual([false]);
  });

  test.each(NAMES)('not where a step did not end: %s', async (name) => {
    await inTime(app({ [name]: never }).begin());
    expect(installing).toEqual([false]);
  });

  test('not where the app ends for a failure, or with the system, whenever that comes', async () => {
    await inTime(app().begin(1));
    expect(installing).toEqual([false]);
    const leaving = app();
    const end = leaving.begin();
    void leaving.withTheSystem();
    await inTime(end);
    expect(installing).toEqual([false]);
  });
});
