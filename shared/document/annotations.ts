import { z } from 'zod';
import { characterStart } from '../text/characters';
import { paragraphs } from '../text/paragraphs';
import { firstEndingAfter, type Range } from '../text/ranges';
import { language } from '../text/languages';
import { sentences } from '../text/sentences';
import type { Said } from '../domain/model/said';
import type { Stated } from './annotated';
import type { Apparatus, NoteLink, Reply } from './document';
import { readBacking, type NamedSource, type ReadBacking } from './backing/read';

/** What becomes of something written on a draft, unless a person turns it over. */
export const As = z.enum(['backing', 'note', 'nothing']);
export type As = z.infer<typeof As>;

/** Something written on a draft, and the words it is about. */
export interface Annotation extends Range {
  /** Names it for a person's choice: its kind and its place among those of the kind, "comment 3". */
  key: string;
  in: Said['in'];
  /** Empty where the file does not say. */
  author: string;
  date?: string | undefined;
  text: string;
  resolved: boolean;
  replies: readonly Reply[];
  /** It is an answer by itself, to these words. */
  answers?: string | undefined;
  /** That these are replies is concluded from their place. */
  guessed?: true | undefined;
  /** What it says of a source, its answers included: "source?" is often answered. */
  sources: readonly NamedSource[];
  worth: Said['worth'] | null;
  question: boolean;
  /** What becomes of it: a question and a remark are notes. */
  as: Exclude<As, 'nothing'>;
  /** On an annotated draft: the end of the id of the mark it was written at. */
  onto?: string;
  /** It is that mark’s own comment, and this is what it says; its replies stood at the mark before. */
  own?: Stated;
}

export interface Written {
  text: string;
  apparatus?: Partial<Pick<Apparatus, 'comments' | 'footnotes'>>;
}

/**
 * Everything written on a draft, in the order of its words. A comment is about the words it covers, or the
 * sentence it stands in; a note and a square bracket about what stands before it, from the note before or the
 * beginning of the sentence. Offsets are UTF-16 code units of `text`, `[start, end)`.
 */
export function annotationsOf({ text, apparatus = {} }: Written): Annotation[] {
  const { comments = [], footnotes = [] } = apparatus;
  const split = new Sentences(text);
  const all: (Annotation | null)[] = comments.map((comment, at) =>
    annotation(`comment ${at + 1}`, 'comment', split.covered(comment), comment),
  );
  const brackets = bracketsIn(text);
  const stops = [...footnotes.map(({ at }) => ({ at, end: at })), ...brackets].sort((a, b) => a.at - b.at);
  const before = spans(stops, split);
  footnotes.forEach(({ at, text: words, endnote, links }, index) => {
    const place = endnote ? 'endnote' : 'footnote';
    all.push(
      annotation(`footnote ${index + 1}`, place, before.get(at) ?? split.at(at), { text: words, links }),
    );
  });
  brackets.forEach(({ at, words, reading }, index) => {
    const about = before.get(at) ?? split.at(at);
    all.push(annotation(`bracket ${index + 1}`, 'bracket', about, { text: words }, reading));
  });
  return all.filter((each) => each !== null).sort((a, b) => a.start - b.start || a.end - b.end);
}

type Words = { text: string; links?: readonly NoteLink[] | undefined } & Partial<
  Pick<Annotation, 'author' | 'date' | 'resolved' | 'replies' | 'guessed'>
>;

/** Null where nothing was written, or about nothing: an empty draft. */
function annotation(
  key: string,
  place: Annotation['in'],
  about: Range | null,
  { text: written, links, author = '', date, resolved = false, replies = [], guessed }: Words,
  known?: ReadBacking,
): Annotation | null {
  const text = written.trim();
  if (text === '' || about === null) return null;
  const note = place === 'footnote' || place === 'endnote';
  const readings = [
    known ?? readBacking(withAddresses(text, links), { note }),
    ...replies.map((reply) => readBacking(withAddresses(reply.text, reply.links))),
  ];
  const sources = readings.flatMap((reading) => reading.sources);
  const worth = worthOf(readings);
  return {
    ...about,
    key,
    in: place,
    author,
    date,
    text,
    resolved,
    replies,
    guessed,
    sources,
    worth,
    question: readings[0]!.question,
    as: worth === null || (worth === 'vague' && readings[0]!.question) ? 'note' : 'backing',
  };
}

/**
 * An answer by itself, on the words of what it answers, by its place among the answers; null where it says
 * nothing.
 */
