import type { Format } from '../../domain/model/article';
import { normalised } from '../../domain/model/formats';
import type { Part, Table, TrackedChange } from '../document';
import { lineSaid, newLine, type ChangeMark, type Line, type Point } from './line';

/*
 * Words that belong together, line by line: those of the body, of one note, of one comment. Where each line
 * stands in the text is known only when the last is there, for lines are joined and left out until then.
 */

/** Words that are not in the text, and where they would be. */
export interface Absent {
  at: Point;
  change: ChangeMark;
  words: string;
}

/** A table as it is read: the lines of each cell. */
export interface TableLines {
  cells: Line[][][];
}

export class Flow {
  readonly lines: Line[] = [];
  readonly absent: Absent[] = [];
  readonly tables: TableLines[] = [];

  line(): Line {
    const line = newLine();
    this.lines.push(line);
    return line;
  }
}

/** A flow as one text. */
export interface Laid {
  text: string;
  formats: Format[];
  parts: Part[];
  changes: TrackedChange[];
  tables: Table[];
  /** Where something is that stands at one place. */
  place(point: Point): number;
  /**
   * Where something is that reaches from one place to another: never over the break of a line at its ends.
   */
  stretch(from: Point, to: Point): { start: number; end: number };
  /** The first line's words that are in the role. */
  said(role: Line['role']): string;
  words(line: Line): string;
}

interface Put {
  /** The how-manieth line of the flow it is. */
  index: number;
  /** Where the line begins, its label before its words. */
  at: number;
  words: number;
}

/** Lays the lines of a flow one after another; lines without words have no place in it. */
export function laid(flow: Flow): Laid {
  const put = new Map<Line, Put>();
  const nextTo = new Map<Line, { before: number; after: number }>();
  let text = '';
  let waiting: Line[] = [];
  for (const [index, line] of flow.lines.entries()) {
    const said = lineSaid(line);
    const before = text.length;
    if (said.text === '') {
      waiting.push(line);
      nextTo.set(line, { before, after: before });
      continue;
    }
    if (text !== '') text += line.joint;
    for (const each of waiting) nextTo.get(each)!.after = text.length;
    waiting = [];
    put.set(line, { index, at: text.length, words: text.length + line.label.length });
    text += line.label + said.text;
  }

  const place = ({ line, at }: Point): number => {
    const there = put.get(line);
    return there ? there.words + lineSaid(line).at(at) : nextTo.get(line)!.after;
  };
  const end = ({ line, at }: Point): number => {
    const there = put.get(line);
    if (!there) return nextTo.get(line)!.before;
    const within = lineSaid(line).at(at);
    return within === 0 ? there.at : there.words + within;
  };
  const stretch = (from: Point, to: Point): { start: number; end: number } => {
    let first = place(from);
    let last = end(to);
    const line = put.get(from.line);
    const atEnd = line && first === line.words + lineSaid(from.line).text.length;
    // What begins where a line ends begins with the next one.
    if (atEnd && first < last) {
      const next = nextPut(flow, put, line.index);
      if (next) first = next.words;
    }
    while (last > first && text[last - 1] === '\n') last--;
    return last > first ? { start: first, end: last } : { start: place(from), end: place(from) };
  };
  return {
    text,
    formats: normalised(formatsOf(flow, put), text),
    parts: partsOf(flow, put),
    changes: changesOf(flow, put, place, text),
    tables: tablesOf(flow, put),
    place,
    stretch,
    said: (role) => flow.lines.filter((line) => line.role === role && put.has(line)).map(wordsOf)[0] ?? '',
    words: wordsOf,
  };
}

function nextPut(flow: Flow, put: ReadonlyMap<Line, Put>, after: number): Put | undefined {
  for (let index = after + 1; index < flow.lines.length; index++) {
    const there = put.get(flow.lines[index]!);
    if (there) return there;
  }
  return undefined;
}

const wordsOf = (line: Line): string => lineSaid(line).text;

