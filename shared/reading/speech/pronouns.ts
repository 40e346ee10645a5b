/** Whom "he", "she", "they", "it" and "who" mean. */

import { grammar } from '../../text/languages';
import { firstEndingAfter } from '../../text/ranges';
import type { People } from '../people/people';
import type { Document } from '../text/document';
import type { Person, Span, Speaker } from '../types';
import { candidates } from './candidates';
import { describedBody } from './descriptions';
import type { Line } from './narrative';
import { type Discourse, kindOf, type Resolution, spanOf, speakerOf } from './resolution';
import { mainSubject } from './subjects';
import type { Source } from './utterance';
import { PRONOUN } from './weights';

const { classes, endings, markers, nouns, speech } = grammar;

/** The speaker a pronoun means, and the other one it may mean; unknown where nobody fits. */
export function pronoun(
  doc: Document,
  all: readonly Line[],
  people: People,
  source: Source,
  span: Span,
  text: string,
  discourse: Discourse,
): Resolution {
  const lower = text.toLowerCase();
  const gender = speech.genders.get(lower) ?? null;
  const unknown: Resolution = {
    speaker: speakerOf(span, text, null, null, 'unknown'),
    rival: null,
  };
  if (speech.bodyPronouns.has(lower)) {
    const past = [...discourse.speakers]
      .reverse()
      .find(({ speaker }) => speaker.kind !== 'person' && !classes.pronouns.has(speaker.text.toLowerCase()));
    const subject = subjectBefore(doc, all, people, source, lower);
    if (subject && (!past || past.line < subject.line))
      return {
        speaker: { ...speakerOf(span, text, subject.text, null, subject.kind) },
        rival: null,
      };
    return past
      ? {
          speaker: speakerOf(span, text, past.speaker.resolved ?? past.speaker.text, null, past.speaker.kind),
          rival: null,
        }
      : unknown;
  }
  if (!gender && lower !== markers.person) return unknown;
  const stranger = unnamedBefore(all, people, source, span.start, gender, discourse);
  if (stranger)
    return {
      speaker: speakerOf(span, text, stranger, null, 'anonymous'),
      rival: null,
    };
  const scores = candidates(all, people, source, span.start, gender, discourse);
  const [first, second] = [...scores.entries()].sort((a, b) => b[1] - a[1]);
  if (!first) return unknown;
  const rival =
    second &&
    first[1] - second[1] <= PRONOUN.tooClose &&
    isDoubtful(all, people, source, span.start, first[0], second[0], discourse)
      ? second[0]
      : null;
  return {
    speaker: speakerOf(span, text, first[0].name, first[0].id, 'person'),
    rival,
  };
}

/**
 * A question for the author: both are known to be men, or women, both are named in the sentence before or in
 * this one, and the pronoun does not go on with whoever spoke just now.
 */
function isDoubtful(
  all: readonly Line[],
  people: People,
  source: Source,
  at: number,
  one: Person,
  other: Person,
  discourse: Discourse,
): boolean {
  if (one.gender === null || one.gender !== other.gender) return false;
  const last = discourse.speakers[discourse.speakers.length - 1];
  if (last && last.speaker.person === one.id && source.line - last.line <= 2) return false;
  const before = all[Math.max(0, source.line - 1)]!;
  const from =
    all[source.line]!.paragraph - before.paragraph > 1
      ? all[source.line]!.tokens[0]!.start
      : before.tokens[0]!.start;
  const named = (person: Person): boolean =>
    person.mentions.some(({ start, end }) => start >= from && end <= at);
  return named(one) && named(other);
}

/** "A spokesman said no. … he added": the last to speak has no name, and nobody has been named since. */
function unnamedBefore(
  all: readonly Line[],
  people: People,
  source: Source,
  at: number,
  gender: Person['gender'],
  discourse: Discourse,
): string | null {
  const last = discourse.speakers[discourse.speakers.length - 1];
  if (
    !last ||
    last.speaker.kind !== 'anonymous' ||
    source.line - last.line > 2 ||
    all[source.line]!.paragraph - all[last.line]!.paragraph > 1
  )
    return null;
  const text = last.speaker.resolved ?? last.speaker.text;
  const noun = text
    .toLowerCase()
    .split(speech.belonging)[0]!
    .split(/[\s-]+/)
    .pop()!;
  if ((endings.plural.test(noun) && !endings.noPlural.test(noun)) || speech.crowds.has(noun)) return null;
  if ((gender === 'm' && nouns.female.has(noun)) || (gender === 'f' && nouns.male.has(noun))) return null;
  for (
    let i = firstEndingAfter(people.mentions, last.speaker.end);
    i < people.mentions.length && people.mentions[i]!.start < at;
    i++
  ) {
    const mention = people.mentions[i]!;
    const quoted = all
      .slice(last.line, source.line + 1)
      .some(({ tokens }) =>
        tokens.some((token) => token.quote >= 0 && token.start <= mention.start && mention.end <= token.end),
      );
    if (!quoted && (mention.person.gender === null || mention.person.gender === gender)) return null;
  }
  return text;
}

/** "The group claimed the attack. … it said": the subject of the sentence before, if it is no person. */
function subjectBefore(
  doc: Document,
  all: readonly Line[],
  people: People,
  source: Source,
  pronoun: string,
): { text: string; kind: Speaker['kind']; line: number } | null {
  for (let line = source.line - 1; line >= Math.max(0, source.line - 2); line--) {
    const { tokens, paragraph } = all[line]!;
    if (all[source.line]!.paragraph - paragraph > 1) break;
    const phrase = mainSubject(tokens, tokens.length);
    if (!phrase || classes.pronouns.has(tokens[phrase.from]!.lower)) continue;
    const kind = kindOf(tokens, phrase);
    if (
      kind === 'unknown' ||
      (pronoun === markers.impersonal &&
        kind === 'anonymous' &&
        endings.plural.test(tokens[phrase.to - 1]!.lower))
    )
      continue;
    const span = spanOf(tokens, phrase);
    const body = describedBody(people, tokens.slice(phrase.from, phrase.to), span.start);
    return {
      text: body?.name ?? doc.text.slice(span.start, span.end),
      kind: body ? 'organisation' : kind,
      line,
    };
  }
  return null;
}
