import { firstStartingFrom, type Range } from '../../text/ranges';
import { language } from '../../text/languages';
import { cutTo } from '../../text/clip';
import { withoutLines } from '../../domain/coverage/furniture';
import type { AddBacking, CommandBody } from '../../domain/commands/command';
import type { Article } from '../../domain/model/article';
import { newId } from '../../domain/model/ids';
import type { Mark } from '../../domain/model/mark';
import { annotationsOf, type Annotation, type As, type Written } from '../annotations';
import { Sources } from './sources';

type BackingBody = Extract<CommandBody, { type: 'backing.add' }>;

export interface Choice {
  /** What it was written on, as the person would say it: a file's name. */
  origin: string;
  /** What becomes of single annotations, by their keys, where a person has turned it over. */
  as?: Readonly<Record<string, As>>;
  /** Whether the page furniture at the ends is left out; the keys are those of the whole all the same. */
  dropFurniture?: boolean;
}

/**
 * The command that takes in what was written on a draft; null where nothing was, or nothing new. `article` is
 * the one whose current draft its text is: what stands in it already is not taken in again, and a mark on
 * nearly the same words is used.
 */
export function backingFrom(
  written: Written & { furniture?: Range[] },
  article: Pick<Article, 'marks' | 'sources'>,
  { origin, as = {}, dropFurniture = false }: Choice,
): BackingBody | null {
  const { text, furniture = [] } = written;
  const kept = withoutLines(text, dropFurniture ? furniture : []);
  const taking = new Taking(kept.text, article);
  for (const each of annotationsOf(written).flatMap(kept.moved)) taking.take(each, as[each.key] ?? each.as);
  return taking.done(origin);
}

/** As long as the schemas take it; nobody writes more beside a draft. */
const LONGEST = 20_000;
const whole = (text: string): string => cutTo(text, LONGEST);

class Taking {
  private readonly marks: AddBacking['marks'] = [];
  private readonly said: AddBacking['said'] = [];
  private readonly evidence: AddBacking['evidence'] = [];
  private readonly notes: AddBacking['notes'] = [];
  private readonly sources: Sources;
  /** What stands in the text, in its order; and what has been made here, in the same. */
  private readonly standing: readonly { id: string; start: number; end: number }[];
  private readonly made: (Range & { id: string })[] = [];
  private readonly known: ReadonlyMap<string, Mark[]>;

  constructor(
    private readonly text: string,
    article: Pick<Article, 'marks' | 'sources'>,
  ) {
    const marks = Object.values(article.marks);
    this.standing = marks
      .filter(({ lost }) => !lost)
      .map(({ id, anchor: { start, end } }) => ({ id, start, end }))
      .sort((a, b) => a.start - b.start);
    this.known = byWords(marks);
    this.sources = new Sources(article.sources);
  }

  take(annotation: Annotation, as: As): void {
    const cited = this.sources.cited(annotation);
    if (as === 'nothing') return;
    const there = this.there(annotation);
    if (there) {
      this.answers(annotation, there);
      return;
    }
    const mark = this.markOn(annotation);
    if (as === 'note' || annotation.worth === null) {
      this.note(mark, annotation, annotation.text);
      for (const reply of annotation.replies) this.note(mark, { ...annotation, ...reply }, reply.text);
      return;
    }
    const id = newId();
    const { in: place, author, date, text, resolved, replies, worth } = annotation;
    this.said.push({
      mark,
      id,
      in: place,
      author: cutTo(author, 200),
      ...(date ? { date: cutTo(date, 100) } : {}),
      text: whole(text),
      ...(resolved ? { resolved } : {}),
      ...(replies.length > 0 ? { replies: replies.map(asKept) } : {}),
      worth,
    });
    for (const { source, locator } of cited)
      this.evidence.push({ mark, id: newId(), source, locator, excerpt: '', bears: 'supports', said: id });
  }