function formatsOf(flow: Flow, put: ReadonlyMap<Line, Put>): Format[] {
  const formats: Format[] = [];
  flow.lines.forEach((line, index) => {
    const there = put.get(line);
    if (!there) return;
    const said = lineSaid(line);
    const alone = line.joint === '\n' && flow.lines[index + 1]?.joint !== '\t';
    const whole = { start: there.at, end: there.words + said.text.length };
    if (line.level > 0 && alone) formats.push({ type: 'heading', level: line.level, ...whole });
    else if (line.role === 'subtitle' && alone) formats.push({ type: 'standfirst', ...whole });
    for (const span of line.spans) {
      if (span.is === 'change') continue;
      const over = { start: there.words + said.at(span.start), end: there.words + said.at(span.end) };
      if (over.start === over.end || (span.is === 'bold' && line.level > 0)) continue;
      formats.push(
        span.is === 'link' ? { type: 'link', href: span.href, ...over } : { type: span.is, ...over },
      );
    }
  });
  return formats;
}

/** What styles say is no body; in a table it is that of its cell. */
const partsOf = (flow: Flow, put: ReadonlyMap<Line, Put>): Part[] =>
  flow.lines.flatMap((line) => {
    const there = put.get(line);
    if (!there || line.part === undefined || line.inTable) return [];
    return [{ kind: line.part, start: there.at, end: there.words + wordsOf(line).length }];
  });

/** By their places; what one person changed at one time in one stretch is one change. */
function changesOf(
  flow: Flow,
  put: ReadonlyMap<Line, Put>,
  place: (point: Point) => number,
  laidText: string,
): TrackedChange[] {
  const changes: TrackedChange[] = [];
  for (const line of flow.lines) {
    const there = put.get(line);
    if (!there) continue;
    const { at } = lineSaid(line);
    for (const span of line.spans) {
      if (span.is !== 'change') continue;
      const change = {
        start: there.words + at(span.start),
        end: there.words + at(span.end),
        ...told(span.change),
      };
      if (change.start === change.end) continue;
      const last = changes.at(-1);
      const touches = last && change.start - last.end <= there.words - there.at + 1;
      if (touches && sameChange(last, change)) last.end = change.end;
      else changes.push(change);
    }
  }
  return [...changes, ...absentOf(flow, place)]
    .filter(({ start, end, text = laidText.slice(start, end) }) => text.trim() !== '')
    .map((change) => (change.text === undefined ? change : { ...change, text: change.text.trim() }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function absentOf(flow: Flow, place: (point: Point) => number): TrackedChange[] {
  const changes: TrackedChange[] = [];
  let line: Line | undefined;
  for (const { at, change, words } of flow.absent) {
    const start = place(at);
    const last = changes.at(-1);
    if (last && sameChange(last, change) && last.start === start)
      last.text += (at.line === line ? '' : '\n') + words;
    else changes.push({ start, end: start, ...told(change), text: words });
    line = at.line;
  }
  return changes;
}

const told = ({ type, author, date }: ChangeMark): Told => ({
  type,
  author,
  ...(date === undefined ? {} : { date }),
});

type Told = Omit<ChangeMark, 'arrives'>;

const sameChange = (a: Told, b: Told): boolean =>
  a.type === b.type && a.author === b.author && a.date === b.date;

function tablesOf(flow: Flow, put: ReadonlyMap<Line, Put>): Table[] {
  return flow.tables.flatMap(({ cells }): Table[] => {
    const lines = cells.flat(2).filter((line) => put.has(line));
    if (lines.length === 0) return [];
    const last = lines.at(-1)!;
    return [
      {
        start: put.get(lines[0]!)!.at,
        end: put.get(last)!.words + wordsOf(last).length,
        rows: cells.map((row) =>
          row.map((cell) =>
            cell
              .map(wordsOf)
              .filter((words) => words !== '')
              .join('\n'),
          ),
        ),
      },
    ];
  });
}
