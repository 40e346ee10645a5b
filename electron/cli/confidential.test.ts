import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newId, TERMS, type Terms } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { filesWith } from '../../build/byte-search';
import { openLibrary, type Library } from '../services/library';
import { Keeper } from '../services/search/keeper';
import { layoutOf } from '../storage/layout';
import { temporaryFolder } from '../storage/testing';
import { runTerminal } from './run';

/*
 * A source that is not on the record is planted in an article: name, number, address, file and words. Then
 * everything outside of that article's own window is asked, and none of it is there.
 */

const folder = temporaryFolder();
const library = () => path.join(folder(), 'library');

const SECRETS = {
  title: 'Marguerite Quillfeather',
  where: '+49 151 5550173, quillfeather@example.org',
  locator: 'tape-0417-harbour.wav, 12:40',
  excerpt: 'The pumps were never tested, not once.',
  note: 'Rang Quillfeather, she fears for her job.',
};
const HIDDEN = ['Quillfeather', '5550173', 'tape-0417', 'never tested', 'fears for her job'];
const WORDS = 'The pumps were tested twice a year.';
const CLOSED = TERMS.filter((terms) => terms !== 'on-the-record');

interface Planted {
  id: string;
  source: string;
}

async function plant(writing: Library, terms: Terms): Promise<Planted> {
  const create = createArticle(`${WORDS}\nNothing else is known of them.`);
  const [mark, source] = [newId(), newId()];
  await writing.create(create);
  for (const command of [
    sign({ type: 'mark.add', mark: { id: mark, kind: 'claim', start: 0, end: WORDS.length } }),
    sign({
      type: 'evidence.add',
      sources: [{ id: source, title: SECRETS.title, kind: 'recording', terms, where: SECRETS.where }],
      evidence: [
        {
          id: newId(),
          mark,
          source,
          locator: SECRETS.locator,
          excerpt: SECRETS.excerpt,
          bears: 'contradicts',
        },
      ],
    }),
    sign({ type: 'note.add', mark, note: newId(), text: SECRETS.note }),
    sign({ type: 'mark.status', marks: [mark], status: 'wrong' }),
  ])
    expect(await writing.apply(create.article, command)).toMatchObject({ ok: true });
  return { id: create.article, source };
}

async function keeping<T>(work: (keeper: Keeper) => T): Promise<T> {
  const keeper = new Keeper(layoutOf(library()), true);
  await keeper.start();
  try {
    return work(keeper);
  } finally {
    keeper.close();
  }
}

async function stet(...argv: string[]): Promise<string> {
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  const app = { folder: folder(), version: '9.9.9', runtime: null };
  await runTerminal([...argv, '--library', library()], { cwd: folder(), app, out: say, err: say });
  return said;
}

test.each(CLOSED)(
  'of terms “%s”: no search answer, no other article, no cache and no line of the terminal has a word of it',
  async (terms) => {
    const writing = await openLibrary(library(), { dailyBackup: false });
    const { id } = await plant(writing, terms);
    await writing.list();
    await writing.close();
    await keeping((keeper) => {
      for (const query of [...HIDDEN, 'harbour', 'tape', 'rang']) {
        expect(keeper.search({ query: `"${query}"`, limit: 10 })).toMatchObject({ count: 0 });
      }
      expect(keeper.search({ query: 'pumps', limit: 10 })).toMatchObject({ count: 1 });
      const seen = keeper.seenBefore({ article: newId(), words: [WORDS] });
      expect(seen.found).toMatchObject([
        { earlier: [{ withheld: [{ bears: 'contradicts', terms }], notes: [] }] },
      ]);
      for (const words of HIDDEN) expect(JSON.stringify(seen)).not.toContain(words);
    });
    await stet('report', id, '--out', 'report.html');
    await stet('manifest', id, '--to', 'record');
    await mkdir(path.join(folder(), 'said'));
    for (const argv of [
      ['list'],
      ['list', '--json'],
      ['show', id],
      ['show', id, '--json'],
      ['verify-log', id],
      ['manifest', id],
    ]) {
      await writeFile(path.join(folder(), 'said', argv.join(' ')), await stet(...argv));
    }
    const own = path.join('library', 'articles', id);
    const elsewhere = (await filesWith(folder(), HIDDEN)).filter((file) => !file.startsWith(own));
    // The report has notes as they were written, and nothing else; the field for them says so.
    expect(elsewhere).toEqual(['report.html']);
    const report = await readFile(path.join(folder(), 'report.html'), 'utf8');
    const { note, ...others } = SECRETS;
    expect(report).toContain(note);
    for (const words of [...Object.values(others), ...HIDDEN.slice(1, 4)])
      expect(report).not.toContain(words);
  },
);

