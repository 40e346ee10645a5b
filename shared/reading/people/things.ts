import { grammar, language } from '../../text/languages';
import type { Document } from '../text/document';
import { isWord, type Token } from '../text/tokens';
import { endsAsThing, isGivenName } from './edges';
import { actsLikePerson } from './evidence';
import { surnameOf, type NameRun } from './runs';

/* Names that look like somebody's and are a place's, a body's or a headline's. */

const { classes, endings, markers, naming, nouns, persons, speech } = grammar;

/**
 * Whether a name of two words and more is a thing's by what stands around it: "in Heath Lane", "the Heath
 * Rose", "Jane Heath hospital". `alone`: how often its last word stands by itself, as a surname does.
 */
export function isThingHere(doc: Document, run: NameRun, alone: ReadonlyMap<string, number>): boolean {
  if (run.name > run.from || run.words.length < 2) return false;
  const last = surnameOf(run);
  if (endsAsThing(last) || beginsAsThing(run.words[0]!.toLowerCase())) return true;
  if (alone.get(last)) return false;
  const [before, after] = [doc.tokens[run.from - 1], doc.tokens[run.to]];
  if (before && speech.articles.has(before.lower)) return true;
  if (after && !after.capital && persons.behindThings.has(after.lower) && !isRoleNoun(after)) return true;
  return (
    persons.placeEnds.has(last) &&
    before !== undefined &&
    (persons.whereabouts.has(before.lower) ||
      (persons.streetEnds.has(last) && naming.descriptionLinks.has(before.lower)))
  );
}

/** The words of a name as names are compared, in lower case. */
export const fullName = ({ words }: NameRun): string => words.join(' ').toLowerCase();

/**
 * The full names that are a thing's in one place and nobody's in any other, in lower case: "in Heath Beach"
 * and then "Heath Beach, on the coast".
 */
export function thingNames(
  doc: Document,
  runs: readonly NameRun[],
  alone: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const things = new Set<string>();
  const named = runs.filter(
    ({ words, kind }) => words.length > 1 && (kind === 'person' || kind === 'unknown'),
  );
  for (const run of named) if (isThingHere(doc, run, alone)) things.add(fullName(run));
  if (things.size === 0) return things;
  for (const run of named) {
    const name = fullName(run);
    if (things.has(name) && !isThingHere(doc, run, alone))
      if (run.name > run.from || actsLikePerson(doc, run, alone)) things.delete(name);
  }
  return things;
}

/**
 * "The Sun said", "told the Mirror": the article makes it nobody's name, unless a noun follows, as in "the
 * Roe plan".
 */
export function isPaper(tokens: readonly Token[], run: NameRun): boolean {
  const after = tokens[run.to];
  // "The Globe and Mail"
  const joined = tokens[run.from - 1]?.lower === markers.addition && tokens[run.from - 2]?.capital;
  const article = tokens[run.from - (joined ? 3 : 1)];
  return (
    run.name === run.from &&
    article?.lower === language.names.definite &&
    (!joined || article.capital) &&
    (!after || !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(after.pos))
  );
}

const isRoleNoun = ({ lower }: Token): boolean => nouns.roles.has(lower);

/**
 * The words that stand alone as a body or a place does, in lower case: "Nomura analysts", "Heath's manager",
 * "an office in Heath", "NewCo", so that "Heath said" is nobody's surname.
 */
export function bodiesAlone({ tokens }: Document, runs: readonly NameRun[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const run of runs) {
    // "SoftCo CEO Jane Roe"
    for (let i = run.from; i + 1 < run.name; i++)
      if (isOffice(tokens[i + 1]!.lower, true) && !isOffice(tokens[i]!.lower, true))
        out.add(tokens[i]!.lower);
    if (run.words.length !== 1 || run.name > run.from) continue;
    const word = tokens[run.from]!;
    const [before, after] = [tokens[run.from - 1], tokens[run.to]];
    const owned = after !== undefined && endings.owner.test(after.lower) ? tokens[run.to + 1] : after;
    if (
      persons.capitalInside.test(word.text) ||
      (owned !== undefined && !owned.capital && isOffice(owned.lower, isArticle(before))) ||
      (before !== undefined && naming.placeLinks.has(before.lower) && tokens[run.from - 2]?.pos === 'NOUN')
    )
      out.add(word.lower);
  }
  return out;
}

const isArticle = (token: Token | undefined): boolean =>
  token !== undefined && speech.articles.has(token.lower);

/**
 * "Lake Heath", "Hurricane Jane", "English Heath": what begins so is nobody, unless people are called by it.
 */
const beginsAsThing = (first: string): boolean =>
  persons.thingHeads.has(first) || (naming.demonyms.has(first) && !isGivenName(first));

/** "Heath lawyers" may be a person's; "a Heath lawyer" is a body's. */
const isOffice = (lower: string, sure: boolean): boolean => {
  const one = lower.replace(/s$/, '');
  return (
    (nouns.roles.has(one) || nouns.offices.has(one)) &&
    !nouns.noOffices.has(one) &&
    (sure || !persons.personalHelp.has(one))
  );
};

/** The sentences, by index, that are written as a title is: all their longer words have capitals. */
export function titleLines({ tokens, sentences }: Document): ReadonlySet<number> {
  const out = new Set<number>();
  sentences.forEach(({ first, last }, index) => {
    if (last - first < 4 || last - first > 40 || tokens[last - 1]!.text === '.') return;
    let capitals = 0;
    let small = 0;
    for (let i = first; i < last; i++) {
      const token = tokens[i]!;
      if (!isWord(token) || token.text.length < 4 || classes.functionWords.has(token.lower)) continue;
      if (token.capital) capitals++;
      else small++;
    }
    if (capitals > 3 && small * 5 <= capitals) out.add(index);
  });
  return out;
}

/**
 * Cuts a run of a title line to the full name in it that the article gives elsewhere: "Jane Roe Wins Again".
 */
export function cutToKnown({ tokens }: Document, run: NameRun, names: ReadonlySet<string>): boolean {
  for (let i = run.from; i + 1 < run.to; i++) {
    const words = [tokens[i]!.text, tokens[i + 1]!.text];
    if (!names.has(words.join(' ').toLowerCase())) continue;
    Object.assign(run, {
      from: i,
      name: i,
      to: i + 2,
      words,
      start: tokens[i]!.start,
      end: tokens[i + 1]!.end,
    });
    return true;
  }
  return false;
}

/**
 * "Survivors said", "Management told": a noun that has its capital from the head of the only sentence it
 * stands in; or the end of a name, "Control and Prevention".
 */
export function isNounAlone(doc: Document, run: NameRun, alone: ReadonlyMap<string, number>): boolean {
  const { tokens } = doc;
  const word = surnameOf(run);
  if (persons.neverAlone.has(word)) return true;
  if (isGivenName(word) || !persons.nounEnds.test(word)) return false;
  const opens =
    !isWord(tokens[run.from - 1]) &&
    run.from <= doc.sentences[run.sentence]!.first + 1 &&
    (alone.get(word) ?? 0) < 2;
  const ends = tokens[run.from - 1]?.lower === markers.addition && tokens[run.from - 2]?.capital === true;
  return opens || ends;
}
