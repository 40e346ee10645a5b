import * as chrono from 'chrono-node';
import { readDate, type Details, type Format } from '@shared/domain';
import { language } from '@shared/text/languages';
import type { Range } from '@shared/text/ranges';

const { byline, published, speaking } = language.copy;
const BYLINE = new RegExp(`${byline.source}\\p{Lu}`, 'iu');

export interface Recognised {
  details: Pick<Details, 'headline' | 'standfirst' | 'byline' | 'publicationDate'>;
  formats: Format[];
}

/**
 * What the paragraphs before the body are: headline, standfirst, byline, date. A guess that the person sees
 * and can change; `body` is the index of the first paragraph that may be one of them (page furniture comes
 * before it). What is `known` already is not guessed again.
 */
export function recogniseOpening(
  text: string,
  given: Format[],
  body = 0,
  known: Partial<Recognised['details']> = {},
): Recognised {
  const details = { headline: '', standfirst: '', byline: '', publicationDate: '', ...known };
  const formats: Format[] = [];
  const paragraphs = paragraphRanges(text);
  const isGiven = (p: Range, type: Format['type']) =>
    given.some((f) => f.type === type && f.start === p.start);
  const isHeading = (p: Range) => isGiven(p, 'heading');
  const isItalic = (p: Range) =>
    given.some((f) => f.type === 'italic' && f.start <= p.start + 1 && f.end >= p.end - 1);

  let at = body;
  const first = paragraphs[at];
  if (!first || paragraphs.length - body < 2) return { details, formats };
  // With the headline known, a text without a heading begins with its body.
  if (known.headline && !isHeading(first)) return { details, formats };
  if (isHeading(first) || looksLikeHeadline(words(text, first))) {
    details.headline ||= words(text, first);
    if (!isHeading(first)) formats.push({ type: 'heading', ...first, level: 1 });
    at++;
  }
  const typical = median(paragraphs.slice(at + 1).map((p) => p.end - p.start));
  // Standfirst, byline and date come in any order, each once, and end where the body begins.
  for (; at < paragraphs.length - 1; at++) {
    const p = paragraphs[at]!;
    const said = words(text, p);
    if (isGiven(p, 'standfirst')) details.standfirst ||= said;
    else if (isGiven(p, 'byline')) details.byline ||= said.replace(byline, '');
    else if (!details.byline && BYLINE.test(said) && said.length <= 120 && !/[.?!]$/.test(said)) {
      details.byline = said.replace(byline, '');
      formats.push({ type: 'byline', ...p });
    } else if (!details.publicationDate && wholeDate(said)) {
      details.publicationDate = wholeDate(said)!;
    } else if (
      details.headline &&
      !details.standfirst &&
      !isHeading(p) &&
      (isItalic(p) || looksLikeStandfirst(said, typical))
    ) {
      details.standfirst = said;
      formats.push({ type: 'standfirst', ...p });
    } else break;
  }
  return { details, formats };
}

/** Somebody speaks: that is the story, and no standfirst. */
const QUOTES = new RegExp(`["“”]|${speaking}`);
const words = (text: string, range: Range): string => text.slice(range.start, range.end);

function paragraphRanges(text: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  // The opening and enough of the body to know its usual length; a book need not be walked to its end.
  while (start < text.length && ranges.length < 200) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    if (end > start) ranges.push({ start, end });
    start = end + 1;
  }
  return ranges;
}

/** Short, and not a sentence of prose: headlines take no full stop in any house style we know. */
const looksLikeHeadline = (said: string): boolean =>
  said.length <= 160 && !/[.;:,]$/.test(said) && !/^["“‘'—-]/.test(said);

/** One or two sentences, clearly shorter than a paragraph of the body, and nobody speaking in them. */
const looksLikeStandfirst = (said: string, typical: number): boolean =>
  said.length <= 300 &&
  said.length <= typical * 0.6 &&
  said.length >= 25 &&
  !QUOTES.test(said) &&
  (said.match(/[.?!](\s|$)/g)?.length ?? 0) <= 2;

/** `said` as `YYYY-MM-DD` where the whole of it is a date, with nothing else but a weekday or "Published". */
function wholeDate(said: string): string | undefined {
  if (said.length > 60) return undefined;
  const bare = said.replace(published, '');
  // Figures that have two meanings are left to the person, who knows where the paper is printed.
  const figures = readDate(bare, 'dmy', new Date().toISOString());
  if (figures.outcome === 'read') return figures.certain ? figures.date : undefined;
  const [found] = chrono.strict.parse(bare);
  if (!found || found.text.length < bare.length - 2) return undefined;
  const { start } = found;
  if (!start.isCertain('day') || !start.isCertain('month') || !start.isCertain('year')) return undefined;
  const two = (n: number | null) => String(n).padStart(2, '0');
  return `${start.get('year')}-${two(start.get('month'))}-${two(start.get('day'))}`;
}

function median(lengths: number[]): number {
  const sorted = [...lengths].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
