import { language } from '../../text/languages';
import type { Person } from '../types';
import { isGivenName } from '../people/edges';
import { distance, type Mention } from '../people/people';
import { firstMention, type Context, type Found, type Rule } from './rule';

const AP_NAMES = 'AP Stylebook: names (first and last name on first reference), titles';
const MOST_COMPARED = 300;
const { nounBehind, articleBefore, oneName } = language.rules.names;

/** People with the place that first names them below the headline. One pass over the mentions. */
function introductions(context: Context): [Person, Mention][] {
  const first = new Map<Person, Mention>();
  const floor = context.doc.headline ? context.doc.paragraphs[0]!.end : 0;
  for (const mention of context.people.mentions)
    if (mention.start >= floor && !first.has(mention.person)) first.set(mention.person, mention);
  return [...first.entries()];
}

export const firstReference: Rule = {
  name: 'first-reference',
  source: AP_NAMES,
  find(context) {
    const speakers = new Set(context.quotes.map((quote) => quote.speaker?.person));
    return introductions(context).flatMap(([person, mention]): Found[] => {
      const full = person.name.includes(' ');
      // "the Roe administration" and "his son Paul" name nobody for the first time in full, and need not.
      if (
        full &&
        mention.words.length < 2 &&
        !attributive(context, mention) &&
        mention.words[0]!.toLowerCase() !== person.name.split(' ')[0]!.toLowerCase()
      ) {
        return [
          {
            start: mention.start,
            end: mention.end,
            why: `The first reference is “${mention.words.join(' ')}”; the full name, ${person.name}, comes only later.`,
          },
        ];
      }
      if (
        full &&
        speakers.has(person.id) &&
        !person.title &&
        !person.affiliation &&
        !context.people.about.get(person)?.words.size
      ) {
        return [
          {
            start: mention.start,
            end: mention.end,
            why: `${person.name} speaks, and the article does not say who that is.`,
          },
        ];
      }
      return [];
    });
  },
};

/** Followed by a noun of its own: "the Roe plan". */
function attributive({ doc }: Context, mention: Mention): boolean {
  return (
    nounBehind.test(doc.text.slice(mention.end, mention.end + 30)) &&
    articleBefore.test(doc.text.slice(Math.max(0, mention.start - 4), mention.start))
  );
}

export const neverIntroduced: Rule = {
  name: 'never-introduced',
  source: AP_NAMES,
  find: (context) =>
    introductions(context)
      .filter(
        ([person, mention]) =>
          !person.name.includes(' ') &&
          !mention.misspelt &&
          !isGivenName(person.name.toLowerCase()) &&
          !oneName.test(person.title ?? ''),
      )
      .map(([person, mention]) => ({
        start: mention.start,
        end: mention.end,
        why: `${person.name} is never given a first name or introduced.`,
      })),
};

export const nameSpelling: Rule = {
  name: 'name-spelling',
  source: 'The Chicago Guide to Fact-Checking, 2nd ed., ch. 3: names',
  find(context) {
    const out: Found[] = [];
    for (const mention of context.people.mentions) {
      if (mention.misspelt)
        out.push({
          start: mention.start,
          end: mention.end,
          why: `“${mention.words.join(' ')}” here, “${mention.person.name}” elsewhere.`,
          related: mention.person.mentions[0]!,
        });
    }
    const full = context.people.people.filter((person) => person.name.includes(' ')).slice(0, MOST_COMPARED);
    full.forEach((one, i) => {
      for (const other of full.slice(i + 1)) {
        if (!sameButFor(one.name, other.name)) continue;
        const mention = firstMention(context, other);
        if (mention)
          out.push({
            start: mention.start,
            end: mention.end,
            why: `“${other.name}” here, “${one.name}” elsewhere.`,
            related: one.mentions[0]!,
          });
      }
    });
    return out;
  },
};

/** Same given name and a surname one or two letters off, or the other way round. */
function sameButFor(one: string, other: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/’/g, "'");
  if (plain(one) === plain(other)) return false;
  const a = plain(one).split(' ');
  const b = plain(other).split(' ');
  const [firstA, firstB, lastA, lastB] = [a[0]!, b[0]!, a[a.length - 1]!, b[b.length - 1]!];
  const near = (x: string, y: string): boolean =>
    x !== y &&
    x.length > 3 &&
    y.length > 3 &&
    x[0] === y[0] &&
    Math.abs(x.length - y.length) <= 2 &&
    distance(x, y) <= (Math.min(x.length, y.length) > 6 ? 2 : 1);
  return (firstA === firstB && near(lastA, lastB)) || (lastA === lastB && near(firstA, firstB));
}
