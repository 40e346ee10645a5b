import type { Person } from '../types';
import { FEMALE_NAMES, MALE_NAMES } from '../../text/languages/en/names';
import { FEMALE_NOUNS, MALE_NOUNS } from '../../text/languages/en/synonyms';
import { FEMALE_TITLES, MALE_TITLES } from '../../text/languages/en/titles';
import type { Document } from '../text/document';
import type { About } from './about';
import type { NameRun } from './runs';

/** "her mother, NAME": the noun beside the name tells. */
export function genderOfNouns(known: About | undefined): Person['gender'] {
  const words = [...(known?.words ?? [])];
  const [f, m] = [words.some((word) => FEMALE_NOUNS.has(word)), words.some((word) => MALE_NOUNS.has(word))];
  return f === m ? null : f ? 'f' : 'm';
}

const PRONOUN_REACH = 30;

/** A name no list knows: "Kessaly, who runs the port, said she …" tells. The pronouns behind each mention vote, up to the next name. */
export function genderByPronoun(
  doc: Document,
  runs: readonly NameRun[],
  found: ReadonlyMap<NameRun, Person>,
): void {
  const votes = new Map<Person, number>();
  runs.forEach((run, index) => {
    const person = found.get(run);
    if (!person || person.gender) return;
    let next = index + 1;
    while (runs[next] && !found.has(runs[next]!)) next++;
    const end = Math.min(doc.tokens.length, run.to + PRONOUN_REACH, runs[next]?.from ?? Infinity);
    for (let i = run.to; i < end && !/^["“”‘«]$/.test(doc.tokens[i]!.text); i++) {
      const { lower } = doc.tokens[i]!;
      // Subjects and owners only: "Roe paid him" tells nothing of Roe.
      const owner = lower === 'her' && /^(?:NOUN|ADJ)$/.test(doc.tokens[i + 1]?.pos ?? '');
      const vote = owner || /^(?:she|herself)$/.test(lower) ? 1 : /^(?:he|his|himself)$/.test(lower) ? -1 : 0;
      if (vote === 0) continue;
      votes.set(person, (votes.get(person) ?? 0) + vote);
      break;
    }
  });
  for (const [person, sum] of votes) if (sum !== 0) person.gender = sum > 0 ? 'f' : 'm';
}

export function genderOf(person: Person): Person['gender'] {
  for (const word of (person.title ?? '').toLowerCase().split(/[\s.]+/)) {
    if (FEMALE_TITLES.has(word)) return 'f';
    if (MALE_TITLES.has(word)) return 'm';
  }
  const first = person.name.includes(' ') ? person.name.split(' ')[0]!.toLowerCase() : '';
  if (FEMALE_NAMES.has(first) === MALE_NAMES.has(first)) return null;
  return FEMALE_NAMES.has(first) ? 'f' : 'm';
}
