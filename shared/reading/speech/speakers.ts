/** Who a source is: the person, the body or the paper behind the words of the article. */

import { grammar } from '../../text/languages';
import { firstEndingAfter } from '../../text/ranges';
import { longerName } from '../people/acronyms';
import type { Mention, People } from '../people/people';
import type { Document } from '../text/document';
import type { Span } from '../types';
import { describedBody, describedPerson } from './descriptions';
import type { Line } from './narrative';
import { phraseAfter } from './phrases';
import { pronoun } from './pronouns';
import { type Discourse, kindOf, type Resolution, spanOf, speakerOf } from './resolution';
import { firstNameBeside, senderOf } from './senders';
import type { Source } from './utterance';

const { classes, markers, naming, speech } = grammar;

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
  if (
    classes.pronouns.has(tokens[source.phrase.to - 1]!.lower) &&
    tokens[source.phrase.to - 1]!.text !== markers.nameAsWell
  )
    return pronoun(doc, all, people, source, span, text, discourse);
  const named = headMention(doc, people, span);
  if (named)
    return {
      speaker: speakerOf(span, text, named.person.name, named.person.id, 'person'),
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
      rival: null,
    };
  const sender = senderOf(doc, people, tokens, source.phrase);
  if (sender)
    return {
      speaker: speakerOf(span, text, sender.person.name, sender.person.id, 'person'),
      rival: null,
    };
  const called = firstNameBeside(tokens, source.phrase);
  if (called) return { speaker: speakerOf(span, text, called, null, 'person'), rival: null };
  const words = tokens.slice(source.phrase.from, source.phrase.to);
  // Names inside the quotation before do not say who speaks it.
  const at = tokens[0]!.quote >= 0 ? tokens[0]!.start : span.start;
  const person = describedPerson(people, words, at);
  if (person)
    return {
      speaker: speakerOf(span, text, person.name, person.id, 'person'),
      rival: null,
    };
  const kind = kindOf(tokens, source.phrase);
  const body = describedBody(people, words, at);
  if (body)
    return {
      speaker: speakerOf(span, text, body.name, null, 'organisation'),
      rival: null,
    };
  return {
    speaker: speakerOf(span, text, kind === 'organisation' ? organisation(people, text) : text, null, kind),
    rival: null,
  };
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
      !speech.owning.test(before) &&
      !/^['’]/.test(after) &&
      !speech.attributive.test(after)
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
    speech.like.has(tokens[source.phrase.to + 1]?.lower ?? '') &&
    speech.unnamedCrowds.has(tokens[source.phrase.to - 1]!.lower);
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
      doc.text.slice(span.start, mention.start).toLowerCase() === speech.theAndBlank
    )
  )
    return null;
  return among ? mention : { ...mention, start: tokens[source.phrase.from]!.start };
}

/** "WHO" is the World Health Organisation where the article spells it out, and "Hill" is Hill Pharma. */
export function organisation(people: People, text: string): string {
  const acronym = text.replace(naming.leadingThe, '').replace(/\./g, '');
  return people.acronyms.get(acronym) ?? longerName(text, people.longNames) ?? text;
}
