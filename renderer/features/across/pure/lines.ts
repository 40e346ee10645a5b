import type { Across, Clash, Dated, Spot } from '@shared/across/types';
import type { Article } from '@shared/domain';

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

export const LISTS = ['timeline'] as const;
export type ListName = (typeof LISTS)[number];
export const LIST_TITLES: Record<ListName, string> = { timeline: 'Timeline' };

/** The lines of a list: what does not fit first. */
export function linesOf({ timeline }: Across, _: ListName): Line[] {
  return [...timeline.clashes.map(ofClash), ...timeline.dated.map(ofDated)];
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

/** Where a place is, as a person says it. */
export function whereOf({ in: text, name, locator }: Spot, article: Article): string {
  if (text === 'draft') return `Draft, ${locator}`;
  if (text === 'earlier') return `Draft ${name}, ${locator}`;
  return `${article.papers[name]?.file.name ?? 'A paper that is gone'}, ${locator}`;
}
