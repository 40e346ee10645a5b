import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeMain, type Behind } from '../../dev/fake';
import { connect } from '../base/bridge';
import {
  acceptImport,
  cancelImport,
  followAsked,
  importByDialog,
  importFile,
  importText,
  LARGEST_FILE,
  useImports,
} from './imports';
import { useNotices } from '../base/notices';

let main: Behind;
beforeEach(() => {
  main = fakeMain();
  connect(main.bridge);
  useImports.setState({ reading: false, candidate: null });
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
