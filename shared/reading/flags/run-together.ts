import { language } from '../../text/languages';
import { isWord, type Token } from '../text/tokens';
import { bodyStart, within, type Context, type Found, type Rule } from './rule';
import { inQuotes } from '../../text/in-quotes';

const { begins, beginsBehindStop, starters, begunSmall, turned, complete, subordinate } =
  language.rules.slips;

/** "ended.The next": a full stop between small letters and a capital; no address, file or initials. */
const NO_BLANK =
  /[.!?]["”’]?\p{Lu}\p{Ll}*(?![\p{L}\p{N}@/_-]|\.\p{L})|,\p{Ll}+(?![\p{L}\p{N}@/_-]|\.\p{L})/gu;
/** What such a stop can stand behind: a word in small letters, a rank, a bracket. */
const ENDED = /(?:^|[^\p{L}\p{N}@/._-])(?:\p{L}[\p{Ll}'’-]*\p{Ll}|\d+\p{Ll}*)$|\)$/u;

/** "nobody came We drank": no stop between the sentences, not even a comma. */
const SMALL_END = /\p{Ll}{2}$/u;

/** "the vote; Nobody", "the hospital” The nurse": no full stop there, and a capital behind. */
const WRONG_STOP = /(?<=\p{Ll}{2}(?:[;,]|["”])) (?=\p{Lu})/gu;

export const runTogether: Rule = {
  name: 'run-together',
  source: 'The Chicago Manual of Style, 18th ed., 6.7 (a space between sentences)',
  find(context) {
    const { text } = context.doc;
    return [...noBlank(text), ...noStop(context), ...wrongStop(context), ...noCapital(context)];
  },
};

function noBlank(text: string): Found[] {
  return [...text.matchAll(NO_BLANK)].flatMap(({ 0: words, index }): Found[] => {
    const before = /\S*$/.exec(text.slice(Math.max(0, index - 40), index))![0];
    const after = /^\S*/.exec(text.slice(index, index + 60))![0];
    if (!ENDED.test(before) || /[@/\\#=<>]|www\./i.test(before + after) || words.length < 3) return [];
    const next = words.replace(/^\P{L}+/u, '').toLowerCase();
    // "Node.Js" is a name; behind a name only a small word surely begins a sentence.
    if (/^\p{Lu}/u.test(before) && words[0] !== ',' && !language.functionWords.has(next)) return [];
    const start = index - before.length;
    const end = index + words.length;
    return [{ start, end, why: `A blank is missing in ${inQuotes(text.slice(start, end))}.` }];
  });
}

const missing = (text: string, start: number, end: number): Found => ({
  start,
  end,
  why: `A full stop is missing in ${inQuotes(text.slice(start, end))}.`,
});

/** The two words before `index`, where both are in small letters: no name ends here. */
const smallWordsBefore = (text: string, index: number): string | undefined => {
  const words = /\S+ \S+$/.exec(text.slice(Math.max(0, index - 40), index))?.[0];
  return words !== undefined && !/\p{Lu}/u.test(words) ? words : undefined;
};

const wordAt = (text: string, at: number): number => at + /^\p{L}+/u.exec(text.slice(at, at + 14))![0].length;

function noStop(context: Context): Found[] {
  const { text, tokens } = context.doc;
  const body = bodyStart(context);
  return tokens.flatMap(({ capital, start }, i): Found[] => {
    const last = tokens[i - 1];
    if (!capital || start <= body || last?.end !== start - 1 || text[start - 1] !== ' ') return [];
    if (!SMALL_END.test(last.text) || !begins.test(text.slice(start, start + 13))) return [];
    const before = smallWordsBefore(text, start - 1);
    return before === undefined ? [] : [missing(text, start - 1 - before.length, wordAt(text, start))];
  });
}

function wrongStop(context: Context): Found[] {
  const { text } = context.doc;
  const body = bodyStart(context);
  return [...text.matchAll(WRONG_STOP)].flatMap(({ index }): Found[] => {
    if (index < body || !beginsBehindStop.test(text.slice(index + 1, index + 14))) return [];
    const before = smallWordsBefore(text, index);
    return before === undefined ? [] : [missing(text, index - before.length, wordAt(text, index + 1))];
  });
}

/** "was asleep they took": neither stop nor capital, behind a word that ends what is said. */
function noCapital({ doc: { text, tokens }, quoted }: Context): Found[] {
  return tokens.flatMap((token, i): Found[] => {
    const before = tokens[i - 1];
    if (!starters.has(token.lower) || token.capital || !isBeside(text, before, token)) return [];
    const behind = text.slice(before.end, before.end + 40);
    const isEnd = complete.has(before.lower) && begunSmall.test(behind);
    if (!isEnd && !(turned.test(behind) && !subordinate.has(before.lower))) return [];
    return within(quoted, token.start) ? [] : [missing(text, before.start, token.end)];
  });
}

const isBeside = (text: string, before: Token | undefined, { start }: Token): before is Token =>
  before !== undefined &&
  before.end + 1 === start &&
  text[before.end] === ' ' &&
  isWord(before) &&
  !before.capital;
