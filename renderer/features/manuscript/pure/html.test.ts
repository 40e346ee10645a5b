import { describe, expect, test } from 'vitest';
import { htmlOf, readHtml, type HtmlNode } from './html';

/** A node as the browser's parser would make it: a text, or an element with attributes and children. */
type Given = string | [name: string, attributes: Record<string, string>, ...children: Given[]];

function node(given: Given): HtmlNode {
  if (typeof given === 'string') return { nodeType: 3, nodeName: '#text', textContent: given, childNodes: [] };
  const [name, attributes, ...children] = given;
  return { nodeType: 1, nodeName: name.toUpperCase(), textContent: null, childNodes: children.map(node), getAttribute: (key) => attributes[key] ?? null };
}

const read = (...children: Given[]) => {
  const { text, formats } = readHtml(node(['body', {}, ...children]));
  return { text, formats: formats.map((format) => `${format.type}${format.type === 'heading' ? format.level : ''} ${text.slice(format.start, format.end)}${format.type === 'link' ? ` → ${format.href}` : ''}`) };
};

describe('reading a page from the clipboard', () => {
  test.each<[string, Given[], string, string[]]>([
    ['paragraphs', [['p', {}, 'One'], ['p', {}, 'Two']], 'One\nTwo', []],
    ['blanks as a browser shows them', [['p', {}, '  One\n   two ', ['span', {}, ' three'], ' ']], 'One two three', []],
    ['a line break is a paragraph', [['p', {}, 'One', ['br', {}], 'two']], 'One\ntwo', []],
    ['bold and italic', [['p', {}, 'One ', ['b', {}, 'two'], ' ', ['em', {}, 'three'], '.']], 'One two three.', ['bold two', 'italic three']],
    ['a blank inside bold is bold, at its edge it is not', [['p', {}, 'One', ['b', {}, ' two ', ['i', {}, 'three']], ' four']], 'One two three four', ['bold two three', 'italic three']],
    ['styles of word processors', [['p', {}, ['span', { style: 'font-weight: 700; color: red' }, 'two'], ['b', { style: 'font-weight:normal' }, 'three']]], 'twothree', ['bold two']],
    ['headings', [['h2', {}, 'Head ', ['b', {}, 'line']], ['p', {}, 'One']], 'Head line\nOne', ['heading2 Head line']],
    ['links', [['a', { href: 'https://example.org/a' }, 'here'], ' and ', ['a', { href: 'mailto:desk@example.org' }, 'there']], 'here and there', ['link here → https://example.org/a', 'link there → mailto:desk@example.org']],
    ['no break at a blank that stays one', [['p', {}, 'no\u00a0break']], 'no\u00a0break', []],
    ['a list and a table', [['ul', {}, ['li', {}, 'One'], ['li', {}, 'Two']], ['table', {}, ['tr', {}, ['td', {}, 'a'], ['td', {}, 'b']]]], 'One\nTwo\na b', []],
    ['nothing', [['p', {}, ' ']], '', []],
  ])('%s', (_name, given, text, formats) => {
    expect(read(...given)).toEqual({ text, formats });
  });

  test('what is hostile is words or nothing', () => {
    const { text, formats } = read(
      ['script', {}, 'alert(1)'], ['style', {}, 'body{}'], ['p', { onclick: 'alert(1)' }, 'Words', ['img', { src: 'x', onerror: 'alert(1)' }]],
      ['a', { href: 'javascript:alert(1)' }, 'click'], ['iframe', { src: 'https://example.org/' }, 'frame'], ['svg', {}, ['script', {}, 'alert(1)']],
      ['p', {}, '<b onmouseover=alert(1)>not an element</b>'], ['a', { href: ' data:text/html,x' }, 'data'], ['p', {}, 'control\u0000\u0007s'],
    );
    expect(text).toBe('Words\nclick\n<b onmouseover=alert(1)>not an element</b>\ndata\ncontrols');
    expect(formats).toEqual([]);
  });
});

test('writing it for the clipboard: nested, escaped, and only what is selected', () => {
  const text = 'Head & <line>\nOne two three.';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  expect(htmlOf(text, [
    { type: 'heading', level: 2, start: 0, end: 13 }, { type: 'bold', ...at('two three') }, { type: 'italic', ...at('three') }, { type: 'link', ...at('One two'), href: 'https://example.org/?a="b"' },
  ], 5, text.length - 1)).toBe('<h2>&amp; &lt;line&gt;</h2><p><a href="https://example.org/?a=&quot;b&quot;">One </a><a href="https://example.org/?a=&quot;b&quot;"><b>two</b></a><b> </b><i><b>three</b></i></p>');
});
