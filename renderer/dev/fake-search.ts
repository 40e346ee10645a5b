import { inOne, type Input, type SearchPlace, type SearchReply } from '@shared/contract';
import { currentDraft, KIND_INFO, marksInOrder, newId, type Article } from '@shared/domain';

/**
 * Every word somewhere in the article, wherever it begins or ends: enough to look at and to test the page
 * with.
 */
export function searched(articles: Article[], { query, limit, of }: Input<'library.search'>): SearchReply {
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found =
    words.length === 0
      ? []
      : articles.flatMap((article) => {
          const places = placesIn(article);
          if (!words.every((word) => places.some(({ excerpt }) => excerpt.toLowerCase().includes(word))))
            return [];
          const telling = places
            .map((place) => ({ ...place, highlights: spansOf(place.excerpt, words) }))
            .filter(({ highlights }) => highlights.length > 0);
          return [{ article: article.id, score: 1, places: telling.slice(0, 3) }];
        });
  const hits = of ? found.filter(({ article }) => of.includes(article)) : found.slice(0, limit);
  return {
    ready: true,
    indexed: articles.length,
    total: articles.length,
    hits,
    articles: inOne([...found.keys()]),
    roll: { name: newId(), ids: inOne(found.map(({ article }) => article)) },
    forgiven: [],
    count: found.length,
    took: 0,
  };
}

function placesIn(article: Article): SearchPlace[] {
  const { headline, slug, checker } = article.details;
  const details = Object.entries({ Headline: headline, Slug: slug, Checker: checker });
  return [
    ...details.map(([label, excerpt]): SearchPlace => ({ where: 'details', label, excerpt, highlights: [] })),
    ...marksInOrder(article).flatMap(
      ({ id, kind, anchor: { start, end, exact }, notes, evidence }): SearchPlace[] => [
        { where: 'mark', label: KIND_INFO[kind].label, excerpt: exact, highlights: [], mark: id, start, end },
        ...notes.map(({ by, text }): SearchPlace => ({
          where: 'note',
          label: `Note by ${by}`,
          excerpt: text,
          highlights: [],
          mark: id,
          start,
          end,
        })),
        ...evidence.map(({ source }): SearchPlace => ({
          where: 'mark',
          label: 'Source',
          excerpt: article.sources[source]?.title ?? '',
          highlights: [],
          mark: id,
          start,
          end,
        })),
      ],
    ),
    ...[...currentDraft(article).text.matchAll(/[^\n]+/g)].map(
      ({ index: start, 0: excerpt }): SearchPlace => ({
        where: 'text',
        label: 'Text',
        excerpt,
        highlights: [],
        start,
        end: start + excerpt.length,
      }),
    ),
  ];
}

const spansOf = (text: string, words: string[]) =>
  [...text.matchAll(new RegExp(words.join('|'), 'gi'))].map(({ index: start, 0: word }) => ({
    start,
    end: start + word.length,
  }));
