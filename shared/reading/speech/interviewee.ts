import { grammar } from '../../text/languages';
import { matchesOf } from '../../text/matches';
import { firstEndingAfter } from '../../text/ranges';
import type { Mention, People } from '../people/people';
import type { Person, Span } from '../types';
import { SURE } from './weights';

const { speaking } = grammar;

export interface Guest {
  person: Person;
  /** Where the introduction names the guest. */
  place: Span;
  sure: number;
}

// So far behind "interview with" stands the name, past an office and an affiliation.
const REACH = 90;

/**
 * With whom an interview is, by what stands before `to`: "interview with Jane Roe", "Jane Roe talked to the
 * Echo", or else whoever is named there most. Null where nobody is.
 */
export function interviewee(text: string, to: number, people: People): Guest | null {
  const all = people.mentions.slice(0, firstEndingAfter(people.mentions, to));
  const named = all.filter(
    ({ start, end }) =>
      !speaking.byline.test(text.slice(Math.max(0, start - 30), start)) &&
      !speaking.ofPaper.test(text.slice(end, end + 20)),
  );
  const announced =
    behind(text, to, speaking.interviewWith, named) ?? behind(text, to, speaking.talkedWith, named);
  const gives = named.find(({ end }) => speaking.givesInterview.test(text.slice(end, end + REACH)));
  const sure = announced ?? gives;
  if (sure) return guestOf(sure, SURE.interviewee);
  const counts = new Map<Person, number>();
  for (const { person } of named) counts.set(person, (counts.get(person) ?? 0) + 1);
  const [most, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most) return null;
  return guestOf(
    named.find(({ person }) => person === most[0])!,
    !second ? SURE.interviewee : most[1] > second[1] ? SURE.likelyGuest : SURE.likeliestGuest,
  );
}

const guestOf = ({ person, start, end }: Mention, sure: number): Guest => ({
  person,
  place: { start, end },
  sure,
});

/** Who is named behind such words, in their sentence. */
function behind(text: string, to: number, words: RegExp, named: readonly Mention[]): Mention | null {
  for (const found of matchesOf(text.slice(0, to), words)) {
    const from = found.index + found[0].length;
    const one = named.find(({ start }) => start >= from && start - from < REACH);
    if (one && !/[.?!\n]\s/u.test(text.slice(from, one.start).replace(/\b\p{Lu}\p{L}{0,2}\.\s/gu, '')))
      return one;
  }
  return null;
}
