import { z } from 'zod';
import { SearchPlace } from '@shared/contract';
import { currentDraft, KIND_INFO, marksInOrder, shownDetails, toldOf, type Article } from '@shared/domain';

/** How much it counts to be found somewhere, the best first. */
export const RANKS = ['title', 'person', 'mark', 'text'] as const;
export type Rank = (typeof RANKS)[number];

/** A stretch of words that are read together: no phrase goes from one to the next. */
export const Passage = SearchPlace.pick({ where: true, label: true, mark: true, start: true, end: true }).extend({ rank: z.enum(RANKS), words: z.string() });
export type Passage = z.infer<typeof Passage>;

/** What is searched of one article: its passages, and its current draft, of which every paragraph is another. */
export const SearchDocument = z.object({ passages: z.array(Passage), text: z.string() });
export type SearchDocument = z.infer<typeof SearchDocument>;

/** Raised when something else is taken from the same article, here or by `decisionsOf`, so that what was cached before is made anew. */
export const EXTRACTION = 6;

/**
 * What is searched of an article, field by field. The answers are read over other articles, and kept in a cache: of a source
 * that is not on the record nothing is among them, see `toldOf`.
 */
export function documentOf(article: Article): SearchDocument {
  const { headline, standfirst, byline, desk, slug, checker, editor } = shownDetails(article);
  const people = Object.values(article.people);
  const detail = (rank: Rank, label: string, words: string): Passage => ({ where: 'details', rank, label, words });
  const passages: Passage[] = [
    detail('title', 'Headline', headline),
    detail('title', 'Slug', slug),
    detail('mark', 'Standfirst', standfirst),
    detail('person', 'Byline', byline),
    detail('person', 'Desk', desk),
    detail('person', 'Checker', checker),
    detail('person', 'Editor', editor),
    ...people.map(({ name, title, affiliation }): Passage => (
      { where: 'person', rank: 'person', label: 'Person', words: [name, title, affiliation].filter(Boolean).join(', ') })),
    ...marksInOrder(article).flatMap((mark): Passage[] => {
      const { id, kind, anchor, lost, correction, assignee } = mark;
      const { notes, evidence } = toldOf(mark, article.sources);
      const place = { rank: 'mark' as const, mark: id, ...(lost ? {} : { start: anchor.start, end: anchor.end }) };
      return [
        { where: 'mark', label: KIND_INFO[kind].label, words: anchor.exact, ...place },
        { where: 'mark', label: 'Correction', words: correction, ...place },
        { where: 'mark', label: 'Assigned to', words: assignee, ...place },
        ...notes.map(({ by, text }): Passage => ({ where: 'note', label: by ? `Note by ${by}` : 'Note', words: text, ...place })),
        ...evidence.flatMap(({ source, locator, excerpt }): Passage[] => [
          { where: 'mark', label: 'Source', words: [article.sources[source]?.title, locator].filter(Boolean).join(', '), ...place },
          { where: 'mark', label: 'Evidence', words: excerpt, ...place },
        ]),
      ];
    }),
  ];
  return { passages: passages.filter(({ words }) => words !== ''), text: currentDraft(article).text };
}

/** All passages of a document, its paragraphs included; those of a better rank come first. */
export function passagesOf({ passages, text }: SearchDocument): Passage[] {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index: start, 0: words }): Passage => (
    { where: 'text', rank: 'text', label: 'Text', words, start, end: start + words.length }));
  return [...passages, ...paragraphs].sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank));
}
