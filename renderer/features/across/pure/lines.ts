import type { Across, Clash, Dated, Entity, EntityKind, Recurring, Spot } from '@shared/across/types';
import { isNamed, termsOf, type Article } from '@shared/domain';
import { count, number } from '../../../ui/format';

/** What stands in one place, for showing. */
export interface Side {
  spot: Spot;
  /** Its words: the sentence or row, in which `lit` is picked out. */
  said: string;
  lit: string;
}

/** One line of a list: what it is about, one place of it or two. */
export interface Line {
  key: string;
  /** In a sentence why it is odd; null: nothing is. */
  why: string | null;
  title: string;
  /** What the title was worked out from, or the like. */
  note: string;
  /** The first is where it goes; a second is what the first does not fit with. */
  sides: [Side] | [Side, Side];
}

export const LISTS = ['timeline', 'register', 'quantities'] as const;
export type ListName = (typeof LISTS)[number];
export const LIST_TITLES: Record<ListName, string> = {
  timeline: 'Timeline',
  register: 'Register',
  quantities: 'Quantities',
};

/** The lines of a list: what does not fit first. */
export function linesOf(across: Across, list: ListName): Line[] {
  return [...across[list].clashes.map(ofClash), ...plainLines(across, list)];
}

function plainLines({ timeline, register, quantities }: Across, list: ListName): Line[] {
  switch (list) {
    case 'timeline':
      return timeline.dated.map(ofDated);
    case 'register':
      return register.entities.flatMap(ofEntity);
    case 'quantities':
      return quantities.recurring.filter(({ spot }) => !isLit(quantities.clashes, spot)).map(ofRecurring);
  }
}

const keyOf = ({ in: text, name, start, end }: Spot): string => `${text} ${name} ${start} ${end}`;

function ofClash({ why, here, there, at, against }: Clash): Line {
  const side: Side = { spot: at, said: at.said, lit: here };
  return {
    key: `clash ${keyOf(at)} ${against ? keyOf(against) : why}`,
    why,
    title: there === '' ? here : `${here} / ${there}`,
    note: '',
    sides: against ? [side, { spot: against, said: against.said, lit: there }] : [side],
  };
}

const ofDated = ({ spot, words, date, by, precision }: Dated): Line => ({
  key: `date ${keyOf(spot)}`,
  why: null,
  title: date,
  note: by ?? (precision === 'day' ? '' : `to the ${precision}`),
  sides: [{ spot, said: spot.said, lit: words }],
});

/** What does not fit has a line of its own. */
const isLit = (clashes: readonly Clash[], spot: Spot): boolean =>
  clashes.some(({ at }) => at.start === spot.start && at.end === spot.end);

const KINDS: Record<EntityKind, string> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  other: 'Product or other name',
  address: 'Address',
  telephone: 'Telephone number',
};

/** A line for each way a name is written; the first says what it is. */
const ofEntity = ({ kind, name, spellings }: Entity): Line[] =>
  spellings.map(({ words, draft, papers, offices, spots }) => {
    const [spot] = spots;
    const counts = [
      draft > 0 ? `${count(draft, 'time')} in the draft` : 'not in the draft',
      papers > 0 ? `${number(papers)} in papers` : '',
    ];
    const called = offices.map((office) => `${office.words}${office.draft === 0 ? ' (in papers)' : ''}`);
    const what = words === name ? KINDS[kind] : `${KINDS[kind]}, of ${name}`;
    return {
      key: `name ${kind} ${name} ${words}`,
      why: null,
      title: words,
      note: [what, ...counts, called.join(', ')].filter((each) => each !== '').join(' · '),
      sides: [{ spot: spot!, said: spot!.said, lit: words }],
    };
  });

function ofRecurring({ words, unit, spot, again }: Recurring): Line {
  const [first, ...more] = again;
  const title = unit === '' || words.includes(unit) ? words : `${words} ${unit}`;
  const said = first && [first.difference, first.why].filter((each) => each !== '').join(', ');
  const note = [
    first?.bears === 'differs' ? `differs${said ? `: ${said}` : ''}` : `agrees${said ? ` (${said})` : ''}`,
    more.length > 0 ? `${count(more.length, 'more place')}` : '',
  ];
  const own: Side = { spot, said: spot.said, lit: words };
  return {
    key: `figure ${keyOf(spot)}`,
    why: null,
    title: first && first.words !== words ? `${title} / ${first.words}` : title,
    note: note.filter((each) => each !== '').join(' · '),
    sides: first ? [own, { spot: first.spot, said: first.spot.said, lit: first.words }] : [own],
  };
}

/** Where a place is, as a person says it. */
export function whereOf({ in: text, name, locator }: Spot, article: Article): string {
  if (text === 'draft') return `Draft, ${locator}`;
  if (text === 'earlier') return `Draft ${name}, ${locator}`;
  return `${article.papers[name]?.file.name ?? 'A paper that is gone'}, ${locator}`;
}

/**
 * What a query says of what does not fit, and where it is. A note goes into reports: of a paper whose source
 * is not on the record it has neither name nor words.
 */
export function noteOf({ why, title, sides }: Line, article: Article): string {
  const isShown = ({ spot }: Side): boolean => {
    const paper = article.papers[spot.name];
    return spot.in !== 'paper' || isNamed({ terms: termsOf(paper && article.sources[paper.source]) });
  };
  if (!sides.every(isShown)) return 'A paper of a source that is not on the record says it otherwise.';
  return `${why ?? ''} ${title} (${sides.map(({ spot }) => whereOf(spot, article)).join('; ')})`.trim();
}
