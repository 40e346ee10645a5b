import type { ImportCandidate } from './library';

/*
 * A text that was read, in pieces: a book has tens of thousands of ranges, and to take it in one message
 * holds a thread up for longer than a frame of the window lasts, at each of the borders it crosses.
 */

type Lists = Pick<ImportCandidate, 'formats' | 'furniture' | 'annotations'> &
  Omit<ImportCandidate['apparatus'], 'title'>;

/** A stretch of the text, or some of one of the lists, in their order. */
export type Piece = { text: string } | { [L in keyof Lists]: { list: L; items: Lists[L] } }[keyof Lists];

/** What of it takes about as long to hand over as a frame leaves time for. */
const MOST_CHARACTERS = 250_000;
const MOST_ITEMS = 1_000;

const listsOf = ({ formats, furniture, annotations, apparatus }: ImportCandidate): Lists => {
  const { title: _, ...lists } = apparatus;
  return { formats, furniture, annotations, ...lists };
};

function withLists(candidate: ImportCandidate, text: string, lists: Lists): ImportCandidate {
  const { formats, furniture, annotations, ...apparatus } = lists;
  const { title } = candidate.apparatus;
  return { ...candidate, text, formats, furniture, annotations, apparatus: { title, ...apparatus } };
}

const emptied = (lists: Lists): Lists =>
  Object.fromEntries(Object.keys(lists).map((list) => [list, []])) as unknown as Lists;

/** A candidate without its text and lists, and these in pieces; no pieces of one that is short. */
export function inPieces(candidate: ImportCandidate): { head: ImportCandidate; pieces: Piece[] } {
  const { text } = candidate;
  const lists = listsOf(candidate);
  const items = Object.values(lists).reduce((sum, list) => sum + list.length, 0);
  if (text.length <= MOST_CHARACTERS && items <= MOST_ITEMS) return { head: candidate, pieces: [] };
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at += MOST_CHARACTERS)
    pieces.push({ text: text.slice(at, at + MOST_CHARACTERS) });
  for (const [list, all] of Object.entries(lists))
    for (let at = 0; at < all.length; at += MOST_ITEMS)
      pieces.push({ list, items: all.slice(at, at + MOST_ITEMS) } as Piece);
  return { head: withLists(candidate, '', emptied(lists)), pieces };
}

/** The candidate of `inPieces` again, once all its pieces are there. */
export function joined(head: ImportCandidate, pieces: readonly Piece[]): ImportCandidate {
  if (pieces.length === 0) return head;
  const lists = emptied(listsOf(head));
  let text = '';
  for (const piece of pieces) {
    if ('text' in piece) text += piece.text;
    else (lists[piece.list] as unknown[]).push(...piece.items);
  }
  return withLists(head, text, lists);
}
