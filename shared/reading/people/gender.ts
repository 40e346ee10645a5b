import { grammar } from '../../text/languages';
import type { Person } from '../types';
import type { Document } from '../text/document';
import type { About } from './about';
import type { NameRun } from './runs';

const { markers, naming, nouns } = grammar;

/** "her mother, NAME": the noun beside the name tells. */
export function genderOfNouns(known: About | undefined): Person['gender'] {
  const words = [...(known?.words ?? [])];
  const [f, m] = [words.some((word) => nouns.female.has(word)), words.some((word) => nouns.male.has(word))];
  return f === m ? null : f ? 'f' : 'm';
}

const PRONOUN_REACH = 30;

/**
 * A name no list knows: "Kessaly, who runs the port, said she …" tells. The pronouns behind each mention
 * vote, up to the next name.
 */
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
      const owner = lower === markers.ownerOrObject && /^(?:NOUN|ADJ)$/.test(doc.tokens[i + 1]?.pos ?? '');
      const vote = owner || naming.she.has(lower) ? 1 : naming.he.has(lower) ? -1 : 0;
      if (vote === 0) continue;
      votes.set(person, (votes.get(person) ?? 0) + vote);
      break;
    }
  });
  for (const [person, sum] of votes) if (sum !== 0) person.gender = sum > 0 ? 'f' : 'm';
}

export function genderOf(person: Person): Person['gender'] {
  for (const word of (person.title ?? '').toLowerCase().split(/[\s.]+/)) {
    if (naming.femaleTitles.has(word)) return 'f';
    if (naming.maleTitles.has(word)) return 'm';
  }
  const first = person.name.includes(' ') ? person.name.split(' ')[0]!.toLowerCase() : '';
  if (naming.femaleNames.has(first) === naming.maleNames.has(first)) return null;
  return naming.femaleNames.has(first) ? 'f' : 'm';
}
