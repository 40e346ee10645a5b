import { useEffect, useRef, useState, type RefObject } from 'react';
import type { DrawnPart, ReadPages } from '../pure/pages';
import type { Selected } from '../types';
import { offsetAt } from './layer';
import type { LaidPage } from './PdfPage';

/** The words of a page that are selected, as a stretch of what is drawn on it. */
export type ChosenPart = Pick<DrawnPart, 'page' | 'range'>;

/**
 * What is selected with the pointer on the pages. It stays while the keyboard goes elsewhere, to another mark
 * above all, until something else is selected here, or nothing; so it has to be shown: that is what is told.
 */
export function useDrawnSelection(
  scroller: RefObject<HTMLElement | null>,
  laid: ReadonlyMap<number, LaidPage>,
  pages: ReadPages,
  onSelect: (selected: Selected | null) => void,
): readonly ChosenPart[] {
  const [chosen, setChosen] = useState<readonly ChosenPart[]>([]);
  const latest = useRef({ laid, pages, onSelect });
  useEffect(() => {
    latest.current = { laid, pages, onSelect };
  });
  useEffect(() => {
    const changed = () => {
      const selection = document.getSelection();
      const { anchorNode, focusNode } = selection ?? {};
      if (!selection || !anchorNode || !scroller.current?.contains(anchorNode)) return;
      if (!focusNode || !scroller.current.contains(focusNode)) return;
      const parts = selection.isCollapsed ? [] : partsOf(selection.getRangeAt(0), latest.current.laid);
      setChosen(parts.map(({ page, range }) => ({ page, range })));
      latest.current.onSelect(latest.current.pages.selected(parts));
    };
    document.addEventListener('selectionchange', changed);
    return () => document.removeEventListener('selectionchange', changed);
  }, [scroller]);
  return chosen;
}

function partsOf(range: Range, laid: ReadonlyMap<number, LaidPage>): DrawnPart[] {
  const parts: DrawnPart[] = [];
  for (const [page, { layer, divs, host }] of [...laid].sort(([a], [b]) => a - b)) {
    if (!range.intersectsNode(host)) continue;
    const start = host.contains(range.startContainer)
      ? offsetAt(layer, divs, range.startContainer, range.startOffset)
      : 0;
    const end = host.contains(range.endContainer)
      ? offsetAt(layer, divs, range.endContainer, range.endOffset)
      : layer.text.length;
    if (start < end) parts.push({ page, signs: layer.signs(), range: { start, end } });
  }
  return parts;
}
