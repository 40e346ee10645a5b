import { describe, expect, test } from 'vitest';
import { spareWorker } from './spare';
import { talked, type WorkerEnd } from './talk';

/** A worker in this thread: what it is told is in `told`, and the test says what it says. */
function worker() {
  const told: string[] = [];
  let message = (_: string): void => {};
  let end = (_: string, __?: string): void => {};
  let ended = false;
  const one: WorkerEnd<string, string> = {
    postMessage: (said) => void told.push(said),
    onMessage: (listener) => void (message = listener),
    onEnd: (listener) => void (end = listener),
    terminate: () => void (ended = true),
  };
  return {
    ...one,
    told,
    says: (said: string) => message(said),
    dies: (why: string, code?: string) => end(why, code),
    isEnded: () => ended,
  };
}

/** Counts what it hears until it hears "last". */
const counting = () => {
  const heard: string[] = [];
  return {
    heard,
    hear: (said: string, done: (count: number) => void) =>
      said === 'last' ? done(heard.length) : void heard.push(said),
  };
};

describe('a talk', () => {
  test('asks, hears what comes, and is done with the answer; what comes after is nobody’s', async () => {
    const one = worker();
    const { heard, hear } = counting();
    const talking = talked(one, hear, { ask: 'go' });
    for (const said of ['a', 'b', 'last', 'c']) one.says(said);
    expect(await talking).toEqual({ is: 'done', result: 2 });
    expect([one.told, heard, one.isEnded()]).toEqual([['go'], ['a', 'b'], false]);
  });

  test.each<[string, (one: ReturnType<typeof worker>, stop: AbortController) => void, object]>([
    [
      'is lost with its worker',
      (one) => one.dies('out of memory', 'OOM'),
      { is: 'lost', why: 'out of memory', code: 'OOM' },
    ],
    ['is stopped', (_, stop) => stop.abort(), { is: 'stopped' }],
    [
      'is lost before it is stopped',
      (one, stop) => (one.dies('gone'), stop.abort()),
      { is: 'lost', why: 'gone' },
    ],
    ['is stopped before it is lost', (one, stop) => (stop.abort(), one.dies('gone')), { is: 'stopped' }],
  ])('%s', async (_, happens, came) => {
    const one = worker();
    const stop = new AbortController();
    const { heard, hear } = counting();
    const talking = talked(one, hear, { stop: stop.signal });
    happens(one, stop);
    one.says('late');
    expect(await talking).toEqual(came);
    expect(heard).toEqual([]);
  });

  test('that was stopped before it began asks nothing', async () => {
    const one = worker();
    expect(await talked(one, counting().hear, { ask: 'go', stop: AbortSignal.abort() })).toEqual({
      is: 'stopped',
    });
    expect(one.told).toEqual([]);
  });

  test('with the same worker after it hears for itself alone', async () => {
    const one = worker();
    const [first, second] = [counting(), counting()];
    const stop = new AbortController();
    void talked(one, first.hear, { stop: stop.signal });
    stop.abort();
    const talking = talked(one, second.hear);
    one.says('a');
    one.says('last');
    expect(await talking).toEqual({ is: 'done', result: 1 });
    expect(first.heard).toEqual([]);
  });
});

describe('a spare worker', () => {
  function kept() {
    const made: ReturnType<typeof worker>[] = [];
    const waiting = new Set<() => void>();
    const spare = spareWorker(
      () => {
        made.push(worker());
        return made.at(-1)!;
      },
      1000,
      (work) => {
        waiting.add(work);
        return () => waiting.delete(work);
      },
    );
    return { made, spare, timeGoesBy: () => waiting.forEach((work) => work()), waits: () => waiting.size };
  }

  test('is the next one’s', () => {
    const { made, spare, waits } = kept();
    const one = spare.take();
    spare.giveBack(one);
    expect([spare.take() === one, made.length, waits()]).toEqual([true, 1, 0]);
    expect(spare.take()).not.toBe(one);
  });

  test.each<[string, (all: ReturnType<typeof kept>) => void, boolean]>([
    ['has gone when nobody needed it', ({ timeGoesBy }) => timeGoesBy(), true],
    ['has gone when there is an end of it', ({ spare }) => spare.end(), true],
    ['is forgotten when it dies', ({ made }) => made[0]!.dies('gone'), false],
  ])('%s', (_, happens, ended) => {
    const all = kept();
    const one = all.spare.take();
    all.spare.giveBack(one);
    happens(all);
    expect([all.made[0]!.isEnded(), all.spare.take() === one, all.waits()]).toEqual([
      ended,
      false,
      ended && all.waits() ? 1 : 0,
    ]);
  });

  test('there is one only', () => {
    const { made, spare } = kept();
    const [one, two] = [spare.take(), spare.take()];
    spare.giveBack(one);
    spare.giveBack(two);
    expect(made.map((each) => each.isEnded())).toEqual([false, true]);
  });
});
