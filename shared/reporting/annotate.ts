import { characterStart } from '../text/characters';
import { MARK_KINDS, type Draft, type Format, type MarkKind } from '../domain';
import { directionOf, foreignQuotations, type Direction, type Stretch } from '../text/direction';
import type { TextParagraph, TextRole, TextSegment } from './types';

/** A numbered mark that stands in the text, `[start, end)`. */
export interface Placed {
  number: number;
  kind: MarkKind;
  start: number;
  end: number;
}

type Link = Extract<Format, { type: 'link' }>;

/**
 * The draft's paragraphs, cut wherever a mark or a format begins or ends, so that marks may overlap and nest
 * at will. Laws: the segments' texts, with `\n` between paragraphs, are the draft's text; every mark is in
 * `opens` once and in `closes` once. `numberOf` gives a paragraph's number by its start.
 */
export function annotate(
  draft: Draft,
  marks: readonly Placed[],
  numberOf: ReadonlyMap<number, number>,
): TextParagraph[] {
  const { text } = draft;
  const inline = draft.formats
    .filter((format) => isInline(format) && format.start < format.end)
    .map((format) => ({
      ...format,
      start: characterStart(text, format.start),
      end: characterStart(text, format.end),
    }));
  const visible = marks.map((mark) => trimBreaks(text, mark));
  const opensAt = groupBy(visible.filter(hasWords), (mark) => mark.start);
  const closesAt = groupBy(visible.filter(hasWords), (mark) => mark.end);
  const pointsAt = groupBy(
    visible.filter((mark) => !hasWords(mark)),
    (mark) => mark.start,
  );
  const lines = paragraphsOf(text);
  const foreign = lines.flatMap((line) => line.foreign);
  const cuts = [...visible, ...inline, ...foreign]
    .flatMap(({ start, end }) => [start, end])
    .sort((a, b) => a - b);
  const formatsAt = sweep(inline);
  const isForeign = within(foreign);
  const roleAt = rolesOf(draft);
  const parts = new Map(draft.parts.map(({ start, kind }) => [start, kind]));
  const covering: Record<MarkKind, number> = { claim: 0, quote: 0, attribution: 0 };
  let nextCut = 0;

  const segmentsOf = (start: number, end: number): TextSegment[] => {
    const segments: TextSegment[] = [];
    for (let at = start; at < end;) {
      while (cuts[nextCut]! <= at) nextCut++;
      const to = Math.min(end, cuts[nextCut] ?? end);
      const opening = opensAt.get(at) ?? [];
      const closing = closesAt.get(to) ?? [];
      for (const mark of opening) covering[mark.kind]++;
      segments.push({
        start: at,
        end: to,
        text: text.slice(at, to),
        ...formatsAt(at),
        foreign: isForeign(at),
        kinds: MARK_KINDS.filter((kind) => covering[kind] > 0),
        opens: opening.map((mark) => mark.number),
        closes: closing.map((mark) => mark.number),
      });
      for (const mark of closing) covering[mark.kind]--;
      at = to;
    }
    const points = pointsAt.get(end)?.map((mark) => mark.number);
    if (points) segments.push({ ...NO_WORDS, start: end, end, opens: points, closes: points });
    return segments;
  };

  return lines.map(({ start, end, direction }): TextParagraph => ({
    number: numberOf.get(start) ?? null,
    start,
    end,
    direction,
    role: roleAt(start, end),
    part: parts.get(start) ?? null,
    segments: segmentsOf(start, end),
  }));
}

const NO_WORDS = { text: '', bold: false, italic: false, link: null, foreign: false, kinds: [] };

interface Line extends Stretch {
  direction: Direction;
  /** The quotations that run against it. */
  foreign: Stretch[];
}

/** The paragraphs, with the way each of them runs. Offsets are of the whole text. */
function paragraphsOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((words): Line => {
    const direction = directionOf(words);
    const [from, end] = [start, start + words.length];
    start = end + 1;
    const foreign = foreignQuotations(words, direction).map((each) => ({
      start: from + each.start,
      end: from + each.end,
    }));
    return { start: from, end, direction, foreign };
  });
}

/**
 * Whether a place is in one of the stretches, which are in order. To be asked in text order: it walks along.
 */
function within(stretches: readonly Stretch[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while (next < stretches.length && stretches[next]!.end <= at) next++;
    return next < stretches.length && stretches[next]!.start <= at;
  };
}

/** The numbers of the marks that share words with another one. `marks` are in text order. */
export function overlapping(marks: readonly Placed[]): Set<number> {
  const numbers = new Set<number>();
  let furthest = -1;
  marks.forEach((mark, at) => {
    const next = marks[at + 1];
    if (furthest > mark.start || (next && next.start < mark.end)) numbers.add(mark.number);
    furthest = Math.max(furthest, mark.end);
  });
  return numbers;
}

const isInline = (format: Format): boolean =>
  format.type === 'bold' || format.type === 'italic' || format.type === 'link';
const hasWords = (mark: Placed): boolean => mark.end > mark.start;

/**
 * A mark without the line breaks at its ends, which no paragraph shows. One of breaks alone shrinks to the
 * end of its first paragraph.
 */
function trimBreaks(text: string, mark: Placed): Placed {
  let start = Math.min(mark.start, text.length);
  let end = Math.min(mark.end, text.length);
  while (end > start && text[end - 1] === '\n') end--;
  while (start < end && text[start] === '\n') start++;
  return { ...mark, start, end };
}

function groupBy<T>(list: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of list) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** What the inline formats say at a place. To be asked in text order: it walks along. */
function sweep(formats: readonly Format[]): (at: number) => Pick<TextSegment, 'bold' | 'italic' | 'link'> {
  const starts = [...formats].sort((a, b) => a.start - b.start);
  let active: Format[] = [];
  let next = 0;
  return (at) => {
    if (active.some((format) => format.end <= at)) active = active.filter((format) => format.end > at);
    for (; next < starts.length && starts[next]!.start <= at; next++)
      if (starts[next]!.end > at) active.push(starts[next]!);
    return {
      bold: active.some((format) => format.type === 'bold'),
      italic: active.some((format) => format.type === 'italic'),
      // The innermost link wins, as in a browser.
      link: active.findLast((format): format is Link => format.type === 'link') ?? null,
    };
  };
}

/** What a paragraph is, by the block formats that begin in it. To be asked in text order. */
function rolesOf(draft: Draft): (start: number, end: number) => TextRole {
  const blocks = draft.formats.filter((format) => !isInline(format)).sort((a, b) => a.start - b.start);
  let next = 0;
  return (start, end) => {
    while (next < blocks.length && blocks[next]!.start < start) next++;
    const block = blocks[next];
    if (!block || block.start >= end) return { type: 'body' };
    if (block.type === 'heading') return { type: 'heading', level: block.level };
    return block.type === 'standfirst' || block.type === 'byline' ? { type: block.type } : { type: 'body' };
  };
}
