import { expect, test } from 'vitest';
import { newId, type Mark } from '@shared/domain';
import type { Reading } from '@shared/reading';
import { articleFrom } from '../../dev/fake';
import { useReadings } from './readings';
import { voicesRead } from './voices';

const TEXT = '“We sold it,” said Ann Roe. “Nobody did,” she said.';

test('a quote mark that nothing is linked to has the speaker that the first read found', () => {
  const article = articleFrom(TEXT, 'paste', {});
  const quotes = [
    { start: 0, end: 13, speaker: { text: 'Ann Roe', resolved: 'Ann Roe', person: 'p1' } },
    { start: 28, end: 41, speaker: null },
  ];
  const mark = (start: number, end: number, more: Partial<Mark> = {}): Mark =>
    ({
      ...{ id: newId(), kind: 'quote', form: 'direct', lost: false, people: [], ...more },
      anchor: { start, end, exact: TEXT.slice(start, end), prefix: '', suffix: '' },
    }) as Partial<Mark> as Mark;
  const [said, linked, unknown] = [mark(0, 13), mark(0, 13, { people: [newId()] }), mark(28, 41)];
  const marks = Object.fromEntries([said, linked, unknown].map((each) => [each.id, each]));
  useReadings.setState({ of: {} });
  expect(voicesRead({ ...article, marks })).toEqual({});
  const reading = { quotes } as Partial<Reading> as Reading;
  useReadings.setState({
    of: {
      [article.id]: { state: 'done', progress: 1, reading, latest: null, draftSha: '', why: null },
    },
  });
  expect(voicesRead({ ...article, marks })).toEqual({ [said.id]: 'Ann Roe' });
});
