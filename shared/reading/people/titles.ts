import { grammar } from '../../text/languages';
import type { Title } from '../types';
import { apart } from '../../text/ranges';
import type { Document } from '../text/document';
import { isWord, type Token } from '../text/tokens';
import type { People } from './people';
import type { NameRun } from './runs';

const { classes, endings, markers, naming, nouns } = grammar;

/** Token indexes, `[from, to)`. */
interface Phrase {
  from: number;
  to: number;
}

/**
 * The titles that stand beside people's names, to be ticked off: "Dr", "county analyst", "head of property
 * services"; and the longer ones wherever the article says them again. In order of place, none overlapping
 * another. An organisation or a place inside a title is a fact of its own and left out of it.
 */
export function titlesOf(doc: Document, { mentions, runs }: People): Title[] {
  const owners = new Map(mentions.map((mention) => [mention.start, mention.person.id]));
  const found = new Map<number, Title>();
  const known = new Map<string, Map<string, string>>();
  const add = ({ from, to }: Phrase, person: string): void => {
    found.set(from, { start: doc.tokens[from]!.start, end: doc.tokens[to - 1]!.end, person });
    if (to - from > 1 && isWord(doc.tokens[to - 1])) remember(known, wordsOf(doc.tokens, from, to), person);
  };
  for (const run of runs) {
    const person = run.kind === 'person' ? owners.get(run.start) : undefined;
    if (person !== undefined) for (const phrase of beside(doc, run)) add(phrase, person);
  }
  for (let i = 0; i < doc.tokens.length; i++) {
    const again = saidAgain(doc.tokens, i, known);
    if (again && !found.has(i)) add(again.phrase, again.person);
  }
  return apart([...found.values()]);
}

function beside(doc: Document, run: NameRun): Phrase[] {
  const { first, last } = doc.sentences[run.sentence]!;
  const out: Phrase[] = [];
  const prefix = run.name > run.from ? prefixOf(doc.tokens, run) : null;
  if (prefix) out.push(prefix);
  const before = phraseBefore(doc.tokens, first, run.from);
  if (before) out.push(before);
  let at = afterName(doc.tokens, run.to, last);
  // "associate director at the institute and senior geologist at the college"
  for (let turn = 0; turn < 3 && at !== null; turn++) {
    const phrase = phraseFrom(doc.tokens, at, last);
    if (!phrase) break;
    out.push(phrase);
    at = afterAnd(doc.tokens, phrase.to, last);
  }
  return out;
}

/** "Col." and "Home Secretary", not an initial; of "Education Mr. Roe" only the address. */
function prefixOf(tokens: readonly Token[], { from, name }: NameRun): Phrase | null {
  const word = isWord(tokens[name - 1]) ? name - 1 : name - 2;
  if (word < from || !isOffice(tokens[word]!)) return null;
  return {
    from:
      naming.addressedAs.has(tokens[word]!.lower) && word > from && !isOffice(tokens[word - 1]!)
        ? word
        : from,
    to: name,
  };
}

/**
 * "county analyst Jane Roe", "the harbour master, Jane Roe": the words of office that end before the name.
 */
export function phraseBefore(
  tokens: readonly Token[],
  first: number,
  name: number,
  isOther: (token: Token) => boolean = () => false,
): Phrase | null {
  const comma = tokens[name - 1]?.text === ',';
  const to = comma ? name - 1 : name;
  if (to <= first || !(isOffice(tokens[to - 1]!) || isOther(tokens[to - 1]!))) return null;
  let from = to - 1;
  while (
    from > first &&
    to - from < LONGEST &&
    isPart(tokens, from - 1) &&
    !(isName(tokens, from - 1, first) && !tokens[from]!.capital)
  )
    from--;
  // With a comma between, only "the harbour master, Jane Roe" is sure to be one person.
  return comma && !naming.determiners.has(tokens[from - 1]?.lower ?? '') ? null : { from, to };
}

