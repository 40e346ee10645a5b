import { currentDraft, HANDFUL, newId, sentencesOf, type CommandBody, type Mark } from '@shared/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleFrom, fakeMain } from '../../dev/fake';
import { closeArticle, openArticle, undo, useArticles } from '../article/articles';
import { connect } from '../base/bridge';
import { doToMany, useBulkQuestion } from './bulk';
import { acceptWords, dismissWords } from './bulk-words';
import { clearSentences } from '../coverage/checking';
import { chooseAll } from './selection';
import { confirmStatus, createMark, removeMarks, setMarks, setStatus } from './marking';
import { useNotices, useSpoken } from '../base/notices';
import { answerYes, share } from './sharing';
import { standingNow } from '../coverage/standing';
import { showArticle, START, useView } from '../base/view';

const SENTENCES = 30;
const TEXT = Array.from({ length: SENTENCES }, (_, at) => `“Pier ${at} is late,” said Ann.`).join(' ');
let id: string;

beforeEach(async () => {
  const article = articleFrom(TEXT, 'test', {});
  id = article.id;
  connect(fakeMain([article]).bridge);
  useNotices.setState({ shown: [] });
  useBulkQuestion.setState({ asked: null });
  useView.setState(START, true);
  await openArticle(id);
  showArticle(id);
});
afterEach(() => closeArticle(id));

const article = () => useArticles.getState().open[id]!.article;
const marks = () => Object.values(article().marks);
const ids = (all: readonly Mark[] = marks()) => all.map((mark) => mark.id);
const notice = () => useNotices.getState().shown.at(-1)?.message ?? '';
const spoken = () => useSpoken.getState().words;
const question = () => useBulkQuestion.getState().asked;
const looked = () => standingNow(article()).figures.sentences.looked;

/** Waits for the question and answers it; what it asked. */
async function answer(yes: boolean) {
  await expect.poll(question).not.toBeNull();
  const asked = question()!;
  asked.answer(yes);
  return asked;
}
const place = (words: string, from = 0) => ({
  start: TEXT.indexOf(words, from),
  end: TEXT.indexOf(words, from) + words.length,
});

/** A quote and its attribution from each of so many sentences: more marks than were accepted. */
function accepting(count: number): CommandBody {
  const made = Array.from({ length: count }, (_, at) => {
    const { start } = place(`“Pier ${at} `);
    const [quote, by] = [{ start, end: TEXT.indexOf('”', start) + 1 }, place('said Ann', start)];
    const attribution = newId();
    const common = { facets: [], risk: 'routine' as const, people: [] };
    return [
      { id: attribution, kind: 'attribution' as const, ...by, ...common },
      { id: newId(), kind: 'quote' as const, form: 'direct' as const, attribution, ...quote, ...common },
    ];
  });
  return {
    type: 'suggestion.accept',
    people: [{ id: newId(), name: 'Ann', title: '', affiliation: '', asked: '', answered: '' }],
    marks: made.flat(),
  };
}
const acceptAll = (count = SENTENCES) => doToMany(id, [accepting(count)], acceptWords(count));
const acceptedAll = async () => {
  const done = acceptAll();
  await answer(true);
  await done;
};

describe('accept all', () => {
  test('asks with the numbers of what it will make, and says what it made', async () => {
    const done = acceptAll();
    const { title, lines, yes } = await answer(true);
    await done;
    expect(title).toBe('Accept 30 suggestions?');
    expect(lines[0]).toBe(
      'This makes 60 marks (30 quotes and 30 attributions). All of them are to check. 1 person is added to the list.',
    );
    expect(yes).toBe('Make 60 marks');
    expect(marks()).toHaveLength(60);
    expect(notice()).toBe(
      '30 suggestions were made marks, 60 in all: 30 quotes and 30 attributions. Nobody has looked at them yet. 1 person is added to the list.',
    );
    expect(looked()).toBe(0);
  });

  test('left, it changes nothing; undone from its notice, nothing is left of it', async () => {
    const before = article();
    const left = acceptAll();
    await answer(false);
    expect(await left).toBeNull();
    expect([article(), spoken()]).toEqual([before, 'Nothing was done.']);
    await acceptedAll();
    useNotices.getState().shown.at(-1)!.action!.run();
    await expect.poll(() => marks().length).toBe(0);
    expect(article().people).toEqual({});
  });

  test('of a handful asks nothing, and is no look at any of them', async () => {
    await acceptAll(3);
    expect(notice()).toContain('3 suggestions were made marks, 6 in all');
    expect(looked()).toBe(0);
  });

  test('of one is a look, and says so quietly', async () => {
    await acceptAll(1);
    expect([spoken(), notice(), looked()]).toEqual(['Marked as quote.', '', 1]);
  });

  test('dismissing counts the lines that go, also where two have the same words', async () => {
    const keys = ['quote 1', 'quote 1', ...Array.from({ length: HANDFUL }, (_, at) => `claim ${at}`)];
    const done = doToMany(
      id,
      [{ type: 'suggestion.dismiss', suggestions: [...new Set(keys)], dismissed: true }],
      dismissWords(keys),
    );
    expect((await answer(true)).title).toBe('Dismiss 22 suggestions?');
    await done;
    expect(notice()).toBe('22 suggestions were dismissed. No mark was changed.');
    expect(Object.keys(article().dismissed)).toHaveLength(21);
  });
});

