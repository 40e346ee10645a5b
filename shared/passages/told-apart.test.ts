import { expect, test } from 'vitest';
import { answerFor } from './answer';
import { deskOf } from './desk';
import { markOn, pages } from './testing';
import { markIn, passageOf, saidOf } from './values/testing';

const PAPER = pages('register.txt', 'Ilse Bracknell kept the toll house. Her sister kept the ferry.');

test('a name that no paper has is looked for as the papers spell it nearly so, and differs', () => {
  const draft = 'The toll house was kept by Ilse Bracknall.';
  const { passages, verdict } = answerFor(deskOf([PAPER]), markOn(draft, 'Ilse Bracknall'));
  expect(verdict).toBe('differs');
  expect(passages[0]!.judged[0]).toMatchObject({ bears: 'differs', says: 'Ilse Bracknell' });
});

test('an office that another has at a time differs by whoever has it', () => {
  const mark = markIn('Ada Brisk, [the leader of the council], asked for a vote.');
  const said = passageOf('In attendance: Councillor Piet Haan (Leader of the Council) and the clerk.');
  expect(saidOf(mark, 'leader of the council', said)).toMatchObject({ bears: 'differs' });
  const own = passageOf('In attendance: Councillor Ada Brisk (Leader of the Council) and the clerk.');
  expect(saidOf(mark, 'leader of the council', own)).toMatchObject({ bears: 'agrees' });
});

test('who said the words right beside a mark is asked as well', () => {
  const mark = markIn('“The quay was never ours to sell,” [Ms Tarn told the board].', 'attribution');
  const said = passageOf('4. Mr Olm said that "the quay was never ours to sell". The motion fell.');
  expect(saidOf(mark, 'Tarn', said)).toMatchObject({ bears: 'differs' });
});

test('rows of a table that is set with spaces are passages of their own', () => {
  const paper = pages(
    'costs.txt',
    'The cost was estimated as:\n   new pipe under the quay wall      £96,000\n   digging and relaying of it all    £41,000\n   total                             £137,000',
  );
  const draft = 'Digging and relaying cost £41,000.';
  const [found] = answerFor(deskOf([paper]), markOn(draft, draft)).passages;
  expect(found!.passage.text).toBe('digging and relaying of it all £41,000');
});

test('the most of its kind differs from one of several that are', () => {
  const mark = markIn('It is [the oldest mill in the valley].');
  const among = passageOf('The mill is one of the oldest mills in the valley.');
  expect(saidOf(mark, 'the oldest', among)).toMatchObject({ bears: 'differs', says: 'one of the oldest' });
  const same = passageOf('Of mills in the valley they call this the oldest.');
  expect(saidOf(mark, 'the oldest', same)).toMatchObject({ bears: 'absent' });
});

test.each([
  ['who speaks of it', 'I was born here, and I am fifty-two.', 'differs'],
  ['who speaks of it alike', 'I’m 54, whatever they say.', 'agrees'],
  ['nobody', 'There are fifty-two of us.', 'absent'],
])('an age behind a name is beside what is said by %s', (_, words, bears) => {
  const mark = markIn('[Rufus Adler, 54,] has the key.');
  const said = saidOf(mark, '54', passageOf(words, { speaker: 'Rufus Adler' }));
  expect(said).toMatchObject({ bears });
});

test('a sum differs from the total of the papers by one figure', () => {
  const mark = markIn('They list £96,000 and £41,500: [£147,500 in all].');
  expect(saidOf(mark, '£147,500', passageOf('TOTAL £137,500'))).toMatchObject({ bears: 'differs' });
  expect(saidOf(mark, '£147,500', passageOf('Fees £137,500'))).toMatchObject({ bears: 'absent' });
});
