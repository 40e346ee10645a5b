import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksInOrder, type Article } from '../model/article';
import { apply } from '../commands/apply';
import { elsewhereOf, keysOf } from './elsewhere';
import { newId } from '../model/ids';
import { freshArticle, sign } from '../testing';

/** The article with a claim on the first of each of `words`. */
function marked(text: string, ...words: string[]): Article {
  return words.reduce((article, each) => {
    const start = text.indexOf(each);
    const outcome = apply(
      article,
      sign({ type: 'mark.add', mark: { id: newId(), kind: 'claim', start, end: start + each.length } }),
    );
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  }, freshArticle(text));
}

const told = (text: string, words: string) => {
  const article = marked(text, words);
  const marks = marksInOrder(article);
  return elsewhereOf(article, marks[0]!, marks).map(
    ({ what, words: of, places }) => `${what} ${of}: ${places.map(({ start }) => start).join()}`,
  );
};

test.each<[string, string[]]>([
  ['forty passengers aboard', ['words forty passengers aboard', 'number forty passengers']],
  ['£165,500 in all', ['words £165,500 in all', 'number £165,500']],
  ['28 micrograms of lead', ['words 28 micrograms of lead', 'number 28 micrograms']],
  [
    'on 30 August 2024 by Desmond Farrant',
    ['words on 30 August 2024 by Desmond Farrant', 'name Desmond Farrant', 'number 30 August 2024'],
  ],
  ['It opened in 1893 for', ['words It opened in 1893 for', 'number 1893']],
  ['47 per cent', ['words 47 per cent']],
  ['£3.2m', ['words £3.2m']],
  ['of 12 on', ['words of 12 on']],
  ['“We heard it,”', ['words We heard it']],
  ['The Harbour Road School opened', ['words The Harbour Road School opened', 'name Harbour Road School']],
  ['Dr Nkechi Lowther', ['words Dr Nkechi Lowther', 'name Nkechi Lowther']],
  ['Ursula von der Leyen', ['words Ursula von der Leyen']],
  ['On Monday Marlow rang', ['words On Monday Marlow rang']],
  ['two of them', ['words two of them']],
  ['…', []],
  ['she', []],
  ['She', []],
  ['of the', []],
  ['it was', []],
  ['the bridge', []],
  ['“He”', []],
  ['Marlow', ['words Marlow']],
  ['forty', ['words forty']],
  ['9.50', ['words 9.50']],
  ['a swing bridge', ['words a swing bridge']],
  ['上海', ['words 上海']],
])('what “%s” is known by', (words, keys) => {
  expect(keysOf(words).map(({ what, words: of }) => `${what} ${of}`)).toEqual(keys);
});

test('the words again, in other capitals and another space; not the mark itself', () => {
  expect(told('Opened in 1893. They say it opened  in 1893, not 18935.', 'Opened in 1893')).toEqual([
    'words Opened in 1893: 28',
  ]);
});

test('the number in it where the words do not come again, and a place only once', () => {
  const text = 'Only 46 outlets were tested. Of the 46 outlets tested, 17 leak. Tested: only 46 outlets.';
  expect(told(text, 'Only 46 outlets')).toEqual([
    `words Only 46 outlets: ${text.indexOf('only 46')}`,
    `number 46 outlets: ${text.indexOf('46 outlets tested')}`,
  ]);
});

test.each([
  ['It was 5 degrees outside. At sea it was -5 degrees outside.', '5 degrees outside'],
  ['It was −5 degrees outside. At sea it was 5 degrees outside.', '−5 degrees outside'],
  ['The mill cost $5 million. The dam cost A$5 million.', '$5 million'],
  ['The Polish tables were sold. They sold some polish tables.', 'Polish tables'],
  ['The mayor of Hale spoke. The ex-mayor of Hale did not.', 'mayor of Hale'],
])('in “%s” it is another fact that stands there', (text, words) => {
  expect(told(text, words).filter((line) => line.startsWith('words') || line.startsWith('number'))).toEqual(
    [],
  );
});

test('a line in capitals says the same', () => {
  const text = 'The ferry to Marlow sank. THE FERRY TO MARLOW SANK';
  expect(told(text, 'The ferry to Marlow sank')).toEqual([
    `words The ferry to Marlow sank: ${text.indexOf('THE')}`,
  ]);
});

test('nothing where nothing comes again', () => {
  expect(told('It opened in 1893.', '1893')).toEqual([]);
});

test('a place says which marks are on it', () => {
  const text = 'It opened in 1893. The plaque says 1893. The book of 1893 burnt.';
  const article = marked(text, '1893', 'The plaque says 1893', 'plaque');
  const marks = marksInOrder(article);
  const [again] = elsewhereOf(article, marks[0]!, marks);
  expect(again!.places.map((place) => place.marks.map(({ anchor }) => anchor.exact))).toEqual([
    ['The plaque says 1893'],
    [],
  ]);
});

test('the words of a lost mark are found wherever they stand now', () => {
  const text = 'It opened in 1893.';
  const article = marked(text, '1893');
  const lost = { ...marksInOrder(article)[0]!, lost: true };
  expect(elsewhereOf(article, lost, [lost])).toMatchObject([{ places: [{ start: 13 }] }]);
});

test('every place has the words, stands in the text, and is told of once', () => {
  const words = fc.constantFrom('1893', '46 outlets', 'Ann Roe', 'the', 'opened');
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), fc.nat(11), (parts, which) => {
      const text = parts.join(' ');
      const article = marked(text, parts[which % parts.length]!);
      const marks = marksInOrder(article);
      const places = elsewhereOf(article, marks[0]!, marks).flatMap(({ words: of, places: at }) =>
        at.map((place) => ({ ...place, of })),
      );
      for (const { start, end, of } of places)
        expect(text.slice(start, end).toLowerCase()).toBe(of.toLowerCase());
      const all = [...places, marks[0]!.anchor].sort((a, b) => a.start - b.start);
      for (const [at, { start }] of all.entries())
        if (at > 0) expect(all[at - 1]!.end).toBeLessThanOrEqual(start);
    }),
  );
});
