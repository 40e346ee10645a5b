import { EditorSelection } from '@codemirror/state';
import { layer, RectangleMarker } from '@codemirror/view';

/**
 * While checking, the text cannot be typed in but has a cursor all the same. It is drawn, because the
 * browser's own blinks, and nothing on this page moves by itself. Editing keeps the browser's.
 */
export const steadyCursor = layer({
  above: true,
  class: 'stet-cursor-layer',
  update: ({ docChanged, selectionSet, focusChanged }) => docChanged || selectionSet || focusChanged,
  markers(view) {
    const { main } = view.state.selection;
    return RectangleMarker.forRange(view, 'stet-cursor', EditorSelection.cursor(main.head, main.assoc));
  },
});
