import type { Person, Speaker, Span } from '../types';
import { DOCUMENTS, SOURCES } from '../lexicon/titles';
import { ORGANISATION_WORDS } from '../lexicon/places';
import { PRONOUNS } from '../lexicon/words';
import { indexAt } from '../spans';
import type { Document } from '../text/document';
import type { Mention, People } from '../people/people';
import { mainSubject } from './subjects';
import type { Line } from './narrative';
import { phraseAfter, type Phrase } from './phrases';
import type { Source } from './utterances';

/** A speaker with how sure the reading is, and the other person a pronoun may mean. */
export interface Resolution {
  speaker: Speaker;
  confidence: number;
  rival: Person | null;
}

/** What has been said so far; pronouns are resolved against it. */
export interface Discourse {
  /** The last speakers, newest last. */
  speakers: { speaker: Speaker; line: number }[];
}

const GENDERED: ReadonlyMap<string, 'f' | 'm'> = new Map([['she', 'f'], ['her', 'f'], ['herself', 'f'], ['he', 'm'], ['him', 'm'], ['his', 'm'], ['himself', 'm']]);
const BACK_LINES = 8;
// The subject of the sentence before is two points ahead of the others in it: a likelihood, and still a question for the author.
const TOO_CLOSE = 2;

/** The speaker a source names: the person behind the name, the title, the description or the pronoun. */
export function resolve(doc: Document, all: readonly Line[], people: People, source: Source, discourse: Discourse): Resolution {
  const found = whoSpeaks(doc, all, people, source, discourse);
  if (source.via) found.speaker.via = source.via;
  return found;
}

function whoSpeaks(doc: Document, all: readonly Line[], people: People, source: Source, discourse: Discourse): Resolution {
  const { tokens } = all[source.line]!;
  const span = spanOf(tokens, source.phrase);
  const text = doc.text.slice(span.start, span.end);
  const lower = text.toLowerCase();
  if (PRONOUNS.has(tokens[source.phrase.to - 1]!.lower) && tokens[source.phrase.to - 1]!.text !== 'i') return pronoun(doc, all, people, source, span, text, discourse);
  const named = headMention(doc, people, span) ?? apposed(doc, all, people, source);
  if (named) return { speaker: speakerOf(span, text, named.person.name, named.person.id, 'person'), confidence: 0.95, rival: null };
  const described = byDescription(people, lower);
  if (described) return { speaker: speakerOf(span, text, described.name, described.id, 'person'), confidence: 0.7, rival: null };
  const kind = kindOf(tokens, source.phrase);
  return { speaker: speakerOf(span, text, kind === 'organisation' ? organisation(doc, people, text) : text, null, kind), confidence: 0.85, rival: null };
}

const speakerOf = (span: Span, text: string, resolved: string | null, person: string | null, kind: Speaker['kind']): Speaker => ({ ...span, text, resolved, person, kind });

function spanOf(tokens: Line['tokens'], phrase: Phrase): Span {
  return { start: tokens[phrase.from]!.start, end: tokens[phrase.to - 1]!.end };
}

/**
 * The person named as the head of the phrase: in "CEO of the council Jane Roe" that is Jane Roe, and in "Jane Roe of the council" too.
 * An owner ("Roe's lawyer") and an object ("a lawyer for Roe") are not.
 */
