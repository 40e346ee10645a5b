import { describe, expect, test } from 'vitest';
import { readHtml } from '.';
import { parseHtml } from './parse';

const textOf = (html: string): string => readHtml(parseHtml(html)).text;

describe('lists keep their numbers', () => {
  test.each([
    ['from one', '<ol><li>Hull</li><li>Dover</li></ol>', '1. Hull\n2. Dover'],
    [
      'from another start',
      '<p>Ports:</p><ol start="8"><li>Hull</li><li>Dover</li></ol>',
      'Ports:\n8. Hull\n9. Dover',
    ],
    ['reversed', '<ol reversed><li>Hull</li><li>Dover</li></ol>', '2. Hull\n1. Dover'],
    ['with one of its own', '<ol><li value="5">Hull</li><li>Dover</li></ol>', '5. Hull\n6. Dover'],
    ['letters', '<ol type="A" start="26"><li>Hull</li><li>Dover</li></ol>', 'Z. Hull\nAA. Dover'],
    ['Roman', '<ol type="i" start="4"><li>Hull</li><li>Dover</li></ol>', 'iv. Hull\nv. Dover'],
    ['by a style', '<ol style="list-style-type: lower-alpha"><li>Hull</li></ol>', 'a. Hull'],
    ['none by a style', '<ol style="list-style: none"><li>Hull</li></ol>', 'Hull'],
    [
      'nested',
      '<ol><li>Hull<ol type="a"><li>East</li><li>West</li></ol></li><li>Dover</li></ol>',
      '1. Hull\na. East\nb. West\n2. Dover',
    ],
    [
      'nested as some write it',
      '<ol><li>Hull</li><ul><li>East</li></ul><li>Dover</li></ol>',
      '1. Hull\nEast\n2. Dover',
    ],
    [
      'paragraphs in items',
      '<ol><li><p>Hull</p><p>is old.</p></li><li><p>Dover</p></li></ol>',
      '1. Hull\nis old.\n2. Dover',
    ],
    ['an empty item', '<ol><li>Hull</li><li></li><li>Dover</li></ol><p>End</p>', '1. Hull\n3. Dover\nEnd'],
    [
      'of a word processor',
      '<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">4.<span>&nbsp;&nbsp; </span>' +
        '</span>Hull</p>' +
        '<p><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span>Dover</p>',
      '4. Hull\nDover',
    ],
  ])('%s', (_name, html, text) => expect(textOf(html)).toBe(text));
});
