/** What the first read flags in the draft, where a list of the piece is about just that. */

import type { Flag, Reading, RuleName } from '../reading/types';
import { suggestionKey } from '../domain';
import type { About } from './clashes';
import type { Drafts } from './piece';
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

/** The flags about one thing, as contradictions of the draft with itself; but for those that are `quiet`. */
export function flagged({ text, flags }: Reading, about: About, quiet: Drafts['quiet']): Clash[] {
  const spotOf = spotsIn(text);
  const clashOf = ({ start, end, why, related }: Flag): Clash => ({
    why,
    here: text.slice(start, end),
    there: related ? text.slice(related.start, related.end) : '',
    at: spotOf({ start, end }),
    ...(related && { against: spotOf(related) }),
  });
  const isQuiet = ({ rule, start, end }: Flag): boolean =>
    !!quiet &&
    (quiet.rules.includes(rule) ||
      quiet.keys.includes(suggestionKey(`flag ${rule}`, text.slice(start, end))));
  return flags.filter((flag) => ABOUT[flag.rule] === about && !isQuiet(flag)).map(clashOf);
}
