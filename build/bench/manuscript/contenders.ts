import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { EditorState, Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator';
import { Schema } from 'prosemirror-model';
import { EditorState as ProseState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView as ProseView } from 'prosemirror-view';
import { applyChanges } from '@shared/anchoring';
import type { Mark } from '@shared/domain';
import {
  Manuscript,
  warmUp,
  type ManuscriptProps,
  type TextEdit,
} from '../../../renderer/features/manuscript';
import type { Contender } from './contender';
import { markAt } from './story';

/** Stet's own component, as the app mounts it: in React, editable, with a frame that takes every edit in. */
export function stet(): Contender {
  let shown: ManuscriptProps;
  let host: HTMLElement;
  // The app's page stands before anybody opens an article, and it is something in it that one clicks.
  const root = createRoot(document.getElementById('stage')!);
  flushSync(() => root.render(createElement('div', { style: { height: '100%' } })));
  const show = (change: Partial<ManuscriptProps>) => {
    shown = { ...shown, ...change };
    root.render(createElement(Manuscript, shown));
  };
  return {
    warmUp: () => warmUp(''),
    open(stage, text, marks) {
      host = stage;
      const onEdit = ({ changes, revision }: TextEdit) =>
        show({
          text: applyChanges(
            shown.text,
            changes.map(({ start, end, insert }) => ({ from: start, to: end, insert })),
          ),
          revision,
        });
      shown = {
        text,
        formats: [],
        marks,
        selected: null,
        editable: true,
        revision: 0,
        onSelect: () => {},
        onCreate: () => {},
        onEdit,
      };
      flushSync(() => show({}));
    },
    focus: () => host.querySelector<HTMLElement>('.cm-content')!.focus(),
    add: (mark) => flushSync(() => show({ marks: [...shown.marks, mark] })),
    scroller: () => host.querySelector('.cm-scroller')!,
  };
}

/** CodeMirror alone, without a single mark: what the text costs by itself. */
export function codemirror(): Contender {
  let view: EditorView;
  return {
    open(stage, text) {
      stage.className = 'plain';
      view = new EditorView({
        state: EditorState.create({
          doc: Text.of(text.split('\n')),
          extensions: [
            EditorView.lineWrapping,
            EditorView.theme({
              '&': { height: '800px' },
              '.cm-scroller': {
                overflow: 'auto',
                font: "19px/1.68 'Source Serif 4 Variable', Georgia, serif",
              },
              '.cm-content': { maxWidth: '30.5em', margin: '0 auto' },
            }),
          ],
        }),
        parent: stage,
      });
    },
    focus: () => view.focus(),
    scroller: () => view.scrollDOM,
  };
}

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0] },
    text: {},
  },
});

/** ProseMirror with one inline decoration a mark, mapped through every change: its documented way. */
export function prosemirror(): Contender {
  let view: ProseView;
  let positionOf: (offset: number) => number;
  const decoration = ({ kind, anchor }: Mark) =>
    Decoration.inline(positionOf(anchor.start), positionOf(anchor.end), { class: `kind-${kind}` });
  return {
    warmUp() {
      const other = prosemirror();
      const host = document.createElement('div');
      host.inert = true;
      Object.assign(host.style, { position: 'fixed', inset: '0' });
      document.body.append(host);
      void other.open(host, 'Nothing to read here.', [markAt('Nothing to read here.', 0, 7, 0)]);
      other.scroller().getBoundingClientRect();
      other.close?.();
      host.remove();
    },
    close: () => view.destroy(),
    open(stage, text, marks) {
      stage.className = 'plain';
      const paragraphs = text.split('\n');
      const doc = schema.node(
        'doc',
        null,
        paragraphs.map((paragraph) =>
          schema.node('paragraph', null, paragraph ? [schema.text(paragraph)] : []),
        ),
      );
      positionOf = positions(paragraphs);
      const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
        state: {
          init: () => DecorationSet.create(doc, marks.map(decoration)),
          apply: (tr: Transaction, set) => {
            const added: unknown = tr.getMeta(plugin);
            const mapped = set.map(tr.mapping, tr.doc);
            return added instanceof Decoration ? mapped.add(tr.doc, [added]) : mapped;
          },
        },
        props: { decorations: (state) => plugin.getState(state) },
      });
      view = new ProseView(stage, { state: ProseState.create({ doc, plugins: [plugin] }) });
    },
    focus() {
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 3)));
      view.focus();
    },
    add: (mark) => view.dispatch(view.state.tr.setMeta(view.state.plugins[0]!, decoration(mark))),
    scroller: () => view.dom.parentElement!,
  };
}

/**
 * From offsets into the plain text to ProseMirror's positions, where a paragraph's two edges count as one
 * each.
 */
function positions(paragraphs: readonly string[]): (offset: number) => number {
  const starts: number[] = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    starts.push(at);
    at += paragraph.length + 1;
  }
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return offset + low + 1;
  };
}

/**
 * Recogito's text annotator over plain paragraphs, painting with CSS highlights. `setAnnotations` is told to
 * append: told to replace, its default, it hands the renderer annotations without ranges (@annotorious/core
 * 3.8.10) and throws.
 */
export function recogito(): Contender {
  let annotator: ReturnType<typeof createTextAnnotator<TextAnnotation>>;
  let box: HTMLElement;
  const created = new Date('2026-03-02T09:00:00.000Z');
  const annotation = ({ id, anchor }: Mark): TextAnnotation =>
    ({
      id,
      bodies: [],
      target: {
        annotation: id,
        created,
        selector: [{ quote: anchor.exact, start: anchor.start, end: anchor.end }],
      },
    }) as unknown as TextAnnotation;
  return {
    async open(stage, text, marks) {
      stage.className = 'plain';
      box = document.createElement('div');
      // Its offsets count characters of the document: every paragraph keeps its line end, which is not seen
      // at its end.
      box.append(
        ...text.split('\n').map((paragraph) => {
          const node = document.createElement('p');
          node.textContent = `${paragraph}\n`;
          return node;
        }),
      );
      stage.append(box);
      annotator = createTextAnnotator<TextAnnotation>(box, { renderer: 'CSS_HIGHLIGHTS' });
      annotator.setAnnotations(marks.map(annotation), false);
      // It draws on its own schedule; what counts is when the first marks are on the screen.
      for (let i = 0; CSS.highlights.size === 0 && i < 600; i++) await new Promise(requestAnimationFrame);
    },
    add: (mark) => void annotator.state.store.addAnnotation(annotation(mark)),
    scroller: () => box.parentElement!,
  };
}
