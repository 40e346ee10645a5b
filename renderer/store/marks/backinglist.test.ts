import { describe, expect, test } from 'vitest';
import { backingOf, BACKINGS, newId, type Evidence, type Said } from '@shared/domain';
import { article, markOn } from '@shared/reporting/fixtures';
import { backingListing, saidOfBacking } from './backinglist';

const TEXT = 'It sank. It burned. It rose. It fell.';
const LOG = {
  id: newId(),
  title: 'Harbour log',
  kind: 'record',
  terms: 'on-the-record',
  where: '',
  createdAt: '2026-11-20T10:00:00.000Z',
  createdBy: 'Ada',
} as const;
const SEEN = { ...LOG, id: newId(), title: 'The author’s own observation', kind: 'observation' } as const;
const said = (text: string, worth: Said['worth']): Said => ({
  id: newId(),
  in: 'comment',
  author: 'Ida',
  text,
  worth,
});
const from = (source: string, more: Partial<Evidence> = {}): Evidence => ({
  id: newId(),
  source,
  locator: 'p. 14',
  excerpt: '',
  bears: 'supports',
  at: LOG.createdAt,
  by: 'Ada',
  voucher: 'author',
  ...more,
});
const own = said('I was there', 'on-author');
const story = article(TEXT, {
  sources: [LOG, SEEN],
  marks: [
    markOn(TEXT, 'It fell', { evidence: [from(LOG.id), from(LOG.id, { locator: '' })] }),
    markOn(TEXT, 'It rose', { said: [own], evidence: [from(SEEN.id, { said: own.id })] }),
    markOn(TEXT, 'It sank', { lost: true, said: [said('see notes', 'vague')] }),
    markOn(TEXT, 'It burned', { lost: true, disposition: 'cut' }),
  ],
});

describe('the list of backing', () => {
  test('has its four groups always, each mark by the number it has in the report, and no mark that was cut', () => {
    const { rows, marks, waiting } = backingListing(story);
    expect([marks, waiting]).toEqual([3, 1]);
    const shown = rows.map((row) =>
      row.is === 'head'
        ? `${row.backing} ${row.count}`
        : row.is === 'none'
          ? 'none'
          : `#${row.number} ${row.line.mark.anchor.exact}`,
    );
    expect(shown).toEqual([
      'backed 1',
      '#2 It fell',
      'none 0',
      'none',
      'vague 1',
      '#3 It sank',
      'on-author 1',
      '#1 It rose',
    ]);
  });

  test('folded away, a group keeps its count', () => {
    const { rows, marks } = backingListing(story, new Set(BACKINGS));
    expect(rows.map((row) => row.is === 'head' && row.count)).toEqual([1, 0, 1, 1]);
    expect(marks).toBe(3);
    expect(backingListing(article(TEXT)).rows).toEqual([]);
  });

  test('tells the source and where in it, or what the author wrote', () => {
    const groups = backingOf(story);
    const told = BACKINGS.flatMap((each) => groups[each].map((line) => saidOfBacking(line, story.sources)));
    expect(told).toEqual(['Harbour log, p. 14 and 1 more', 'see notes', 'I was there']);
  });
});
