import type { Article } from '@shared/domain';
import type { Reading } from '@shared/reading';
import { isQuoted } from '@shared/quotes/asked';
import { firstEndingAfter } from '@shared/text/ranges';
import { readingOf } from './readings';

/**
 * Whom the first read has say the words of quote marks that nothing says it of yet: no attribution is linked,
 * and nobody. By mark; without a reading of the text as it stands there is none.
 */
export function voicesRead(article: Article): Record<string, string> {
  const { reading } = readingOf(article.id);
  if (!reading) return {};
  const found = Object.values(article.marks).flatMap((mark): [string, string][] => {
    if (!isQuoted(mark) || mark.attribution !== undefined || mark.people.length > 0) return [];
    const name = speakerAt(reading, mark.anchor);
    return name === null ? [] : [[mark.id, name]];
  });
  return Object.fromEntries(found);
}

/** The person who speaks the quotation that reaches into a range; null where it is nobody with a name. */
function speakerAt({ quotes }: Reading, { start, end }: { start: number; end: number }): string | null {
  const quote = quotes[firstEndingAfter(quotes, start)];
  if (!quote || quote.start >= end || !quote.speaker?.person) return null;
  return quote.speaker.resolved;
}
