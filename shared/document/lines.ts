import { z } from 'zod';
import type { Format } from '../domain/model/article';
import { mapMarks } from '../anchoring';
import type { Part } from '../domain/model/part';
import { ofWholeLines, withPart } from '../domain/model/parts';
import { PART_INFO, PART_KINDS, PartKind } from '../vocabulary';
import type { Apparatus } from './document';

/*
 * What the paragraphs of a document are, as a person sets it before anything is kept: one of a story's parts,
 * its byline, or body.
 */

export const LINE_KINDS = ['body', ...PART_KINDS, 'byline'] as const;
export const LineKind = z.enum(LINE_KINDS);
export type LineKind = z.infer<typeof LineKind>;

export const LINE_LABEL: Record<LineKind, string> = {
  body: 'Body',
  byline: 'Byline',
  ...(Object.fromEntries(PART_KINDS.map((kind) => [kind, PART_INFO[kind].label])) as Record<
    PartKind,
    string
  >),
};

/** Whole paragraphs, in UTF-16 code units of the document's text, `[start, end)`. */
export const SetLine = z.object({ start: z.int().min(0), end: z.int().min(0), kind: LineKind });
export type SetLine = z.infer<typeof SetLine>;

interface Looks {
  text: string;
  formats: Format[];
  parts?: Part[] | undefined;
}

/**
 * A text with its paragraphs as they were set, in this order. What makes a headline, a standfirst or a byline
 * of a draft is how it looks, so that goes along; a heading stays a heading where it is no other of them.
 */
export function withLinesSet<D extends Looks>(draft: D, set: readonly SetLine[]): D {
  let { formats, parts = [] } = draft;
  for (const { kind, ...range } of set) {
    if (range.end > draft.text.length) continue;
    const line = ofWholeLines(draft.text, range);
    const part = PartKind.safeParse(kind);
    parts = withPart(parts, draft.text, line, part.success ? part.data : null);
    formats = looking(formats, line, kind);
  }
  return set.length === 0 ? draft : { ...draft, formats, parts };
}

/** The same of a document that was read. */
export function withLines<R extends Omit<Looks, 'parts'> & { apparatus: Apparatus }>(
  read: R,
  set: readonly SetLine[],
): R {
  if (set.length === 0) return read;
  const { text, apparatus } = read;
  const { formats, parts } = withLinesSet({ text, formats: read.formats, parts: apparatus.parts }, set);
  return { ...read, formats, apparatus: { ...apparatus, parts } };
}

/** What paragraphs of `from` were set to be, where they are in `to`. */
export const linesCarried = (set: readonly SetLine[], from: string, to: string): SetLine[] =>
  from === to
    ? [...set]
    : mapMarks(
        from,
        to,
        set.map(({ start, end }, at) => ({ id: String(at), start, end })),
      ).flatMap((line) =>
        line.outcome === 'lost' ? [] : [{ ...ofWholeLines(to, line), kind: set[Number(line.id)]!.kind }],
      );

/** `set`, with one more paragraph set; what it was set to be before is forgotten. */
export const withLine = (set: readonly SetLine[], line: SetLine): SetLine[] => [
  ...set.filter(({ start }) => start !== line.start),
  line,
];

function looking(formats: Format[], line: { start: number; end: number }, kind: LineKind): Format[] {
  const isOn = ({ start, end }: Format) => start < line.end && line.start < end;
  const isHeading = kind !== 'standfirst' && kind !== 'byline';
  const others = formats.filter(
    (format) =>
      !isOn(format) ||
      (format.type !== 'standfirst' && format.type !== 'byline' && (isHeading || format.type !== 'heading')),
  );
  if (kind === 'standfirst' || kind === 'byline') return [...others, { type: kind, ...line }];
  const hasHeading = others.some((format) => format.type === 'heading' && isOn(format));
  return kind === 'headline' && !hasHeading ? [...others, { type: 'heading', level: 1, ...line }] : others;
}
