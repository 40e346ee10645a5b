import { describe, expect, it } from 'vitest';
import type { ClaimFacet } from '../types';
import { read } from '../reading';

describe('claims', () => {
  it.each<[ClaimFacet, string]>([
    ['number', 'The port handled 12,000 boxes.'],
    ['date-place', 'The port opened in Norway in 1998.'],
    ['name-title', 'Mayor Jane Roe opened the port.'],
    ['superlative', 'It is the largest port in the north.'],
    ['superlative', 'It was the first port to close.'],
    ['cause', 'The crane fell because a bolt broke.'],
    ['comparison', 'Trade fell more than expected, compared with Oslo.'],
    ['history', 'The port was founded by monks.'],
    ['science', 'The study looked at cancer in mice.'],
    ['allegation', 'The owner was accused of fraud.'],
  ])('facet %s: %s', (facet, text) => expect(read(text).claims[0]!.facets).toContain(facet));

  it.each<[string, string, boolean]>([
    ['a fact', 'The port handled 12,000 boxes in 1998.', true],
    ['a question', 'Did the port handle 12,000 boxes?', false],
    ['an opinion', 'I think the port is beautiful.', false],
    ['the future', 'The port will close on Monday.', false],
    ['a plan with figures', 'The port will spend 25 million euros.', true],
    ['a noun for a verb', 'Parliament votes on February 27.', true],
    ['one of a kind', 'There was one surprise.', false],
    ['first of all', 'They want to see it first.', false],
    ['a label', 'Top stories from Norway', false],
  ])('%s', (_, text, checkable) => expect(read(text).claims[0]!.checkable).toBe(checkable));

  it('puts the sentence with more at stake first', () => {
    const { claims } = read(
      'The port is busy. In 1998 Jane Roe was convicted of stealing 3 million euros from it. It rained in Oslo.',
    );
    const best = claims.reduce((a, b) => (a.score >= b.score ? a : b));
    expect(claims.indexOf(best)).toBe(1);
  });
});
