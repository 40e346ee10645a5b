/** What the first read flags in the draft, where a list of the piece is about just that. */

import type { Flag, Reading, RuleName } from '../reading/types';
import type { About } from './clashes';
import { spotsIn } from './spots';
import type { Clash } from './types';

const ABOUT: Partial<Record<RuleName, About>> = {
  age: 'timeline',
  weekday: 'timeline',
  'no-such-date': 'timeline',
  'name-spelling': 'register',
  office: 'register',
  quantity: 'quantities',
};

/** The flags about one thing, as contradictions of the draft with itself. */
export function flagged({ text, flags }: Reading, about: About): Clash[] {
  const spotOf = spotsIn(text);
  const clashOf = ({ start, end, why, related }: Flag): Clash => ({
    why,
    here: text.slice(start, end),
    there: related ? text.slice(related.start, related.end) : '',
    at: spotOf({ start, end }),
    ...(related && { against: spotOf(related) }),
  });
  return flags.filter(({ rule }) => ABOUT[rule] === about).map(clashOf);
}
