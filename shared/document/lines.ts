import { z } from 'zod';
import type { Format } from '../domain/model/article';
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

interface Read {
  text: string;
  formats: Format[];
  apparatus: Apparatus;
}

/**
 * A document with its paragraphs as they were set, in this order. What makes a headline, a standfirst or a
 * byline of a draft is how it looks, so that goes along; a heading stays a heading where it is no other of
 * them.
 */
export function withLines<R extends Read>(read: R, set: readonly SetLine[]): R {
  let { formats } = read;
  let { parts } = read.apparatus;
  for (const { kind, ...range } of set) {
    if (range.end > read.text.length) continue;
    const line = ofWholeLines(read.text, range);
    const part = PartKind.safeParse(kind);
    parts = withPart(parts, read.text, line, part.success ? part.data : null);
    formats = looking(formats, line, kind);
  }
  return set.length === 0 ? read : { ...read, formats, apparatus: { ...read.apparatus, parts } };
}

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
