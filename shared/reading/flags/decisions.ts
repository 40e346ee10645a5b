/** What was decided, ended or found, and its contrary, in the article's own words. */

import { language } from '../../text/languages';
import type { Sentence } from '../text/document';
import type { Token } from '../text/tokens';
import { contrary, isPassive, isTold, isUndone, subjectsOf, tokensOf, type Own } from './own-words';
import type { Found } from './rule';

const denying = language.rules.denying;
const { singular } = language.rules.rates;
const { unsure } = language.rules.checks;

/** So many decisions on one thing are remembered. */
const MOST_DECISIONS = 8;

/** Whatever excludes another: a decision, an end, a state, a verdict. */
export const decided = (own: Own, body: readonly Sentence[]): Found[] => [
  ...bothSides(own, body),
  ...endedAndHeld(own, body),
  ...bothStates(own, body),
  ...bothVerdicts(own, body),
];

interface Decision {
  sentence: Sentence;
  matter: number;
  side: number;
  what: string;
  /** Who decides, or nothing of a passive. */
  who: string[];
  /** Somebody says so, and not the article. */
  told: boolean;
}

/** "passed the budget" and "the budget was rejected". */
function bothSides(own: Own, body: readonly Sentence[]): Found[] {
  const known = new Map<string, Decision[]>();
  return body.flatMap((sentence): Found[] => {
    const out: Found[] = [];
    const text = own.doc.text.slice(sentence.start, sentence.end);
    for (const one of decisionsIn(own, sentence, text)) {
      const key = `${one.matter} ${one.what}`;
      const before = known.get(key) ?? [];
      const other = before.find(
        ({ side, who, told, sentence: there }) =>
          side !== one.side &&
          there !== sentence &&
          !(told && one.told) &&
          (told || one.told
            ? who.some((name) => one.who.includes(name))
            : who.length === 0 || one.who.length === 0 || who.some((name) => one.who.includes(name))),
      );
      if (before.length < MOST_DECISIONS) known.set(key, [...before, one]);
      if (other) out.push(contrary(sentence, other.sentence));
    }
    return out;
  });
}

function decisionsIn(own: Own, sentence: Sentence, text: string): Decision[] {
  const tokens = tokensOf(own, sentence);
  return tokens.flatMap(({ lower, start }, i): Decision[] => {
    const phrasal = denying.phrasal.get(lower)?.get(tokens[i + 1]?.lower ?? '');
    const sides = denying.sides.get(phrasal ?? lower);
    if (!sides) return [];
    const told = isTold(own, start);
    const clause = told ? behindSaying(text, start - sentence.start) : clauseAt(text, start - sentence.start);
    if (unsure.test(clause)) return [];
    if (isUndone(tokens.slice(Math.max(0, i - 3), i))) return [];
    const passive = denying.being.has(tokens[i - 1]?.lower ?? '');
    const what = passive ? subjectNoun(tokens, i - 1) : objectNoun(tokens, phrasal ? i + 1 : i);
    if (what === undefined) return [];
    const who = passive ? [] : told ? decider(tokens, i) : [...subjectsOf(tokens, i), ...decider(tokens, i)];
    return sides.map(([matter, side]) => ({ sentence, matter, side, what, who, told }));
  });
}

/** "the museum had turned down": the noun or name right before the verb and its helpers. */
function decider(tokens: readonly Token[], at: number): string[] {
  let i = at - 1;
  while (i >= 0 && /^(?:AUX|ADV)$/.test(tokens[i]!.pos)) i--;
  return i >= 0 && /^(?:NOUN|PROPN)$/.test(tokens[i]!.pos) ? [singular(tokens[i]!.lower)] : [];
}

