import { language } from '../../text/languages';
import type { Span } from '../types';
import type { Sentence } from '../text/document';
import type { Token } from '../text/tokens';
import { decided } from './decisions';
import { contrary, isPassive, isTold, isUndone, subjectsOf, tokensOf, type Own } from './own-words';
import { sentencesBelow, type Context, type Found } from './rule';

const denying = language.rules.denying;
const { singular } = language.rules.rates;
const { unsure, inflected } = language.rules.checks;

/**
 * A statement and its denial stand no further apart than so many sentences; nearer, where their kind alone
 * joins them.
 */
const FAR = 60;
const NEAR = 6;
/**
 * A statement and its denial in other words, both the article's own: "he has never met her" and "when he met
 * her"; "nobody was hurt" and "she was taken to hospital"; "has no children" and "her son"; "accepted the
 * offer" and "rejected the offer". What somebody says is theirs.
 */
export function deniedElsewhere(context: Context, told: readonly Span[]): Found[] {
  const own: Own = { doc: context.doc, told };
  const body = sentencesBelow(context);
  const { text } = context.doc;
  const out = decided(own, body);
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

/** Nouns before a verb: what something is done to, where it "was" done. */
const nounsBefore = (tokens: readonly Token[], at: number): string[] =>
  tokens.slice(0, at).flatMap(({ pos, lower }) => (pos === 'NOUN' ? [singular(lower)] : []));

/** The sentences so near a denial. */
type Around = (reach: number) => Sentence[];

/** "has never met Dr Hale" and "when I met Dr Hale". */
function doneAll(own: Own, denial: Sentence, around: Around): Sentence | undefined {
  const text = own.doc.text.slice(denial.start, denial.end);
  const tokens = tokensOf(own, denial);
  const at = tokens.findIndex(({ lower }) => lower === denying.never);
  let next = at + 1;
  while (denying.upToNow.has(tokens[next]?.lower ?? '')) next++;
  const verb = tokens.findIndex(({ pos }, i) => i >= next && i < next + 2 && pos === 'VERB');
  const rest = tokens[next] ? text.slice(tokens[next]!.start - denial.start) : '';
  if (at < 1 || verb < 0 || isTold(own, tokens[at]!.start)) return undefined;
  if (denying.broken.test(tokens[at + 1]?.lower === tokens[next]?.lower ? text : rest)) return undefined;
  // "had never beaten her" goes with "beat her on Sunday", and not with "for the fourth time".
  const before = denying.tillThen.has(tokens[at - 1]!.lower);
  const passive = denying.being.has(tokens[next - 1]!.lower);
  const [done, objects, subjects] = [
    deed(tokens[verb]!.lower),
    passive ? nounsBefore(tokens, at) : objectsOf(tokens, verb),
    subjectsOf(tokens, verb),
  ];
  if (objects.length === 0) return undefined;
  return around(FAR).find((sentence) => {
    const all = tokensOf(own, sentence);
    if (before && !denying.repeated.test(own.doc.text.slice(sentence.start, sentence.end))) return false;
    return all.some((token, i) => {
      if (token.pos !== 'VERB' || deed(token.lower) !== done || isTold(own, token.start)) return false;
      if (isUndone(all.slice(Math.max(0, i - 4), i))) return false;
      const its = isPassive(all, i) ? nounsBefore(all, i) : objectsOf(all, i);
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
