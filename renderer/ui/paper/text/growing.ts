import { StateEffect, StateField, Text, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Format } from '@shared/domain';
import { stampOf } from '@shared/document/transcript/stamps';
import type { ShownContent } from '../types';

/** More of the words have come, and this is how they look; what was there stays as it is. */
const setLooks = StateEffect.define<readonly Range<Decoration>[]>();

const looksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { changes, effects }) {
    let looks = before.map(changes);
    for (const effect of effects)
      if (effect.is(setLooks)) looks = looks.update({ add: effect.value, sort: true });
    return looks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** In UTF-16 code units: as much is laid out at once as a frame leaves time for. */
const STRETCH = 300_000;

/**
 * The words of a paper as they are laid out, a stretch at a time: the first at once, and more of them with
 * each `grow`. Formats, the names of pages and who speaks when come with their words, and never change.
 */
export class Growing {
  readonly #formats: readonly Format[];
  readonly #heads: readonly Head[];
  readonly #first: Text;
  #length: number;
  readonly #told = { formats: 0, heads: 0 };

  constructor(private readonly content: ShownContent) {
    const { text, formats, apparatus } = content;
    this.#formats = formats.toSorted((a, b) => a.end - b.end);
    this.#heads = headsOf(apparatus);
    this.#length = this.#cut(0);
    this.#first = Text.of(text.slice(0, this.#length).split('\n'));
  }

  get isWhole(): boolean {
    return this.#length >= this.content.text.length;
  }

  /** The first words, and how they look. */
  begun(): { doc: Text; looks: Extension } {
    const looks = this.#looks(this.#first);
    return { doc: this.#first, looks: looksField.init(() => Decoration.set(looks, true)) };
  }

  /** Lays out the next stretch. */
  grow(view: EditorView): void {
    const from = this.#length;
    this.#length = this.#cut(from);
    const insert = Text.of(this.content.text.slice(from, this.#length).split('\n'));
    const changes = view.state.changes({ from, insert });
    view.dispatch({ changes, effects: setLooks.of(this.#looks(changes.apply(view.state.doc))) });
  }

  /** Where the stretch after `from` ends: at the end of a line, unless that is far. */
  #cut(from: number): number {
    const { text } = this.content;
    const end = text.indexOf('\n', from + STRETCH);
    const most = Math.min(text.length, from + 2 * STRETCH);
    return end === -1 ? most : Math.min(end, most);
  }

  /** How the words look that have come since they were told last. */
  #looks(doc: Text): Range<Decoration>[] {
    const ranges: Range<Decoration>[] = [];
    for (; this.#told.formats < this.#formats.length; this.#told.formats++) {
      const format = this.#formats[this.#told.formats]!;
      if (format.end > doc.length && !this.isWhole) break;
      ranges.push(...formatIn(format, doc));
    }
    const { heads } = this.#told;
    let upTo = heads;
    while (upTo < this.#heads.length && (this.isWhole || this.#heads[upTo]!.start <= doc.length)) upTo++;
    this.#told.heads = upTo;
    return [...ranges, ...headsIn(this.#heads.slice(heads, upTo), doc)];
  }
}

function formatIn(format: Format, doc: Text): Range<Decoration>[] {
  const [start, end] = [Math.max(0, format.start), Math.min(doc.length, format.end)];
  if (start >= end) return [];
  switch (format.type) {
    case 'bold':
    case 'italic':
      return [Decoration.mark({ class: `stet-paper-${format.type}` }).range(start, end)];
    case 'link':
      return [LINK(format.href).range(start, end)];
    default:
      return [lineFormat(format).range(doc.lineAt(start).from)];
  }
}

const LINK = (href: string): Decoration =>
  Decoration.mark({
    class: 'stet-paper-link',
    attributes: { role: 'link', 'data-href': href, title: `Open outside Stet: ${href}` },
  });

function lineFormat(format: Exclude<Format, { type: 'bold' | 'italic' | 'link' }>): Decoration {
  if (format.type !== 'heading') return Decoration.line({ class: `stet-paper-${format.type}` });
  return Decoration.line({
    class: `stet-paper-heading stet-paper-heading-${format.level}`,
    attributes: { role: 'heading', 'aria-level': String(format.level) },
  });
}

/** What stands over a line and is no part of the words: shown by the style, and never selected. */
interface Head {
  start: number;
  words: string;
}

function headsOf({ cues, places }: ShownContent['apparatus']): Head[] {
  const named = places.filter(({ start, end, kind }) => end > start && kind !== 'sheet');
  return [
    ...named.map(({ start, name }) => ({ start, words: name })),
    ...cues.map(({ start, speaker, time }) => ({
      start,
      words: [speaker, time === null ? '' : stampOf(time)].filter(Boolean).join(' · '),
    })),
  ]
    .filter(({ words }) => words !== '')
    .sort((a, b) => a.start - b.start);
}

function headsIn(found: readonly Head[], doc: Text): Range<Decoration>[] {
  const heads = new Map<number, string>();
  for (const { start, words } of found) {
    if (start > doc.length) continue;
    const { from } = doc.lineAt(start);
    heads.set(from, heads.has(from) ? `${heads.get(from)} · ${words}` : words);
  }
  return [...heads].map(([from, head]) =>
    Decoration.line({ class: 'stet-paper-head', attributes: { 'data-head': head } }).range(from),
  );
}
