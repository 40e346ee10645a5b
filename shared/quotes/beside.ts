import { nameIndex, peopleNamedIn } from '../domain/people/names';
import { language } from '../text/languages';
import type { Range } from '../text/ranges';
import { asPersonName, isOffice, RUN } from './voice';

/*
 * Who a text itself says speaks a quotation, where nobody has linked it: by a name at a verb of saying,
 * before a colon, in a credit, or because one person alone is named beside it. What it is not sure of it
 * leaves out.
 */

/** A name beside a quotation: where it stands, and whether a sentence ends between the two. */
interface Candidate extends Range {
  name: string;
  apart: boolean;
}

/**
 * The name of whoever speaks the words `quote` of `paragraph`, both of `text`; empty where the text does not
 * say. `known`: names of people of whom one alone, named anywhere in the paragraph, is who speaks.
 */
export function speakerBeside(
  text: string,
  paragraph: Range,
  quote: Range,
  known: readonly string[] = [],
): string {
  const outside = masked(text.slice(paragraph.start, paragraph.end), {
    start: quote.start - paragraph.start,
    end: quote.end - paragraph.start,
  });
  const at = { start: quote.start - paragraph.start, end: quote.end - paragraph.start };
  const speaking = [...outside.matchAll(RUN)].flatMap(({ 0: run, index }): Candidate[] => {
    const name = asPersonName(run);
    const place = { start: index, end: index + run.length };
    if (name === null || !speaks(outside, place, at)) return [];
    return [{ ...place, name, apart: /[.!?]/u.test(between(outside, place, at)) }];
  });
  const [nearest] = speaking.sort(
    (a, b) => Number(a.apart) - Number(b.apart) || distance(a, at) - distance(b, at),
  );
  if (nearest) return nearest.name;
  const named = peopleNamedIn(outside, '', nameIndex(known.map((name) => ({ id: name, name, title: '' }))));
  return named.size === 1 ? [...named][0]! : '';
}

/** What quotation marks enclose is blanked out, so that places stay. */
function masked(text: string, quote: Range): string {
  const blank = (words: string): string => ' '.repeat(words.length);
  const bare = text.slice(0, quote.start) + blank(text.slice(quote.start, quote.end)) + text.slice(quote.end);
  return language.quotationMarks
    .filter(([, close]) => close !== '’')
    .reduce(
      (all, [open, close]) => all.replace(new RegExp(`${open}[^${close}\n]*${close}`, 'gu'), blank),
      bare,
    );
}

const distance = (name: Range, quote: Range): number =>
  name.end <= quote.start ? quote.start - name.end : name.start - quote.end;
const between = (text: string, name: Range, quote: Range): string =>
  name.end <= quote.start ? text.slice(name.end, quote.start) : text.slice(quote.end, name.start);

/** Beside a verb of saying, right before a colon and the words, or as the credit under them. */
function speaks(text: string, name: Range, quote: Range): boolean {
  if (says(text, name)) return true;
  const [, last = ''] = /(\p{L}+)\s+$/u.exec(text.slice(0, name.start)) ?? [];
  if (language.addresses(last.toLowerCase())) return false;
  if (name.end <= quote.start) return /^:\s*$/u.test(text.slice(name.end, quote.start));
  const isCredit = /^\s*[—–-]*\s*$/u.test(text.slice(quote.end, name.start));
  return isCredit && /^[\s.]*(?:,.*)?$/u.test(text.slice(name.end));
}

/** "said Roe", "says the mayor, Ann Roe", "Ann Roe told us", "Roe, the mayor, said"; not "told Roe". */
function says(text: string, name: Range): boolean {
  const [, far, near] = /(?:(\p{L}+)\s+)?(\p{L}+)\s+$/u.exec(text.slice(0, name.start)) ?? [];
  const [, next] = /^(?:,[^,.]{1,60},)?\s+(\p{L}+)/u.exec(text.slice(name.end)) ?? [];
  if (isSaying(next)) return true;
  if (isSaying(near)) return !language.addresses(near!.toLowerCase());
  return isSaying(far) && !language.addresses(far!.toLowerCase()) && isOffice(near!.toLowerCase());
}

const isSaying = (word: string | undefined): boolean =>
  word !== undefined && language.speaks(word.toLowerCase());

/** Whom an attribution has speak, as far as it names them: "said Mayor Ann Roe", "Roe told the court". */
export const saidBy = (words: string): string[] =>
  [...words.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const name = asPersonName(run);
    return name !== null && says(words, { start: index, end: index + run.length }) ? [name] : [];
  });
