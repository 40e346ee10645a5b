import { findClaims } from './claims/claims';
import { findFacts } from './facts/facts';
import { findFlags } from './flags/rules';
import { findPeople, type People } from './people/people';
import { titlesOf } from './people/titles';
import { notSpoken } from './quotes/kinds';
import { pairMarks, type Pairing } from './quotes/pairs';
import { lines } from './speech/narrative';
import { marksOnly, withSpeakers } from './speech/quotes';
import { utterances } from './speech/utterances';
import { cut, tagDocument } from './text/document';
import type { ReadOptions, Reading } from './types';

/** Reads a draft at once. See `readInSteps`. */
export function read(text: string, options: ReadOptions = {}): Reading {
  const steps = readInSteps(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const NOBODY: People = {
  people: [],
  mentions: [],
  byId: new Map(),
  about: new Map(),
  bodies: [],
  acronyms: new Map(),
  longNames: new Map(),
  runs: [],
};

/**
 * Reads a draft in steps, yielding the share done (0 to 1): a worker reports it and stops by not asking for
 * the next. Pure: the same text and options give the same reading. The text is taken as given; any string is
 * answered, in time that grows with its length. A text in another language is answered with its quotation
 * marks and the flag `not-english`.
 */
export function* readInSteps(text: string, options: ReadOptions = {}): Generator<number, Reading> {
  const doc = cut(text);
  yield 0.1;
  const marks = pairMarks(text, doc.paragraphs);
  if (!doc.english) return marksReading(text, marks, options, doc);
  for (const done of tagDocument(doc)) yield 0.1 + 0.4 * done;
  const people = findPeople(doc);
  yield 0.6;
  const told = lines(doc, marks.quotes);
  const { spoken, left, headings } = utterances(doc, told, marks.quotes, people);
  yield 0.7;
  const { quotes, doubts } = withSpeakers(doc, told, people, spoken, headings);
  yield 0.8;
  const { facts, quantities, dates } = findFacts(doc, people);
  const claims = findClaims(doc, facts);
  yield 0.9;
  const titles = titlesOf(doc, people);
  const flags = findFlags({
    doc,
    marks,
    quotes,
    doubts,
    people,
    titles,
    facts,
    quantities,
    dates,
    claims,
    options,
  });
  return {
    text,
    english: true,
    quotes,
    quoted: left.map((quote) => notSpoken(text, quote)),
    people: people.people,
    titles,
    claims,
    facts,
    flags,
  };
}

function marksReading(
  text: string,
  marks: Pairing,
  options: ReadOptions,
  doc: ReturnType<typeof cut>,
): Reading {
  const quotes = marksOnly(marks.quotes);
  const flags = findFlags({
    doc,
    marks,
    quotes,
    doubts: [],
    people: NOBODY,
    titles: [],
    facts: [],
    quantities: [],
    dates: [],
    claims: [],
    options,
  });
  return { text, english: false, quotes, quoted: [], people: [], titles: [], claims: [], facts: [], flags };
}
