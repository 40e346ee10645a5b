import type { ImportCandidate } from '@shared/contract';
import type { Range } from '@shared/text/ranges';
import { useLayoutEffect, useRef, useState, type FocusEvent } from 'react';
import { useListKeys } from '../useListKeys';
import { paragraphAt, paragraphFrom } from './preview';

type Read = Pick<ImportCandidate, 'text' | 'formats'>;

/**
 * The keyboard among the paragraphs of a text, one stop for Tab: arrows, Home and End go from one with words
 * to the next, H and Shift+H from heading to heading, whether they are in the page yet or not. `at`: where
 * the paragraph begins that has the keyboard, or gets it; it has to be in the page.
 */
export function useLineKeys({ text, formats }: Read, without: readonly Range[]) {
  const hasWords = ({ start, end }: Range) =>
    text.slice(start, end).trim() !== '' && !without.some((line) => line.start <= start && end <= line.end);
  const [last, setLast] = useState<number | null>(null);
  // What was read another way has its paragraphs elsewhere.
  const place = paragraphAt(text, Math.min(last ?? 0, text.length));
  const at = hasWords(place)
    ? place.start
    : (paragraphFrom(text, place.start, 1, hasWords) ?? paragraphFrom(text, place.start, -1, hasWords) ?? 0);

  /** The line that was gone to gets the keyboard as soon as it is in the page. */
  const going = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const button = going.current?.querySelector<HTMLElement>(`[data-line="${at}"] button`);
    if (!button) return;
    going.current = null;
    button.focus();
  });
  const go = (group: HTMLElement, to: number | null) => {
    if (to === null || to === at) return;
    going.current = group;
    setLast(to);
  };

  const onKeyDown = useListKeys({
    // Not by their numbers: to count them takes reading all of the text.
    place: () => ({ at: 1, count: 3 }),
    stop: true,
    onMove: (_, step, { key, currentTarget }) => {
      if (key === 'Home')
        go(currentTarget, hasWords(paragraphAt(text, 0)) ? 0 : paragraphFrom(text, 0, 1, hasWords));
      else if (key === 'End') {
        const end = paragraphAt(text, text.length);
        go(currentTarget, hasWords(end) ? end.start : paragraphFrom(text, end.start, -1, hasWords));
      } else go(currentTarget, paragraphFrom(text, at, step > 0 ? 1 : -1, hasWords));
    },
    onKey: ({ key, shiftKey, ctrlKey, metaKey, altKey, currentTarget }) => {
      if (key.toLowerCase() !== 'h' || ctrlKey || metaKey || altKey) return false;
      const heads = new Set(
        formats.flatMap(({ type, start }) => (type === 'heading' ? [paragraphAt(text, start).start] : [])),
      );
      const isHead = (paragraph: Range) => heads.has(paragraph.start) && hasWords(paragraph);
      go(currentTarget, paragraphFrom(text, at, shiftKey ? -1 : 1, isHead));
      return true;
    },
  });
  return {
    at,
    onKeyDown,
    /** A line that was clicked, or come to by a screen reader, has the keyboard from then on. */
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const line = target.closest<HTMLElement>('[data-line]')?.dataset['line'];
      if (line !== undefined) setLast(Number(line));
    },
  };
}
