import { apply, newId, type Article, type MarkKind } from '@shared/domain';
import { describe, expect, test } from 'vitest';
import { articleFrom } from '../../dev/fake';
import { attributionsNear, likelyLink, unlinkedQuotesNear } from './links';

/*
 * A text with marks in it: “…” is a quote, <…> an attribution, [… ] a claim. The signs stay in the text.
 */
const KINDS: Record<string, MarkKind> = { '“': 'quote', '<': 'attribution', '[': 'claim' };

function story(text: string): { article: Article; of: (words: string) => string } {
  let article = articleFrom(text, 'test', {});
  for (const { index: start, 0: words } of text.matchAll(/“[^”]+”|<[^>]+>|\[[^\]]+\]/g)) {
    const done = apply(article, {
      type: 'mark.add',
      id: newId(),
      at: '2026-03-01T09:00:00.000Z',
      by: 'Checker',
      mark: { id: newId(), kind: KINDS[words[0]!]!, start, end: start + words.length },
    });
    if (done.ok) article = done.article;
  }
  return {
    article,
    of: (words) => Object.values(article.marks).find((mark) => mark.anchor.exact.includes(words))!.id,
  };
}

const link = (text: string, from: string): string | undefined => {
  const { article, of } = story(text);
  const found = likelyLink(article, article.marks[of(from)]!);
  return found ? `${found.quote.anchor.exact} ${found.attribution.anchor.exact}` : undefined;
};

describe('the likely link', () => {
  test.each([
    ['after the quote', '“It leaks,” <said Tolland>.', 'leaks', '“It leaks,” <said Tolland>'],
    ['before the quote', '<Tolland said>: “It leaks.”', 'leaks', '“It leaks.” <Tolland said>'],
    ['from the attribution', '“It leaks,” <said Tolland>.', 'said', '“It leaks,” <said Tolland>'],
    [
      'the nearer of two',
      '<Vey said> a lot that day. “It leaks,” <said Tolland>.',
      'leaks',
      '“It leaks,” <said Tolland>',
    ],
    [
      'of two as near, the later',
      '<Vey said> “It leaks,” <said Tolland>.',
      'leaks',
      '“It leaks,” <said Tolland>',
    ],
    [
      'in the same paragraph rather than just above',
      '<Vey said>.\n“It leaks,” a long way into this paragraph <said Tolland>.',
      'leaks',
      '“It leaks,” <said Tolland>',
    ],
    ['none in the text', '“It leaks.”', 'leaks', undefined],
    ['none within reach', `“It leaks.” ${'and so on '.repeat(80)}<said Tolland>.`, 'leaks', undefined],
    ['never a claim', '“It leaks.” [It opened in 1893.]', 'leaks', undefined],
    ['a claim has none', '[It leaks] <said Tolland>.', 'leaks', undefined],
  ])('%s', (_, text, from, expected) => expect(link(text, from)).toBe(expected));
});

test('a quote that has its attribution is not offered again', () => {
  const { article, of } = story('“It leaks,” <said Tolland>. “Badly.”');
  const linked: Article = {
    ...article,
    marks: { ...article.marks, [of('leaks')]: { ...article.marks[of('leaks')]!, attribution: of('said') } },
  };
  expect(likelyLink(linked, linked.marks[of('leaks')]!)).toBeNull();
  expect(unlinkedQuotesNear(linked, linked.marks[of('said')]!).map(({ id }) => id)).toEqual([of('Badly')]);
  expect(attributionsNear(linked, linked.marks[of('Badly')]!).map(({ id }) => id)).toEqual([of('said')]);
});
