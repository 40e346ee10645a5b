import { grammar } from '../../text/languages';
import type { Person, Span } from '../types';
import type { Document } from '../text/document';
import { acronyms, longNames } from './acronyms';
import { addAbout, nothing, type About } from './about';
import { findBodies, type Body } from './bodies';
import { isGivenName } from './edges';
import { actsLikePerson, speaksAlone } from './evidence';
import { genderByPronoun, genderOf, genderOfNouns } from './gender';
import { nameCalendarWords } from './calendar-names';
import { lowercased, nameRuns, surnameOf, type NameRun } from './runs';
import { listed } from './lists';
import { agrees, bearer, isFuller, isKinOfNamesake, nearSurname } from './same';
import type { RunsByEnd } from './description';
import { standingBeside } from './standing';
import { bearerOfAll, isSurnameOnly } from './surnames';
import {
  bodiesAlone,
  cutToKnown,
  fullName,
  isNounAlone,
  isPaper,
  isThingHere,
  thingNames,
  titleLines,
} from './things';

export { distance } from './same';

const { markers, naming, persons } = grammar;

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
  const titles = titleLines(doc);
  const things = thingNames(doc, runs, surnames);
  for (const run of runs) {
    if (run.words.length < 2 || run.words.length > 4) continue;
    if (run.kind === 'organisation' || run.kind === 'place') continue;
    const inTitle = titles.has(run.sentence);
    const untold = inTitle && (run.words.length > 2 || run.name > run.from);
    if (untold || (run.name === run.from && things.has(fullName(run))) || isThingHere(doc, run, surnames))
      run.kind = 'unknown';
    else if (run.kind === 'unknown' && !inTitle && actsLikePerson(doc, run, surnames)) run.kind = 'person';
  }
  listed(doc, runs);

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
  let previous: NameRun | undefined;
  for (const run of [...runs.filter((run) => !isSeveral(run)), ...runs.filter(isSeveral)]) {
    const bearer = isSeveral(run) ? bearerOfAll(bySurname.get(surnameOf(run)), run.words) : null;
    if (bearer) {
      run.kind = 'person';
      found.set(run, bearer);
      continue;
    }
    if (run.kind !== 'person' || run.words.length < 2) continue;
    const same = isKinOfNamesake(doc.tokens, run, previous)
      ? undefined
      : (bySurname.get(surnameOf(run))?.find((person) => agrees(person, run)) ??
        bearerOfAll(bySurname.get(surnameOf(run)), run.words));
    const person = same ?? add(run);
    if (isFuller(run.words, person.name)) person.name = run.words.join(' ');
    if (run.generation) person.generation ??= run.generation;
    found.set(run, person);
    previous = run;
  }
  // What was told of a name in one place holds for all.
  const byName = new Map(people.map((person) => [person.name.toLowerCase(), person]));
  const names = new Set(byName.keys());
  for (const run of runs) {
    if (run.words.length < 2 || run.kind === 'person' || found.has(run)) continue;
    if (titles.has(run.sentence)) cutToKnown(doc, run, names);
    const person = byName.get(fullName(run));
    if (!person || (run.name === run.from && isThingHere(doc, run, surnames))) continue;
    run.kind = 'person';
    found.set(run, person);
  }
  const bodies = bodiesAlone(doc, runs);
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
    // "SD" is no Sd.
    if (/^\p{Lu}{2,3}$/u.test(run.words[0]!) || isPaper(doc.tokens, run)) continue;
    const given = run.name > run.from && persons.beforeGivenNames.has(doc.tokens[run.name - 1]!.lower);
    let person =
      (given ? single(byFirst.get(word)) : null) ??
      bearer(doc.tokens, run, bySurname.get(word), bare.get(word)) ??
      (run.kind === 'unknown' || run.kind === 'person' ? single(byFirst.get(word)) : null);
    if (
      !person &&
      run.kind !== 'organisation' &&
      (run.kind === 'person' ||
        (!small.has(word) &&
          !naming.demonyms.has(word) &&
          !bodies.has(word) &&
          !titles.has(run.sentence) &&
          !isNounAlone(doc, run, surnames) &&
          speaksAlone(doc, run)))
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
  const endingAt = new Map(runs.map((run) => [run.to, run]));
  const settled = new Set<Person>();
  const mentions: Mention[] = [];
  const about = new Map<Person, About>();
  for (const run of runs) {
    const person = found.get(run);
    if (!person) continue;
    if (person.mentions.length < DESCRIBING && !(settled.has(person) && person.affiliation))
      describe(doc, run, person, endingAt, settled);
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

// A person is described where first named; a name that fills the article need not be looked at a thousand
// times.
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

const single = (list: Person[] | undefined): Person | null => (list?.length === 1 ? list[0]! : null);

function put(map: Map<string, Person[]>, at: string, person: Person): void {
  const list = map.get(at);
  // Namesakes beyond this are a telephone book; looking through all of them for each mention would be
  // quadratic.
  if (list && list.length < 50) list.push(person);
  else if (list) list[list.length - 1] = person;
  else map.set(at, [person]);
}

/**
 * Title, affiliation and what an address says of somebody, from the words around this mention of the name.
 */
function describe(
  doc: Document,
  run: NameRun,
  person: Person,
  endingAt: RunsByEnd,
  settled: Set<Person>,
): void {
  const { office, address, affiliation } = standingBeside(doc, run, endingAt);
  if (address && (!person.title || (!settled.has(person) && address.length > person.title.length))) {
    person.title = address;
    person.gender ??= genderOf(person);
  }
  if (office && !settled.has(person)) {
    person.title = office;
    settled.add(person);
  }
  person.affiliation ??= affiliation;
}
