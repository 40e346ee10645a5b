import { language } from '../../text/languages';
import type { Risk } from '../../vocabulary';

const { allegation, medical, financial, minor } = language.rules.content;

/** The gravest first: one is enough. */
const TOUCHED: readonly [RegExp, Risk][] = [
  [allegation, 'legal'],
  [medical, 'high'],
  [financial, 'sensitive'],
  [minor, 'sensitive'],
];

/** What the words of a sentence touch that an article is careful with; undefined where they touch nothing. */
export const riskOf = (sentence: string): Risk | undefined =>
  TOUCHED.find(([words]) => words.test(sentence))?.[1];
