import { grammar } from '../../text/languages';
import { cutTo } from '../../text/clip';
import type { Person, Span } from '../types';
import type { Document } from '../text/document';
import { acronyms, longNames } from './acronyms';
import { addAbout, nothing, type About } from './about';
import { findBodies, type Body } from './bodies';
import { actsLikePerson, roleSoon, speaksAlone } from './evidence';
import { genderByPronoun, genderOf, genderOfNouns } from './gender';
import { nameCalendarWords } from './calendar-names';
import { isGivenName, lowercased, nameRuns, surnameOf, type NameRun } from './runs';
import { bearerOfAll, isSurnameOnly } from './surnames';

const { markers, naming, nouns } = grammar;

/** A place where a person is named. */
export interface Mention extends Span {
  /** The name alone, without title. */
  name: Span;
  person: Person;
  sentence: number;
  /** All words of the name that stand here. */
  words: string[];
  titled: boolean;
  /** Spelled differently from every full name, and taken for this person all the same. */
  misspelt: boolean;
}

export interface People {
  people: Person[];
  /** In order of place. */
  mentions: Mention[];
  /** By `Person.id`. */
  byId: ReadonlyMap<string, Person>;
  /** What the article says about each. */
  about: ReadonlyMap<Person, About>;
  bodies: Body[];
  /** Short forms the article spells out. */
  acronyms: ReadonlyMap<string, string>;
  /** Names of bodies of two words and more, by their first. */
  longNames: ReadonlyMap<string, string[]>;
  /** Every capitalised run, persons or not, in order. */
  runs: NameRun[];
}

/** Who the article names, with every mention, full name, title and affiliation. */
export function findPeople(doc: Document): People {
  const runs = nameRuns(doc);
  shareSurnames(doc, runs);
  const surnames = new Map<string, number>();
  for (const run of runs)
    if (run.words.length === 1) surnames.set(surnameOf(run), (surnames.get(surnameOf(run)) ?? 0) + 1);
  for (const run of runs)
    if (
      run.kind === 'unknown' &&
      run.words.length > 1 &&
      run.words.length < 5 &&
      actsLikePerson(doc, run, surnames)
    )
      run.kind = 'person';

  const people: Person[] = [];
  const bySurname = new Map<string, Person[]>();
  const byFirst = new Map<string, Person[]>();
  const found = new Map<NameRun, Person>();
  const add = (run: NameRun): Person => {
    const person: Person = {
      id: `p${people.length + 1}`,
      name: run.words.join(' '),
      title: null,
      affiliation: null,
      gender: null,
      mentions: [],
    };
    people.push(person);
    put(bySurname, surnameOf(run), person);
    if (run.words.length > 1) put(byFirst, run.words[0]!.toLowerCase(), person);
    return person;
  };
  const isSeveral = (run: NameRun): boolean =>
    isSurnameOnly(run.words) && (run.kind === 'person' || run.kind === 'unknown');
  for (const run of [...runs.filter((run) => !isSeveral(run)), ...runs.filter(isSeveral)]) {
    const bearer = isSeveral(run) ? bearerOfAll(bySurname.get(surnameOf(run)), run.words) : null;
    if (bearer) {
      run.kind = 'person';
      found.set(run, bearer);
      continue;
    }
    if (run.kind !== 'person' || run.words.length < 2) continue;
    const same = bySurname.get(surnameOf(run))?.find((person) => agrees(person.name, run.words));
    const person = same ?? add(run);
    if (run.words.length > person.name.split(' ').length) person.name = run.words.join(' ');
    found.set(run, person);
  }
  const misspelt = new Set<NameRun>();
  const small = lowercased(doc);
  const bare = new Map<string, Person>();
  const firms = new Set(
    runs
      .filter((run) => run.kind === 'organisation' && run.words.length > 1)
      .map((run) => run.words[0]!.toLowerCase()),
  );
  for (const run of runs) {
    if (run.words.length !== 1 || run.kind === 'place') continue;
    const word = surnameOf(run);
    // "Marsh" of Marsh & McLennan
    if (firms.has(word) && !bySurname.has(word) && run.name === run.from) run.kind = 'organisation';
    let person =
      bearer(doc, run, bySurname.get(word), bare.get(word)) ??
      (run.kind === 'unknown' || run.kind === 'person' ? single(byFirst.get(word)) : null);
    if (
      !person &&
      run.kind !== 'organisation' &&
      (run.kind === 'person' || (!small.has(word) && !naming.demonyms.has(word) && speaksAlone(doc, run)))
    ) {
      person = nearSurname(people, word);
      if (person) misspelt.add(run);
      else person = add(run);
    }
    if (!person) continue;
    run.kind = 'person';
    found.set(run, person);
    bare.set(word, person);
  }

  // "Her mother, Lynne, drove": named before it was plain that she is somebody.
  for (const run of runs) {
    const [person, other] =
      run.words.length === 1 && run.kind === 'unknown' ? (bySurname.get(surnameOf(run)) ?? []) : [];
    if (!person || other || found.has(run) || person.name.includes(' ')) continue;
    run.kind = 'person';
    found.set(run, person);
  }

  nameCalendarWords(doc, found.keys());
  const mentions: Mention[] = [];
  const about = new Map<Person, About>();
  for (const run of runs) {
    const person = found.get(run);
    if (!person) continue;
    describe(doc, run, person);
    let known = about.get(person);
    if (!known) about.set(person, (known = nothing()));
    if (person.mentions.length < DESCRIBING) addAbout(doc, run, known);
    const name = { start: doc.tokens[run.name]!.start, end: run.end };
    person.mentions.push({ start: run.start, end: run.end });
    mentions.push({
      start: run.start,
      end: run.end,
      name,
      person,
      sentence: run.sentence,
      words: run.words,
      titled: run.name > run.from,
      misspelt: misspelt.has(run),
    });
  }
  for (const person of people) person.gender ??= genderOf(person) ?? genderOfNouns(about.get(person));
  genderByPronoun(doc, runs, found);
  return {
    people,
    mentions,
    byId: new Map(people.map((person) => [person.id, person])),
    about,
    bodies: findBodies(doc, runs),
    acronyms: acronyms(doc, runs),
    longNames: longNames(runs),
    runs,
  };
}

