import { DEFAULT_SETTINGS } from '@shared/contract';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeMain, type Behind } from '../../dev/fake';
import { connect } from '../base/bridge';
import {
  acceptImport,
  cancelImport,
  decide,
  followAsked,
  importByDialog,
  importFile,
  importText,
  LARGEST_FILE,
  readOtherwise,
  useImports,
} from './imports';
import { useNotices } from '../base/notices';

let main: Behind;
beforeEach(() => {
  main = fakeMain();
  connect(main.bridge);
  useImports.setState(useImports.getInitialState(), true);
  useNotices.setState({ shown: [] });
});

const candidate = () => useImports.getState().candidate;
const messages = () =>
  useNotices
    .getState()
    .shown.map(({ message }) => message)
    .join();

describe('importing', () => {
  test('nothing is kept until it is accepted', async () => {
    await importText('The bridge\n\nIt opened.');
    expect(candidate()?.details.headline).toBe('The bridge');
    expect(main.articles.size).toBe(0);
    const id = await acceptImport({ dropFurniture: true, details: { slug: 'BRIDGE' } });
    expect(main.articles.get(id!)?.article.details.slug).toBe('BRIDGE');
    expect(candidate()).toBeNull();
  });

  test('what was refused is said, and nothing waits', async () => {
    await importText('   ');
    expect(candidate()).toBeNull();
    expect(messages()).toContain('Nothing was imported');
  });

  test('cancelled, the text is let go of', async () => {
    await importText('The bridge\n\nIt opened.');
    const token = candidate()!.token;
    await cancelImport();
    expect(candidate()).toBeNull();
    expect(await main.bridge['import.accept']({ token, dropFurniture: true, details: {} })).toMatchObject({
      ok: false,
    });
  });

  test('while the system’s dialog is open, or never answers, a text is read all the same', async () => {
    connect({ ...main.bridge, 'import.choose': () => new Promise(() => {}) });
    void importByDialog();
    await importText('The bridge\n\nIt opened.');
    expect(candidate()?.details.headline).toBe('The bridge');
    expect(useImports.getState().reading).toBe(false);
  });

  test('a file chosen late takes the place of what was read meanwhile, which is let go of', async () => {
    const file = await main.bridge['import.text']({ text: 'The quay\n\nIt sank.', origin: 'quay.txt' });
    let choose = (): void => {};
    connect({
      ...main.bridge,
      'import.choose': () => new Promise((resolve) => (choose = () => resolve(file))),
    });
    const chosen = importByDialog();
    await importText('The bridge\n\nIt opened.');
    const { token } = candidate()!;
    choose();
    await chosen;
    expect(candidate()?.details.headline).toBe('The quay');
    expect(await main.bridge['import.accept']({ token, dropFurniture: true, details: {} })).toMatchObject({
      ok: false,
    });
  });

  test('a text that could not be kept can be tried again', async () => {
    await importText('The bridge\n\nIt opened.');
    connect({ ...main.bridge, 'import.accept': () => Promise.reject(new Error('the disk is full.')) });
    expect(await acceptImport({ dropFurniture: true, details: {} })).toBeNull();
    expect(messages()).toContain('the disk is full. The text is still here');
    connect(main.bridge);
    expect(await acceptImport({ dropFurniture: true, details: {} })).not.toBeNull();
  });

  test('a file that is too large is not even read', async () => {
    const arrayBuffer = vi.fn();
    await importFile({ name: 'huge.txt', size: LARGEST_FILE + 1, arrayBuffer } as unknown as File);
    expect(arrayBuffer).not.toHaveBeenCalled();
    expect(messages()).toContain('huge.txt is larger than 100 MB');
  });

  test('a file is read by its bytes', async () => {
    await importFile(new File(['The bridge\n\nIt opened.'], 'bridge.txt'));
    expect(candidate()?.origin).toBe('bridge.txt');
  });
});

