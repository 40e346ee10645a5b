import type { Format } from '../domain/model/article';
import { language } from '../text/languages';
import type { Part, ReadDocument } from './document';

/** What styles say of the story: its first headline, standfirst and byline. */
export function detailsIn(
  text: string,
  formats: readonly Format[],
  parts: readonly Part[],
): ReadDocument['details'] {
  const headline = parts.find(({ kind }) => kind === 'headline');
  const standfirst = formats.find(({ type }) => type === 'standfirst');
  const byline = formats.find(({ type }) => type === 'byline');
  const words = ({ start, end }: Pick<Part, 'start' | 'end'>): string => text.slice(start, end);
  return {
    ...(headline ? { headline: words(headline).replaceAll('\n', ' ') } : {}),
    ...(standfirst ? { standfirst: words(standfirst) } : {}),
    ...(byline ? { byline: words(byline).replace(language.copy.byline, '') } : {}),
  };
}
