import {
  StateEffect,
  StateField,
  type ChangeSet,
  type EditorState,
  type Range,
  type Text,
  type Transaction,
} from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Change } from '@shared/anchoring';
import { isInline, mapFormats, type Format } from '@shared/domain';
import { movedBy, movedSince } from './run';
import { plainOf } from './text';

/** Replaces all formatting. */
export const setFormats = StateEffect.define<readonly Format[]>();

/* Headings are the text's own structure, so they are headings to a screen reader as well. */
const heading = [1, 2, 3, 4, 5, 6].map((level) =>
  Decoration.line({
    class: `stet-heading stet-heading-${level}`,
    attributes: { role: 'heading', 'aria-level': String(level) },
  }),
);
const standfirst = Decoration.line({ class: 'stet-standfirst' });
const byline = Decoration.line({ class: 'stet-byline' });
const bold = Decoration.mark({ class: 'stet-bold', inclusiveEnd: true });
const italic = Decoration.mark({ class: 'stet-italic', inclusiveEnd: true });

const decorationOf = (format: Format): Decoration => {
  switch (format.type) {
    case 'heading':
      return heading[format.level - 1] ?? heading[5]!;
    case 'standfirst':
      return standfirst;
    case 'byline':
      return byline;
    case 'bold':
      return bold;
    case 'italic':
      return italic;
    case 'link':
      return Decoration.mark({ class: 'stet-link', attributes: { title: format.href } });
  }
};

/** The formats that touch `[from, to]`, as decorations. */
function decorationsIn(
  formats: readonly Format[],
  doc: Text,
  from = 0,
  to = doc.length,
): Range<Decoration>[] {
  const ranges: Range<Decoration>[] = [];
  for (const format of formats) {
    const start = Math.max(0, format.start);
    const end = Math.min(doc.length, format.end);
    if (start > end || end < from || start > to || (start === end && format.type !== 'heading')) continue;
    const decoration = decorationOf(format);
    if (isInline(format)) {
      ranges.push(decoration.range(start, end));
      continue;
    }
    for (let line = doc.lineAt(start); ; line = doc.line(line.number + 1)) {
      if (line.to >= from && line.from <= to) ranges.push(decoration.range(line.from));
      if (line.to >= end || line.number === doc.lines) break;
    }
  }
  return ranges;
}

interface Formatting {
  /** As the frame, or the person formatting, left them, and what was typed since. */
  base: readonly Format[];
  since: ChangeSet | null;
  /** As they are now. */
  formats: readonly Format[];
  set: DecorationSet;
}

/**
 * Formatting moves with the words by the same rule as it does in the command that follows, and by all that
 * was typed since as one change, as there: what is shown at once is what will be kept.
 */
export const formatsField = StateField.define<Formatting>({
  create: () => ({ base: [], since: null, formats: [], set: Decoration.none }),
  update(before, transaction) {
    const { newDoc: doc } = transaction;
    for (const effect of transaction.effects) {
      if (effect.is(setFormats))
        return {
          base: effect.value,
          since: null,
          formats: effect.value,
          set: Decoration.set(decorationsIn(effect.value, doc), true),
        };
    }
    if (!transaction.docChanged) return before;
    const { base } = before;
    const since = movedSince(before.since, transaction);
    const moved = (of: readonly Format[], by: ChangeSet) =>
      of.length === 0 ? of : mapFormats(of, changesOf(by), (offset) => lineOf(doc, offset));
    const formats = moved(base, since);
    // Changes that come to touch one another can move what stands on the lines of earlier ones; then nothing
    // drawn is sure.
    const here = before.since === null || sameFormats(formats, moved(before.formats, movedBy(transaction)));
    const set = here
      ? redrawn(before.set.map(transaction.changes), formats, transaction)
      : Decoration.set(decorationsIn(formats, doc), true);
    return { base, since, formats, set };
  },
  provide: (field) => EditorView.decorations.from(field, ({ set }) => set),
});

const sameFormats = (a: readonly Format[], b: readonly Format[]): boolean =>
  a.length === b.length &&
  a.every(({ type, start, end }, at) => type === b[at]!.type && start === b[at]!.start && end === b[at]!.end);

/** The lines that were changed are drawn anew; a book has thousands of formats elsewhere. */
function redrawn(
  set: DecorationSet,
  formats: readonly Format[],
  { changes, newDoc: doc }: Transaction,
): DecorationSet {
  let now = set;
  changes.iterChangedRanges((_fromA, _toA, from, to) => {
    const [filterFrom, filterTo] = [doc.lineAt(from).from, doc.lineAt(to).to];
    now = now.update({
      filterFrom,
      filterTo,
      filter: () => false,
      add: decorationsIn(formats, doc, filterFrom, filterTo),
      sort: true,
    });
  });
  return now;
}

/** All formatting as it stands now, which while editing is not what the frame has. */
export const formatsIn = (state: EditorState): readonly Format[] => state.field(formatsField).formats;

export function lineOf(doc: Text, offset: number): { start: number; end: number } {
  const { from, to } = doc.lineAt(Math.min(offset, doc.length));
  return { start: from, end: to };
}

function changesOf(changes: ChangeSet): Change[] {
  const list: Change[] = [];
  changes.iterChanges(
    (from, to, _fromB, _toB, insert) => void list.push({ from, to, insert: plainOf(insert) }),
  );
  return list;
}
