import { PRONOUN, SURE } from './weights';
import {
  CROWDS,
  LIKE,
  NAME_LINKS,
  SPEAKING_QUANTITIES,
  SUBORDINATING_SUBJECTS,
  UNNAMED_CROWDS,
} from '../../text/languages/en/speech';
import type { Person, Speaker, Span } from '../types';
import { DOCUMENTS, SOURCES } from '../../text/languages/en/titles';
import { ORGANISATION_WORDS } from '../../text/languages/en/places';
import { FEMALE_NOUNS, MALE_NOUNS } from '../../text/languages/en/synonyms';
import { PRONOUNS } from '../../text/languages/en/words';
import { firstEndingAfter } from '../../text/ranges';
import type { Document } from '../text/document';
import { longerName } from '../people/acronyms';
import type { Mention, People } from '../people/people';
import { describedBody, describedPerson } from './descriptions';
import { mainSubject } from './subjects';
import type { Line } from './narrative';
import { isComma, phraseAfter, type Phrase } from './phrases';
import { firstNameBeside, senderOf } from './senders';
import type { Source } from './utterances';

/** A speaker with how sure the reading is, and the other person a pronoun may mean. */
export interface Resolution {
  speaker: Speaker;
  confidence: number;
  rival: Person | null;
}

/** What has been said so far; pronouns are resolved against it. */
export interface Discourse {
  /** Whom each line is about. */
  topics: readonly (Person | null)[];
  /** The last speakers, newest last; `aloud` where whole sentences of theirs are given. */
  speakers: { speaker: Speaker; line: number; aloud: boolean }[];
}

const GENDERED: ReadonlyMap<string, 'f' | 'm'> = new Map([
  ['she', 'f'],
  ['her', 'f'],
  ['herself', 'f'],
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['himself', 'm'],
]);

/** The speaker a source names: the person behind the name, the title, the description or the pronoun. */
export function resolve(
  doc: Document,
  all: readonly Line[],
  people: People,
  source: Source,
  discourse: Discourse,
): Resolution {
  const found = whoSpeaks(doc, all, people, source, discourse);
  if (source.via) found.speaker.via = source.via;
  return found;
}

function whoSpeaks(
  doc: Document,
  all: readonly Line[],
  people: People,
  source: Source,
  discourse: Discourse,
): Resolution {
  const { tokens } = all[source.line]!;
  const span = spanOf(tokens, source.phrase);
  const text = doc.text.slice(span.start, span.end);
  if (PRONOUNS.has(tokens[source.phrase.to - 1]!.lower) && tokens[source.phrase.to - 1]!.text !== 'i')
    return pronoun(doc, all, people, source, span, text, discourse);
  const named = headMention(doc, people, span);
  if (named)
    return {
      speaker: speakerOf(span, text, named.person.name, named.person.id, 'person'),
      confidence: SURE.named,
      rival: null,
    };
  const beside = apposed(doc, all, people, source);
  if (beside)
    return {
      speaker: speakerOf(
        beside,
        doc.text.slice(beside.start, beside.end),
        beside.person.name,
        beside.person.id,
        'person',
      ),
      confidence: SURE.named,
      rival: null,
    };
  const sender = senderOf(doc, people, tokens, source.phrase);
  if (sender)
    return {
      speaker: speakerOf(span, text, sender.person.name, sender.person.id, 'person'),
      confidence: SURE.sender,
      rival: null,
    };
  const called = firstNameBeside(tokens, source.phrase);
  if (called)
    return { speaker: speakerOf(span, text, called, null, 'person'), confidence: SURE.named, rival: null };
  const words = tokens.slice(source.phrase.from, source.phrase.to);
  // Names inside the quotation before do not say who speaks it.
  const at = tokens[0]!.quote >= 0 ? tokens[0]!.start : span.start;
  const person = describedPerson(people, words, at);
  if (person)
    return {
      speaker: speakerOf(span, text, person.name, person.id, 'person'),
      confidence: SURE.described,
      rival: null,
    };
  const kind = kindOf(tokens, source.phrase);
  const body = describedBody(people, words, at);
  if (body)
    return {
      speaker: speakerOf(span, text, body.name, null, 'organisation'),
      confidence: SURE.described,
      rival: null,
    };
  return {
    speaker: speakerOf(span, text, kind === 'organisation' ? organisation(people, text) : text, null, kind),
    confidence: SURE.asWritten,
    rival: null,
  };
}