test('what the author wrote on the draft is told nowhere else where it names the source, on whatever mark', async () => {
  const writing = await openLibrary(library(), { dailyBackup: false });
  const { id } = await plant(writing, 'confidential');
  const [mark, minutes, said, note] = [newId(), newId(), newId(), newId()];
  const words = 'Council minutes, p. 3, which M. Quillfeather gave me';
  const start = WORDS.length + 1;
  const taken = sign({
    type: 'backing.add',
    origin: 'draft.docx',
    marks: [{ id: mark, kind: 'claim', start, end: start + 12 }],
    said: [{ mark, id: said, in: 'comment', author: 'Ida', text: words, worth: 'backed' }],
    sources: [{ id: minutes, title: 'Council minutes', kind: 'record', terms: 'on-the-record', where: '' }],
    evidence: [{ mark, id: newId(), source: minutes, locator: 'p. 3', excerpt: '', bears: 'supports', said }],
    notes: [{ mark, id: note, by: 'Ida', text: 'Ask Quillfeather again?', came: {} }],
  });
  expect(await writing.apply(id, taken)).toMatchObject({ ok: true });
  await writing.close();
  await keeping((keeper) => {
    expect(keeper.search({ query: 'quillfeather', limit: 1 })).toMatchObject({ count: 0 });
    expect(keeper.search({ query: 'council', limit: 1 })).toMatchObject({ count: 1 });
  });
  await stet('report', id, '--out', 'report.html');
  const told = [await readFile(path.join(folder(), 'report.html'), 'utf8'), await stet('show', id, '--json')];
  for (const each of told) {
    expect(each).toContain('Council minutes');
    expect(each).not.toContain('gave me');
    expect(each).not.toContain('Ask Quillfeather');
  }
  expect(await stet('show', id, '--json', '--confidential')).toContain('gave me');
});

test('show --json says what it withholds, and prints it to who asks', async () => {
  const writing = await openLibrary(library(), { dailyBackup: false });
  const { id, source } = await plant(writing, 'confidential');
  await writing.close();
  const markIn = (json: string) => (JSON.parse(json) as { marks: unknown[] }).marks[0];
  const said = markIn(await stet('show', id, '--json'));
  expect(said).toMatchObject({
    evidence: [{ source, bears: 'contradicts', terms: 'confidential', withheld: true }],
    notes: [{ withheld: true }],
  });
  expect(said).not.toHaveProperty('evidence.0.locator');
  expect(said).not.toHaveProperty('notes.0.text');
  const whole = markIn(await stet('show', id, '--json', '--confidential'));
  const { locator, excerpt } = SECRETS;
  expect(whole).toMatchObject({ evidence: [{ locator, excerpt }], notes: [{ text: SECRETS.note }] });
  expect(await stet('show', '--help')).toMatch(/--confidential +Withhold nothing/);
  expect(await stet('show', id, '--confidential')).toContain('--confidential goes with --json');
});

test('a source that becomes confidential leaves the cache of the search at once', async () => {
  const writing = await openLibrary(library(), { dailyBackup: false });
  const { id, source } = await plant(writing, 'on-the-record');
  await writing.flush();
  await keeping((keeper) =>
    expect(keeper.search({ query: 'quillfeather', limit: 1 })).toMatchObject({ count: 1 }),
  );
  expect(await filesWith(library(), HIDDEN)).toContain('cache.sqlite');
  await writing.apply(id, sign({ type: 'source.set', source, set: { terms: 'off-the-record' } }));
  await writing.close();
  await keeping((keeper) =>
    expect(keeper.search({ query: 'quillfeather', limit: 1 })).toMatchObject({ count: 0 }),
  );
  const left = (await filesWith(library(), HIDDEN)).filter((file) => !file.startsWith('articles'));
  expect(left).toEqual([]);
});
