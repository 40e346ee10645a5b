import { language } from '../../text/languages';
import { matchesOf } from '../../text/matches';
import { isWord, type Token } from '../text/tokens';
import type { RuleName } from '../types';
import { shorten, within, type Context, type Found, type Rule } from './rule';
import { inQuotes } from '../../text/in-quotes';

const { placeholder, machine, assistant, citation, unitBefore, mayRepeat, overAndOver, notRepeated } =
  language.rules.slips;

const rule = (name: RuleName, source: string, find: Rule['find']): Rule => ({ name, source, find });

/** Every match of a pattern, with blanks at its edges left out. */
function matches({ doc }: Context, pattern: RegExp, why: (words: string) => string): Found[] {
  return [...matchesOf(doc.text, pattern)].map(({ 0: words, index }) => {
    const start = index + words.length - words.trimStart().length;
    const trimmed = words.trim();
    return { start, end: start + trimmed.length, why: why(shorten(trimmed)) };
  });
}

export const placeholders = rule(
  'placeholder',
  'AP Stylebook and newsroom custom: TK and CQ are for editors, and are taken out before print',
  (context) =>
    matches(
      context,
      placeholder,
      (words) => `${inQuotes(words)} is a note to the desk: fill it in or take it out.`,
    ).filter(
      ({ start, end }) => !/^\?+$/.test(context.doc.text.slice(start, end)) || !within(context.quoted, start),
    ),
);

export const assistantResidue = rule(
  'assistant-residue',
  'Reuters Handbook of Journalism: accuracy (every word is the journalist’s to answer for)',
  (context) => {
    const why = (words: string): string =>
      `${inQuotes(words)} is what a writing program says: take it out, and check all that stands around it.`;
    const said = matches(context, assistant, why).filter(({ start }) => !within(context.quoted, start));
    return [...matches(context, machine, why), ...said];
  },
);

export const citationMarks = rule(
  'citation-mark',
  'The Chicago Manual of Style, 18th ed., 13.27 (note numbers belong to the text they were written for)',
  (context) =>
    matches(
      context,
      citation,
      (words) => `${inQuotes(words)} is left of a footnote or a reference: take it out.`,
    ).filter(({ start }) => !unitBefore.test(context.doc.text.slice(Math.max(0, start - 14), start))),
);

/** "the the", "of the of the"; no "had had", and no name that says itself twice. */
export const doubledWord = rule(
  'doubled-word',
  'The Chicago Manual of Style, 18th ed., 2.145 (proofreading for repeated words)',
  ({ doc, quoted }) => {
    const { tokens, text } = doc;
    const out: Found[] = [];
    for (let i = 1; i < tokens.length; i++) {
      if (isAgain(text, tokens[i - 1]!, tokens[i]!) && isSlip(text, tokens[i - 1]!, tokens[i]!))
        out.push(twice(text, tokens[i - 1]!, tokens[i]!));
      else if (
        tokens[i - 2]?.lower === tokens[i]!.lower &&
        isPairAgain(text, tokens, i) &&
        !within(quoted, tokens[i]!.start)
      )
        out.push(twice(text, tokens[i - 3]!, tokens[i]!));
    }
    return out;
  },
);

function twice(text: string, { start }: Token, { end }: Token): Found {
  return { start, end, why: `${inQuotes(text.slice(start, end))} says the same twice: take one out.` };
}

const isBeside = (text: string, one: Token, other: Token): boolean =>
  other.start === one.end + 1 && text[one.end] === ' ' && isWord(one) && isWord(other);

/** The same word behind a blank; with two capitals it is a name. */
const isAgain = (text: string, one: Token, other: Token): boolean =>
  one.lower === other.lower && other.lower.length > 1 && !other.capital && isBeside(text, one, other);

const isSlip = (text: string, { start, lower }: Token, { end }: Token): boolean =>
  !mayRepeat.has(lower) || notRepeated.test(text.slice(start, end + 6));

/** "in the in the", where the fourth word ends it; "over and over and" is no slip. */
function isPairAgain(text: string, tokens: readonly Token[], i: number): boolean {
  const [a, b, c, d] = [tokens[i - 3], tokens[i - 2]!, tokens[i - 1]!, tokens[i]!];
  if (!a || a.lower !== c.lower || a.lower === b.lower || d.capital || c.capital) return false;
  const beside = isBeside(text, a, b) && isBeside(text, b, c) && isBeside(text, c, d);
  return (
    beside && ![text.slice(a.start, b.end), text.slice(b.start, c.end)].some((pair) => overAndOver.test(pair))
  );
}

const LEAST_PARAGRAPH = 40;
const LEAST_WORDS = 8;

/** A paragraph or a sentence that stands twice, word for word. */
export const duplicate = rule(
  'duplicate',
  'The Chicago Guide to Fact-Checking, 2nd ed., ch. 2: reading the whole piece',
  (context) => {
    const { doc } = context;
    const seen = new Map<string, number>();
    const out: Found[] = [];
    const again = (start: number, end: number, what: string): boolean => {
      const key = doc.text.slice(start, end);
      const before = seen.get(key);
      if (before === undefined) seen.set(key, start);
      else {
        const related = { start: before, end: before + (end - start) };
        out.push({ start, end, why: `This ${what} stands in the text before: take one out.`, related });
      }
      return before !== undefined;
    };
    const repeated = doc.paragraphs.map(
      ({ start, end }) => end - start >= LEAST_PARAGRAPH && again(start, end, 'paragraph'),
    );
    let previous = '';
    for (const { start, end, paragraph, first, last } of doc.sentences) {
      const isWhole = start === doc.paragraphs[paragraph]!.start && end === doc.paragraphs[paragraph]!.end;
      const long = last - first >= LEAST_WORDS;
      const next = doc.text.slice(start, end);
      if (isEcho(next, previous) && !isWhole && !within(context.quoted, start))
        out.push({ start, end, why: 'This sentence stands twice in a row: take one out.' });
      else if (!repeated[paragraph] && !isWhole && long) again(start, end, 'sentence');
      previous = next;
    }
    return out.sort((a, b) => a.start - b.start);
  },
);

/** Two words may be for effect, "Never. Never."; a sentence is not. */
const isEcho = (one: string, other: string): boolean =>
  one.length > 12 && one === other && /\S \S+ \S/.test(one) && !/[!?]$/.test(one);
