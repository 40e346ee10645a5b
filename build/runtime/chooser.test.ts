import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('./browsers', () => ({ front: {}, closePage: () => {} }));
vi.mock('./page/chooser.ts?injected', () => ({ default: '' }));
const { Chooser } = await import('./chooser');

let home: string;
const over = { x: 0, y: 0, width: 800, height: 600 };
const save = (defaultPath = 'report.pdf') =>
  new Chooser({
    kind: 'save',
    title: 'Save',
    defaultPath: path.join(home, defaultPath),
    extension: 'pdf',
    over,
  });
const accept = (name: string, replace = false) => ({ do: 'accept', name, replace }) as const;

beforeEach(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'chooser-'));
  fs.mkdirSync(path.join(home, 'inner'));
  fs.writeFileSync(path.join(home, 'old.pdf'), 'old');
  fs.writeFileSync(path.join(home, '.hidden'), '');
});
afterEach(() => fs.rmSync(home, { recursive: true }));

describe('saving', () => {
  it('begins at the given place, with folders first and nothing hidden', () => {
    expect(save().state).toMatchObject({
      folder: home,
      name: 'report.pdf',
      entries: [
        { name: 'inner', folder: true },
        { name: 'old.pdf', folder: false },
      ],
    });
  });

  it.each([
    ['a name', 'new.pdf', 'new.pdf'],
    ['a name without an extension', 'new', 'new.pdf'],
    ['a path into a folder', 'inner/new.pdf', 'inner/new.pdf'],
    ['another extension', 'new.txt', 'new.txt'],
  ])('takes %s', (_what, typed, expected) => {
    expect(save().take(accept(typed))).toBe(path.join(home, expected));
  });

  it('takes a full path', () => {
    expect(save().take(accept(path.join(home, 'inner', 'x.pdf')))).toBe(path.join(home, 'inner', 'x.pdf'));
  });

  it.each(['old.pdf', 'old'])('asks before it replaces (%s), and then does as told', (typed) => {
    const chooser = save();
    expect(chooser.take(accept(typed))).toBeUndefined();
    expect(chooser.state.question).toContain('old.pdf is already in');
    expect(chooser.take({ do: 'keep' })).toBeUndefined();
    expect(chooser.state.question).toBe('');
    chooser.take(accept(typed));
    expect(chooser.take(accept(typed, true))).toBe(path.join(home, 'old.pdf'));
    expect(fs.readFileSync(path.join(home, 'old.pdf'), 'utf8')).toBe('old');
  });

  it('goes into a folder whose name was typed', () => {
    const chooser = save();
    expect(chooser.take(accept('inner'))).toBeUndefined();
    expect(chooser.state.folder).toBe(path.join(home, 'inner'));
  });

  it.each([
    ['', 'Type a name'],
    ['nowhere/new.pdf', 'There is no folder'],
  ])('says why %j will not do', (typed, message) => {
    const chooser = save();
    expect(chooser.take(accept(typed))).toBeUndefined();
    expect(chooser.state.message).toContain(message);
  });

  it('goes up, down and into a new folder', () => {
    const chooser = save('inner/x.pdf');
    chooser.take({ do: 'enter', folder: '..', name: 'x.pdf' });
    expect(chooser.state).toMatchObject({ folder: home, name: 'x.pdf' });
    chooser.take({ do: 'create', folder: 'made', name: 'x.pdf' });
    expect(chooser.take(accept('x.pdf'))).toBe(path.join(home, 'made', 'x.pdf'));
    chooser.take({ do: 'create', folder: '../inner', name: '' });
    expect(chooser.state.message).toContain('cannot be made');
  });

  it('can be left', () => expect(save().take({ do: 'cancel' })).toBeNull());
});

describe('choosing a folder', () => {
  const choose = () => new Chooser({ kind: 'folder', title: 'Choose', defaultPath: home, over });

  it('takes the one that is open, even an empty one', () => {
    const chooser = choose();
    chooser.take({ do: 'enter', folder: 'inner', name: '' });
    expect(chooser.take(accept(''))).toBe(path.join(home, 'inner'));
  });

  it('takes a path, and refuses what is no folder', () => {
    const chooser = choose();
    expect(chooser.take(accept('old.pdf'))).toBeUndefined();
    expect(chooser.state.message).toContain('There is no folder');
    expect(chooser.take(accept('inner'))).toBe(path.join(home, 'inner'));
  });
});

describe('opening a file', () => {
  const open = (only?: string[]) =>
    new Chooser({ kind: 'open', title: 'Open', defaultPath: home, ...(only ? { only } : {}), over });

  it('takes a file that is there, by name or by path', () => {
    expect(open().take(accept('old.pdf'))).toBe(path.join(home, 'old.pdf'));
    expect(open().take(accept(path.join(home, 'old.pdf')))).toBe(path.join(home, 'old.pdf'));
  });

  it.each<[string, (file: string) => string]>([
    ['in quotation marks', (file) => `"${file}"`],
    ['in single ones', (file) => `'${file}'`],
    ['as an address', (file) => pathToFileURL(file).href],
  ])('takes a path as it is copied elsewhere: %s', (_how, copied) => {
    const file = path.join(home, 'the old one.pdf');
    fs.writeFileSync(file, 'old');
    expect(open().take(accept(copied(file)))).toBe(file);
  });

  it.each([
    ['', 'Choose a file'],
    ['file://%', 'There is no file'],
    ['new.pdf', 'There is no file'],
    ['nowhere/new.pdf', 'There is no file'],
  ])('says why %j will not do', (typed, message) => {
    const chooser = open();
    expect(chooser.take(accept(typed))).toBeUndefined();
    expect(chooser.state.message).toContain(message);
  });

  it('goes into a folder whose name was typed, and lists the files of the asked kinds alone', () => {
    const chooser = open(['txt']);
    expect(chooser.state.entries).toEqual([{ name: 'inner', folder: true }]);
    expect(chooser.take(accept('inner'))).toBeUndefined();
    expect(chooser.state.folder).toBe(path.join(home, 'inner'));
  });

  it('can be left', () => expect(open().take({ do: 'cancel' })).toBeNull());
});
