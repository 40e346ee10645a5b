import { cutTo } from '../../text/clip';
import { mapPos, type Change } from '../../anchoring/changes';
import type { Format } from './article';

/*
 * Formatting as ranges over the text: what happens to it when words change, and what a person does to it.
 * Pure, so that the manuscript shows at once what the command will keep.
 */

type Inline = Extract<Format, { type: 'bold' | 'italic' | 'link' }>;
type OnLines = Exclude<Format, Inline>;
export type Link = Extract<Format, { type: 'link' }>;

export const isInline = (format: Format): format is Inline =>
  format.type === 'bold' || format.type === 'italic' || format.type === 'link';

/** Where the line around an offset begins and ends, without its break. */
export type LineAt = (offset: number) => { start: number; end: number };

export const linesOf =
  (text: string): LineAt =>
  (offset) => {
    const end = text.indexOf('\n', offset);
    return {
      start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1,
      end: end === -1 ? text.length : end,
    };
  };

/**
 * Formatting after `changes`: headings reach over their whole lines, bold and italic grow with what is typed
 * at their end.
 */
export function mapFormats(formats: readonly Format[], changes: readonly Change[], lineAt: LineAt): Format[] {
  return formats.flatMap((format): Format[] => {
    const start = mapPos(changes, format.start, 1);
    const end = Math.max(
      start,
      mapPos(changes, format.end, format.type === 'bold' || format.type === 'italic' ? 1 : -1),
    );
    if (start === end && format.start < format.end) return [];
    return [
      isInline(format)
        ? { ...format, start, end }
        : { ...format, start: lineAt(start).start, end: lineAt(end).end },
    ];
  });
}

/**
 * The same formatting written the one way: inside the text; bold, italic and links within a line, apart from
 * others of their type and as long as can be; one heading, standfirst or byline to a line, over all of it. In
 * text order.
 */
export function normalised(formats: readonly Format[], text: string): Format[] {
  const lineAt = linesOf(text);
  const inline = formats
    .filter(isInline)
    .flatMap((format) =>
      withinLines(
        { ...format, start: Math.max(0, format.start), end: Math.min(format.end, text.length) },
        lineAt,
      ),
    );
  return [
    ...onLines(formats, text),
    ...joined(inline.filter(({ type }) => type === 'bold')),
    ...joined(inline.filter(({ type }) => type === 'italic')),
    ...joined(inline.filter(({ type }) => type === 'link')),
  ].sort((a, b) => a.start - b.start || RANK.indexOf(a.type) - RANK.indexOf(b.type));
}

const RANK: readonly Format['type'][] = ['heading', 'standfirst', 'byline', 'bold', 'italic', 'link'];

function withinLines(format: Inline, lineAt: LineAt): Inline[] {
  const parts: Inline[] = [];
  for (let at = format.start; at < format.end;) {
    const end = Math.min(format.end, lineAt(at).end);
    if (at < end) parts.push({ ...format, start: at, end });
    at = end + 1;
  }
  return parts;
}

/** Of one type: what overlaps or touches is one. Of two links the first keeps the words both lie on. */
function joined(parts: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const part of [...parts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = result.at(-1);
    const start = Math.max(part.start, before?.end ?? 0);
    if (before && part.start <= before.end && sameLook(before, part))
      result[result.length - 1] = { ...before, end: Math.max(before.end, part.end) };
    else if (start < part.end) result.push({ ...part, start });
  }
  return result;
}

const sameLook = (a: Inline, b: Inline): boolean =>
  a.type !== 'link' || (b.type === 'link' && a.href === b.href);

function onLines(formats: readonly Format[], text: string): OnLines[] {
  const byLine = new Map<number, OnLines>();
  for (const format of formats) {
    if (isInline(format) || format.start > text.length) continue;
    for (const line of linesFrom(text, format.start, Math.min(format.end, text.length))) {
      if (!byLine.has(line.start) && (line.start < line.end || format.type === 'heading'))
        byLine.set(line.start, { ...format, ...line });
    }
  }
  return [...byLine.values()];
}

function* linesFrom(text: string, start: number, end: number): Generator<{ start: number; end: number }> {
  const lineAt = linesOf(text);
  for (let at = start; ;) {
    const line = lineAt(at);
    yield line;
    if (line.end >= end) return;
    at = line.end + 1;
  }
}

/**
 * Whether all of `[start, end)`, line breaks apart, has the format; false where there is nothing that could
 * have it.
 */
