import { language } from '../../text/languages';
import type { Span } from '../types';
import type { Document, Sentence } from '../text/document';
import type { Token } from '../text/tokens';
import { sentencesBelow, within, type Context, type Found } from './rule';

const denying = language.rules.denying;
const { singular } = language.rules.rates;
const { unsure, inflected } = language.rules.checks;

/**
 * A statement and its denial stand no further apart than so many sentences; nearer, where their kind alone
 * joins them.
 */
const FAR = 60;
const NEAR = 6;
/** So many decisions on one thing are remembered. */
const MOST_DECISIONS = 8;

/** One flag for a statement and what denies it, on whichever comes last. */
function contrary(one: Sentence, other: Sentence): Found {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  const why = 'The text says the contrary before: find out which is right.';
  return { start: last.start, end: last.end, why, related: { start: first.start, end: first.end } };
}

/**
 * A statement and its denial in other words, both the article's own: "he has never met her" and "when he met
 * her"; "nobody was hurt" and "she was taken to hospital"; "has no children" and "her son"; "accepted the
 * offer" and "rejected the offer". What somebody says is theirs.
 */
export function deniedElsewhere(context: Context, told: readonly Span[]): Found[] {
  const own: Own = { doc: context.doc, told };
  const body = sentencesBelow(context);
  const { text } = context.doc;
  const out = bothSides(own, body);
  body.forEach((denial, i) => {
    if (!denying.hint.test(text.slice(denial.start, denial.end))) return;
    const around = (reach: number): Sentence[] =>
      body.slice(Math.max(0, i - reach), i + reach + 1).filter((sentence) => sentence !== denial);
    const other =
      doneAll(own, denial, around) ?? harmedAll(own, denial, around) ?? hasAll(own, denial, around);
    if (other) out.push(contrary(denial, other));
  });
  return out;
}

/** The article's own words, apart from what anybody says in it. */
interface Own {
  doc: Document;
  told: readonly Span[];
}

const isTold = ({ told }: Own, at: number): boolean => within(told, at);

const tokensOf = ({ doc }: Own, { first, last }: Sentence): Token[] => doc.tokens.slice(first, last);

/** A verb by the form it is compared by. */
const deed = (lower: string): string => denying.irregular.get(lower) ?? lower.replace(inflected, '');

/** The nouns and names right behind a verb. */
function objectsOf(tokens: readonly Token[], at: number): string[] {
  const out: string[] = [];
  for (const { pos, lower } of tokens.slice(at + 1, at + 6)) {
    if (pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT' || pos === 'ADP') break;
    if (pos === 'NOUN' || pos === 'PROPN') out.push(singular(lower));
  }
  return out;
}

/** What stands before a verb denies it, or leaves it to be done. */
const isUndone = (before: readonly Token[]): boolean =>
  before.some(({ lower }) => language.denials.inside.has(lower) || denying.notDone.has(lower));

/** Names before a verb: who does it. */
const subjectsOf = (tokens: readonly Token[], at: number): string[] =>
  tokens.slice(0, at).flatMap(({ pos, lower, capital }) => (pos === 'PROPN' && capital ? [lower] : []));

/** The sentences so near a denial. */
type Around = (reach: number) => Sentence[];

/** "has never met Dr Hale" and "when I met Dr Hale". */
function doneAll(own: Own, denial: Sentence, around: Around): Sentence | undefined {
  const text = own.doc.text.slice(denial.start, denial.end);
  const tokens = tokensOf(own, denial);
  const at = tokens.findIndex(({ lower }) => lower === denying.never);
  const verb = tokens.findIndex(({ pos }, i) => i > at && i < at + 3 && pos === 'VERB');
  if (at < 1 || verb < 0 || denying.broken.test(text) || isTold(own, tokens[at]!.start)) return undefined;
  const [done, objects, subjects] = [
    deed(tokens[verb]!.lower),
    objectsOf(tokens, verb),
    subjectsOf(tokens, verb),
  ];
  if (objects.length === 0) return undefined;
  return around(FAR).find((sentence) => {
    const all = tokensOf(own, sentence);
    return all.some((token, i) => {
      if (token.pos !== 'VERB' || deed(token.lower) !== done || isTold(own, token.start)) return false;
      if (isUndone(all.slice(Math.max(0, i - 4), i))) return false;
      const its = objectsOf(all, i);
      const same = its.some((object) => objects.includes(object));
      const any = objects.some((object) => denying.generic.has(object)) && its.length > 0;
      return same || (any && subjectsOf(all, i).some((subject) => subjects.includes(subject)));
    });
  });
}

/** "Nobody was hurt" and "She was taken to hospital". */
function harmedAll(own: Own, denial: Sentence, around: Around): Sentence | undefined {
  const { text } = own.doc;
  const words = text.slice(denial.start, denial.end);
  if (!denying.unharmed.test(words) || isTold(own, denial.start) || unsure.test(words)) return undefined;
  return around(NEAR).find((sentence) => {
    if (isTold(own, sentence.start)) return false;
    const other = text.slice(sentence.start, sentence.end);
    return denying.harmed.test(other) && !denying.elsewhere.test(other);
  });
}

/** "has no children" and "her daughter"; "the school has no library" and "the school’s library". */
function hasAll(own: Own, denial: Sentence, around: Around): Sentence | undefined {
  const found = denying.hasNone.exec(own.doc.text.slice(denial.start, denial.end));
  if (!found || isTold(own, denial.start + found.index)) return undefined;
  const { name, what = '' } = found.groups!;
  const kinds = denying.kinds.get(what) ?? [singular(what)];
  return around(NEAR).find((sentence) => {
    const tokens = tokensOf(own, sentence);
    return tokens.some(({ lower, start }, i) => {
      if (i === 0 || !kinds.includes(singular(lower)) || isTold(own, start)) return false;
      const before = tokens[i - 1]!;
      // "her daughter", and "the school’s library" of the same school.
      if (before.pos === 'PART') return name !== undefined && tokens[i - 2]?.lower === name.toLowerCase();
      return denying.kinds.has(what) && denying.owners.has(before.lower);
    });
  });
}

interface Decision {
  sentence: Sentence;
  matter: number;
  side: number;
  what: string;
  /** Who decides, or nothing of a passive. */
  who: string[];
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
        ({ side, who, sentence: there }) =>
          side !== one.side &&
          there !== sentence &&
          (who.length === 0 || one.who.length === 0 || who.some((name) => one.who.includes(name))),
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
    const sides = denying.sides.get(lower);
    if (!sides || isTold(own, start) || unsure.test(clauseAt(text, start - sentence.start))) return [];
    if (isUndone(tokens.slice(Math.max(0, i - 3), i))) return [];
    const passive = denying.being.has(tokens[i - 1]?.lower ?? '');
    const what = passive ? subjectNoun(tokens, i - 1) : objectNoun(tokens, i);
    if (what === undefined) return [];
    const who = passive ? [] : subjectsOf(tokens, i);
    return sides.map(([matter, side]) => ({ sentence, matter, side, what, who }));
  });
}

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
