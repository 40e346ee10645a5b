import { merged } from '../../text/ranges';
import type { Flag, RuleName } from '../types';
import { age } from './ages';
import { conversion, exchangeRate, magnitude } from './amounts';
import { arithmetic } from './arithmetic';
import { allegation } from './allegations';
import { financial, medical, minor, notEnglish, superlative } from './content';
import { contradiction } from './contradictions';
import { noSuchDate, relativeDate, weekday } from './dates';
import { headline } from './headline';
import { bracketedChange, mixedMarks, unbalancedMarks } from './marks';
import { firstReference, neverIntroduced } from './names';
import { office } from './offices';
import { ordinals } from './ordinals';
import { quantity } from './quantities';
import { nameSpelling } from './spelling';
import { assistantResidue, citationMarks, doubledWord, duplicate, placeholders } from './slips';
import { runTogether } from './run-together';
import { MOST_OF_A_KIND, type Context, type Found, type Material, type Rule } from './rule';
import {
  ambiguousPronoun,
  anonymousSource,
  lateSpeaker,
  pluralSources,
  quoteWithoutSpeaker,
} from './speakers';

/** Every rule of the first read. A desk switches rules off by name. */
export const RULES: readonly Rule[] = [
  placeholders,
  assistantResidue,
  citationMarks,
  doubledWord,
  duplicate,
  runTogether,
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
  magnitude,
  exchangeRate,
  conversion,
  office,
  contradiction,
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

/**
 * The flags of all rules that are on, in order of place; what repeats is one flag with the other places in
 * `also`. At most 200 of a kind. `byCost` in `rule-info.ts` puts them in the order they are worth reading in.
 */
export function findFlags(material: Material): Flag[] {
  const context: Context = { ...material, quoted: merged(material.marks.quotes) };
  const off = new Set(context.options.off);
  const out: Flag[] = [];
  for (const { name, source, find } of RULES) {
    if (off.has(name) || (!context.doc.english && !ANY_LANGUAGE.has(name))) continue;
    for (const found of grouped(find(context)).slice(0, MOST_OF_A_KIND))
      out.push({ ...found, rule: name, source });
  }
  return out.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** One for each group, with where the others stand. */
function grouped(all: readonly Found[]): Omit<Flag, 'rule' | 'source'>[] {
  const groups = new Map<string, Omit<Flag, 'rule' | 'source'>>();
  all.forEach(({ group, ...found }, i) => {
    const key = group === undefined ? `by itself ${i}` : `group ${group}`;
    const first = groups.get(key);
    if (first) (first.also ??= []).push({ start: found.start, end: found.end });
    else groups.set(key, found);
  });
  return [...groups.values()];
}
