import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { sign } from '@shared/domain/testing';
import { openLibrary } from '../services/library';
import { temporaryFolder } from '../storage/testing';
import { terminalIn } from './testing';

const folder = temporaryFolder();
const run = (...argv: string[]) => terminalIn(folder(), argv);
let id: string;

beforeEach(async () => {
  await writeFile(path.join(folder(), 'story.txt'), 'The bridge opened in June.');
  await writeFile(path.join(folder(), 'minutes.txt'), 'Opened on 3 June.');
  await writeFile(path.join(folder(), 'log.csv'), 'day,cars\nMonday,12\n');
  ({ out: id } = await run('import', 'story.txt'));
});

const listed = async () => JSON.parse((await run('papers', id, '--json')).out) as Record<string, unknown>[];

describe('stet attach', () => {
  test('attaches several files, each to a source of its own or to the one that is named', async () => {
    const first = await run('attach', id, 'minutes.txt', 'log.csv');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out.split('\n')).toHaveLength(2);
    const [minutes, log] = await listed();
    expect(minutes).toMatchObject({
      title: 'minutes',
      kind: 'text',
      file: { name: 'minutes.txt', size: 17 },
    });
    expect(log).toMatchObject({ title: 'log', kind: 'csv' });

    await writeFile(path.join(folder(), 'more.txt'), 'More of the minutes.');
    await run('attach', id, 'more.txt', '--source', String(minutes!['source']));
    expect((await listed()).map(({ source }) => source)).toEqual([
      minutes!['source'],
      log!['source'],
      minutes!['source'],
    ]);
    expect((await run('verify-log', id)).code).toBe(0);
  });

  test('says what is here already, what it cannot take, and goes on with the rest', async () => {
    await run('attach', id, 'minutes.txt');
    const again = await run('attach', id, 'minutes.txt', 'nothing.txt', 'log.csv');
    expect(again.code).toBe(1);
    expect(again.err).toContain('minutes.txt is here already');
    expect(again.err).toContain('nothing.txt could not be read (there is no such file). Nothing was kept.');
    expect(await listed()).toHaveLength(2);
    const files = await readdir(path.join(folder(), 'library', 'articles', id, 'files'));
    // The story itself is one of them.
    expect(files.filter((name) => !name.endsWith('.read'))).toHaveLength(3);
  });

  test('refuses a source that is not in the article', async () => {
    const refused = await run('attach', id, 'minutes.txt', '--source', id);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('There is no source') as string });
    expect(await listed()).toEqual([]);
  });
});

test('of a paper whose source is not on the record the terminal tells its terms and nothing else', async () => {
  await run('attach', id, 'minutes.txt');
  const [{ id: paper, source }] = (await listed()) as [{ id: string; source: string }];
  const library = await openLibrary(path.join(folder(), 'library'), { dailyBackup: false });
  await library.apply(
    id,
    sign({ type: 'source.set', source, set: { terms: 'confidential', contact: 'Ines' } }),
  );
  await library.close();
  expect(await listed()).toEqual([{ id: paper, terms: 'confidential' }]);
  for (const argv of [
    ['papers', id],
    ['show', id, '--json'],
  ]) {
    const { out } = await run(...argv);
    for (const hidden of ['minutes', 'Ines']) expect(out).not.toContain(hidden);
  }
});
