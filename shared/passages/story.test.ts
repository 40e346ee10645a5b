import { describe, expect, test } from 'vitest';
import { answerFor } from './answer';
import { deskOf } from './desk';
import { MARKS, PAPERS } from './story';

const desk = deskOf(PAPERS);
const answers = MARKS.map((known) => ({ known, ...answerFor(desk, known.mark) }));
const found = answers.filter(({ known }) => known.words !== undefined);

const rankOf = ({ known, passages }: (typeof answers)[number]): number =>
  passages.findIndex(({ passage }) => passage.paper === known.paper && passage.text.includes(known.words!));

/** Floors that only rise: 13 of 15 marks stand in the papers. */
describe('what a careful person finds in the papers of a small story', () => {
  test('the right passage is the first', () =>
    expect(found.filter((one) => rankOf(one) === 0).length).toBeGreaterThanOrEqual(11));

  test('the right passage is among the first three', () => {
    const among = found.filter((one) => rankOf(one) >= 0 && rankOf(one) < 3);
    expect(among).toHaveLength(found.length);
  });

  test('the verdict is right', () => {
    const right = answers.filter(({ known, verdict }) => verdict === known.verdict);
    expect(right.length).toBeGreaterThanOrEqual(13);
  });

  test('nothing that agrees is said to differ', () => {
    const alarms = answers.filter(
      ({ known, verdict }) => verdict === 'differs' && known.verdict !== 'differs',
    );
    expect(alarms).toEqual([]);
  });

  test('what is not there is not called supported', () => {
    const absent = answers.filter(({ known }) => known.verdict === 'nothing');
    expect(absent.map(({ verdict }) => verdict)).toEqual(['nothing', 'nothing']);
  });
});