const speakerOf = (
  span: Span,
  text: string,
  resolved: string | null,
  person: string | null,
  kind: Speaker['kind'],
): Speaker => ({ ...span, text, resolved, person, kind });

function spanOf(tokens: Line['tokens'], phrase: Phrase): Span {
  return { start: tokens[phrase.from]!.start, end: tokens[phrase.to - 1]!.end };
}

/**
 * The person named as the head of the phrase: in "CEO of the council Jane Roe" that is Jane Roe, and in "Jane
 * Roe of the council" too. An owner ("Roe's lawyer") and an object ("a lawyer for Roe") are not.
 */
function headMention(doc: Document, people: People, span: Span): Mention | null {
  for (
    let i = firstEndingAfter(people.mentions, span.start);
    i < people.mentions.length && people.mentions[i]!.start < span.end;
    i++
  ) {
    const mention = people.mentions[i]!;
    const before = doc.text.slice(span.start, Math.max(span.start, mention.start));
    const after = doc.text.slice(mention.end, Math.max(mention.end, span.end));
    // "Roe spokesman Paul Doe" is Doe, and "the Roe plan" nobody: behind the head stands nothing, or a
    // preposition.
    if (
      mention.end <= span.end &&
      !/(?:^|\s)(?:of|for|to|from|by|with|at|in|near|against)\s(?:the\s|an?\s)?$/i.test(before) &&
      !/^['’]/.test(after) &&
      !/^\s(?!(?:of|from|at|for|in|on|with|near|and|who|to)\s)\p{L}/u.test(after)
    )
      return mention;
  }
  return null;
}

/** "the team's coach, Jane Roe," — a name in apposition after the description; the speaker is all of it. */
function apposed(doc: Document, all: readonly Line[], people: People, source: Source): Mention | null {
  const { tokens } = all[source.line]!;
  if (tokens[source.phrase.to]?.text !== ',') return null;
  // "Others, including Jane Roe, were blunt"
  const among =
    LIKE.has(tokens[source.phrase.to + 1]?.lower ?? '') &&
    UNNAMED_CROWDS.has(tokens[source.phrase.to - 1]!.lower);
  const phrase = phraseAfter(tokens, source.phrase.to + (among ? 2 : 1));
  if (!phrase || phrase.to - phrase.from > 6) return null;
  const next = tokens[phrase.to];
  if (next && next.quote < 0 && !/^[,.;:(]$/.test(next.text)) return null;
  const span = spanOf(tokens, phrase);
  const mention = headMention(doc, people, span);
  if (
    !mention ||
    !(
      among ||
      mention.start <= span.start + 1 ||
      doc.text.slice(span.start, mention.start).toLowerCase() === 'the '
    )
  )
    return null;
  return among ? mention : { ...mention, start: tokens[source.phrase.from]!.start };
}

function kindOf(tokens: Line['tokens'], phrase: Phrase): Speaker['kind'] {
  let head = phrase.to - 1;
  for (let i = phrase.from; i < phrase.to; i++) {
    if (NAME_LINKS.has(tokens[i]!.lower) && i > phrase.from) {
      head = i - 1;
      break;
    }
  }
  const word = tokens[head]!.lower;
  if (DOCUMENTS.has(word)) return 'document';
  if (SPEAKING_QUANTITIES.has(word)) return 'anonymous';
  if (SOURCES.has(word)) return 'anonymous';
  for (let i = phrase.from; i < phrase.to; i++)
    if (ORGANISATION_WORDS.has(tokens[i]!.lower)) return 'organisation';
  if (tokens[head]!.capital || tokens[head]!.text === 'i') return 'organisation';
  return tokens[head]!.pos === 'NOUN' ? 'anonymous' : 'unknown';
}

/** "WHO" is the World Health Organisation where the article spells it out, and "Hill" is Hill Pharma. */
function organisation(people: People, text: string): string {
  const acronym = text.replace(/^the\s/i, '').replace(/\./g, '');
  return people.acronyms.get(acronym) ?? longerName(text, people.longNames) ?? text;
}

function pronoun(
  doc: Document,
  all: readonly Line[],
  people: People,
  source: Source,
  span: Span,
  text: string,
  discourse: Discourse,
): Resolution {
  const lower = text.toLowerCase();
  const gender = GENDERED.get(lower) ?? null;
  const unknown: Resolution = {
    speaker: speakerOf(span, text, null, null, 'unknown'),
    confidence: SURE.unknown,
    rival: null,
  };
  if (lower === 'they' || lower === 'it') {
    const past = [...discourse.speakers]
      .reverse()
      .find(({ speaker }) => speaker.kind !== 'person' && !PRONOUNS.has(speaker.text.toLowerCase()));
    const subject = subjectBefore(doc, all, people, source, lower);
    if (subject && (!past || past.line < subject.line))
      return {
        speaker: { ...speakerOf(span, text, subject.text, null, subject.kind) },
        confidence: SURE.pronounOfSubject,
        rival: null,
      };
    return past
      ? {
          speaker: speakerOf(span, text, past.speaker.resolved ?? past.speaker.text, null, past.speaker.kind),
          confidence: SURE.pronounOfBody,
          rival: null,
        }
      : unknown;
  }
  if (!gender && lower !== 'who') return unknown;
  const stranger = unnamedBefore(all, people, source, span.start, gender, discourse);
  if (stranger)
    return {
      speaker: speakerOf(span, text, stranger, null, 'anonymous'),
      confidence: SURE.pronounOfUnnamed,
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
    confidence: rival ? SURE.doubtfulPronoun : SURE.pronoun,
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
    .split(/\s(?:of|for|from|at|in|with|who)\s/)[0]!
    .split(/[\s-]+/)
    .pop()!;
  if ((/s$/.test(noun) && !/ss$/.test(noun)) || CROWDS.has(noun)) return null;
  if ((gender === 'm' && FEMALE_NOUNS.has(noun)) || (gender === 'f' && MALE_NOUNS.has(noun))) return null;
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
    if (!phrase || PRONOUNS.has(tokens[phrase.from]!.lower)) continue;
    const kind = kindOf(tokens, phrase);
    if (
      kind === 'unknown' ||
      (pronoun === 'it' && kind === 'anonymous' && /s$/.test(tokens[phrase.to - 1]!.lower))
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

/**
 * How likely a name earlier in the pronoun's own line is its person. "As Roe left, he said …" and "Roe was
 * blunt: “No,” he said": very. "Roe was late, he said": hardly, for Roe is whom somebody speaks of.
 */
function ownLine(tokens: Line['tokens'], pronoun: number, mention: Span, leads: boolean): number {
  let at = 0;
  while (at < pronoun && tokens[at]!.end < mention.end) at++;
  const strong = leads ? PRONOUN.ownLineFirst : PRONOUN.ownLine;
  if (at <= 4 && SUBORDINATING_SUBJECTS.has(tokens[0]!.lower)) return strong;
  for (let i = at; i < pronoun; i++) if (tokens[i]!.text === ':') return strong;
  const before = tokens[pronoun - 1];
  return before && (isComma(before) || before.quote >= 0) ? PRONOUN.spokenOf : strong;
}

/**
 * People the pronoun may mean, weighed: a speaker just before counts most, then whom the sentence before was
 * about, then whoever was named last. Nobody of the other gender, and nobody named only after the pronoun.
 */
function candidates(
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
