import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Backing, Evidence, Mark, Source } from '@shared/domain';
import { comment, from, p, r, to, wordFile } from '../services/documents/testing/docx-fixtures';
import { terminalIn } from './testing';

/* What the author wrote on a draft, from the file to the report, through the terminal. */

const DRAFT = `Lost ferry

The ferry Marigold left the quay at nine [per harbour log 1931, p. 14]. She carried forty passengers
[source: https://ferries.example.org/lists/1931.pdf#page=3]. “She never ran late” [interview w/ Tomas Wren 3/14, off the record].

I saw the wreck [own observation]. The owner was never charged.
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stet-backing-'));
  writeFileSync(path.join(folder, 'one.md'), DRAFT);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const stet = (...argv: string[]) => terminalIn(folder, argv);

type ShownMark = Mark & {
  backing: Backing;
  exact: string;
  evidence: (Evidence & { voucher: string; withheld?: true })[];
};
async function shown(id: string, ...options: string[]) {
  const { out } = await stet('show', id, '--json', ...options);
  return JSON.parse(out) as {
    marks: ShownMark[];
    sources: (Source & { withheld?: true })[];
    draft: { number: number };
  };
}

describe('stet import', () => {
  test('makes marks with the author’s backing, and says so', async () => {
    const { code, out: id, err } = await stet('import', 'one.md');
    expect(code).toBe(0);
    expect(err).toContain('Taken in: 4 pieces of the author’s backing and 4 sources, with 4 new marks.');
    const { marks, sources } = await shown(id, '--confidential');
    const titles = new Map(sources.map((source) => [source.id, source.title]));
    expect(
      marks.map(({ kind, backing, evidence: [each] }) => [
        kind,
        backing,
        titles.get(each!.source),
        each!.locator,
        each!.voucher,
      ]),
    ).toEqual([
      ['claim', 'backed', 'harbour log 1931', 'p. 14', 'author'],
      ['claim', 'backed', 'ferries.example.org', 'p. 3', 'author'],
      ['quote', 'backed', 'Tomas Wren', '3/14', 'author'],
      ['claim', 'on-author', 'The author’s own observation', '', 'author'],
    ]);
    expect(marks.every(({ status, bulk }) => status === 'to-check' && bulk)).toBe(true);
    expect((await stet('verify-log', id)).code).toBe(0);
  });

  test('keeps what was said in confidence out of everything others read', async () => {
    const { out: id } = await stet('import', 'one.md');
    await stet('report', id, '--out', 'report.html');
    const report = readFileSync(path.join(folder, 'report.html'), 'utf8');
    const { marks, sources } = await shown(id);
    expect(sources.filter(({ withheld }) => withheld)).toMatchObject([{ terms: 'off-the-record' }]);
    expect(marks[2]).toMatchObject({
      evidence: [{ withheld: true, voucher: 'author' }],
      said: [{ withheld: true }],
    });
    expect(JSON.stringify(sources)).not.toContain('Wren');
    expect(report).toContain('harbour log 1931');
    expect(report).toContain('1 mark stands on the author’s own word');
  });

  test('reads the notes of Markdown like footnotes of Word', async () => {
    const noted =
      'The ferry left at nine[^log]. I saw it[^2].\n\n[^log]: [Harbour log](https://example.org/log), p. 14\n[^2]: own observation\n';
    writeFileSync(path.join(folder, 'noted.md'), noted);
    const { out: id, err } = await stet('import', 'noted.md');
    expect(err).toContain('Taken in: 2 pieces of the author’s backing and 2 sources, with 2 new marks.');
    const { marks, sources } = await shown(id);
    expect(marks.map(({ exact, backing, evidence: [each] }) => [exact, backing, each!.locator])).toEqual([
      ['The ferry left at nine', 'backed', 'p. 14'],
      ['I saw it', 'on-author', ''],
    ]);
    expect(sources.map(({ where }) => where)).toContain('https://example.org/log');
  });

  test('--backing no leaves it out; nothing else is an answer', async () => {
    const { out: id, err } = await stet('import', 'one.md', '--backing', 'no');
    expect(err).not.toContain('Taken in');
    expect((await shown(id)).marks).toEqual([]);
    expect(await stet('import', 'one.md', '--backing', 'maybe')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--backing is yes or no') as string,
    });
    expect((await stet('import', 'one.md', '--changes', 'some')).code).toBe(2);
  });
});

describe('a text in an encoding it does not say', () => {
  const said = 'The café burned.';
  beforeEach(() =>
    writeFileSync(path.join(folder, 'old.txt'), Buffer.from(said.replace('é', '\x8e'), 'latin1')),
  );

  test('is read in the one that is named', async () => {
    expect((await stet('text', 'old.txt', '--encoding', 'macintosh')).out).toBe(said);
    const { out: id } = await stet('import', 'old.txt', '--encoding', 'macintosh');
    expect((await stet('show', id, '--json')).out).toContain(said);
  });

  test('one that there is not is refused', async () =>
    expect(await stet('text', 'old.txt', '--encoding', 'klingon')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('klingon is no encoding') as string,
    }));
});

describe('stet draft', () => {
  test('takes in what is new on a revised draft, and nothing twice', async () => {
    const { out: id } = await stet('import', 'one.md');
    writeFileSync(
      path.join(folder, 'two.md'),
      DRAFT.replace('charged.', 'charged [see court register 1932, p. 7].'),
    );
    const { err } = await stet('draft', id, 'two.md');
    expect(err).toContain('Taken in: 1 piece of the author’s backing and 1 source, with 1 new mark.');
    expect((await shown(id)).marks.length).toBe(5);
    expect(await stet('draft', id, 'two.md')).toMatchObject({ code: 1 });
    expect((await shown(id)).draft.number).toBe(2);
    expect((await stet('verify-log', id)).code).toBe(0);
  });

  test('--backing no leaves it out', async () => {
    const { out: id } = await stet('import', 'one.md');
    writeFileSync(
      path.join(folder, 'two.md'),
      DRAFT.replace('charged.', 'charged [see court register 1932, p. 7].'),
    );
    await stet('draft', id, 'two.md', '--backing', 'no');
    expect((await shown(id)).marks.length).toBe(4);
  });

  const page = (said: string) =>
    wordFile({
      body:
        p(r('The ferry Marigold, and what became of her')) +
        p(`${from(1)}${r('She left the quay at nine')}${to(1)}${r(' with forty aboard.')}`),
      comments: comment(1, 'Tom Ashdown', said),
    });

  test('takes in what is new on words that did not change, and says what is there already', async () => {
    writeFileSync(path.join(folder, 'one.docx'), page('Harbour log 1931, p. 14'));
    const { out: id } = await stet('import', 'one.docx');
    writeFileSync(path.join(folder, 'two.docx'), page('Day book, p. 3'));
    expect(await stet('draft', id, 'two.docx')).toMatchObject({
      code: 0,
      err: expect.stringContaining('Taken in: 1 piece of the author’s backing') as string,
    });
    const { marks, draft } = await shown(id);
    expect([draft.number, marks.length, marks[0]!.said?.length]).toEqual([1, 1, 2]);
    expect(await stet('draft', id, 'two.docx')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/In the article already: 1 comment or note.*nothing was kept/s) as string,
    });
  });

  test('says which lines it leaves out', async () => {
    const { out: id } = await stet('import', 'one.md');
    writeFileSync(path.join(folder, 'two.md'), `${DRAFT}\nShe was never found.\n\nTop Stories\n`);
    expect((await stet('draft', id, 'two.md')).err).toContain('Left out: “Top Stories”');
  });
});
