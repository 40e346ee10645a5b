import { language } from '../../text/languages';

/*
 * Whether words name a person, by the full name or by the surname alone, as news copy does after the first
 * reference. It answers for one stretch of words at a time and for all people of an article at once. A name
 * it is not sure of it leaves out: a mark can always be linked to somebody by hand.
 */

/** Somebody with a name; `title` is what they are, and may stand before the surname. */
export interface Named {
  id: string;
  name: string;
  title: string;
}

/** A name taken apart. All words are folded: lower case, no accents, one kind of apostrophe. */
interface Parts {
  id: string;
  /** All words of the name and of the title but the surname. */
  words: ReadonlySet<string>;
  /** The first letters of all names but the surname. */
  initials: ReadonlySet<string>;
  surname: string;
  /** "bell hooks" writes her names small; whoever does not is never meant by a small letter. */
  small: boolean;
}

/** The people of an article by surname; and those whose names have no spaces to find words by. */
export interface NameIndex {
  bySurname: ReadonlyMap<string, readonly Parts[]>;
  /** Words looked up before, as they were written: copy has few words and many of each. */
  seen: Map<string, readonly Parts[] | null>;
  unspaced: readonly { id: string; name: string }[];
}

/** A word and what is before and behind it; by itself none of it decides. */
interface Word {
  text: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{M}]+(?:['’ʼ‘-][\p{L}\p{M}]+)*\.?|\p{N}+/gu;
/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const { honorifics, particles, suffixes, common, beforeMonths, articles, letters, female, male, prefix } =
  language.names;
const JOINED = new RegExp(`^${prefix}`);
/** A small letter, and none that is joined to a capital. */
const SMALL = new RegExp(`^(?!${prefix}\\p{Lu})\\p{Ll}`, 'u');

/**
 * Lower case without accents and with one kind of apostrophe; a possessive and a full stop behind are no part
 * of a name.
 */
export function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ‘]/g, "'")
    .replace(/\.$/, '')
    .replace(/'s$/, '');
}

const stripped = (surname: string): string => surname.replace(JOINED, '');

function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** The names of a name in their order, honorifics and suffixes left out. */
export function namesOf(name: string): string[] {
  const all = wordsIn(name)
    .map(({ text }) => folded(text))
    .filter((word) => word !== '');
  while (all.length > 1 && suffixes.has(all.at(-1)!)) all.pop();
  while (all.length > 1 && honorifics.has(all[0]!)) all.shift();
  return all;
}

export function nameIndex(people: readonly Named[]): NameIndex {
  const bySurname = new Map<string, Parts[]>();
  const unspaced: { id: string; name: string }[] = [];
  for (const { id, name, title } of people) {
    if (UNSPACED.test(name) && !/\s/.test(name.trim())) {
      unspaced.push({ id, name: name.trim() });
      continue;
    }
    const names = namesOf(name);
    const last = names.at(-1);
    if (last === undefined) continue;
    const given = names.slice(0, -1);
    const surname = stripped(last);
    const parts: Parts = {
      id,
      surname,
      small: /^\p{Ll}/u.test(wordsIn(name).at(-1)!.text),
      words: new Set([...given, ...namesOf(title)]),
      initials: new Set(given.filter((word) => !particles.has(word)).map((word) => word[0]!)),
    };
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), parts]);
  }
  return { bySurname, seen: new Map(), unspaced };
}

/**
 * Who is named in `words`, by id. `before` is what stands in front of them in the text: whether their first
 * word begins a sentence, and whose given name comes before a surname, is told by it.
 */
export function peopleNamedIn(words: string, before: string, index: NameIndex): ReadonlySet<string> {
  const { bySurname, unspaced } = index;
  const found = new Set<string>();
  for (const { id, name } of unspaced) if (words.includes(name)) found.add(id);
  if (bySurname.size === 0) return found.size > 0 ? found : NOBODY;
  const text = before + words;
  const all = wordsIn(text);
  for (const [place, word] of all.entries()) {
    const people = word.start < before.length ? null : withSurname(word.text, index);
    if (!people) continue;
    const at: Place = {
      text,
      word,
      before: beside(text, all[place - 1], word),
      after: beside(text, word, all[place + 1], true),
      bySurname,
    };
    const surely = people.filter((person) => says(person, at) === 'surely');
    // "Ines Marlow" is not her brother; "Marlow" alone may be either.
    for (const { id } of surely.length > 0
      ? surely
      : people.filter((person) => says(person, at) === 'perhaps'))
      found.add(id);
  }
  return found.size > 0 ? found : NOBODY;
}

