import { expect, test } from 'vitest';
import { htmlOf } from './html';

test('writing it for the clipboard: nested, escaped, and only what is selected', () => {
  const text = 'Head & <line>\nOne two three.';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  expect(
    htmlOf(
      text,
      [
        { type: 'heading', level: 2, start: 0, end: 13 },
        { type: 'bold', ...at('two three') },
        { type: 'italic', ...at('three') },
        { type: 'link', ...at('One two'), href: 'https://example.org/?a="b"' },
      ],
      5,
      text.length - 1,
    ),
  ).toBe(
    '<h2>&amp; &lt;line&gt;</h2><p><a href="https://example.org/?a=&quot;b&quot;">One </a><a href="https://example.org/?a=&quot;b&quot;"><b>two</b></a><b> </b><i><b>three</b></i></p>',
  );
});
