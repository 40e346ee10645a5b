// The first read, from outside. Loading it loads the language model (some 100 ms): load it where the reading
// runs, in a worker.
export { RULES } from './flags/rules';
export { byCost } from './rule-info';
export { toLine, type ReadingLine } from './jsonl';
export { read, readInSteps } from './reading';
export type {
  Claim,
  ClaimFacet,
  Cue,
  Fact,
  FactKind,
  Flag,
  Person,
  Quote,
  Quoted,
  QuoteKind,
  Reading,
  ReadOptions,
  RuleName,
  Span,
  Speaker,
} from './types';