const NOBODY: ReadonlySet<string> = new Set();

function withSurname(word: string, { bySurname, seen }: NameIndex): readonly Parts[] | null {
  let people = seen.get(word);
  if (people === undefined) seen.set(word, (people = bySurname.get(stripped(folded(word))) ?? null));
  return people;
}

interface Place {
  text: string;
  word: Word;
  /** The words right beside it, with nothing but a space between. */
  before: string | null;
  after: string | null;
  bySurname: NameIndex['bySurname'];
}

function beside(
  text: string,
  first: Word | undefined,
  second: Word | undefined,
  wantSecond = false,
): string | null {
  if (!first || !second || !/^[\s\u00a0]*$/.test(text.slice(first.end, second.start))) return null;
  // "… by Marlow. Tomas …": a full stop is part of an initial or a title only.
  if (first.text.endsWith('.') && !isInitial(first.text) && !honorifics.has(folded(first.text))) return null;
  return wantSecond ? second.text : first.text;
}

const isInitial = (word: string): boolean => /^\p{Lu}\p{M}*\.?$/u.test(word);
const isCapital = (word: string): boolean => !/^\p{Ll}/u.test(word) && /^\p{L}/u.test(word);
const isCased = (word: string): boolean => word.toLowerCase() !== word.toUpperCase();

function says(person: Parts, at: Place): 'surely' | 'perhaps' | 'no' {
  const { word, before } = at;
  const known = before !== null && person.words.has(folded(before));
  if (SMALL.test(word.text) && !(person.small && known)) return 'no';
  if (known) return 'surely';
  if (before !== null) {
    const plain = folded(before);
    if (isInitial(before) && (before.endsWith('.') || !letters.has(plain)))
      return person.initials.has(plain) ? 'surely' : 'no';
    if (honorifics.has(plain)) return 'surely';
    if (particles.has(plain)) return 'no';
    if (isCapital(before) && isCased(before) && isGivenName(plain, at)) return 'no';
  }
  return common.has(person.surname) && mayBeAWord(person.surname, at) ? 'no' : 'perhaps';
}

/** Somebody else of that surname: a brother, a namesake. */
function isGivenName(word: string, { bySurname }: Place): boolean {
  if (female.has(word) || male.has(word)) return true;
  for (const people of bySurname.values()) if (people.some(({ words }) => words.has(word))) return true;
  return false;
}

/** "May was cold", "Brown water", "in May", "the Church", "King Street". */
function mayBeAWord(surname: string, { text, word, before, after }: Place): boolean {
  const ahead = text
    .slice(0, word.start)
    .trimEnd()
    .replace(/["'“”‘’«»([]+$/u, '')
    .trimEnd();
  if (ahead === '' || /[.!?:;\n…—–]$/u.test(ahead) || /\n\s*["'“‘«([]*$/u.test(text.slice(0, word.start)))
    return true;
  if (after !== null && (isCapital(after) || /^\p{N}/u.test(after))) return true;
  if (before === null) return false;
  return (
    articles.has(before.toLowerCase()) ||
    /^\p{N}/u.test(before) ||
    (language.calendar.monthOf.has(surname) && beforeMonths.has(before.toLowerCase()))
  );
}

/** Whether two names may well be one person's: the same surname, and no given name that says otherwise. */
export function sameName(a: string, b: string): boolean {
  const [one, two] = [namesOf(a), namesOf(b)];
  if (one.length === 0 || two.length === 0) return a.trim() === b.trim();
  if (stripped(one.at(-1)!) !== stripped(two.at(-1)!)) return false;
  const [given, other] = [one.slice(0, -1), two.slice(0, -1)];
  if (given.length === 0 || other.length === 0) return true;
  return given.some((name) =>
    other.some((each) => each === name || ((each.length === 1 || name.length === 1) && each[0] === name[0])),
  );
}
