import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLineEnd, withoutControls } from './controls';

describe('control characters', () => {
  test.each([
    [
      'a soft break between sentences is a blank',
      'Forty came.\vThe rest stayed.',
      'Forty came. The rest stayed.',
    ],
    ['and where a sentence goes on', 'Forty came\vand stayed.', 'Forty came and stayed.'],
    ['under a heading or in an address it is a line', 'Forty came\vBy Ada Holm', 'Forty came\nBy Ada Holm'],
    ['between figures it is a line', 'Call 0171 555\v12 of them did.', 'Call 0171 555\n12 of them did.'],
    [
      'verse is lines',
      'They left at nine,\vthe horn was heard.\vand she was gone.',
      'They left at nine,\nthe horn was heard.\nand she was gone.',
    ],
    ['a soft break at the edge is nothing', '\vForty came.\v\nMore', 'Forty came.\nMore'],
    [
      'a hyphen that does not break is a hyphen',
      'of 2031\u001e32, call 0171\u001e555',
      'of 2031-32, call 0171-555',
    ],
    ['an optional hyphen is nothing', 'harbour\u001fmaster', 'harbourmaster'],
    ['but never within a figure', '12\u001f500', '12 500'],
    ['a page ends a paragraph', 'One\fTwo', 'One\nTwo'],
    ['what means nothing parts words and figures', 'ten\0boats, 12\u0007\u000813', 'ten boats, 12 13'],
    ['and is nothing elsewhere', '\0ten\0 boats.\0', 'ten boats.'],
    ['tabs and line ends stay', 'a\tb\nc', 'a\tb\nc'],
  ])('%s', (_name, raw, clean) => expect(withoutControls(raw).text).toBe(clean));

  test('what means nothing is counted, what means something is not', () => {
    expect(withoutControls('a\vb\u001ec\u001fd\fe').removed).toBe(0);
    expect(withoutControls('a\0\0b\u0007').removed).toBe(3);
  });

  test('no figure is lost and none grows together with another', () => {
    const part = fc.oneof(
      fc.stringMatching(/^[0-9]{1,3}$/),
      fc.constantFrom('\v', '\u001e', '\u001f', '\f', '\0', '\u0085', 'a', ' ', '.', '\n'),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const raw = oneLineEnd(parts.join(''));
        expect(withoutControls(raw).text.match(/\d+/g)).toEqual(raw.match(/\d+/g));
      }),
    );
  });
});
