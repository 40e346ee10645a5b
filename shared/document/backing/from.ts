import { firstStartingFrom, type Range } from '../../text/ranges';
import { language } from '../../text/languages';
import { cutTo } from '../../text/clip';
import { mapMarks } from '../../anchoring';
import { withoutLines } from '../../domain/coverage/furniture';
import type { AddBacking, CommandBody } from '../../domain/commands/command';
import type { Article } from '../../domain/model/article';
import { newId } from '../../domain/model/ids';
import { annotationsOf, type Annotation, type As, type Written } from '../annotations';
import { Known, NOBODY_NAMED, nameOf, wholeOf } from './known';
import { OwnMarks } from './own';
import { Sources } from './sources';

type BackingBody = Extract<CommandBody, { type: 'backing.add' }>;

export interface Choice extends Kept {
  /** What it was written on, as the person would say it: a file's name. */
  origin: string;
  /** What becomes of single annotations, by their keys, where a person has turned it over. */
  as?: Readonly<Record<string, As>>;
}

/** What is kept of a document: with or without its page furniture, on its own words or on `onto`. */
export interface Kept {
  dropFurniture?: boolean;
  /** The words it is put on, where these stand in the article already: they are the same but for blanks. */
  onto?: string | undefined;
}

/** `annotations`: what is written on it, where that is known already. */
type Document = Written & { furniture?: Range[]; annotations?: readonly Annotation[] };

/** What was written on the words that are kept, at its places in them; and the words. */
export function annotationsKept(
  written: Document,
  { dropFurniture = false, onto }: Kept,
): { text: string; annotations: Annotation[] } {
  const { text, furniture = [], annotations: known = annotationsOf(written) } = written;
  const kept = withoutLines(text, dropFurniture ? furniture : []);
  const annotations = known.flatMap(kept.moved);
  return onto === undefined
    ? { text: kept.text, annotations }
    : { text: onto, annotations: carried(annotations, kept.text, onto) };
}

function carried(annotations: readonly Annotation[], from: string, to: string): Annotation[] {
  const places = annotations.map(({ start, end }, at) => ({ id: String(at), start, end }));
  return mapMarks(from, to, places).flatMap((place) => {
    const [at = null] = place.outcome === 'lost' ? place.candidates : [place];
    return at ? [{ ...annotations[Number(place.id)]!, start: at.start, end: at.end }] : [];
  });
}

/**
 * The command that takes in what was written on a draft; null where nothing was, or nothing new. `article` is
 * the one whose current draft its text is: what stands in it already is not taken in again, and a mark on
 * nearly the same words is used.
 */
export function backingFrom(
  written: Document,
  article: Pick<Article, 'marks' | 'sources'>,
  { origin, as = {}, ...how }: Choice,
): BackingBody | null {
  const { text, annotations } = annotationsKept(written, how);
  const taking = new Taking(text, article, annotations);
  for (const each of annotations) taking.take(each, (one) => as[one.key] ?? one.as);
  return taking.done(origin);
}

class Taking {
  private readonly marks: AddBacking['marks'] = [];
  private readonly said: AddBacking['said'] = [];
  private readonly evidence: AddBacking['evidence'] = [];
  private readonly notes: AddBacking['notes'] = [];
  private readonly sources: Sources;
  /** What stands in the text, in its order; and what has been made here, in the same. */
  private readonly standing: readonly { id: string; start: number; end: number }[];
  private readonly made: (Range & { id: string })[] = [];
  private readonly known: Known;
  private readonly own: OwnMarks;
  /** The marks that were made of those an annotated draft tells of, by the ends of their ids there. */
  private readonly again = new Map<string, string>();

  constructor(
    private readonly text: string,
    article: Pick<Article, 'marks' | 'sources'>,
    annotations: readonly Annotation[],
  ) {
    const marks = Object.values(article.marks);
    this.standing = marks
      .filter(({ lost }) => !lost)
      .map(({ id, anchor: { start, end } }) => ({ id, start, end }))
      .sort((a, b) => a.start - b.start);
    this.known = new Known(marks, annotations);
    this.own = new OwnMarks(marks, annotations);
    this.sources = new Sources(article.sources);
  }

  /** Takes in what is new of it; `asOf`: what becomes of it, or of an answer. */
  take(annotation: Annotation, asOf: (one: Annotation) => As): void {
    const known = this.known.of(annotation);
    if (!known) {
      this.put(annotation, asOf(annotation), () => this.markOn(annotation));
      return;
    }
    this.sources.cited(annotation);
    for (const answer of known.answers)
      this.put(answer, asOf(answer), () => known.mark ?? this.markOn(answer));
  }

  private put(annotation: Annotation, as: As, onto: () => string): void {
    const cited = this.sources.cited(annotation);
    if (as === 'nothing') return;
    const mark = this.own.at(annotation) ?? this.again.get(annotation.onto ?? '') ?? onto();
    if (annotation.own) {
      this.again.set(annotation.onto!, mark);
      for (const reply of annotation.replies)
        this.note(mark, { ...annotation, ...reply, resolved: false }, reply.text);
      return;
    }
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
      author: nameOf(author),
      ...(date ? { date: cutTo(date, 100) } : {}),
      text: wholeOf(text),
      ...(resolved ? { resolved } : {}),
      ...(replies.length > 0 ? { replies: replies.map(asKept) } : {}),
      worth,
    });
    for (const { source, locator } of cited)
      this.evidence.push({ mark, id: newId(), source, locator, excerpt: '', bears: 'supports', said: id });
  }

  done(origin: string): BackingBody | null {
    const { marks, said, evidence, notes } = this;
    if (marks.length + said.length + notes.length === 0) return null;
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
    this.notes.push({ mark, id: newId(), by: author || NOBODY_NAMED, text: wholeOf(text), came });
  }

  /** The mark on nearly these words, or a new one. */
  private markOn({ start, end, own }: Pick<Annotation, 'start' | 'end' | 'own'>): string {
    // Two marks of an annotated draft may stand on the same words.
    const near = own ? undefined : this.near({ start, end });
    if (near !== undefined) return near;
    const id = newId();
    this.marks.push({ id, start, end, ...kindOf(this.text, { start, end, own }) });
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

const asKept = ({ author, date, text }: Annotation['replies'][number]) => ({
  author: nameOf(author),
  ...(date ? { date: cutTo(date, 100) } : {}),
  text: wholeOf(text),
});

/** So much of the longer of two stretches is shared where they are nearly the same words. */
const LIKE = 0.8;

const isNearly = (a: Range, b: Range): boolean =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start) >= LIKE * Math.max(a.end - a.start, b.end - b.start);

/** What a mark on these words is: as an annotated draft says, or as the words do. */
function kindOf(text: string, { start, end, own }: Pick<Annotation, 'start' | 'end' | 'own'>) {
  if (own) return { kind: own.kind, ...(own.form ? { form: own.form } : {}) };
  const form = quoteIn(text, { start, end });
  return form ? { kind: 'quote' as const, form } : { kind: 'claim' as const };
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
