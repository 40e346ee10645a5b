import { newId, type NewSource } from '@shared/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleFrom, fakeMain, type Behind } from '../../dev/fake';
import { closeArticle, dispatch, openArticle, undo, useArticles } from '../article/articles';
import { connect } from '../base/bridge';
import { keepChange, keepEvidence, removeEvidence, removeSource } from './evidence';
import {
  beginChange,
  beginEvidence,
  changeForm,
  formOf,
  namedSources,
  sourceNamed,
  useEvidenceForms,
} from '../article/evidence-forms';
import { createMark } from '../marks/marking';
import { useNotices } from '../base/notices';
import { START, useView } from '../base/view';

const TEXT = 'The bridge opened in 1893. It is 40 metres long.';
let main: Behind;
let id: string;
let marks: string[];

beforeEach(async () => {
  const article = articleFrom(TEXT, 'test', {});
  id = article.id;
  main = fakeMain([article]);
  connect(main.bridge);
  useNotices.setState({ shown: [] });
  useView.setState(START, true);
  useEvidenceForms.setState({ of: {} });
  await openArticle(id);
  marks = [];
  for (const words of ['1893', '40 metres']) {
    await createMark(id, 'claim', { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
    marks.push(useView.getState().selected[id]!);
  }
});
afterEach(() => closeArticle(id));

const now = () => useArticles.getState().open[id]!.article;
const sources = () => Object.values(now().sources);
const on = (mark: string) => now().marks[mark]!.evidence;
const messages = () =>
  useNotices
    .getState()
    .shown.map(({ message }) => message)
    .join();

async function put(title: string, to = marks.slice(0, 1), change = {}): Promise<boolean> {
  beginEvidence(id, to);
  changeForm(formOf(id, to), { source: title, ...change });
  return keepEvidence(id, to);
}

describe('putting evidence against a mark', () => {
  test('a new source is entered with it; taken back, both are gone', async () => {
    expect(
      await put(' Minutes ', undefined, { locator: ' p. 4 ', terms: 'background', bears: 'context' }),
    ).toBe(true);
    expect(sources()).toMatchObject([{ title: 'Minutes', kind: 'record', terms: 'background' }]);
    expect(on(marks[0]!)).toMatchObject([{ source: sources()[0]!.id, locator: 'p. 4', bears: 'context' }]);
    expect(useEvidenceForms.getState().of).toEqual({});
    await undo(id);
    expect([sources(), on(marks[0]!)]).toEqual([[], []]);
  });

  test('a source that is known is not entered again, whatever its letters are', async () => {
    await put('Minutes');
    await put('MINUTES', [marks[1]!], { kind: 'book' });
    expect(sources()).toHaveLength(1);
    expect(on(marks[1]!)[0]!.source).toBe(sources()[0]!.id);
  });

  test('several marks get it in one step', async () => {
    await put('Minutes', marks);
    expect(marks.map((mark) => on(mark).length)).toEqual([1, 1]);
    await undo(id);
    expect(marks.map((mark) => on(mark).length)).toEqual([0, 0]);
  });

  test('what cannot be kept stays in the form, and is there when it is opened again', async () => {
    expect(await put('  ', undefined, { excerpt: 'typed' })).toBe(false);
    expect(useEvidenceForms.getState().of[marks[0]!]).toMatchObject({ excerpt: 'typed' });
    beginEvidence(id, marks.slice(0, 1));
    expect(useEvidenceForms.getState().of[marks[0]!]).toMatchObject({ excerpt: 'typed' });
    expect(on(marks[0]!)).toEqual([]);
  });
});

test('evidence is changed, and removed with a way back that says where the source is', async () => {
  await put('Minutes');
  const [evidence] = on(marks[0]!);
  beginChange(id, evidence!);
  expect(useEvidenceForms.getState().of[evidence!.id]).toMatchObject({
    source: 'Minutes',
    bears: 'supports',
  });
  changeForm(evidence!.id, { source: 'Ledger', bears: 'contradicts' });
  expect(await keepChange(id, marks[0]!, evidence!.id)).toBe(true);
  expect(on(marks[0]!)).toMatchObject([
    { id: evidence!.id, source: sourceNamed(now(), 'ledger')!.id, bears: 'contradicts' },
  ]);
  await removeEvidence(id, marks[0]!, evidence!.id);
  expect(on(marks[0]!)).toEqual([]);
  expect(messages()).toContain('Its source stays');
  useNotices.getState().shown.at(-1)!.action!.run();
  await expect.poll(() => on(marks[0]!).length).toBe(1);
});

test('a source that evidence rests on stays, and says so', async () => {
  await put('Minutes');
  await removeSource(id, sources()[0]!);
  expect(messages()).toContain('“Minutes” is evidence for a mark');
  expect(sources()).toHaveLength(1);
});

test('sources of one title are told apart by what they are, and every name is another', async () => {
  const add = (fields: Partial<NewSource>) =>
    dispatch(id, {
      type: 'source.add',
      source: {
        id: newId(),
        title: 'Ines Marlow',
        kind: 'interview',
        terms: 'on-the-record',
        where: '',
        ...fields,
      },
    });
  await add({});
  await add({ terms: 'background' });
  await add({ terms: 'background' });
  await add({ title: 'Minutes' });
  expect([...namedSources(now()).keys()]).toEqual([
    'Ines Marlow, Interview, On the record',
    'Ines Marlow, Interview, Background',
    'Ines Marlow, Interview, Background (2)',
    'Minutes',
  ]);
  expect(sourceNamed(now(), 'ines marlow')).toBeUndefined();
  expect(sourceNamed(now(), ' minutes')?.title).toBe('Minutes');
});

test('an article that cannot be changed opens no form and says why', () => {
  useArticles.setState(({ open }) => ({
    open: { ...open, [id]: { ...open[id]!, readOnly: 'Made by a newer Stet.' } },
  }));
  expect(beginEvidence(id, marks)).toBe(false);
  expect(messages()).toContain('newer Stet');
});
