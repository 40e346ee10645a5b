import { expect, test } from 'vitest';
import type { Mark, Source } from '@shared/domain';
import { balloonItems } from './balloons';

const AT = '2026-03-02T09:00:00.000Z';
const source = { title: 'Harbour log' } as Source;
const evidence = (bears: 'supports' | 'contradicts', locator: string, excerpt = '') => ({
  id: locator,
  source: 'log',
  locator,
  excerpt,
  bears,
  at: AT,
  by: 'Ada',
});
const note = (text: string) => ({ id: text, at: AT, by: 'Ada', text });

test('a balloon says first what contradicts, then what else there is, then the notes, the last first', () => {
  const mark = {
    evidence: [evidence('supports', 'page 3'), evidence('contradicts', 'page 9', 'left\nwith 38')],
    notes: [note('Rang the harbour.'), note('They ring back.')],
  } as unknown as Mark;
  expect(balloonItems(mark, { log: source })).toEqual([
    { head: '▼ Harbour log, page 9', words: 'left with 38' },
    { head: '▲ Harbour log, page 3', words: '' },
    { head: 'Ada', words: 'They ring back.' },
    { head: 'Ada', words: 'Rang the harbour.' },
  ]);
});
