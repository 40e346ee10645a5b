import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from './file-name';

test.each<[string, string]>([
  ['Harbour bridge', 'Harbour bridge.pdf'],
  ['  The   bridge\nthat sank ', 'The bridge that sank.pdf'],
  ['5/6: "who" <knew>?', '5 6 who knew.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['.hidden', 'hidden.pdf'],
  ['Ends in dots...', 'Ends in dots.pdf'],
  ['Cafe\u0301', 'Café.pdf'],
  ['fdp.\u202excod', 'fdp. xcod.pdf'],
  ['a\ud800b', 'a b.pdf'],
  ['橋が開いた', '橋が開いた.pdf'],
  ['', 'article.pdf'],
  ['???', 'article.pdf'],
  ['\u200d', 'article.pdf'],
  ['می\u200cخواهم', 'می\u200cخواهم.pdf'],
  ['con', '_con.pdf'],
  ['NUL', '_NUL.pdf'],
  ['nul.story', '_nul.story.pdf'],
  ['COM1', '_COM1.pdf'],
  ['lpt².notes', '_lpt².notes.pdf'],
  ['CONIN$', '_CONIN$.pdf'],
  ['Con man', 'Con man.pdf'],
  ['Console', 'Console.pdf'],
  ['COM10', 'COM10.pdf'],
  ['aux armes', 'aux armes.pdf'],
])('%j becomes %j', (words, name) => expect(fileName(words, '.pdf', 'article')).toBe(name));

test.each(['長い', 'ä', 'a', '👩‍👩‍👧‍👦', 'e\u0301\u0302'])('a long name of %j is cut between letters', (letter) => {
  const name = fileName(letter.repeat(300), ', draft 12.html', 'article');
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(143);
  expect(name.endsWith(', draft 12.html')).toBe(true);
  const kept = name.slice(0, -', draft 12.html'.length);
  expect(letter.normalize('NFC').repeat(300).startsWith(kept)).toBe(true);
  expect(
    [...new Intl.Segmenter().segment(kept)].every(({ segment }) => letter.normalize('NFC').includes(segment)),
  ).toBe(true);
});

test('law: whatever the words, every system takes the name', () => {
  const awkward = fc.constantFrom(
    'con',
    'NUL',
    '.',
    ' ',
    '/',
    '\\',
    ':',
    '\0',
    '\u202e',
    'COM1',
    '~',
    '-',
    'é',
    '長',
    '😀',
    '\ud800',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(awkward, fc.string({ unit: 'binary' })), { maxLength: 30 }), (parts) => {
      const name = fileName(parts.join(''), '.pdf', 'article');
      expect(name.replace(/\u200c|\u200d/g, '')).not.toMatch(/[\p{C}<>:"/\\|?*]/u);
      expect(name).not.toMatch(/^[. ]|[. ]\.pdf$/);
      expect(name.split('.')[0]!.trim()).not.toMatch(
        /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i,
      );
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(143);
      expect(name.endsWith('.pdf')).toBe(true);
      expect(name.length).toBeGreaterThan('.pdf'.length);
    }),
  );
});