export function answerOf(thread: Annotation, reply: Reply, at: number): Annotation | null {
  const { start, end, key, in: place, resolved, text } = thread;
  const answer = annotation(`${key} answer ${at + 1}`, place, { start, end }, { ...reply, resolved });
  return answer && { ...answer, answers: text };
}

/** Words with the addresses behind them, where they are not written out. */
function withAddresses(text: string, links: readonly NoteLink[] = []): string {
  const behind = links.map(({ href }) => href).filter((href) => !text.includes(href));
  return behind.length === 0 ? text : `${text} ${behind.join(' ')}`;
}

function worthOf(readings: readonly ReadBacking[]): Annotation['worth'] {
  if (readings.some(({ sources }) => sources.some(({ kind }) => kind !== 'observation'))) return 'backed';
  if (readings.some(({ onAuthor }) => onAuthor)) return 'on-author';
  return readings.some(({ vague }) => vague) ? 'vague' : null;
}

const BRACKET = /\[([^[\]\n]{4,500})\]|\(([^()\n]{4,500})\)/gu;

/**
 * Brackets that say where something comes from. Of "they [the owners] knew" nothing is read, and of round
 * ones nothing that does not say that it is a source: "(source: county survey, p. 3)".
 */
function bracketsIn(text: string) {
  return [...text.matchAll(BRACKET)].flatMap(({ 0: all, 1: square, 2: round = '', index }) => {
    const words = square ?? round;
    if (square === undefined && !language.backing.labelled.test(round)) return [];
    const reading = readBacking(words);
    const says = !reading.question && reading.sources.some(points);
    return says ? [{ at: index, end: index + all.length, words, reading }] : [];
  });
}

/** Whether it can be nothing but a source: "[the 2019 report]" may be a word put into a quotation. */
const points = ({ address, page, part, minute, telephone, email, kind }: NamedSource): boolean =>
  [address, page, part, minute, telephone, email].some((each) => each !== undefined) || SPOKEN.has(kind);
const SPOKEN: ReadonlySet<NamedSource['kind']> = new Set(['interview', 'observation']);

/** The words before each stop: from the stop before it in its sentence, or the beginning of the sentence. */
function spans(stops: readonly { at: number; end: number }[], split: Sentences): Map<number, Range> {
  const found = new Map<number, Range>();
  let last = 0;
  for (const { at, end } of stops) {
    const sentence = split.before(at);
    const from = Math.max(sentence?.start ?? 0, last);
    const about = split.trimmed({ start: from, end: at });
    // Two notes at one place, or with a full stop between them, are about the same words.
    const known = found.get(at) ?? about ?? [...found.values()].at(-1) ?? null;
    if (known) found.set(at, known);
    last = end;
  }
  return found;
}

/** The sentences of a draft, split as they are asked for. */
class Sentences {
  private readonly paragraphs: Range[];
  private readonly split = new Map<number, Range[]>();

  constructor(private readonly text: string) {
    // Cells of a table are parted by tabs, and no sentence goes on from one into the next.
    this.paragraphs = paragraphs(text.replaceAll('\t', '\n'));
  }

  /** The words a comment covers, without the blanks around them; where there are none, its sentence. */
  covered({ start, end }: Range): Range | null {
    return this.trimmed({ start, end: Math.min(end, this.text.length) }) ?? this.at(start);
  }

  /** The sentence a place is in, or the nearest one. */
  at(place: number): Range | null {
    const here = this.around(place);
    return here.find(({ end }) => end > place) ?? here.at(-1) ?? this.before(place);
  }

  /** The sentence that a note behind it, or within it, belongs to. */
  before(place: number): Range | null {
    return this.around(place).findLast(({ start }) => start < place) ?? null;
  }

  /** Null where nothing but blanks and the signs between sentences is left. */
  trimmed({ start, end }: Range): Range | null {
    const words = this.text.slice(start, end);
    const ahead = /^[\s,;:.)\]]*/u.exec(words)![0].length;
    const from = characterStart(this.text, start + ahead);
    const to = characterStart(this.text, start + words.trimEnd().length);
    return to > from && /[\p{L}\p{N}]/u.test(this.text.slice(from, to)) ? { start: from, end: to } : null;
  }

  private around(place: number): Range[] {
    const index = Math.min(firstEndingAfter(this.paragraphs, place - 1), this.paragraphs.length - 1);
    const paragraph = this.paragraphs[index];
    if (!paragraph) return [];
    let known = this.split.get(index);
    if (!known) this.split.set(index, (known = sentences(this.text, paragraph)));
    return known;
  }
}
