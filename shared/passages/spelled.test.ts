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
