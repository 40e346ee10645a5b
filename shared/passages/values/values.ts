/** The values of a mark: what in it can be right or wrong by itself. */

import { matchesOf } from '../../text/matches';
import { language } from '../../text/languages';
import { overlaps, type Range } from '../../text/ranges';
import type { AskedMark, MarkValue, ValueKind } from '../types';
import { quotationsIn } from './quotations';
import { markSide, type MarkSide } from './sides';
import { titlesIn } from './titles';
import { verbsIn } from './verbs';

const { compass, locative, times, rank } = language.values;

/** All values of a mark, in text order; offsets are into the draft, and none is outside the mark. */
export function valuesOf(mark: AskedMark): MarkValue[] {
  const side = markSide(mark);
  const { text } = side.paragraph;
  const quoted = quotationsIn(text, side.mark, mark.kind);
  const quotes = quoted.filter(({ isName }) => !isName);
  const figures = figuresOf(side);
  const found: [ValueKind, Range][] = [
    ...quoted.map((range): [ValueKind, Range] => [range.isName ? 'name' : 'quote', range]),
    ...outside(
      quotes,
      figures.map((range): [ValueKind, Range] => ['number', range]),
    ),
    ...outside(
      quotes,
      side.paragraph.moments.map((range): [ValueKind, Range] => ['date', range]),
    ),
    ...outside(
      quoted,
      titlesIn(text, side.paragraph.names).map((range): [ValueKind, Range] => ['title', range]),
    ),
    ...outside(quoted, namesOf(side)),
    ...outside(
      [...quoted, ...figures],
      superlativesOf(side).map((range): [ValueKind, Range] => ['negation', range]),
    ),
    ...outside(
      [...quoted, ...figures],
      verbsIn(text, side.mark).map((range): [ValueKind, Range] => ['negation', range]),
    ),
  ];
  return found
    .map(([kind, range]): [ValueKind, Range] => [kind, trimmed(side.mark, range)])
    .filter(([, { start, end }]) => start < end)
    .map(([kind, { start, end }]) => ({
      start: start + side.at,
      end: end + side.at,
      kind,
      text: text.slice(start, end),
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What is called the most or the least of its kind; "one of the oldest" as little as "the rest". */
function superlativesOf({ paragraph: { text }, mark }: MarkSide): Range[] {
  const words = text.slice(mark.start, mark.end);
  const found = language.searching.superlative(words);
  if (!found || language.searching.amongMost.test(words)) return [];
  return [{ start: mark.start + found.start, end: mark.start + found.end }];
}

const outside = (ranges: readonly Range[], found: [ValueKind, Range][]): [ValueKind, Range][] =>
  found.filter(([, range]) => !ranges.some((one) => overlaps(one, range)));

/** A value that a mark cuts through is none of it; one that it only touches neither. */
const trimmed = (mark: Range, { start, end }: Range): Range =>
  start >= mark.start && end <= mark.end ? { start, end } : { start: 0, end: 0 };

/** Amounts, what each is for one of, how many times something is, and ranks. */
function figuresOf({ paragraph: { text, amounts } }: MarkSide): Range[] {
  const matches = [...matchesOf(text, times), ...matchesOf(text, rank)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  const plain = amounts.filter((one) => !matches.some((other) => overlaps(one, other)));
  return [...plain, ...plain.flatMap(({ perAt }) => perAt ?? []), ...matches];
}

/** Names, which of them are places, and points of the compass. */
function namesOf({ paragraph: { text, names, words } }: MarkSide): [ValueKind, Range][] {
  const called = names.map((one): [ValueKind, Range] => {
    const before = text.slice(Math.max(0, one.start - 16), one.start);
    return [!one.isPerson && locative.test(before) ? 'place' : 'name', one];
  });
  const sides = words
    .filter(({ start, end }) => compass.has(text.slice(start, end).toLowerCase()))
    .filter((word) => !names.some((one) => overlaps(one, word)));
  return [...called, ...sides.map((word): [ValueKind, Range] => ['place', word])];
}
