import { byPlace, type Article } from '../model/article';
import type { Mark } from '../model/mark';
import { nameIndex, peopleNamedIn, sameName, type NameIndex } from './names';
import type { Person } from '../model/person';
import { RISK_INFO } from '../../vocabulary';

/** Why a mark is a person's: linked to them by hand, their words by its attribution, or naming them. */
export type Bond = 'linked' | 'speaks' | 'named';

export interface PersonMark {
  mark: Mark;
  how: Bond;
}

type Bonds = ReadonlyMap<string, ReadonlyMap<string, Bond>>;

/** Of every mark that is about somebody, by id: the people, and why; in the order of the article's people. */
export function bondsOf(article: Article): Bonds {
  const { marks, people } = article;
  let bonds = known.get(marks);
  if (bonds?.people !== people) known.set(marks, (bonds = { people, bonds: workOut(article) }));
  return bonds.bonds;
}

// An article's marks and people stay the same objects until they change, and many ask after every change.
const known = new WeakMap<Article['marks'], { people: Article['people']; bonds: Bonds }>();

function workOut({ marks, people }: Article): Bonds {
  const ids = Object.keys(people);
  const bonds = new Map<string, Map<string, Bond>>();
  if (ids.length === 0) return bonds;
  const named = namer(people);
  for (const mark of Object.values(marks)) {
    const attribution = mark.attribution === undefined ? undefined : marks[mark.attribution];
    const names = named(mark);
    if (names.size === 0 && !attribution && mark.people.length === 0) continue;
    const about = [
      ...mark.people.map((id) => [id, 'linked'] as const),
      ...(attribution
        ? [...attribution.people, ...named(attribution)].map((id) => [id, 'speaks'] as const)
        : []),
      ...[...names].map((id) => [id, 'named'] as const),
    ];
    if (about.length === 0) continue;
    const first = new Map<string, Bond>();
    for (const [id, how] of about) if (!first.has(id)) first.set(id, how);
    bonds.set(
      mark.id,
      first.size < 2 ? first : new Map(ids.flatMap((id) => (first.has(id) ? [[id, first.get(id)!]] : []))),
    );
  }
  return bonds;
}

interface Named {
  index: NameIndex;
  byAnchor: WeakMap<Mark['anchor'], ReadonlySet<string>>;
}
const indexes = new WeakMap<Article['people'], Named>();

/** Who is named in a mark; looked for once for each anchor, since a status changes no words. */
function namer(people: Article['people']): (mark: Mark) => ReadonlySet<string> {
  let found = indexes.get(people);
  if (!found)
    indexes.set(people, (found = { index: nameIndex(Object.values(people)), byAnchor: new WeakMap() }));
  const { index, byAnchor } = found;
  return ({ anchor }) => {
    let names = byAnchor.get(anchor);
    if (!names) byAnchor.set(anchor, (names = peopleNamedIn(anchor.exact, anchor.prefix, index)));
    return names;
  };
}

const byPerson = new WeakMap<Bonds, ReadonlyMap<string, PersonMark[]>>();

/** Of every person with marks: their marks in text order, and why each is theirs. */
export function marksByPerson(article: Article): ReadonlyMap<string, readonly PersonMark[]> {
  const bonds = bondsOf(article);
  const before = byPerson.get(bonds);
  if (before) return before;
  const found = new Map<string, PersonMark[]>();
  for (const [id, people] of bonds) {
    for (const [person, how] of people) {
      const all = found.get(person);
      if (all) all.push({ mark: article.marks[id]!, how });
      else found.set(person, [{ mark: article.marks[id]!, how }]);
    }
  }
  for (const all of found.values()) all.sort((a, b) => byPlace(a.mark, b.mark));
  byPerson.set(bonds, found);
  return found;
}

/** Of those that a reading found, the ones who may be nobody in the list; each of them once. */
export function unlisted<P extends { name: string }>(
  people: readonly Pick<Person, 'name'>[],
  found: readonly P[],
): P[] {
  const listed = people.map(({ name }) => name);
  return found.filter(({ name }) => {
    if (name.trim() === '' || listed.some((other) => sameName(name, other))) return false;
    listed.push(name);
    return true;
  });
}

/** An allegation, or of high or legal risk: whoever it is about has a right to answer. */
export const isCriticism = ({ facets, risk }: Pick<Mark, 'facets' | 'risk'>): boolean =>
  facets.includes('allegation') || RISK_INFO[risk].weight >= RISK_INFO.high.weight;

/** Criticised, and nobody has asked them about it. What they say themselves is no criticism of them. */
export const isUnasked = ({ asked }: Pick<Person, 'asked'>, marks: readonly PersonMark[]): boolean =>
  asked === '' && marks.some(({ mark, how }) => how !== 'speaks' && isCriticism(mark));
