import { newId, type Mark } from '@shared/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleFrom, fakeMain } from '../../dev/fake';
import { closeArticle, dispatch, openArticle, redo, undo, useArticles } from '../article/articles';
import { connect } from '../base/bridge';
import { markToo, sameWordsAs } from './elsewhere';
import { confirmStatus, setMark, setStatus } from './marking';
import { useNotices, useSpoken } from '../base/notices';
import { changeSettings } from '../base/settings';
import { answerYes, leaveQuestion, part, share, useQuestionState } from './sharing';
import { select } from '../base/view';

const TEXT = 'It opened in 1893. The plaque says 1893. The book says 1894. “1893,” said Ann.';
let id: string;
let marks: string[];

beforeEach(async () => {
  const article = articleFrom(TEXT, 'test', {});
  id = article.id;
  connect(fakeMain([article]).bridge);
  useNotices.setState({ shown: [] });
  useQuestionState.setState({ question: null });
  await openArticle(id);
  marks = [];
  for (const { index } of [...TEXT.matchAll(/189\d/g)].slice(0, 3)) {
    marks.push(newId());
    await dispatch(id, {
      type: 'mark.add',
      mark: { id: marks.at(-1)!, kind: 'claim', start: index, end: index + 4 },
    });
  }
  select(id, marks[0]!);
});
afterEach(async () => {
  await changeSettings({ alike: 'ask' });
  await closeArticle(id);
});

const article = () => useArticles.getState().open[id]!.article;
const now = (at: number): Mark => article().marks[marks[at]!]!;
const hand = () => [now(0)];
const statuses = () => marks.map((mark) => article().marks[mark]?.status);
const shareAll = () => share(id, [now(0), now(1), now(2)]);

test('a status is set at once and asks for the others; yes sets them in one step that is taken back and done again', async () => {
  await shareAll();
  await setStatus(id, [marks[0]!], 'verified');
  expect(statuses()).toEqual(['verified', 'to-check', 'to-check']);
  expect(useSpoken.getState().words).toMatch(
    /^Verified\. 2 other marks share this fact\. Set them to verified too\? G for yes/,
  );
  await answerYes(id, hand());
  expect(statuses()).toEqual(['verified', 'verified', 'verified']);
  expect(useQuestionState.getState().question).toBeNull();
  await undo(id);
  expect(statuses()).toEqual(['verified', 'to-check', 'to-check']);
  await redo(id);
  expect(statuses()).toEqual(['verified', 'verified', 'verified']);
});

test('what was done in copy and the correction go along, to each what it lacks, and all of it is one step', async () => {
  await shareAll();
  await setMark(id, marks[1]!, { disposition: 'stet' });
  await setStatus(id, [marks[0]!], 'needs-fix');
  await setStatus(id, [marks[2]!], 'needs-fix');
  await setMark(id, marks[0]!, { correction: '1895' });
  await setMark(id, marks[0]!, { disposition: 'softened' });
  const before = article().marks;
  await answerYes(id, hand());
  expect([now(1), now(2)]).toMatchObject([
    { status: 'needs-fix', disposition: 'softened', correction: '1895' },
    { status: 'needs-fix', disposition: 'softened', correction: '' },
  ]);
  await undo(id);
  expect(article().marks).toEqual(before);
});

test('still holds asks for those whose words changed, or who were decided otherwise', async () => {
  await shareAll();
  for (const mark of marks) await setStatus(id, [mark], 'verified');
  const at = TEXT.indexOf('1893');
  await dispatch(id, {
    type: 'text.edit',
    draft: 1,
    length: TEXT.length,
    changes: [
      { from: at + 3, to: at + 4, insert: '4' },
      { from: TEXT.lastIndexOf('1894') + 3, to: TEXT.lastIndexOf('1894') + 4, insert: '5' },
    ],
  });
  await confirmStatus(id, [marks[0]!]);
  expect(useSpoken.getState().words).toContain('1 other mark shares this fact. Set it to verified too?');
  await answerYes(id, hand());
  expect(now(2).stamp!.words).toBe('1895');
});

test('escape puts the question away and leaves the others; there is none to put away then', async () => {
  await shareAll();
  await setStatus(id, [marks[0]!], 'wrong');
  expect(leaveQuestion(id, [now(1)])).toBe(false);
  expect(leaveQuestion(id, hand())).toBe(true);
  expect(leaveQuestion(id, hand())).toBe(false);
  expect(statuses()).toEqual(['wrong', 'to-check', 'to-check']);
});

test('an undo takes the question back with the decision', async () => {
  await shareAll();
  await setStatus(id, [marks[0]!], 'wrong');
  await undo(id);
  expect(leaveQuestion(id, hand())).toBe(false);
});

test('by the desk’s setting the others are set without a question, or nothing is asked', async () => {
  await shareAll();
  await changeSettings({ alike: 'always' });
  await setStatus(id, [marks[0]!], 'verified');
  expect(statuses()).toEqual(['verified', 'verified', 'verified']);
  expect(useSpoken.getState().words).toBe('Verified. So are 2 others of the same fact.');
  // A correction comes letter by letter: that is asked about all the same.
  await setMark(id, marks[0]!, { correction: '18' });
  expect(now(1).correction).toBe('');
  await changeSettings({ alike: 'never' });
  await setStatus(id, [marks[0]!], 'wrong');
  expect([useQuestionState.getState().question, now(1).status]).toEqual([null, 'verified']);
});

test('marks of the same words are found, and one that is marked from the list may join', async () => {
  expect(sameWordsAs(article(), now(0)).map((mark) => mark.id)).toEqual([marks[1]]);
  await setStatus(id, [marks[0]!], 'verified');
  const at = TEXT.lastIndexOf('1893');
  await markToo(id, now(0), { start: at, end: at + 4 });
  const made = Object.values(article().marks).find(({ anchor }) => anchor.start === at)!;
  await answerYes(id, hand());
  expect(article().marks[made.id]!.same).toBe(now(0).same);
  // Joined, the first is asked for the new one.
  await answerYes(id, hand());
  expect(article().marks[made.id]!.status).toBe('verified');
  await part(id, hand());
  expect([now(0).same, article().marks[made.id]!.same]).toEqual([undefined, undefined]);
});

test('what cannot be shared or parted says so and changes nothing', async () => {
  const before = article();
  await share(id, hand());
  await part(id, hand());
  await answerYes(id, hand());
  expect(article()).toBe(before);
  expect(useNotices.getState().shown.map(({ message }) => message)).toEqual([
    'It takes two marks to share one decision.',
    'This mark shares its decision with no other.',
  ]);
});
