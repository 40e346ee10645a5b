import { z } from 'zod';
import { SearchPlace } from '@shared/contract';
import {
  currentDraft,
  KIND_INFO,
  marksInOrder,
  namesWithheld,
  shownDetails,
  toldOf,
  type Article,
} from '@shared/domain';
import { rowOf } from '../../storage/cache/words';
import { rowed } from './words';

/** How much it counts to be found somewhere, the best first. */
export const RANKS = ['title', 'person', 'mark', 'text'] as const;
export type Rank = (typeof RANKS)[number];

/** A stretch of words that are read together: no phrase goes from one to the next. */
export const Passage = SearchPlace.pick({
  where: true,
  label: true,
  mark: true,
  paper: true,
  start: true,
  end: true,
}).extend({ rank: z.enum(RANKS), words: z.string() });
export type Passage = z.infer<typeof Passage>;

/**
 * What is searched of one article: its passages, and its current draft, of which every paragraph is another.
 */
export const SearchDocument = z.object({ passages: z.array(Passage), text: z.string() });
export type SearchDocument = z.infer<typeof SearchDocument>;

/**
 * Raised when something else is taken from the same article, here or by `decisionsOf`, so that what was
 * cached before is made anew.
 */
export const EXTRACTION = 7;

/**
 * What is searched of an article, field by field. The answers are read over other articles, and kept in a
 * cache: of a source that is not on the record nothing is among them, see `toldOf`. `papers`: what is
 * searched of its papers.
 */
export function documentOf(article: Article, papers: readonly Passage[] = []): SearchDocument {
  const { headline, standfirst, byline, desk, slug, checker, editor } = shownDetails(article);
  const people = Object.values(article.people);
  const hidden = namesWithheld(article.sources);
  const detail = (rank: Rank, label: string, words: string): Passage => ({
    where: 'details',
    rank,
    label,
    words,
  });
  const passages: Passage[] = [
    detail('title', 'Headline', headline),
    detail('title', 'Slug', slug),
    detail('mark', 'Standfirst', standfirst),
    detail('person', 'Byline', byline),
    detail('person', 'Desk', desk),
    detail('person', 'Checker', checker),
    detail('person', 'Editor', editor),
    ...people.map(({ name, title, affiliation }): Passage => ({
      where: 'person',
      rank: 'person',
      label: 'Person',
      words: [name, title, affiliation].filter(Boolean).join(', '),
    })),
    ...marksInOrder(article).flatMap((mark): Passage[] => {
      const { id, kind, anchor, lost, correction, assignee } = mark;
      const { notes, evidence, said } = toldOf(mark, article.sources, hidden);
      const place = {
        rank: 'mark' as const,
        mark: id,
        ...(lost ? {} : { start: anchor.start, end: anchor.end }),
      };
      return [
        { where: 'mark', label: KIND_INFO[kind].label, words: anchor.exact, ...place },
        { where: 'mark', label: 'Correction', words: correction, ...place },
        { where: 'mark', label: 'Assigned to', words: assignee, ...place },
        ...notes.map(({ by, text }): Passage => ({
          where: 'note',
          label: by ? `Note by ${by}` : 'Note',
          words: text,
          ...place,
        })),
        ...said.map(({ author, text }): Passage => ({
          where: 'note',
          label: author ? `Backing by ${author}` : 'Backing',
          words: text,
          ...place,
        })),
        ...evidence.flatMap(({ source, locator, excerpt }): Passage[] => [
          {
            where: 'mark',
            label: 'Source',
            words: [article.sources[source]?.title, locator].filter(Boolean).join(', '),
            ...place,
          },
          { where: 'mark', label: 'Evidence', words: excerpt, ...place },
        ]),
      ];
    }),
    ...papers,
  ];
  return { passages: passages.filter(({ words }) => words !== ''), text: currentDraft(article).text };
}

const byRank = (a: Passage, b: Passage): number => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank);

/** All passages of a document, its paragraphs included; those of a better rank come first. */
export function passagesOf({ passages, text }: SearchDocument): Passage[] {
  return [...passages].sort(byRank).concat(paragraphsOf(text).map((range) => paragraph(text, range)));
}

const paragraphsOf = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(/[^\n]+/g)].map(({ index: start, 0: words }) => ({ start, end: start + words.length }));

const paragraph = (text: string, { start, end }: { start: number; end: number }): Passage => ({
  where: 'text',
  rank: 'text',
  label: 'Text',
  words: text.slice(start, end),
  start,
  end,
});

/** Stands between the passages and the text; JSON has it escaped. */
const THEN = '\u001e';

/**
 * A document as it is kept: its passages, a line each, and its text. Of what is found a few lines are read,
 * and not all.
 */
export const written = ({ passages, text }: SearchDocument): string =>
  [...passages]
    .sort(byRank)
    .map((passage) => JSON.stringify(passage))
    .join('\n') +
  THEN +
  text;

/** A document that was `written`, read as far as somebody asks. */
export class WrittenDocument {
  readonly #lines: readonly string[];
  readonly #text: string;
  #paragraphs: { start: number; end: number }[] | null = null;

  constructor(content: string) {
    const at = content.indexOf(THEN);
    this.#lines = at <= 0 ? [] : content.slice(0, at).split('\n');
    this.#text = content.slice(at + 1);
  }

  /** Whether a passage, by its place among `passagesOf`, is a paragraph of the draft. */
  isOfText(at: number): boolean {
    return at >= this.#lines.length;
  }

  /** A passage by its place among `passagesOf`. */
  passageAt(at: number): Passage | undefined {
    const line = this.#lines[at];
    if (line !== undefined) return JSON.parse(line) as Passage;
    const range = (this.#paragraphs ??= paragraphsOf(this.#text))[at - this.#lines.length];
    return range && paragraph(this.#text, range);
  }

  /** All of it, looked through; null where it is none. */
  whole(): SearchDocument | null {
    const passages = this.#lines.map((line) => JSON.parse(line) as unknown);
    const document = SearchDocument.safeParse({ passages, text: this.#text });
    return document.success ? document.data : null;
  }
}

/** The words of a document as they are kept, a row for each rank; passages in the order of `passagesOf`. */
export function rowsOf(document: SearchDocument): string[] {
  const passages = passagesOf(document);
  return RANKS.map((rank) =>
    rowOf(passages.filter((each) => each.rank === rank).map(({ words }) => rowed(words))),
  );
}
