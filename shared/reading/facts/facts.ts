import type { Fact, Span } from '../types';
import type { Document } from '../text/document';
import type { People } from '../people/people';
import { language } from '../../text/languages';
import type { NameRun } from '../people/runs';
import { dates } from '../../text/dates';
import { matchesOf } from '../../text/matches';
import { apart, reachingInto } from '../../text/ranges';
import { quantities, type Quantity } from '../../text/numbers';

const { honorifics, roles, places, demonym, captions, definite, papers, namedDays } = language.names;

export interface Facts {
  /** In order of place; none overlaps another. */
  facts: Fact[];
  quantities: Quantity[];
  dates: Span[];
}

/**
 * Every name, date and number of the text, to be ticked off one by one. A number inside a date belongs to the
 * date.
 */
export function findFacts(doc: Document, people: People): Facts {
  const persons = people.runs.filter((run) => run.kind === 'person');
  // "wrote to May": a person's name is no date.
  const when = dates(doc.text).filter((span) => !inside(persons, span));
  const counted = quantities(doc.text);
  const all: Fact[] = [
    ...everywhere(doc.text, papers, 'organisation'),
    ...everywhere(doc.text, namedDays, 'name'),
    ...when.map((span): Fact => ({ start: span.start, end: span.end, kind: 'date' })),
    ...counted.map((span): Fact => ({ start: span.start, end: span.end, kind: span.kind })),
    ...people.runs
      .filter((run) => isName(doc, run))
      .map((run): Fact => ({
        start: withArticle(doc, run),
        end: run.end,
        kind: run.kind === 'unknown' ? 'name' : run.kind,
      })),
  ];
  // Earlier first; at the same place the longer one; dates before what they contain.
  const facts = apart(all.sort((a, b) => b.end - a.end));
  return { facts, quantities: counted.filter((one) => !inside(when, one)), dates: when };
}

const everywhere = (text: string, pattern: RegExp, kind: Fact['kind']): Fact[] =>
  [...matchesOf(text, pattern)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    kind,
  }));

/** A capital alone is no name: "Australian children", "Chairman", a sentence's first noun. */
function isName(doc: Document, run: NameRun): boolean {
  if (run.kind !== 'unknown' || run.to - run.from > 1) return true;
  const token = doc.tokens[run.from]!;
  const next = doc.tokens[run.to];
  if (doc.tokens[run.from - 1]?.lower === definite && honorifics.has(token.lower)) return true;
  if (roles.has(token.lower) || honorifics.has(token.lower) || captions.has(token.lower)) return false;
  if (
    token.pos === 'ADJ' ||
    (demonym.test(token.lower) && next !== undefined && /^(?:NOUN|ADJ|PROPN)$/.test(next.pos))
  )
    return false;
  const first = doc.sentences[run.sentence]!.first;
  return !(run.from <= first + 1 && token.pos !== 'PROPN' && !places.has(token.lower));
}

/** "the UK": a short name is ticked off with its article. */
function withArticle(doc: Document, run: NameRun): number {
  const before = doc.tokens[run.from - 1];
  return before?.lower === definite && run.kind !== 'person' && run.end - run.start < 6
    ? before.start
    : run.start;
}

/** True where `span` begins in one of `spans`, or one begins in it. */
const inside = (spans: readonly Span[], span: Span): boolean => reachingInto(spans, span).length > 0;