export function isAll(
  formats: readonly Format[],
  lineAt: LineAt,
  type: Inline['type'],
  start: number,
  end: number,
): boolean {
  const wanted = withinLines({ type: 'bold', start, end }, lineAt);
  const there = joined(
    formats
      .filter(isInline)
      .filter((format) => format.type === type)
      .map(({ start: from, end: to }) => ({ type: 'bold', start: from, end: to })),
  );
  return (
    wanted.length > 0 &&
    wanted.every((part) => there.some((format) => format.start <= part.start && part.end <= format.end))
  );
}

/** Bold or italic over all of `[start, end)`; where all of it is so already, over none of it. */
export function toggled(
  formats: readonly Format[],
  text: string,
  type: 'bold' | 'italic',
  start: number,
  end: number,
): Format[] {
  return normalised(
    isAll(formats, linesOf(text), type, start, end)
      ? without(formats, type, start, end)
      : [...formats, { type, start, end }],
    text,
  );
}

/**
 * `[start, end)` leads to `href`, whatever it led to before; null takes every link away that touches it,
 * whole.
 */
export function linked(
  formats: readonly Format[],
  text: string,
  start: number,
  end: number,
  href: string | null,
): Format[] {
  if (href === null)
    return normalised(
      formats.filter((format) => format.type !== 'link' || format.end <= start || format.start >= end),
      text,
    );
  return normalised([...without(formats, 'link', start, end), { type: 'link', start, end, href }], text);
}

/** The lines of `[start, end]` are headings of this level; at 0 they are plain paragraphs. */
export function levelled(
  formats: readonly Format[],
  text: string,
  start: number,
  end: number,
  level: number,
): Format[] {
  const lines = [...linesFrom(text, start, end)];
  const starts = new Set(lines.map((line) => line.start));
  const others = normalised(formats, text).filter((format) => isInline(format) || !starts.has(format.start));
  return normalised(
    level === 0 ? others : [...others, ...lines.map((line): Format => ({ type: 'heading', level, ...line }))],
    text,
  );
}

/** The formats with `[start, end)` cut out of those of one type. */
function without(formats: readonly Format[], type: Inline['type'], start: number, end: number): Format[] {
  return formats.flatMap((format): Format[] => {
    if (format.type !== type || format.end <= start || format.start >= end) return [format];
    return [
      { ...format, end: start },
      { ...format, start: end },
    ].filter((part) => part.start < part.end);
  });
}

/** How the words at a place look, for the buttons that say so. `level` 0 is a plain paragraph. */
export interface Look {
  bold: boolean;
  italic: boolean;
  link: Link | null;
  level: number;
}

/**
 * The look of `[start, end)`; of nothing selected, that of the character before the cursor, which typing goes
 * on with.
 */
export function lookAt(formats: readonly Format[], lineAt: LineAt, start: number, end: number): Look {
  const from = start === end ? Math.max(0, start - 1) : start;
  const heading = formats.find(
    (format) => format.type === 'heading' && format.start <= start && start <= format.end,
  );
  return {
    bold: isAll(formats, lineAt, 'bold', from, end),
    italic: isAll(formats, lineAt, 'italic', from, end),
    link: linkAt(formats, start, end),
    level: heading?.type === 'heading' ? heading.level : 0,
  };
}

/** The link that touches `[start, end]`. */
export function linkAt(formats: readonly Format[], start: number, end: number): Link | null {
  return (
    formats.find(
      (format): format is Link =>
        format.type === 'link' &&
        (start === end
          ? format.start <= start && start <= format.end
          : format.start < end && start < format.end),
    ) ?? null
  );
}

/** An address a link may have; null for every other kind, whatever it says it is. */
export function addressOf(href: string): string | null {
  const trimmed = href.trim();
  return trimmed.length <= LONGEST_ADDRESS && /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(trimmed)
    ? trimmed
    : null;
}

/** In UTF-16 code units, as the contract takes it. */
const LONGEST_ADDRESS = 4000;

/**
 * The beginning of an address that is longer than a link's may be, without half a character; null where it is
 * not.
 */
export function shortenedAddress(href: string): string | null {
  const trimmed = href.trim();
  if (trimmed.length <= LONGEST_ADDRESS) return null;
  return addressOf(cutTo(trimmed, LONGEST_ADDRESS).replace(/%[\da-f]?$/i, ''));
}