/** Where the words of office may begin behind a name: after a comma, an age, "who is" or "was". */
function afterName(tokens: readonly Token[], at: number, last: number): number | null {
  let i = at;
  const comma = tokens[i]?.text === ',';
  if (comma) i++;
  if (comma && /^\d{1,3}$/.test(tokens[i]?.text ?? '') && tokens[i + 1]?.text === ',') i += 2;
  if (comma && tokens[i]?.lower === markers.person) i++;
  const verb = naming.becoming.has(tokens[i]?.lower ?? '');
  if (verb) i++;
  return (comma || verb) && i < last ? i : null;
}

/** The first word after the "and" that goes on with the same list of offices, or null. */
function afterAnd(tokens: readonly Token[], from: number, last: number): number | null {
  for (let i = from; i < Math.min(last, from + 9); i++) {
    if (/^[.,;:]$/.test(tokens[i]!.text) || (tokens[i]!.pos === 'VERB' && !tokens[i]!.capital)) return null;
    if (tokens[i]!.lower === markers.addition) return i + 1;
  }
  return null;
}

/**
 * "the head of property services" from its first word; what it belongs to ("the council's …") is left out.
 */
function phraseFrom(tokens: readonly Token[], at: number, last: number): Phrase | null {
  let from = naming.determiners.has(tokens[at]?.lower ?? '') ? at + 1 : at;
  let to = from;
  while (to < last && to - from < LONGEST && (isPart(tokens, to) || isOwner(tokens[to]!))) {
    // The council's, Dutch, Labour: named for itself, with the office in small letters behind it.
    if (
      isOwner(tokens[to]!) ||
      (tokens[to]!.capital && tokens[to + 1] && !tokens[to + 1]!.capital && isPart(tokens, to + 1))
    )
      from = to + 1;
    to++;
  }
  if (to <= from || !isOffice(tokens[to - 1]!)) return null;
  return { from, to: ofWhat(tokens, to, last) };
}

/**
 * The end of "… of property services" where it follows at `to`; `to` itself where a name follows or nothing
 * does.
 */
function ofWhat(tokens: readonly Token[], to: number, last: number): number {
  if (tokens[to]?.lower !== markers.possession) return to;
  let end = to + 1;
  while (
    end < last &&
    end < to + 7 &&
    !tokens[end]!.capital &&
    (naming.determiners.has(tokens[end]!.lower) || isPart(tokens, end))
  )
    end++;
  return end > to + 1 && !(end < last && tokens[end]!.capital) && tokens[end - 1]!.pos === 'NOUN' ? end : to;
}

const LONGEST = 6;
const isOwner = (token: Token): boolean => token.pos === 'PART' && endings.owner.test(token.lower);
const isOffice = (token: Token): boolean =>
  (nouns.roles.has(token.lower) || naming.honorifics.has(token.lower) || nouns.offices.has(token.lower)) &&
  !nouns.noOffices.has(token.lower);

function isPart(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (!isWord(token) || classes.functionWords.has(token.lower)) return false;
  return (
    /^(?:ADJ|NOUN|PROPN)$/.test(token.pos) ||
    isOffice(token) ||
    (naming.acting.has(token.lower) && tokens[i + 1] !== undefined && isOffice(tokens[i + 1]!))
  );
}

/** A capital inside the sentence. */
const isName = (tokens: readonly Token[], i: number, first: number): boolean =>
  i > first && tokens[i]!.capital;

const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ');

function remember(known: Map<string, Map<string, string>>, words: string, person: string): void {
  const first = words.split(' ', 1)[0]!;
  known.set(first, (known.get(first) ?? new Map<string, string>()).set(words, person));
}

/** The longest known title that begins at token `i`, and whose it was when last given. */
function saidAgain(
  tokens: readonly Token[],
  i: number,
  known: Map<string, Map<string, string>>,
): { phrase: Phrase; person: string } | null {
  const titles = known.get(tokens[i]!.lower);
  if (!titles) return null;
  for (let to = Math.min(tokens.length, i + LONGEST + 7); to > i + 1; to--) {
    const person = titles.get(wordsOf(tokens, i, to));
    if (person !== undefined) return { phrase: { from: i, to }, person };
  }
  return null;
}
