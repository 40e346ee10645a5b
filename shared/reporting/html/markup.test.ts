import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssString, escape, html, safeHref } from './markup';
import { day, moment, number, percent } from './wording';

describe('html', () => {
  it('escapes what is put in, once, wherever it stands', () => {
    const name = '<b title="x">\'&amp;';
    expect(html`<p title="${name}">${name}</p>`.markup).toBe(
      '<p title="&lt;b title=&quot;x&quot;&gt;&#39;&amp;amp;">&lt;b title=&quot;x&quot;&gt;&#39;&amp;amp;</p>',
    );
    expect(html`<p>${html`<b>${name}</b>`}</p>`.markup).toContain('<p><b>&lt;b');
  });

  it('leaves nothing for nothing, and joins lists', () => {
    expect(html`[${null}${undefined}${false}${''}${0}]`.markup).toBe('[0]');
    expect(html`[${['<', html`<i>`, ['a', 1]]}]`.markup).toBe('[&lt;<i>a1]');
  });

  it('keeps a file valid that holds controls and halves of characters', () => {
    expect(escape('a\u0000b\u0007c\ud83dd\te\nf\u0085')).toBe('a�b�c�d\te\nf�');
    expect(escape('👩‍👧 عنوان')).toBe('👩‍👧 عنوان');
  });

  it('law: no text can open a tag, an entity or leave an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escape(text)).not.toMatch(/[<>"']/);
        expect(escape(text).replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
    );
  });
});

it.each([
  ['https://example.org/a?b=c&d', true],
  ['HTTP://EXAMPLE.org', true],
  ['  https://example.org/  ', true],
  ['mailto:desk@example.org', true],
  ['javascript:alert(1)', false],
  ['JaVaScRiPt:alert(1)', false],
  [' javascript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,<script>', false],
  ['file:///etc/passwd', false],
  ['//example.org', false],
  ['/path', false],
  ['', false],
  ['https://', false],
  ['https://exa mple.org', false],
  ['https://example.org/\u0000', false],
  ['https://example.org/\u202Egpj', false],
  ['vbscript:https://x', false],
])('a link to %j: %s', (href, allowed) => {
  expect(safeHref(href)).toBe(allowed ? href.trim() : null);
});

describe('a string of CSS', () => {
  it('says the same', () => {
    expect(cssString('a "b" \\ </style>')).toBe('"a \\22 b\\22  \\5c  \\3c \\2f style\\3e "');
    expect(cssString('日本 é 👩')).toBe('"日本 é \\1f469 "');
  });

  it('law: never ends early, and never ends the style element', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cssString(text).slice(1, -1)).not.toMatch(/["'<>\n\r\f{};]/);
      }),
    );
  });
});

describe('figures and dates', () => {
  it.each([
    ['2026-03-28', '28 March 2026'],
    ['2026-12-01T00:00:00.000Z', '1 December 2026'],
    ['', ''],
    ['soon', 'soon'],
  ])('the day %j', (iso, said) => {
    expect(day(iso)).toBe(said);
  });

  it('are absolute', () => {
    expect(moment('2026-03-25T14:05:59.999Z')).toBe('25 March 2026, 14:05 UTC');
    expect([0, 999, 1000, 1234567].map(number)).toEqual(['0', '999', '1,000', '1,234,567']);
  });

  it.each([
    [0, 10, '0%'],
    [10, 10, '100%'],
    [1, 1000, '1%'],
    [999, 1000, '99%'],
    [1, 3, '33%'],
    [0, 0, '–'],
  ])('%s of %s is %s', (part, whole, said) => {
    expect(percent(part, whole)).toBe(said);
  });
});
