import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { terminalIn } from './testing';

const OLD =
  'Lost ferry\n\nThe ferry left the quay at nine with forty passengers aboard on Monday.\n\nThe harbour master, Tomas Wren, counted them twice before she sailed.';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stet-draft-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const stet = (...argv: string[]) => terminalIn(folder, argv);

/** An article of `OLD` with marks on these words; their ids, by the words. */
async function articleWith(...words: string[]) {
  writeFileSync(path.join(folder, 'one.txt'), OLD);
  const { out: id } = await stet('import', 'one.txt');
  const {
    draft: { text },
  } = JSON.parse((await stet('show', id, '--json')).out) as { draft: { text: string } };
  const marks: Record<string, string> = {};
  for (const each of words) {
    const start = text.indexOf(each);
    marks[each] = (
      await stet(
        'mark',
        id,
        '--kind',
        'claim',
        '--start',
        String(start),
        '--end',
        String(start + each.length),
      )
    ).out;
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
    expect([outcomes[marks['forty passengers']!]!.outcome, outcomes[marks['Tomas Wren']!]!.outcome]).toEqual([
      'changed',
      'kept',
    ]);
    const shown = JSON.parse((await stet('show', id, '--json')).out) as {
      draft: { number: number; text: string };
    };
    expect(shown.draft.number).toBe(2);
    const { start, end } = outcomes[marks['forty passengers']!]!;
    expect(shown.draft.text.slice(start, end)).toBe('forty-one passengers');
    expect((await stet('verify-log', id)).code).toBe(0);
  });

  test('in words: a line a mark', async () => {
    const { id, marks } = await articleWith('forty passengers');
    writeFileSync(
      path.join(folder, 'two.txt'),
      OLD.split('\n\n')
        .filter((line) => !line.includes('forty'))
        .join('\n\n'),
    );
    expect((await stet('draft', id, 'two.txt')).out).toBe(
      `${marks['forty passengers']}  lost     0 candidates`,
    );
  });

  test.each([
    [
      'the same words in other line ends',
      OLD.replaceAll('\n', '\r\n'),
      /has the words of draft 1; nothing was kept/,
    ],
    [
      'another article',
      'Budget passed\n\nThe council voted on Tuesday for the roads budget after eleven hours. It was the third attempt since summer, and nobody spoke against it.',
      /hardly a sentence of draft 1; nothing was kept/,
    ],
    ['nothing', ' ', /no words/],
    ['not a byte', '', /no words/],
  ])('%s is not kept', async (_name, text, says) => {
    const { id } = await articleWith();
    writeFileSync(path.join(folder, 'two.txt'), text);
    const { code, err } = await stet('draft', id, 'two.txt');
    expect(code).toBe(1);
    expect(err).toMatch(says);
    expect(JSON.parse((await stet('show', id, '--json')).out)).toMatchObject({ draft: { number: 1 } });
  });

  const ACCENTED =
    'Lost ferry\n\nThe “Zoë” left the quay at nine with forty passengers aboard – on Monday.\n\nThe harbour master, Tomás Wren, didn’t count them before she sailed.';
  const windows1252 = (text: string) =>
    Buffer.from(
      text.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('’', '\x92').replaceAll('–', '\x96'),
      'latin1',
    );

  test.each([
    ['UTF-16 with its mark', Buffer.from(`\ufeff${ACCENTED}`, 'utf16le'), /^The drafts are the same\.$/],
    [
      'UTF-16, the other way round',
      Buffer.from(`\ufeff${ACCENTED}`, 'utf16le').swap16(),
      /^The drafts are the same\.$/,
    ],
    ['UTF-16 without a mark', Buffer.from(ACCENTED, 'utf16le'), /^The drafts are the same\.$/],
    [
      'Windows-1252 with Windows line ends',
      windows1252(ACCENTED.replaceAll('\n', '\r\n')),
      /^The drafts are the same\.$/,
    ],
    [
      'UTF-8 with a byte order mark and old Macintosh line ends',
      Buffer.from(`\ufeff${ACCENTED.replaceAll('\n', '\r')}`),
      /^The drafts are the same\.$/,
    ],
    ['UTF-8 with its accents written apart', Buffer.from(ACCENTED.normalize('NFD')), /changed 2/],
  ])('the same words in %s are no new draft', async (_name, bytes, compared) => {
    const { id } = await articleWith();
    writeFileSync(path.join(folder, 'accented.txt'), ACCENTED);
    expect((await stet('draft', id, 'accented.txt')).code).toBe(0);
    writeFileSync(path.join(folder, 'again.txt'), bytes);
    const { code, err } = await stet('draft', id, 'again.txt');
    expect([code, err]).toEqual([1, expect.stringMatching(/has the words of draft 2; nothing was kept/)]);
    expect(JSON.parse((await stet('show', id, '--json')).out)).toMatchObject({ draft: { number: 2 } });
    // Compare takes the letters as they stand: how they lie on the disk is nothing to it, how accents are
    // composed is.
    expect((await stet('compare', 'accented.txt', 'again.txt')).out).toMatch(compared);
  });

  test('its own paragraphs in another order: every mark goes with its words', async () => {
    const { id, marks } = await articleWith('forty passengers', 'Tomas Wren');
    const [headline, ...rest] = OLD.split('\n\n');
    writeFileSync(path.join(folder, 'two.txt'), [headline, ...rest.reverse()].join('\n\n'));
    const outcomes = JSON.parse((await stet('draft', id, 'two.txt', '--json')).out) as Record<
      string,
      { outcome: string; start: number; end: number }
    >;
    const {
      draft: { text },
    } = JSON.parse((await stet('show', id, '--json')).out) as { draft: { text: string } };
    for (const [words, mark] of Object.entries(marks)) {
      expect(outcomes[mark]!.outcome).toMatch(/kept|moved/);
      expect(text.slice(outcomes[mark]!.start, outcomes[mark]!.end)).toBe(words);
    }
    expect(Object.values(outcomes).map(({ outcome }) => outcome)).toContain('moved');
  });

  test('the same words in a sentence that says something else of them are said so, before and after', async () => {
    const {
      id,
      marks: { 'Tomas Wren': mark },
    } = await articleWith('Tomas Wren');
    await stet('status', id, mark!, 'verified');
    writeFileSync(path.join(folder, 'two.txt'), OLD.replace('counted them twice', 'never counted them'));
    expect((await stet('draft', id, 'two.txt')).out).toContain(
      'surroundings changed: “twice” is gone, “never” came in',
    );
    expect((await stet('show', id)).out).toContain('⇄ Surroundings changed');
  });

  test('another article is kept where somebody insists', async () => {
    const { id } = await articleWith('Tomas Wren');
    writeFileSync(
      path.join(folder, 'two.txt'),
      'Budget passed\n\nThe council voted on Tuesday for the roads budget after eleven hours. It was the third attempt since summer, and nobody spoke against it.',
    );
    expect((await stet('draft', id, 'two.txt', '--anyway')).out).toContain('lost');
  });
});
