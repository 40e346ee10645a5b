import type { ClaimFacet } from '../types';

/**
 * How much each facet weighs. Numbers, superlatives and allegations are what goes wrong most and costs most
 * (B. Borel, The Chicago Guide to Fact-Checking, 2nd ed., ch. 3; Hassan et al., ClaimBuster, 2017, for
 * numbers and past events).
 */
const WEIGHT: Record<ClaimFacet, number> = {
  number: 0.24,
  'date-place': 0.08,
  'name-title': 0.07,
  superlative: 0.12,
  cause: 0.1,
  comparison: 0.12,
  history: 0.07,
  science: 0.07,
  allegation: 0.18,
};

/** What speaks against checking a sentence. */
export interface Doubts {
  question: boolean;
  opinion: boolean;
  future: boolean;
  fragment: boolean;
}

/** 0 to 1. More facets and more facts raise it; opinion, future, questions and fragments lower it. */
export function scoreOf(facets: readonly ClaimFacet[], facts: number, words: number, doubts: Doubts): number {
  let score = 0.12;
  for (const facet of facets) score += WEIGHT[facet];
  score += Math.min(facts, 6) * 0.03;
  // Between sentences that are equal otherwise, the longer one says more.
  score += Math.min(words, 60) / 1000;
  if (doubts.opinion) score *= 0.55;
  if (doubts.future) score *= 0.6;
  if (doubts.question) score *= 0.3;
  if (doubts.fragment) score *= 0.25;
  return Math.round(Math.min(1, score) * 1000) / 1000;
}
