import path from 'node:path';
import { beforeEach } from 'vitest';
import { newId } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { openLibrary } from '../services/library';
import { temporaryFolder } from '../storage/testing';
import { runTerminal } from './run';

/**
 * A library that is looked at in both ways: as the window opens it, and with the verbs of the terminal that
 * read.
 */
export interface Watched {
  /** Its one article that something is done to; it has a neighbour. */
  id: () => string;
  /** A place beside the library. */
  home: (...names: string[]) => string;
  /** A place in it. */
  at: (...names: string[]) => string;
  /** What the window says of an article when it is opened; closed again. */
  window: () => Promise<string>;
  stet: (...argv: string[]) => Promise<{ code: number; out: string; err: string }>;
  /** What each reading verb says of the article on stderr. */
  terminal: () => Promise<Record<string, string>>;
}

export const note = (text: string) => sign({ type: 'details.set', set: { desk: text } });

/** A new one for each test. Its article has three changes more than its last backup and its snapshot. */
export function watchedLibrary(): Watched {
  const folder = temporaryFolder();
  const home = (...names: string[]) => path.join(folder(), ...names);
  const at = (...names: string[]) => home('library', ...names);
  let id = '';

  beforeEach(async () => {
    const made = await openLibrary(at(), { dailyBackup: false });
    // So long that three changes are no reason for another snapshot.
    const create = createArticle('The ferry was founded in 1904. '.repeat(200));
    id = create.article;
    await made.create(create);
    await made.create(createArticle());
    await made.apply(id, sign({ type: 'mark.add', mark: { id: newId(), kind: 'claim', start: 0, end: 3 } }));
    await made.close(id);
    await made.backups.take('asked', new Date('2026-11-20T08:00:00Z'));
    for (const text of ['one', 'two', 'three']) await made.apply(id, note(text));
    await made.close();
  });

  async function window(): Promise<string> {
    const made = await openLibrary(at(), { dailyBackup: false });
    const { notices, damaged } = await made.list();
    const result = await made.open(id);
    await made.close();
    const said = result.ok ? result.opened.notices : [result];
    const unreadable = damaged.filter(({ article }) => article === id);
    return [...said, ...notices, ...unreadable].map(({ message }) => message).join(' ');
  }

  async function stet(...argv: string[]) {
    const said = { out: '', err: '' };
    const code = await runTerminal([...argv, '--library', at()], {
      cwd: folder(),
      app: { folder: folder(), version: '0', runtime: null },
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
    });
    return { code, ...said };
  }

  async function terminal(): Promise<Record<string, string>> {
    const said: Record<string, string> = {};
    const calls = [
      ['list'],
      ['show', id],
      ['report', id, '--out', 'report.html', '--overwrite'],
      ['verify-log', id],
    ];
    for (const call of calls) said[call[0]!] = (await stet(...call)).err;
    return said;
  }

  return { id: () => id, home, at, window, stet, terminal };
}
