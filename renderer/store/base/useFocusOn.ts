import { useEffect, type RefObject } from 'react';
import { useView, type Place } from './view';

/** Takes the keyboard when a command sends it here; not again when the place is drawn anew. */
export function useFocusOn(place: Place, target: RefObject<HTMLElement | null>): void {
  useEffect(
    () =>
      useView.subscribe(({ focus }, before) => {
        if (focus !== before.focus && focus?.place === place) target.current?.focus();
      }),
    [place, target],
  );
}
