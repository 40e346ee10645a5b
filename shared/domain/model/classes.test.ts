import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyArticle, decided, markOn } from '../../reporting/fixtures';
import {
  CLASS_INFO,
  classCounts,
  classesOf,
  classOf,
  decidedIn,
  MARK_CLASSES,
  type MarkClass,
} from './classes';
import { isDecided, type Mark } from './mark';

const TEXT = 'The bridge opened in 1893.';
const gone = { lost: true } as const;

describe('the class of a mark', () => {
  test.each<[MarkClass, Partial<Mark>]>([
    ['waiting', {}],
    ['waiting', { status: 'checking', disposition: 'fixed' }],
    ['asked', decided('query-out', '1893')],
    ['asked', { ...decided('query-out', '1890'), ...gone }],
    ['lost', gone],
    ['lost', { ...decided('verified', '1893'), ...gone, disposition: 'stet' }],
    ['changed', decided('verified', '1890')],
    ['changed', { ...decided('wrong', '1890'), disposition: 'fixed' }],
    ['to-change', decided('cannot-verify', '1893')],
    ['mended', { ...decided('wrong', '1893'), disposition: 'softened' }],
    ['mended', { ...decided('verified', '1893'), disposition: 'fixed' }],
    ['let-stand', { ...decided('disputed', '1893'), disposition: 'stet' }],
    ['holds', decided('verified', '1893')],
    ['holds', decided('opinion', '1893')],
    ['cut', { ...gone, disposition: 'cut' }],
    ['cut', { ...decided('query-out', '1893'), ...gone, disposition: 'cut' }],
  ])('%s: %j', (expected, more) => expect(classOf(markOn(TEXT, '1893', more))).toBe(expected));
});

test('law: every mark is in one class, which says whether it is decided', () => {
  fc.assert(
    fc.property(anyArticle, ({ marks }) => {
      const all = Object.values(marks);
      const counts = classCounts(all);
      expect(MARK_CLASSES.reduce((sum, each) => sum + counts[each], 0)).toBe(all.length);
      expect(decidedIn(counts)).toBe(all.filter(isDecided).length);
      for (const mark of all) {
        expect(CLASS_INFO[classOf(mark)].decided).toBe(isDecided(mark));
        expect(MARK_CLASSES).toEqual(expect.arrayContaining(classesOf(mark)));
      }
    }),
  );
});
