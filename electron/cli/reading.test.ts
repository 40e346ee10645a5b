import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runTerminal } from './run';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(os.tmpdir(), 'stet-reading-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const file = (name: string, content: string) => {
  writeFileSync(path.join(cwd, name), content);
  return name;
};

async function stet(...argv: string[]) {
  let out = '';
  let err = '';
  const code = await runTerminal(argv, {
    cwd,
    app: { folder: cwd, version: '0', runtime: null },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

const TEXT =
  '"The boat is late," said Ines Marlow, the keeper of the light.\r\n\r\nForty people were aboard on Monday.\r\n';

describe('read', () => {
  it('prints one object with the text as it stands in the file', async () => {
    const { code, out } = await stet('read', file('a.txt', TEXT), '--json');
    const reading = JSON.parse(out) as {
      text: string;
      quotes: { start: number; end: number; speaker: { text: string } }[];
      people: unknown[];
    };
    expect(code).toBe(0);
    expect(reading.text).toBe(TEXT);
    expect(Object.keys(reading).sort()).toEqual(['claims', 'facts', 'flags', 'people', 'quotes', 'text']);
    expect(reading.quotes[0]!.speaker.text).toContain('Ines Marlow');
    expect(TEXT.slice(reading.quotes[0]!.start, reading.quotes[0]!.end)).toContain('The boat is late');
  });

  it('turns line into line, names the broken ones and goes on', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: TEXT }),
      '{"id":',
      JSON.stringify({ id: 'b' }),
      JSON.stringify({ id: 'c', text: 'Two.', date: 'soon' }),
      '',
      JSON.stringify({ id: 'd', text: '' }),
    ];
    const { code, out, err } = await stet('read', file('in.jsonl', lines.join('\n')), '--jsonl');
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(['a', 'd']);
    expect(err).toMatch(/Line 2 .*not JSON/);
    expect(err).toMatch(/Line 3 .*text is missing/);
    expect(err).toMatch(/Line 4 .*date/);
    expect(code).toBe(1);
  });

  it.each([
    ['a file that is not there', ['read', 'none.txt'], /could not be read/],
    ['a date that is none', ['read', 'a.txt', '--date', 'today'], /YYYY-MM-DD/],
    ['no file at all', ['read'], /FILE is missing/],
  ])('refuses %s in one sentence', async (_name, argv, says) => {
    file('a.txt', TEXT);
    const { code, out, err } = await stet(...argv);
    expect(code).toBeGreaterThan(0);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(says);
  });
});

describe('compare', () => {
  const OLD = 'The ferry left at nine.\nForty people were aboard.\nNobody was hurt in the fog.';
  const NEW = 'The ferry left at nine.\nForty-one people were aboard.\nA new line stands here now.';

  it('says for each mark what became of it, in offsets into the new draft', async () => {
    file('old.txt', OLD);
    file('new.txt', NEW);
    const at = (id: string, words: string) => ({
      id,
      start: OLD.indexOf(words),
      end: OLD.indexOf(words) + words.length,
    });
    file(
      'marks.json',
      JSON.stringify([
        at('a', 'left at nine'),
        at('b', 'Forty people were aboard'),
        at('c', 'Nobody was hurt'),
      ]),
    );
    const { code, out } = await stet('compare', 'old.txt', 'new.txt', '--marks', 'marks.json', '--json');
    const said = JSON.parse(out) as Record<string, { outcome: string; start: number; end: number }>;
    expect(code).toBe(0);
    expect(said.a).toMatchObject({ outcome: 'kept' });
    expect(NEW.slice(said.a!.start, said.a!.end)).toBe('left at nine');
    expect(said.b).toMatchObject({ outcome: 'changed' });
    expect(NEW.slice(said.b!.start, said.b!.end)).toBe('Forty-one people were aboard');
    expect(said.c).toMatchObject({ outcome: 'lost' });
  });

  it('says what became of the paragraphs', async () => {
    file('old.txt', OLD);
    expect((await stet('compare', 'old.txt', file('new.txt', NEW), '--json')).out).toContain('"same":false');
    expect((await stet('compare', 'old.txt', 'old.txt')).out).toBe('The drafts are the same.\n');
  });

  it('refuses marks that are none', async () => {
    file('old.txt', OLD);
    file('marks.json', '[{"id":1}]');
    const { code, err } = await stet('compare', 'old.txt', 'old.txt', '--marks', 'marks.json', '--json');
    expect(code).toBe(1);
    expect(err).toMatch(/no list of marks/);
  });
});