// A person is described where first named; a name that fills the article need not be looked at a thousand times.
const DESCRIBING = 12;

/** "Ann and Mary Roe": Ann is a Roe as well. */
function shareSurnames(doc: Document, runs: readonly NameRun[]): void {
  runs.forEach((run, i) => {
    const next = runs[i + 1];
    if (
      !next ||
      run.words.length !== 1 ||
      next.words.length !== 2 ||
      next.from !== run.to + 1 ||
      doc.tokens[run.to]!.lower !== markers.addition
    )
      return;
    if (!isGivenName(surnameOf(run)) || !isGivenName(next.words[0]!.toLowerCase()) || next.name > next.from)
      return;
    run.words = [run.words[0]!, next.words[1]!];
    run.kind = 'person';
  });
}

/**
 * Of several people with a surname, the one it means alone: as "Mr" or "Ms" says, then whom it meant before, then who was introduced
 * first, for the others ("his son Paul Roe") go by their full names.
 */
function bearer(
  doc: Document,
  run: NameRun,
  list: readonly Person[] | undefined,
  before: Person | undefined,
): Person | null {
  if (!list || list.length === 0) return null;
  if (list.length === 1) return list[0]!;
  const title = run.name > run.from ? doc.tokens[run.from]!.lower : '';
  const gender = naming.femaleTitles.has(title) ? 'f' : naming.maleTitles.has(title) ? 'm' : null;
  const fits = list.filter((person) => gender === null || (genderOf(person) ?? gender) === gender);
  if (before && fits.includes(before)) return before;
  return fits[0] ?? list[0]!;
}

const single = (list: Person[] | undefined): Person | null => (list?.length === 1 ? list[0]! : null);

function put(map: Map<string, Person[]>, at: string, person: Person): void {
  const list = map.get(at);
  // Namesakes beyond this are a telephone book; looking through all of them for each mention would be quadratic.
  if (list && list.length < 50) list.push(person);
  else if (list) list[list.length - 1] = person;
  else map.set(at, [person]);
}

/** Same surname and the same given name or initial: "J. Roe" is Jane Roe, John Roe is not. */
function agrees(name: string, words: readonly string[]): boolean {
  const first = name.split(' ')[0]!.toLowerCase().replace('.', '');
  const other = words[0]!.toLowerCase().replace('.', '');
  return first === other || (first[0] === other[0] && (first.length === 1 || other.length === 1));
}

/** The one person whose surname is one or two letters off. Short names are left alone. */
function nearSurname(people: readonly Person[], word: string): Person | null {
  if (word.length < 6 || people.length > 400) return null;
  const close = people.filter((person) => {
    const surname = person.name.split(' ').pop()!.toLowerCase();
    return (
      person.name.includes(' ') &&
      surname[0] === word[0] &&
      Math.abs(surname.length - word.length) <= 2 &&
      distance(surname, word) <= 2
    );
  });
  return close.length === 1 ? close[0]! : null;
}

/** Levenshtein distance with swaps counted as two; words are short. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** Title and affiliation from the words around the name: "Col. NAME", "NAME, a spokesman for the agency". */
function describe(doc: Document, run: NameRun, person: Person): void {
  const { tokens, text } = doc;
  if (run.name > run.from) {
    const title = text.slice(tokens[run.from]!.start, tokens[run.name - 1]!.end);
    if (!person.title || title.length > person.title.length) person.title = title;
  } else if (
    !person.title &&
    run.from > doc.sentences[run.sentence]!.first &&
    nouns.roles.has(tokens[run.from - 1]!.lower)
  )
    person.title = tokens[run.from - 1]!.text;
  if (person.affiliation || tokens[run.to]?.text !== ',') return;
  let end = run.to + 1;
  while (
    end < tokens.length &&
    end < run.to + 30 &&
    !/^[.;:]$/.test(tokens[end]!.text) &&
    !(tokens[end]!.text === ',' && end > run.to + 3)
  )
    end++;
  if (!roleSoon(tokens, run.to + 1) || end <= run.to + 1) return;
  const apposition = text.slice(tokens[run.to + 1]!.start, tokens[end - 1]!.end);
  const [office, where] = apposition.split(naming.officeOf);
  person.title ??= cutTo((office ?? apposition).replace(naming.leadingArticles, ''), 120);
  if (where) person.affiliation = cutTo(where, 120);
}