  done(origin: string): BackingBody | null {
    const { marks, said, evidence, notes } = this;
    if (said.length + notes.length === 0) return null;
    const used = new Set(evidence.map(({ source }) => source));
    const sources = this.sources.entered().filter(({ id }) => used.has(id));
    return { type: 'backing.add', origin, marks, said, sources, evidence, notes };
  }

  private note(mark: string, { author, date, resolved }: Annotation, text: string): void {
    if (text.trim() === '') return;
    const came = {
      ...(date ? { date: cutTo(date, 100) } : {}),
      ...(resolved ? { resolved: true as const } : {}),
    };
    this.notes.push({ mark, id: newId(), by: author || NOBODY_NAMED, text: whole(text), came });
  }

  /** The mark on which the very same was written before, in an earlier draft. */
  private there(annotation: Annotation): Mark | undefined {
    return this.known
      .get(whole(annotation.text))
      ?.find(({ lost, anchor }) => lost || (anchor.start < annotation.end && annotation.start < anchor.end));
  }

  /** Of what was taken in before, what has been answered since. */
  private answers(annotation: Annotation, { id, notes, said = [] }: Mark): void {
    const kept = new Set(
      [...notes, ...said, ...said.flatMap(({ replies = [] }) => replies)].map(({ text }) => text),
    );
    for (const reply of annotation.replies)
      if (!kept.has(whole(reply.text))) this.note(id, { ...annotation, ...reply }, reply.text);
  }

  /** The mark on nearly these words, or a new one. */
  private markOn({ start, end }: Range): string {
    const near = this.near({ start, end });
    if (near !== undefined) return near;
    const id = newId();
    const quote = quoteIn(this.text, { start, end });
    this.marks.push({ id, start, end, ...(quote ? { kind: 'quote', form: quote } : { kind: 'claim' }) });
    this.made.push({ id, start, end });
    return id;
  }

  private near({ start, end }: Range): string | undefined {
    const reach = Math.ceil((end - start) * (1 / LIKE - 1));
    for (let at = this.made.length - 1; at >= 0 && this.made[at]!.start >= start - reach; at--)
      if (isNearly(this.made[at]!, { start, end })) return this.made[at]!.id;
    const { standing } = this;
    const from = firstStartingFrom(standing, start - reach);
    for (let at = from; at < standing.length && standing[at]!.start <= start + reach; at++)
      if (isNearly(standing[at]!, { start, end })) return standing[at]!.id;
    return undefined;
  }
}

/** Who is named as the writer of a note that does not say who wrote it. */
const NOBODY_NAMED = 'The author';

const asKept = ({ author, date, text }: Annotation['replies'][number]) => ({
  author: cutTo(author, 200),
  ...(date ? { date: cutTo(date, 100) } : {}),
  text: whole(text),
});

/** So much of the longer of two stretches is shared where they are nearly the same words. */
const LIKE = 0.8;

const isNearly = (a: Range, b: Range): boolean =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start) >= LIKE * Math.max(a.end - a.start, b.end - b.start);

/** Marks by what was written on them and came with a draft. */
function byWords(marks: readonly Mark[]): Map<string, Mark[]> {
  const known = new Map<string, Mark[]>();
  for (const mark of marks)
    for (const { text } of [...(mark.said ?? []), ...mark.notes.filter(({ came }) => came)])
      known
        .set(text, known.get(text) ?? [])
        .get(text)!
        .push(mark);
  return known;
}

/** Whether words are a quotation, and how far; null where they are a claim. */
function quoteIn(text: string, { start, end }: Range): 'direct' | 'partial' | null {
  const words = text.slice(start, end);
  for (const [open, close] of language.quotationMarks) {
    if (text.charAt(start - 1) === open && text.charAt(end) === close) return 'direct';
    const [first, last] = [words.indexOf(open), words.lastIndexOf(close)];
    if (first === -1 || last <= first) continue;
    if (first === 0) return last >= words.length - 2 ? 'direct' : 'partial';
    if ((last - first) * 2 > words.length) return 'partial';
  }
  return null;
}
