import { describe, expect, test } from 'vitest';
import { openablesIn } from './openable';

describe('addresses in running words', () => {
  test.each<[string, [string, string][]]>([
    ['Nobody has written one here.', []],
    ['Ledger, p. 3: https://a.example/l?p=3.', [['https://a.example/l?p=3', 'https://a.example/l?p=3']]],
    [
      'See www.a.example/x, and then (b.org).',
      [
        ['www.a.example/x', 'https://www.a.example/x'],
        ['b.org', 'https://b.org'],
      ],
    ],
    [
      'Ask Kit Rowan (kit.rowan@water.example)',
      [['kit.rowan@water.example', 'mailto:kit.rowan@water.example']],
    ],
    ['ftp://old.example/x and javascript:alert(1)', []],
  ])('“%s”', (text, found) => {
    expect(openablesIn(text).map(({ start, end, url }) => [text.slice(start, end), url])).toEqual(found);
  });
});
