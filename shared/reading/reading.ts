import { findPeople } from './people/people';
import { notSpoken } from './quotes/kinds';
import { pairMarks } from './quotes/pairs';
import { lines } from './speech/narrative';
import { withSpeakers } from './speech/quotes';
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

/**
 * Reads a draft in steps, yielding the share done (0 to 1): a worker reports it and stops by not asking for the next.
 * Pure: the same text and options give the same reading. The text is taken as given; any string is answered, in time that
 * grows with its length.
 */
export function* readInSteps(text: string, options: ReadOptions = {}): Generator<number, Reading> {
  void options;
  const doc = cut(text);
  yield 0.1;
  const marks = pairMarks(text, doc.paragraphs);
  for (const done of tagDocument(doc)) yield 0.1 + 0.4 * done;
  const people = findPeople(doc);
  yield 0.6;
  const told = lines(doc, marks.quotes);
  const { spoken, left } = utterances(text, told, marks.quotes, doc.headline);
  const { quotes } = withSpeakers(doc, told, people, spoken);
  return { text, english: doc.english, quotes, quoted: left.map((quote) => notSpoken(text, quote)), people: people.people, claims: [], facts: [], flags: [] };
}
