import { StateEffect, StateField, type Range, type Text } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import type { Format } from '@shared/domain';

/** Replaces all formatting. */
export const setFormats = StateEffect.define<readonly Format[]>();

/*
 * Headings are the text's own structure, so they are headings to a screen reader as well. `dir=auto` lets every paragraph
 * run the way its first letter does (Arabic, Hebrew); the editor reads the direction it ends up with.
 */
const heading = [1, 2, 3, 4, 5, 6].map((level) => Decoration.line({
  class: `stet-heading stet-heading-${level}`,
  attributes: { role: 'heading', 'aria-level': String(level) },
}));
const standfirst = Decoration.line({ class: 'stet-standfirst' });
const byline = Decoration.line({ class: 'stet-byline' });
const bold = Decoration.mark({ class: 'stet-bold' });
const italic = Decoration.mark({ class: 'stet-italic' });

const decorationOf = (format: Format): Decoration => {
  switch (format.type) {
    case 'heading': return heading[format.level - 1] ?? heading[5]!;
    case 'standfirst': return standfirst;
    case 'byline': return byline;
    case 'bold': return bold;
    case 'italic': return italic;
    case 'link': return Decoration.mark({ class: 'stet-link', attributes: { title: format.href } });
  }
};

function build(formats: readonly Format[], doc: Text): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const format of formats) {
    const start = Math.max(0, format.start);
    const end = Math.min(doc.length, format.end);
    if (start > end || (start === end && format.type !== 'heading')) continue;
    const decoration = decorationOf(format);
    if (format.type === 'bold' || format.type === 'italic' || format.type === 'link') {
      ranges.push(decoration.range(start, end));
      continue;
    }
    for (let line = doc.lineAt(start); ; line = doc.line(line.number + 1)) {
      ranges.push(decoration.range(line.from));
      if (line.to >= end || line.number === doc.lines) break;
    }
  }
  return Decoration.set(ranges, true);
}

export const formatsField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    for (const effect of transaction.effects) if (effect.is(setFormats)) return build(effect.value, transaction.newDoc);
    return transaction.docChanged ? set.map(transaction.changes) : set;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const ownDirection = Decoration.line({ attributes: { dir: 'auto' } });

/** Every paragraph on the screen runs in its own direction. */
export const paragraphDirection = [
  EditorView.perLineTextDirection.of(true),
  ViewPlugin.fromClass(class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = onScreen(view);
    }
    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.decorations = onScreen(update.view);
    }
  }, { decorations: (plugin) => plugin.decorations }),
];

function onScreen({ viewport, state }: EditorView): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (let at = viewport.from; at <= viewport.to;) {
    const line = state.doc.lineAt(at);
    ranges.push(ownDirection.range(line.from));
    at = line.to + 1;
  }
  return Decoration.set(ranges);
}
