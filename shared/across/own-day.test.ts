import { expect, test } from 'vitest';
import { ownDayOf } from './own-day';

test.each([
  ['Date: Tue, 4 Jun 2019 09:30:00 +0100\nThe press came.', '2019-06-04'],
  ['Tregarth Cider\nCoombe Lane\n4 June 2019\n\nDear Ms Rowan,', '2019-06-04'],
  ['Minutes of the meeting of 4 June 2019', ''],
  ['4 June 2019\nHeld again on:\n5 June 2019', ''],
  ['03/04/2019\nWho knows which.', ''],
  ['June 2019', ''],
  ['Nothing of the sort.', ''],
])('the day of a paper that begins “%s” is “%s”', (text, day) => expect(ownDayOf(text)).toBe(day));
