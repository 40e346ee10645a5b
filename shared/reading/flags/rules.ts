import type { Flag, RuleName } from '../types';
import { age } from './ages';
import { arithmetic } from './arithmetic';
import { allegation, financial, medical, minor, notEnglish, superlative } from './content';
import { noSuchDate, relativeDate, weekday } from './dates';
import { headline } from './headline';
import { bracketedChange, mixedMarks, unbalancedMarks } from './marks';
import { firstReference, nameSpelling, neverIntroduced } from './names';
import { ordinals } from './ordinals';
import { quantity } from './quantities';
import { MOST_OF_A_KIND, type Context, type Rule } from './rule';
import {
  ambiguousPronoun,
  anonymousSource,
  lateSpeaker,
  pluralSources,
  quoteWithoutSpeaker,
} from './speakers';

/** Every rule of the first read. A desk switches rules off by name. */
export const RULES: readonly Rule[] = [
  unbalancedMarks,
  mixedMarks,
  bracketedChange,
  quoteWithoutSpeaker,
  lateSpeaker,
  ambiguousPronoun,
  anonymousSource,
  pluralSources,
  firstReference,
  neverIntroduced,
  nameSpelling,
  relativeDate,
  weekday,
  noSuchDate,
  ordinals,
  age,
  arithmetic,
  quantity,
  headline,
  superlative,
  allegation,
  medical,
  financial,
  minor,
  notEnglish,
];

/** The rules that need no English. */
const ANY_LANGUAGE: ReadonlySet<RuleName> = new Set(['unbalanced-marks', 'mixed-marks', 'not-english']);

/** The flags of all rules that are on, in order of place. At most 200 of a kind. */
export function findFlags(context: Context): Flag[] {
  const off = new Set(context.options.off);
  const out: Flag[] = [];
  for (const rule of RULES) {
    if (off.has(rule.name) || (!context.doc.english && !ANY_LANGUAGE.has(rule.name))) continue;
    for (const found of rule.find(context).slice(0, MOST_OF_A_KIND))
      out.push({ ...found, rule: rule.name, source: rule.source });
  }
  return out.sort((a, b) => a.start - b.start || a.end - b.end);
}
