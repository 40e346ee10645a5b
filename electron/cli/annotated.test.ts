import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DEFAULT_RULES } from '@shared/domain';
import { reportModel } from '@shared/reporting';
import { annotatedDocx } from '@shared/reporting/annotated';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLibrary } from '../services/library';
import { terminalIn } from './testing';

const TEXT =
  'The ferry left the quay at nine with forty passengers aboard on Monday.\n\nThe harbour master, Tomas Wren, counted them twice before she sailed.\n\nShe is the oldest boat on the river.';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stet-annotated-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const stet = (...argv: string[]) => terminalIn(folder, argv);
const AT = '2030-03-25T14:05:00.000Z';

async function articleOf(id: string, library = 'library') {
  const opened = await (await openLibrary(path.join(folder, library), { readOnly: true })).open(id);
  if (!opened.ok) throw new Error(opened.message);
  return opened.opened.article;
}

/** An article with three marks, one verified with a note; its annotated draft as `out.docx`. */
async function writtenOut() {
  writeFileSync(path.join(folder, 'ferry.txt'), TEXT);
  const { out: id } = await stet('import', 'ferry.txt');
  const { text } = (await articleOf(id)).drafts[0]!;
  const marks: string[] = [];
  for (const words of ['forty passengers', 'Tomas Wren', 'oldest boat on the river']) {
    const start = text.indexOf(words);
    const at = ['--start', String(start), '--end', String(start + words.length)];
    marks.push((await stet('mark', id, '--kind', 'claim', ...at)).out);
  }
  await stet('status', id, 'verified', marks[0]!, '--by', 'Ann Roe');
  await stet('note', id, marks[0]!, 'Rang the harbour.', '--by', 'Ann Roe');
  const article = await articleOf(id);
  const model = reportModel(article, { at: AT, by: 'Ann Roe', appVersion: '0.1.0', rules: DEFAULT_RULES });
  writeFileSync(path.join(folder, 'out.docx'), await annotatedDocx(model));
  return { id, marks, file: await annotatedDocx(model) };
}

/** The file after hands have been at its parts. */
function edited(file: Uint8Array, edit: (part: string, xml: string) => string): void {
  const parts = unzipSync(file);
  for (const [name, bytes] of Object.entries(parts))
    if (name.endsWith('.xml')) parts[name] = strToU8(edit(name, strFromU8(bytes)));
  writeFileSync(path.join(folder, 'back.docx'), zipSync(parts));
}

const REPLY = `<w:comment w:id="90" w:author="Bo" w:initials="B" w:date="2031-01-01T00:00:00Z"><w:p w14:paraId="1A2B3C4D"><w:r><w:t>Are you sure of forty?</w:t></w:r></w:p></w:comment>`;

test('edited by three hands an annotated draft brings its replies and the text’s changes to the same article', async () => {
  const { id, marks, file } = await writtenOut();
  edited(file, (part, xml) => {
    if (part === 'word/document.xml') {
      // One hand changes a word, another deletes the second comment, a third moves the third one.
      const [second, third] = [2, 3].map(
        (comment) => new RegExp(`<w:comment(RangeStart|RangeEnd|Reference) w:id="${comment}"/>`, 'g'),
      );
      const kept = xml
        .replace('forty passengers', 'forty-one passengers')
        .replace(second!, '')
        .replace(third!, '');
      const on = (comment: number) => `<w:r><w:commentReference w:id="${comment}"/></w:r>`;
      return kept.replace('</w:p>', `${on(3)}${on(90)}</w:p>`);
    }
    if (part === 'word/comments.xml')
      return xml
        .replace(/<w:comment (?=[^>]*w:id="2")[\s\S]*?<\/w:comment>/, '')
        .replace('</w:comments>', `${REPLY}</w:comments>`);
    if (part !== 'word/commentsExtended.xml') return xml;
    const [, first] = /paraId="([0-9A-F]{8})"/.exec(xml)!;
    return xml.replace(
      '</w15:commentsEx>',
      `<w15:commentEx w15:paraId="1A2B3C4D" w15:paraIdParent="${first}" w15:done="0"/></w15:commentsEx>`,
    );
  });

  const refused = await stet('import', 'back.docx');
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining(`stet draft ${id} FILE`)]);

  const { code, err } = await stet('draft', id, 'back.docx');
  expect(err).toContain('1 note');
  expect(code).toBe(0);
  expect(err).toContain('1 comment of 3 was deleted');
  expect(err).toContain('The comments of mark 3 stand on other words now');
  const { drafts, marks: now } = await articleOf(id);
  expect(drafts.map(({ text }) => text.includes('forty-one passengers'))).toEqual([false, true]);
  expect(Object.keys(now).sort()).toEqual([...marks].sort());
  expect(now[marks[0]!]!.notes.map(({ by, text }) => [by, text])).toEqual([
    ['Ann Roe', 'Rang the harbour.'],
    ['Bo', 'Are you sure of forty?'],
  ]);
  const again = await stet('draft', id, 'back.docx');
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('nothing was kept')]);
});

test('in another library it is an article with the same marks, statuses and notes', async () => {
  const { id } = await writtenOut();
  const { code, out, err } = await stet('import', 'out.docx', '--library', path.join(folder, 'other'));
  expect([code, err]).toEqual([0, expect.stringContaining('with their statuses')]);
  const [before, after] = [await articleOf(id), await articleOf(out, 'other')];
  const told = ({ marks }: typeof before) =>
    Object.values(marks).map(({ kind, anchor, status, stamp, notes }) => ({
      kind,
      words: anchor.exact,
      status,
      by: stamp?.by,
      notes: notes.map(({ by, text }) => [by, text]),
    }));
  expect(told(after)).toEqual(told(before));
});
