import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { runToEnd } from './child';

const run = (script: string, { patience = 20_000, stop = new AbortController().signal } = {}) =>
  runToEnd(process.execPath, ['-e', script], { env: process.env, patience, stop });

describe('a program that is run to its end', () => {
  test('its code, what it said, and the last line of its complaints', async () => {
    expect(
      await run(`console.log('one'); console.error('a'); console.error('no display'); process.exit(3)`),
    ).toEqual({
      code: 3,
      out: 'one\n',
      complaint: 'no display',
      late: false,
    });
  });

  test('of its complaints its own line, whatever what it runs on says after it', async () => {
    const script = `console.error('Oh: the disk is full'); console.error('[7:ERROR:viz.cc(3)] Exiting GPU process')`;
    const stop = new AbortController().signal;
    const how = { env: process.env, patience: 20_000, stop };
    const run = (own: string) => runToEnd(process.execPath, ['-e', script], { ...how, own });
    expect((await run('Oh: ')).complaint).toBe('the disk is full');
    expect((await run('Ah: ')).complaint).toMatch(/GPU process$/);
  });

  test('one that does not answer in time is asked to end', async () => {
    expect(await run('setTimeout(() => {}, 60_000)', { patience: 50 })).toMatchObject({ late: true });
  });

  test('one that is stopped is waited for, so that nothing writes any more', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'stet-child-'));
    const up = path.join(folder, 'up');
    const stopping = new AbortController();
    const putAway = `setTimeout(() => { console.log('put away'); process.exit(0); }, 50)`;
    const ended = run(
      `process.on('SIGTERM', () => ${putAway}); setInterval(() => {}, 1000);
      require('node:fs').writeFileSync(${JSON.stringify(up)}, '')`,
      { stop: stopping.signal },
    );
    await vi.waitFor(() => access(up), { timeout: 20_000 });
    stopping.abort();
    // Windows ends a process without a word to it.
    expect(await ended).toMatchObject(
      process.platform === 'win32' ? { late: false } : { code: 0, out: 'put away\n', late: false },
    );
    await rm(folder, { recursive: true });
  });

  test('one that was stopped before it began ends at once', async () => {
    expect(await run('setTimeout(() => {}, 60_000)', { stop: AbortSignal.abort() })).toMatchObject({
      code: process.platform === 'win32' ? 1 : null,
    });
  });

  test('one that cannot be started is an error', async () => {
    await expect(
      runToEnd('/no/such/program', [], {
        env: process.env,
        patience: 1000,
        stop: new AbortController().signal,
      }),
    ).rejects.toThrow('ENOENT');
  });
});
