import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { Range as Stretch } from '@shared/text/ranges';
import type { ReadPages } from '../pure/pages';
import type { ViewProps } from '../types';
import type { LaidPage } from './PdfPage';

interface GoTo extends Pick<ViewProps, 'lit' | 'match'> {
  scroller: RefObject<HTMLElement | null>;
  isReady: boolean;
  pages: ReadPages;
  laid: ReadonlyMap<number, LaidPage>;
  onPage: (page: number, stretch: Stretch) => Range | null;
  goTo: (page: number) => void;
}

/**
 * Brings the place that was asked for into view: its page at once, the words on it as soon as they are laid.
 * Returns what forgets it: whoever scrolls meanwhile is not called back.
 */
export function useGoTo({ scroller, isReady, pages, laid, onPage, goTo, lit, match }: GoTo): () => void {
  const asked = useRef<Stretch | null>(null);
  const latest = useRef(goTo);
  useEffect(() => {
    latest.current = goTo;
  });
  const ask = useCallback(
    (place: Stretch) => {
      asked.current = place;
      const page = pages.pageOf(place.start);
      if (page >= 0) latest.current(page);
    },
    [pages],
  );
  useEffect(() => {
    if (isReady && lit) ask(lit);
  }, [isReady, ask, lit]);
  useEffect(() => {
    if (isReady && match) ask(match);
  }, [isReady, ask, match]);
  useEffect(() => {
    const place = asked.current;
    const page = place ? pages.pageOf(place.start) : -1;
    if (!place || !laid.has(page)) return;
    asked.current = null;
    const element = scroller.current;
    const box = onPage(page, place)?.getBoundingClientRect();
    const view = element?.getBoundingClientRect();
    if (!box || !view) return;
    const isBeside = box.left < view.left || box.right > view.right;
    element?.scrollBy(isBeside ? box.left - view.left - 24 : 0, box.top - view.top - view.height / 3);
  }, [pages, laid, onPage, scroller, isReady, lit, match]);
  return useCallback(() => {
    asked.current = null;
  }, []);
}