function headMention(doc: Document, people: People, span: Span): Mention | null {
  for (let i = indexAt(people.mentions, span.start); i < people.mentions.length && people.mentions[i]!.start < span.end; i++) {
    const mention = people.mentions[i]!;
    const before = doc.text.slice(span.start, Math.max(span.start, mention.start));
    const after = doc.text.slice(mention.end, Math.max(mention.end, span.end));
    if (mention.end <= span.end && !/(?:^|\s)(?:of|for|to|from|by|with|at|in|near|against)\s(?:the\s|an?\s)?$/i.test(before) && !/^['’]/.test(after) && !/^\s\p{L}+$/u.test(after)) return mention;
  }
  return null;
}

/** "the team's coach, Jane Roe," — a name in apposition after the description. */
function apposed(doc: Document, all: readonly Line[], people: People, source: Source): Mention | null {
  const { tokens } = all[source.line]!;
  if (tokens[source.phrase.to]?.text !== ',') return null;
  const phrase = phraseAfter(tokens, source.phrase.to + 1);
  if (!phrase || phrase.to - phrase.from > 6) return null;
  const next = tokens[phrase.to];
  if (next && next.quote < 0 && !/^[,.;:(]$/.test(next.text)) return null;
  const span = spanOf(tokens, phrase);
  const mention = headMention(doc, people, span);
  return mention && mention.start <= span.start + 1 ? mention : null;
}

/** "the coach said": the person the article has called coach. */
function byDescription(people: People, lower: string): Person | null {
  const head = /^(?:the|his|her|their|its)\s(?:\p{L}+\s)?(\p{L}+)$/u.exec(lower)?.[1];
  if (!head || people.people.length > 400) return null;
  const fits = people.people.filter((person) => person.title?.toLowerCase().split(/[^\p{L}]+/u).includes(head));
  return fits.length === 1 ? fits[0]! : null;
}

function kindOf(tokens: Line['tokens'], phrase: Phrase): Speaker['kind'] {
  let head = phrase.to - 1;
  for (let i = phrase.from; i < phrase.to; i++) {
    if (/^(?:of|for|from|at|in|by|with|to)$/.test(tokens[i]!.lower) && i > phrase.from) {
      head = i - 1;
      break;
    }
  }
  const word = tokens[head]!.lower;
  if (DOCUMENTS.has(word)) return 'document';
  if (/^(?:one|another|some|many|others|several|few|most|both|all)$/.test(word)) return 'anonymous';
  if (SOURCES.has(word)) return 'anonymous';
  for (let i = phrase.from; i < phrase.to; i++) if (ORGANISATION_WORDS.has(tokens[i]!.lower)) return 'organisation';
  if (tokens[head]!.capital || tokens[head]!.text === 'i') return 'organisation';
  return tokens[head]!.pos === 'NOUN' ? 'anonymous' : 'unknown';
}

/** "WHO" is the World Health Organisation where the article spells it out. */
function organisation(doc: Document, people: People, text: string): string {
  const acronym = text.replace(/^the\s/i, '').replace(/\./g, '');
  if (!/^\p{Lu}{2,6}$/u.test(acronym)) return text;
  for (const run of people.runs) {
    const initials = doc.text.slice(run.start, run.end).split(/\s+/).map((word) => word[0]).join('');
    if (initials === acronym) return doc.text.slice(run.start, run.end);
  }
  return text;
}

function pronoun(doc: Document, all: readonly Line[], people: People, source: Source, span: Span, text: string, discourse: Discourse): Resolution {
  const lower = text.toLowerCase();
  const gender = GENDERED.get(lower) ?? null;
  const unknown: Resolution = { speaker: speakerOf(span, text, null, null, 'unknown'), confidence: 0.3, rival: null };
  if (lower === 'they' || lower === 'it') {
    const past = [...discourse.speakers].reverse().find(({ speaker }) => speaker.kind !== 'person' && !PRONOUNS.has(speaker.text.toLowerCase()));
    const subject = subjectBefore(doc, all, source, lower);
    if (subject && (!past || past.line < subject.line)) return { speaker: { ...speakerOf(span, text, subject.text, null, subject.kind) }, confidence: 0.55, rival: null };
    return past ? { speaker: speakerOf(span, text, past.speaker.resolved ?? past.speaker.text, null, past.speaker.kind), confidence: 0.6, rival: null } : unknown;
  }
  if (!gender && lower !== 'who') return unknown;
  const scores = candidates(all, people, source, span.start, gender, discourse);
  const [first, second] = [...scores.entries()].sort((a, b) => b[1] - a[1]);
  if (!first) return unknown;
  const rival = second && first[1] - second[1] <= TOO_CLOSE ? second[0] : null;
  return { speaker: speakerOf(span, text, first[0].name, first[0].id, 'person'), confidence: rival ? 0.5 : 0.8, rival };
}

/** "The group claimed the attack. … it said": the subject of the sentence before, if it is no person. */
function subjectBefore(doc: Document, all: readonly Line[], source: Source, pronoun: string): { text: string; kind: Speaker['kind']; line: number } | null {
  for (let line = source.line - 1; line >= Math.max(0, source.line - 2); line--) {
    const { tokens, paragraph } = all[line]!;
    if (all[source.line]!.paragraph - paragraph > 1) break;
    const phrase = mainSubject(tokens, tokens.length);
    if (!phrase || PRONOUNS.has(tokens[phrase.from]!.lower)) continue;
    const kind = kindOf(tokens, phrase);
    if (kind === 'unknown' || (pronoun === 'it' && kind === 'anonymous' && /s$/.test(tokens[phrase.to - 1]!.lower))) continue;
    const span = spanOf(tokens, phrase);
    return { text: doc.text.slice(span.start, span.end), kind, line };
  }
  return null;
}

/**
 * People the pronoun may mean, weighed: a speaker just before counts most, then the subject of the sentence before, then whoever
 * was named last. Nobody of the other gender, and nobody named only after the pronoun.
 */
function candidates(all: readonly Line[], people: People, source: Source, at: number, gender: Person['gender'], discourse: Discourse): Map<Person, number> {
  const scores = new Map<Person, number>();
  const fits = (person: Person): boolean => person.gender === null || gender === null || person.gender === gender;
  const raise = (person: Person, by: number): void => {
    if (fits(person)) scores.set(person, Math.max(scores.get(person) ?? 0, by + (person.gender === gender ? 0.5 : 0)));
  };
  const own = all[source.line]!;
  for (let back = 0; back < BACK_LINES && source.line - back >= 0; back++) {
    const line = all[source.line - back]!;
    const start = line.tokens[0]!.start;
    const end = Math.min(at, line.tokens[line.tokens.length - 1]!.end);
    const far = back + 2 * (own.paragraph - line.paragraph);
    let nth = 0;
    for (let i = indexAt(people.mentions, start); i < people.mentions.length && people.mentions[i]!.start < end; i++) {
      const mention = people.mentions[i]!;
      if (line.tokens.some((token) => token.quote >= 0 && token.start < mention.end && mention.start < token.end)) continue;
      raise(mention.person, 10 - far + (nth === 0 ? 2 : 0));
      nth++;
    }
  }
  for (let i = discourse.speakers.length - 1, n = 0; i >= 0 && n < 3; i--, n++) {
    const { speaker, line } = discourse.speakers[i]!;
    const person = people.byId.get(speaker.person ?? '');
    if (person) raise(person, 13 - (source.line - line) - 2 * (own.paragraph - all[line]!.paragraph) * 0.5 - n);
  }
  return scores;
}
