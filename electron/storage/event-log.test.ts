import { mkdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { follow, GENESIS, lineOf, readLog, scan, tailOf } from './event-log';
import { LogWriter, Tampered, Unsure } from './log-writer';
import { SmallDisk, temporaryFolder } from './testing';
import { readEvents } from './whole-log';

const folder = temporaryFolder();
const logFile = () => path.join(folder(), 'events.jsonl');

/** A log of commands, as bytes. */
function logOf(...commands: unknown[]): Buffer {
  let prev = GENESIS;
  return Buffer.from(
    commands
      .map((command, at) => {
        const { line, hash } = lineOf(at + 1, prev, JSON.stringify(command));
        prev = hash;
        return line;
      })
      .join(''),
  );
}
const sound = (bytes: Buffer): number => follow(scan(bytes), 0, 0, GENESIS);

describe('reading', () => {
  test('what was written is read back, in order', () => {
    const lines = scan(logOf({ a: 'ü' }, { b: '😀\n' }, { c: null }));
    expect(lines.map(({ event }) => event!.command())).toEqual([{ a: 'ü' }, { b: '😀\n' }, { c: null }]);
    expect(follow(lines, 0, 0, GENESIS)).toBe(3);
  });

  test('any byte changed anywhere breaks the chain at its line', () => {
    const bytes = logOf({ n: 1, text: 'one' }, { n: 2, text: 'two' }, { n: 3, text: 'three' });
    const ends = scan(bytes).map(({ to }) => to);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(bytes);
        damaged[at]! ^= change;
        expect(sound(damaged)).toBe(ends.findIndex((end) => at < end));
      }),
      { numRuns: 500 },
    );
  });

  test('piece by piece it is the same as at once, as far as the chain holds, whatever is damaged', async () => {
    const bytes = logOf(...Array.from({ length: 9 }, (_, n) => ({ n, text: 'ü'.repeat(n * 7) })));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2000 }),
        fc.nat(bytes.length),
        fc.nat(bytes.length - 1),
        fc.constantFrom(0, 1),
        async (atOnce, length, at, change) => {
          const damaged = Buffer.from(bytes.subarray(0, length));
          if (at < length) damaged[at]! ^= change;
          await writeFile(logFile(), damaged);
          const read: number[] = [];
          for await (const events of readEvents([logFile()], undefined, atOnce))
            read.push(...events.map(({ seq }) => seq));
          expect(read).toEqual(Array.from({ length: sound(damaged) }, (_, n) => n + 1));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a log that is not there has no events', async () => {
    expect((await readEvents([logFile()]).next()).done).toBe(true);
  });

  test('cut anywhere, what is left is whole lines and at most one torn one', () => {
    const bytes = logOf({ n: 1 }, { n: 2 }, { n: 3 });
    const ends = scan(bytes).map(({ to }) => to);
    for (let length = 0; length <= bytes.length; length += 1) {
      expect(sound(bytes.subarray(0, length))).toBe(ends.filter((end) => end <= length).length);
    }
  });

  test('lines left out, doubled or swapped do not follow on each other', () => {
    const [one, two, three] = logOf({ n: 1 }, { n: 2 }, { n: 3 })
      .toString()
      .split(/(?<=\n)/) as [string, string, string];
    const left = (...lines: string[]) => sound(Buffer.from(lines.join('')));
    expect([
      left(one, three),
      left(two, three),
      left(one, one),
      left(one, three, two),
      left(one, two, three),
    ]).toEqual([1, 0, 1, 1, 3]);
  });

  test('noise is no event and no crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        expect(scan(Buffer.from(noise)).every(({ event }) => event === null)).toBe(true);
      }),
    );
  });
});

