import { resolveAnchor } from '../../anchoring';
import type { AddBacking, CommandBody } from '../../domain/commands/command';
import type { Article } from '../../domain/model/article';
import { currentDraft } from '../../domain/model/article';
import { newId } from '../../domain/model/ids';
import { STATUS_INFO } from '../../vocabulary';
import { inOneLine } from '../../text/clip';
import { CodePoints } from '../../text/code-points';
import type { Range } from '../../text/ranges';
import { annotationsOf, type Annotation } from '../annotations';
import { backingFrom } from '../backing/from';
import type { Marked } from './marked';

export type BackingBody = Extract<CommandBody, { type: 'backing.add' }>;

/** What becomes of what others marked: one command, and what has no sure place. */
export interface PlacedMarks {
  /** Null where nothing of it is new. */
  body: BackingBody | null;
  placed: number;
  /** Each with why, a sentence’s end. */
  notFound: { words: string; why: string }[];
}

/** So alike words must be, and so much more than the next best, where they are not the very words. */
const ALIKE = 0.8;
const CLEARLY = 0.1;

/**
 * Looks for what others marked in the current draft of an article, by its words, and makes one command of
 * what is found: marks, notes, and where a fact comes from as the author's backing. Nothing is put on words
 * that are not surely meant. No status comes with it: what others decided is a note.
 */
export function placeMarked(article: Article, marked: readonly Marked[], origin: string): PlacedMarks {
  const { text } = currentDraft(article);
  const points = new CodePoints(text);
  const annotations: Annotation[] = [];
  const own = new Map<string, Marked>();
  const notFound: PlacedMarks['notFound'] = [];
  let placed = 0;
  for (const [at, each] of marked.entries()) {
    if (each.id !== null && article.marks[each.id]) {
      own.set(each.id, each);
      placed++;
      continue;
    }
    const found = each.lost ? 'its words were gone already' : placeOf(text, points, each);
    if (typeof found === 'string') {
      notFound.push({ words: each.words, why: found });
      continue;
    }
    placed++;
    annotations.push(...annotationsFor(each, found, `row ${at + 1}`));
  }
  const body = backingFrom({ text, annotations }, article, { origin });
  return { body: withOwn(body, article, own, origin), placed, notFound };
}

function placeOf(text: string, points: CodePoints, { words, before, after, place }: Marked): Range | string {
  if (words.trim() === '') return 'it has no words';
  const start = place ? points.units(place.start) : 0;
  if (place && text.slice(start, start + words.length) === words) return { start, end: start + words.length };
  const places = placesOf(text, words);
  if (places.length === 1) return { start: places[0]!, end: places[0]! + words.length };
  const found = resolveAnchor(text, {
    start,
    end: start + words.length,
    exact: words,
    prefix: before,
    suffix: after,
  });
  if (found.start !== undefined) return { start: found.start, end: found.end };
  if (places.length > 1) return `its words stand ${places.length} times in the draft`;
  const [best, next] = found.candidates;
  return best && best.score >= ALIKE && best.score - (next?.score ?? 0) >= CLEARLY
    ? { start: best.start, end: best.end }
    : 'its words are not in the draft';
}

/** Where the very words stand; of many, the first. */
function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (
    let at = text.indexOf(words);
    at !== -1 && places.length < MOST_PLACES;
    at = text.indexOf(words, at + 1)
  )
    places.push(at);
  return places;
}
const MOST_PLACES = 100;

/** A mark on these words, what was written at it, and where it comes from. */
function annotationsFor(
  { kind, form, status, risk, facets, by, notes, source }: Marked,
  range: Range,
  key: string,
): Annotation[] {
  const decided =
    status !== null && status !== 'to-check'
      ? [`Status where it comes from: ${STATUS_INFO[status].label}`]
      : [];
  const base = {
    ...range,
    in: 'comment' as const,
    author: by,
    resolved: false,
    replies: [],
    sources: [],
    worth: null,
    question: false,
    as: 'note' as const,
  };
  const stated = {
    kind: kind ?? 'claim',
    form,
    status: status ?? 'to-check',
    risk: risk ?? 'routine',
    facets,
    disposition: 'open' as const,
    correction: '',
    stamp: null,
    lost: null,
  };
  const replies = [
    ...decided.map((text) => ({ author: by, text })),
    ...notes.map(({ by: author, date, text }) => ({ author, ...(date ? { date } : {}), text })),
  ];
  return [
    { ...base, key, text: key, onto: key, replies, own: stated },
    ...(source === '' ? [] : sourcesOf(source, range, by, key)),
  ];
}

/** What a cell says of sources, read as a comment on the words would be. */
function sourcesOf(source: string, { start, end }: Range, author: string, key: string): Annotation[] {
  const lone = 'x'.repeat(Math.max(1, end));
  return annotationsOf({
    text: lone,
    apparatus: { comments: [{ start, end, author, text: source, resolved: false, replies: [] }] },
  }).map((each) => ({
    ...each,
    start,
    end,
    key: `${key} source`,
    onto: key,
    as: each.worth === null ? 'note' : each.as,
  }));
}

/** Of marks that are the article's own, the notes it has not. */
function withOwn(
  body: BackingBody | null,
  article: Article,
  own: ReadonlyMap<string, Marked>,
  origin: string,
): BackingBody | null {
  const notes: AddBacking['notes'] = [];
  for (const [mark, { notes: written }] of own) {
    const there = article.marks[mark]!.notes;
    for (const { id, by, date, text } of written)
      if (!there.some((note) => note.id === id || inOneLine(note.text) === inOneLine(text)))
        notes.push({
          mark,
          id: newId(),
          by: by || 'Nobody named',
          text: text.slice(0, 20_000),
          came: date ? { date: date.slice(0, 100) } : {},
        });
  }
  if (notes.length === 0) return body;
  return body
    ? { ...body, notes: [...body.notes, ...notes] }
    : { type: 'backing.add', origin, marks: [], said: [], sources: [], evidence: [], notes };
}