/** "lifted the ban" and "the ban, which remains in force". */
function endedAndHeld(own: Own, body: readonly Sentence[]): Found[] {
  const { text } = own.doc;
  const ended = new Map<string, Sentence>();
  for (const sentence of body) {
    const tokens = tokensOf(own, sentence);
    tokens.forEach(({ lower, start }, i) => {
      if (
        !denying.ending.has(lower) ||
        isTold(own, start) ||
        unsure.test(text.slice(sentence.start, sentence.end))
      )
        return;
      if (isUndone(tokens.slice(Math.max(0, i - 3), i))) return;
      const what = isPassive(tokens, i) ? subjectNoun(tokens, i - 1) : objectNoun(tokens, i);
      if (what !== undefined) ended.set(what, sentence);
    });
  }
  if (ended.size === 0) return [];
  return body.flatMap((sentence): Found[] => {
    for (const { lower, pos, start, end } of tokensOf(own, sentence)) {
      const other = pos === 'NOUN' ? ended.get(singular(lower)) : undefined;
      if (
        other &&
        other !== sentence &&
        !isTold(own, start) &&
        denying.holding.test(text.slice(end, end + 40))
      )
        return [contrary(sentence, other)];
    }
    return [];
  });
}

/** "the bridge remains open" and "the bridge has been shut since". */
function bothStates(own: Own, body: readonly Sentence[]): Found[] {
  const { text } = own.doc;
  const known = new Map<string, { sentence: Sentence; state: string }>();
  return body.flatMap((sentence): Found[] => {
    const tokens = tokensOf(own, sentence);
    for (const [i, { pos, lower, start, end }] of tokens.entries()) {
      if (pos !== 'NOUN' || !denying.definite.has(tokens[i - 1]?.lower ?? '') || isTold(own, start)) continue;
      const state = denying.standing.exec(text.slice(end, end + 40))?.groups?.['state'];
      if (state === undefined || unsure.test(text.slice(sentence.start, sentence.end))) continue;
      const before = known.get(lower);
      if (before && excludes(before.state, state)) return [contrary(sentence, before.sentence)];
      known.set(lower, { sentence, state });
    }
    return [];
  });
}

/** What makes a verdict unsure stands so near before it. */
const NEARBY = 16;

/** "was convicted on all counts" and "the jury cleared him". */
function bothVerdicts(own: Own, body: readonly Sentence[]): Found[] {
  const saying = (verdict: RegExp): Sentence[] =>
    body.filter(({ start, end }) => {
      const words = own.doc.text.slice(start, end);
      const at = words.search(verdict);
      const near = words.slice(Math.max(0, at - NEARBY), at);
      return at >= 0 && !isTold(own, start + at) && !unsure.test(near) && !denying.elsewhere.test(words);
    });
  const [convicted, cleared] = denying.verdicts;
  const [one] = saying(convicted);
  const [other] = one ? saying(cleared) : [];
  return one && other && one !== other ? [contrary(one, other)] : [];
}

const excludes = (a: string, b: string): boolean =>
  denying.states.some(([one, other]) => (one.has(a) && other.has(b)) || (one.has(b) && other.has(a)));

/** What somebody says, near the verb: the "said" makes nothing unsure. */
const behindSaying = (text: string, at: number): string =>
  text.slice(Math.max(0, at - NEARBY), at + NEARBY).replace(/^\S*\s/, '');

/** From comma to comma: "having passed the budget" is sure, whatever went on until midnight. */
const clauseAt = (text: string, at: number): string => {
  const end = text.indexOf(',', at);
  return text.slice(text.lastIndexOf(',', at) + 1, end < 0 ? text.length : end);
};

/** "accepted the offer": the noun, where the reader knows it. */
function objectNoun(tokens: readonly Token[], at: number): string | undefined {
  const [article, noun, next] = tokens.slice(at + 1, at + 4);
  if (!article || !denying.definite.has(article.lower) || noun?.pos !== 'NOUN') return undefined;
  return next?.pos === 'NOUN' ? undefined : singular(noun.lower);
}

/** "The budget was": the same before a passive, at the head of its clause. */
function subjectNoun(tokens: readonly Token[], at: number): string | undefined {
  const [noun, article] = [tokens[at - 1], tokens[at - 2]];
  return noun?.pos === 'NOUN' && article && denying.definite.has(article.lower)
    ? singular(noun.lower)
    : undefined;
}
