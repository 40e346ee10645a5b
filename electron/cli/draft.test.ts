import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runTerminal } from './run';

const OLD = 'Lost ferry\n\nThe ferry left the quay at nine with forty passengers aboard on Monday.\n\nThe harbour master, Tomas Wren, counted them twice before she sailed.';

let folder: string;
beforeEach(() => { folder = mkdtempSync(path.join(os.tmpdir(), 'stet-draft-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function stet(...argv: string[]) {
  const said = { out: '', err: '' };
  const code = await runTerminal([...argv, '--library', path.join(folder, 'library')], {
    cwd: folder, app: { folder, version: '9.9.9', runtime: null },
    out: (text) => { said.out += text; }, err: (text) => { said.err += text; },
  });
  return { code, out: said.out.trim(), err: said.err.trim() };
}

/** An article of `OLD` with marks on these words; their ids, by the words. */
async function articleWith(...words: string[]) {
  writeFileSync(path.join(folder, 'one.txt'), OLD);
  const { out: id } = await stet('import', 'one.txt');
  const { draft: { text } } = JSON.parse((await stet('show', id, '--json')).out) as { draft: { text: string } };
  const marks: Record<string, string> = {};
  for (const each of words) {
    const start = text.indexOf(each);
    marks[each] = (await stet('mark', id, '--kind', 'claim', '--start', String(start), '--end', String(start + each.length))).out;
  }
  return { id, marks };
}

describe('stet draft', () => {
  test('adds a draft and says what became of every mark', async () => {
    const { id, marks } = await articleWith('forty passengers', 'Tomas Wren');
    writeFileSync(path.join(folder, 'two.txt'), OLD.replace('forty', 'forty-one'));
    const { code, out } = await stet('draft', id, 'two.txt', '--json');
    expect(code).toBe(0);
    const outcomes = JSON.parse(out) as Record<string, { outcome: string; start: number; end: number }>;
    expect([outcomes[marks['forty passengers']!]!.outcome, outcomes[marks['Tomas Wren']!]!.outcome]).toEqual(['changed', 'kept']);
    const shown = JSON.parse((await stet('show', id, '--json')).out) as { draft: { number: number; text: string } };
    expect(shown.draft.number).toBe(2);
    const { start, end } = outcomes[marks['forty passengers']!]!;
    expect(shown.draft.text.slice(start, end)).toBe('forty-one passengers');
    expect((await stet('verify-log', id)).code).toBe(0);
  });

  test('in words: a line a mark', async () => {
    const { id, marks } = await articleWith('forty passengers');
    writeFileSync(path.join(folder, 'two.txt'), OLD.split('\n\n').filter((line) => !line.includes('forty')).join('\n\n'));
    expect((await stet('draft', id, 'two.txt')).out).toBe(`${marks['forty passengers']}  lost     0 candidates`);
  });

  test.each([
    ['the same words in other line ends', OLD.replaceAll('\n', '\r\n'), /has the words of draft 1; nothing was kept/],
    ['another article', 'Budget passed\n\nThe council voted on Tuesday for the roads budget after eleven hours. It was the third attempt since summer, and nobody spoke against it.', /hardly a sentence of draft 1; nothing was kept/],
    ['nothing', ' ', /no words/],
  ])('%s is not kept', async (_name, text, says) => {
    const { id } = await articleWith();
    writeFileSync(path.join(folder, 'two.txt'), text);
    const { code, err } = await stet('draft', id, 'two.txt');
    expect(code).toBe(1);
    expect(err).toMatch(says);
    expect(JSON.parse((await stet('show', id, '--json')).out)).toMatchObject({ draft: { number: 1 } });
  });

  test('another article is kept where somebody insists', async () => {
    const { id } = await articleWith('Tomas Wren');
    writeFileSync(path.join(folder, 'two.txt'), 'Budget passed\n\nThe council voted on Tuesday for the roads budget after eleven hours. It was the third attempt since summer, and nobody spoke against it.');
    expect((await stet('draft', id, 'two.txt', '--anyway')).out).toContain('lost');
  });
});
