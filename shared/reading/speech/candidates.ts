/** The people a pronoun may mean, weighed. */

import { grammar } from '../../text/languages';
import { firstEndingAfter } from '../../text/ranges';
import type { People } from '../people/people';
import type { Person, Span } from '../types';
import type { Line } from './narrative';
import { isComma } from './phrases';
import type { Discourse } from './resolution';
import type { Source } from './utterance';
import { PRONOUN } from './weights';

const { speech } = grammar;

/**
 * How likely a name earlier in the pronoun's own line is its person. "As Roe left, he said …" and "Roe was
 * blunt: “No,” he said": very. "Roe was late, he said": hardly, for Roe is whom somebody speaks of.
 */
function ownLine(tokens: Line['tokens'], pronoun: number, mention: Span, leads: boolean): number {
  let at = 0;
  while (at < pronoun && tokens[at]!.end < mention.end) at++;
  const strong = leads ? PRONOUN.ownLineFirst : PRONOUN.ownLine;
  if (at <= 4 && speech.subordinatingSubjects.has(tokens[0]!.lower)) return strong;
  for (let i = at; i < pronoun; i++) if (tokens[i]!.text === ':') return strong;
  const before = tokens[pronoun - 1];
  return before && (isComma(before) || before.quote >= 0) ? PRONOUN.spokenOf : strong;
}

/**
 * People the pronoun may mean, weighed: a speaker just before counts most, then whom the sentence before was
 * about, then whoever was named last. Nobody of the other gender, and nobody named only after the pronoun.
 */
export function candidates(
  all: readonly Line[],
  people: People,
  source: Source,
  at: number,
  gender: Person['gender'],
  discourse: Discourse,
): Map<Person, number> {
  const scores = new Map<Person, number>();
  const fits = (person: Person): boolean =>
    person.gender === null || gender === null || person.gender === gender;
  const raise = (person: Person, by: number): void => {
    if (fits(person))
      scores.set(
        person,
        Math.max(scores.get(person) ?? 0, by + (person.gender === gender ? PRONOUN.gender : 0)),
      );
  };
  const own = all[source.line]!;
  for (let back = 0; back < PRONOUN.lines && source.line - back >= 0; back++) {
    const line = all[source.line - back]!;
    const start = line.tokens[0]!.start;
    const end = Math.min(at, line.tokens[line.tokens.length - 1]!.end);
    const far = back + PRONOUN.paragraph * (own.paragraph - line.paragraph);
    const topic = discourse.topics[source.line - back];
    if (topic && back > 0) raise(topic, PRONOUN.topic - far);
    let nth = 0;
    for (
      let i = firstEndingAfter(people.mentions, start);
      i < people.mentions.length && people.mentions[i]!.start < end;
      i++
    ) {
      const mention = people.mentions[i]!;
      if (
        line.tokens.some(
          (token) => token.quote >= 0 && token.start < mention.end && mention.start < token.end,
        )
      )
        continue;
      if (back === 0)
        raise(
          mention.person,
          ownLine(own.tokens, source.phrase.from, mention, nth === 0 || mention.person === topic),
        );
      else
        raise(
          mention.person,
          PRONOUN.named -
            far +
            (mention.person === topic ? PRONOUN.namedTopic : nth === 0 ? PRONOUN.namedFirst : 0),
        );
      nth++;
    }
  }
  for (let i = discourse.speakers.length - 1, n = 0; i >= 0 && n < PRONOUN.speakers; i--, n++) {
    const { speaker, line } = discourse.speakers[i]!;
    const person = people.byId.get(speaker.person ?? '');
    const paragraphs = own.paragraph - all[line]!.paragraph;
    if (person)
      raise(person, PRONOUN.spoke - (source.line - line) - PRONOUN.paragraphSinceSpeaking * paragraphs - n);
  }
  return scores;
}