describe('files opened from the desktop', () => {
  const file = (name: string) =>
    main.bridge['import.text']({ text: `${name}\n\nIt opened.`, origin: `${name}.md` });
  const message = 'gone.md could not be read. Nothing was imported.';
  const unreadable = { outcome: 'refused', reason: 'unreadable', message } as const;
  /** The main process has these waiting. */
  const waiting = (...replies: Awaited<ReturnType<typeof file>>[]) =>
    connect({ ...main.bridge, 'import.next': async () => replies.shift() ?? { outcome: 'cancelled' } });
  const headline = () => candidate()?.details.headline;
  let stop = (): void => {};
  afterEach(() => stop());

  test('one that waited for the page is shown, and the next when that was kept or dropped', async () => {
    waiting(await file('The bridge'), await file('The quay'), await file('The lock'));
    stop = followAsked();
    await vi.waitFor(() => expect(headline()).toBe('The bridge'));
    await acceptImport({ dropFurniture: true, details: {} });
    await vi.waitFor(() => expect(headline()).toBe('The quay'));
    await cancelImport();
    await vi.waitFor(() => expect(headline()).toBe('The lock'));
  });

  test('one that cannot be read is said and does not stop the next', async () => {
    waiting(unreadable, await file('The quay'));
    stop = followAsked();
    await vi.waitFor(() => expect(headline()).toBe('The quay'));
    expect(messages()).toContain('gone.md could not be read');
  });

  test('what the person is looking at is not taken away by it', async () => {
    await importText('The bridge\n\nIt opened.');
    waiting(await file('The quay'));
    stop = followAsked();
    main.emit('import.asked', {});
    await Promise.resolve();
    expect(headline()).toBe('The bridge');
    await cancelImport();
    await vi.waitFor(() => expect(headline()).toBe('The quay'));
  });

  test('nor is what they began meanwhile', async () => {
    const quay = await file('The quay');
    let answer = (): void => {};
    const replies = [new Promise<typeof quay>((resolve) => (answer = () => resolve(quay)))];
    connect({
      ...main.bridge,
      'import.next': () => replies.shift() ?? Promise.resolve({ outcome: 'cancelled' }),
    });
    stop = followAsked();
    await importText('The bridge\n\nIt opened.');
    answer();
    await Promise.resolve();
    expect(headline()).toBe('The bridge');
    await cancelImport();
    await vi.waitFor(() => expect(headline()).toBe('The quay'));
  });
});

describe('a document with everything on it', () => {
  beforeEach(() => {
    main = fakeMain([], DEFAULT_SETTINGS, [], 12);
    connect(main.bridge);
  });
  const text = () => candidate()!.text;

  test('its tracked changes are read the other way, and back; what was decided stays', async () => {
    await importByDialog();
    expect(candidate()!.changes).toBe('accepted');
    expect(text()).toContain('carry nine thousand cars');
    decide(['comment 3', 'footnote 1'], 'note');
    await readOtherwise({ changes: 'rejected' });
    expect(candidate()!.changes).toBe('rejected');
    expect(text()).toContain('carry ninety thousand cars');
    expect(useImports.getState()).toMatchObject({
      annotations: { 'comment 3': 'note', 'footnote 1': 'note' },
      turning: false,
    });
    await readOtherwise({ changes: 'accepted' });
    expect(text()).toContain('carry nine thousand cars');
  });

  test('what is kept is the reading that was shown, with what was decided of each annotation', async () => {
    const accepted = vi.spyOn(main.bridge, 'import.accept');
    await importByDialog();
    decide(['comment 1', 'comment 2'], 'backing');
    decide(['comment 2'], 'note');
    await readOtherwise({ changes: 'rejected' });
    const id = await acceptImport({ dropFurniture: true, details: {} });
    expect(accepted.mock.lastCall![0].annotations).toEqual({ 'comment 1': 'backing', 'comment 2': 'note' });
    expect(main.articles.get(id!)!.article.drafts[0]!.text).toContain('ninety thousand');
    expect(useImports.getState().annotations).toEqual({});
  });

  test('where it cannot be read the other way, what was shown stays, and that is said', async () => {
    await importByDialog();
    const before = candidate();
    connect({
      ...main.bridge,
      'import.reread': () =>
        Promise.resolve({
          outcome: 'refused',
          reason: 'empty',
          message: 'bridge.docx has no words in it. Nothing was imported.',
        }),
    });
    await readOtherwise({ changes: 'rejected' });
    expect(candidate()).toBe(before);
    expect(messages()).toBe('bridge.docx has no words in it. What was read stays as it is.');
  });

  test('nothing is kept while it is being read the other way, and cancelled it is gone', async () => {
    let answer = (): void => {};
    await importByDialog();
    connect({
      ...main.bridge,
      'import.reread': async (asked) => {
        await new Promise<void>((done) => (answer = done));
        return main.bridge['import.reread'](asked);
      },
    });
    const turning = readOtherwise({ changes: 'rejected' });
    expect(await acceptImport({ dropFurniture: true, details: {} })).toBeNull();
    await cancelImport();
    answer();
    await turning;
    expect(candidate()).toBeNull();
    expect(main.articles.size).toBe(0);
  });
});
