import { expect, test } from 'vitest';
import type { Cue, Place } from './document';
import type { PaperContent } from './paper';
import { locatorOf } from './locator';

const paper = (text: string, apparatus: Partial<PaperContent['apparatus']> = {}): PaperContent => ({
  ...{ text, formats: [], notices: [] },
  apparatus: { title: '', tables: [], cues: [], places: [], pictures: [], ...apparatus },
});
const at = (content: PaperContent, words: string) => {
  const start = content.text.indexOf(words);
  return locatorOf(content, { start, end: start + words.length });
};

const page = (name: string, start: number, end: number): Place => ({ kind: 'page', name, start, end });
const cue = (speaker: string, time: number | null, start: number, end: number): Cue => ({
  speaker,
  time,
  start,
  end,
});

test.each([
  ['the first paragraph', 'One.\nTwo.\n\nThree.', 'One', 'paragraph 1'],
  ['lines without words are no paragraphs', 'One.\nTwo.\n\n \nThree.', 'Three', 'paragraph 3'],
  ['several', 'One.\nTwo.\n\nThree.', 'Two.\n\nThree', 'paragraphs 2–3'],
  ['an end at a line’s end is of that line', 'One.\nTwo.', 'One.\n', 'paragraph 1'],
])('by paragraph: %s', (_what, text, words, locator) => expect(at(paper(text), words)).toBe(locator));

const pages = paper('aa bb cc dd', {
  places: [page('page iv', 0, 3), page('page v', 3, 3), page('page 6', 3, 11)],
});
test.each([
  ['aa', 'page iv'],
  ['bb', 'page 6'],
  ['aa bb', 'pages iv–6'],
  ['aa ', 'page iv'],
])('by page, whatever it is called: %j', (words, locator) => expect(at(pages, words)).toBe(locator));

test('by slide', () => {
  const places: Place[] = [
    { kind: 'slide', name: 'slide 1', start: 0, end: 2 },
    { kind: 'slide', name: 'slide 2', start: 2, end: 5 },
  ];
  expect(at(paper('aa bb', { places }), 'aa bb')).toBe('slides 1–2');
});

test.each([
  ['Yes', '00:00:07'],
  ['no', '01:02:03'],
  ['Yes. So', '00:00:07'],
  ['perhaps', ''],
])('by the time at which it was said: %j', (words, locator) => {
  const cues = [cue('Ann Roe', 7, 0, 7), cue('Per Lund', 3723.4, 8, 11), cue('Ann Roe', null, 12, 20)];
  expect(at(paper('Yes. So\nno.\nperhaps.', { cues }), words)).toBe(locator);
});

test('nothing is nowhere', () => expect(locatorOf(paper(''), { start: 0, end: 0 })).toBe(''));