describe('adding', () => {
  const write = async (writer: LogWriter, n: number) => writer.append(lineOf(n, GENESIS, `{"n":${n}}`).line);
  const numbers = async () =>
    scan(await readFile(logFile())).map(
      ({ event }) => (event?.command() as { n: number } | undefined)?.n ?? 'torn',
    );

  test('adds at the end', async () => {
    const writer = new LogWriter(logFile(), 0, '');
    await write(writer, 1);
    await write(writer, 2);
    expect(await numbers()).toEqual([1, 2]);
    expect(writer.bytes).toBe((await readFile(logFile())).length);
    await writer.close();
  });

  const failures: [string, (disk: SmallDisk) => void][] = [
    [
      'the disk is full',
      (disk) => {
        disk.room = 0;
      },
    ],
    [
      'the disk fills up in the middle of a line',
      (disk) => {
        disk.room = 40;
      },
    ],
    [
      'the disk fails to sync',
      (disk) => {
        disk.fail.datasync = 'EIO';
      },
    ],
    [
      'the disk fills up and cannot cut the partial line either',
      (disk) => {
        disk.room = 40;
        disk.fail.truncate = 'EIO';
      },
    ],
  ];
  test.each(failures)(
    '%s: the append throws, the log is as before, and the next one works',
    async (_, spoil) => {
      const disk = new SmallDisk();
      const writer = new LogWriter(logFile(), 0, '', disk.open);
      await write(writer, 1);
      spoil(disk);
      await expect(write(writer, 2)).rejects.toThrow();
      disk.room = Infinity;
      await write(writer, 3);
      expect(await numbers()).toEqual([1, 3]);
      await writer.close();
    },
  );

  test('a folder that was moved away is noticed; put back, adding works again', async () => {
    const home = path.join(folder(), 'home');
    await mkdir(home);
    const writer = new LogWriter(path.join(home, 'events.jsonl'), 0, '');
    await write(writer, 1);
    await rename(home, `${home}-away`);
    await expect(write(writer, 2)).rejects.toThrow();
    await expect(write(writer, 2)).rejects.toThrow();
    await rename(`${home}-away`, home);
    await write(writer, 3);
    const lines = scan(await readFile(path.join(home, 'events.jsonl')));
    expect(lines.map(({ event }) => event?.command())).toEqual([{ n: 1 }, { n: 3 }]);
    await writer.close();
  });

  test('a history that vanished is not begun anew', async () => {
    const writer = new LogWriter(logFile(), 0, '');
    await write(writer, 1);
    await writer.close();
    await rm(logFile());
    const again = new LogWriter(logFile(), 100, 'x');
    await expect(write(again, 2)).rejects.toThrow();
    await expect(readFile(logFile())).rejects.toThrow();
  });

  test.each([
    ['shortened', () => truncate(logFile(), 10)],
    ['replaced by a longer one', () => writeFile(logFile(), logOf({ n: 10 }, { n: 20 }, { n: 30 }))],
    ['replaced by one of the same length', () => writeFile(logFile(), logOf({ n: 2 }))],
  ])('a history that something else %s is neither cut nor written on', async (_, change) => {
    await writeFile(logFile(), logOf({ n: 1 }));
    const { bytes } = await readLog(logFile());
    await change();
    const before = await readFile(logFile());
    await expect(
      write(new LogWriter(logFile(), bytes.length, tailOf(bytes, bytes.length)), 2),
    ).rejects.toThrow('changed the history');
    expect(await readFile(logFile())).toEqual(before);
  });

  test('what a failed append left is cut before adding, and nothing else is', async () => {
    const disk = new SmallDisk();
    const good = logOf({ n: 1 });
    await writeFile(logFile(), good);
    const writer = new LogWriter(logFile(), good.length, tailOf(good, good.length), disk.open);
    disk.room = 40;
    disk.fail.truncate = 'EIO';
    await expect(write(writer, 2)).rejects.toThrow();
    expect((await readFile(logFile())).length).toBe(good.length + 40);
    disk.room = Infinity;
    await write(writer, 3);
    expect(await numbers()).toEqual([1, 3]);
    await writer.close();
    const stranger = Buffer.concat([good, Buffer.from('{"seq":2,"pre')]);
    await writeFile(logFile(), stranger);
    await expect(write(new LogWriter(logFile(), good.length, tailOf(good, good.length)), 2)).rejects.toThrow(
      'changed the history',
    );
    expect(await readFile(logFile())).toEqual(stranger);
  });

  test.each<[string, (log: Buffer) => Buffer]>([
    ['cut back to an earlier state', (log) => log.subarray(0, log.length / 2)],
    ['doubled', (log) => Buffer.concat([log, log])],
    ['emptied', () => Buffer.alloc(0)],
    ['given another line', (log) => Buffer.concat([log, Buffer.from(lineOf(9, GENESIS, '{"n":9}').line)])],
  ])(
    'an open log that is %s in place takes no change as saved, and is left as it is found',
    async (_, change) => {
      const writer = new LogWriter(logFile(), 0, '');
      await write(writer, 1);
      await write(writer, 2);
      const changed = change(await readFile(logFile()));
      // The same file on the disk, as a program that synchronises writes it.
      await writeFile(logFile(), changed, { flag: 'r+' });
      await truncate(logFile(), changed.length);
      await expect(write(writer, 3)).rejects.toThrow('changed the history');
      await expect(write(writer, 4)).rejects.toThrow('changed the history');
      // Nothing was begun behind it: what was refused must not be found there later.
      expect(await readFile(logFile())).toEqual(changed);
      await writer.close();
    },
  );

  test('what something else adds in the very moment of writing leaves it open whether the change is there', async () => {
    const disk = new SmallDisk();
    const writer = new LogWriter(logFile(), 0, '', async (file) => {
      const handle = await disk.open(file);
      return { ...handle, datasync: () => writeFile(file, 'not ours', { flag: 'a' }) };
    });
    await expect(write(writer, 1)).rejects.toBeInstanceOf(Unsure);
    expect(await readFile(logFile(), 'utf8')).toMatch(/not ours$/);
    await expect(write(writer, 2)).rejects.toBeInstanceOf(Tampered);
    await writer.close();
  });
});

describe('lines that branch off', () => {
  const line = (n: number, prev: string, what = 'ours') => lineOf(n, prev, `{"n":${n},"by":"${what}"}`);
  const first = line(1, GENESIS);
  const second = line(2, first.hash);
  const strange = line(2, first.hash, 'theirs');
  const stranger = line(3, strange.hash, 'theirs');
  const third = line(3, second.hash);
  const kept = [first, second, third].map(({ hash }) => hash);

  test.each([
    ['in the middle', [first, second, strange, third]],
    ['two on each other', [first, second, strange, stranger, third]],
    ['at the end', [first, second, third, strange, stranger]],
    ['the whole log once more', [first, second, third, first, second, third]],
    ['from the very beginning', [first, second, line(1, GENESIS, 'theirs'), third]],
  ])('are stepped over and told: %s', async (_, written) => {
    await writeFile(logFile(), written.map((each) => each.line).join(''));
    const { lines, strays } = await readLog(logFile());
    expect(lines.map(({ event }) => event!.hash)).toEqual(kept);
    expect(strays).toHaveLength(written.length - kept.length);
    const read: string[] = [];
    for await (const events of readEvents([logFile()], undefined, 300))
      read.push(...events.map(({ hash }) => hash));
    expect(read).toEqual(kept);
  });

  test('a line whose predecessor is nowhere is a hole, not a branch', async () => {
    await writeFile(logFile(), [first, third].map((each) => each.line).join(''));
    expect(await readLog(logFile())).toMatchObject({ strays: [], lines: [{}, {}] });
  });
});