describe('what is done to many marks', () => {
  beforeEach(acceptedAll);

  test('a status: the numbers before and after are those of the article', async () => {
    const setting = setStatus(id, ids(), 'verified');
    const { title, lines } = await answer(true);
    await setting;
    expect(title).toBe('Set 60 marks to verified?');
    expect(lines.slice(0, 2)).toEqual([
      'Now: 60 to check.',
      'Nobody has looked at any of them: they were made in bulk.',
    ]);
    expect(marks().filter(({ status }) => status === 'verified')).toHaveLength(60);
    expect(notice()).toBe('Set 60 marks to verified, in bulk.');
    expect(looked()).toBe(0);
    await undo(id);
    expect(marks().filter(({ status }) => status === 'verified')).toHaveLength(0);
  });

  test('a facet that some have already is said of the others', async () => {
    await setMarks(id, ids().slice(0, 5), { add: { facets: ['number'] } });
    expect(spoken()).toBe('Changed 5 marks.');
    const setting = setMarks(id, ids(), { add: { facets: ['number'] } });
    expect((await answer(true)).title).toBe('Change 55 marks?');
    await setting;
    expect(notice()).toBe('Changed 55 marks, in bulk. 5 marks had it already.');
  });

  test('still holds', async () => {
    const setting = confirmStatus(id, ids());
    expect((await answer(true)).title).toBe('Say of 60 marks that they still hold?');
    await setting;
    expect(notice()).toBe('Still holds: 60 marks, in bulk.');
  });

  test('removing says what goes with them, and which quotes let go of their attribution', async () => {
    const attributions = marks().filter(({ kind }) => kind === 'attribution');
    const removing = removeMarks(id, attributions);
    const { title, lines } = await answer(true);
    await removing;
    expect(title).toBe('Remove 30 marks?');
    expect(lines).toEqual(
      expect.arrayContaining([
        'This removes 30 marks (30 attributions), with 0 notes and 0 pieces of evidence.',
        '30 quotes will lose their attribution.',
      ]),
    );
    expect(notice()).toBe('Removed 30 marks. 30 quotes lost their attribution.');
    expect(marks()).toHaveLength(30);
  });

  test('sharing one decision, and deciding the others alike', async () => {
    const sharing = share(id, marks());
    expect((await answer(true)).title).toBe('Let 60 more marks share one decision?');
    await sharing;
    expect(notice()).toBe('60 marks share one decision.');
    const first = marks()[0]!;
    await setStatus(id, [first.id], 'verified');
    const alike = answerYes(id, [first]);
    expect((await answer(true)).title).toBe('Decide 59 other marks alike?');
    await alike;
    expect(notice()).toBe('59 other marks are decided alike.');
    expect(marks().filter(({ status }) => status === 'verified')).toHaveLength(60);
    expect(marks().filter(({ stamp }) => stamp?.bulk === 59)).toHaveLength(59);
  });
});

test('all that the list shows, however few, are done in bulk', async () => {
  await acceptAll(2);
  chooseAll(id);
  await setStatus(id, ids(), 'verified');
  expect(question()).toBeNull();
  expect(notice()).toBe('Set 4 marks to verified, in bulk.');
  expect(looked()).toBe(0);
  const [one] = marks();
  await setStatus(id, [one!.id], 'verified');
  expect(looked()).toBe(1);
});

test('one mark over many sentences asks, and is a look at none of them', async () => {
  const left = createMark(id, 'claim', { start: 0, end: TEXT.length });
  expect((await answer(false)).title).toBe('Mark 30 sentences as one claim?');
  await left;
  expect(marks()).toEqual([]);
  const made = createMark(id, 'claim', { start: 0, end: TEXT.length });
  await answer(true);
  await made;
  expect([marks().length, notice()]).toEqual([1, 'Marked 30 sentences as one claim.']);
  expect(standingNow(article()).figures.sentences).toMatchObject({ marked: 30, looked: 0 });
});

test('nothing to check in many sentences', async () => {
  const done = clearSentences(id, sentencesOf(article()));
  expect((await answer(true)).title).toBe('Tick off 30 sentences as having nothing to check?');
  await done;
  expect(notice()).toBe('Nothing to check: 30 sentences, ticked off in bulk.');
  expect(standingNow(article()).figures.sentences).toMatchObject({ decided: 30, looked: 0 });
  await clearSentences(id, [sentencesOf(article())[4]!]);
  expect([spoken(), looked()]).toEqual(['Nothing to check: 1 sentence.', 1]);
  expect(currentDraft(article()).text).toBe(TEXT);
});
