import { grammar } from '../../text/languages';
import type { Claim, Fact } from '../types';
import { reachingInto } from '../../text/ranges';
import type { Document, Sentence } from '../text/document';
import { isWord } from '../text/tokens';
import { facetsOf } from './facets';
import { riskOf } from './risk';
import { scoreOf, type Doubts } from './score';

const { claims, endings, verbs } = grammar;

/**
 * Every sentence as a claim with facets, facts and a score; `checkable` is false for opinion, future,
 * questions and fragments.
 */
export function findClaims(doc: Document, facts: readonly Fact[]): Claim[] {
  const out: Claim[] = [];
  for (const sentence of doc.sentences) {
    const words = countWords(doc, sentence);
    if (words < 3) continue;
    const text = doc.text.slice(sentence.start, sentence.end);
    const mine = reachingInto(facts, sentence);
    const count = (facts: readonly Fact[], ...kinds: Fact['kind'][]): number =>
      facts.filter((fact) => kinds.includes(fact.kind)).length;
    // "There was one surprise" counts nothing.
    const telling = mine.filter(({ start, end }) => !claims.noFigure.test(doc.text.slice(start, end)));
    const figures = count(telling, 'number', 'money', 'percent');
    const facets = facetsOf(text, {
      quantities: figures,
      dates: count(mine, 'date'),
      places: count(mine, 'place'),
      names: count(mine, 'person', 'organisation', 'name'),
      titled: 0,
    });
    const doubts = doubtsOf(doc, sentence, text, mine.length, figures);
    const score = scoreOf(facets, mine.length, words, doubts);
    const checkable = facets.length > 0 && !Object.values(doubts).some(Boolean);
    const risk = riskOf(text);
    const { start, end } = sentence;
    out.push({ start, end, facets, score, checkable, facts: mine, ...(risk && { risk }) });
  }
  return out;
}

function countWords(doc: Document, sentence: Sentence): number {
  let words = 0;
  for (let i = sentence.first; i < sentence.last; i++) if (isWord(doc.tokens[i])) words++;
  return words;
}

function doubtsOf(doc: Document, sentence: Sentence, text: string, facts: number, figures: number): Doubts {
  const ends = /[.!?…]["'”’»)\]]*$/.test(text);
  const headline = doc.headline && sentence.paragraph === 0;
  return {
    question: /\?["'”’»)\]]*$/.test(text),
    // A view with figures in it can still be checked for the figures.
    opinion: claims.opinion.test(text) && facts < 2,
    // What is planned can be checked for its figures: "will spend 25 million".
    future: claims.future.test(text) && figures === 0 && !hasPast(doc, sentence),
    // A sentence with facts in it has a verb, though the tagger takes "votes" for a noun.
    fragment:
      !(hasFinite(doc, sentence) || (ends && facts > 0)) || !(ends || headline || /[,:;–—-]$/.test(text)),
  };
}

function hasFinite(doc: Document, sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = doc.tokens[i]!;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !endings.ongoing.test(token.lower))) return true;
  }
  return false;
}

function hasPast(doc: Document, sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = doc.tokens[i]!;
    if (verbs.presentOrPast.has(token.lower)) return true;
    if (token.pos === 'VERB' && verbs.past.test(token.lower)) return true;
  }
  return false;
}
