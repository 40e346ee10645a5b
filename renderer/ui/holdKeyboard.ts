import { useEffect, useRef } from 'react';

/*
 * What is on top has the keyboard. Mantine's trap gives it to a dialog a moment after it has come up, even
 * where a person has gone on to another field of it meanwhile, whose words then go into the wrong one; and
 * not at all where the element that asks for it cannot take it (a button that is still greyed out). Whatever
 * closes meanwhile gives the keyboard back to where it came from, behind the dialog. Then the text behind
 * keeps the caret and the dialog looks dead. Here the keyboard is given once, as soon as the dialog is drawn,
 * to whatever in it can have it, goes round in it with Tab, and is given back to it whenever something behind
 * takes it. Escape closes one layer, the one on top.
 */

interface Layer {
  box: HTMLElement;
  close: () => void;
  /** What in it had the keyboard last. */
  last: HTMLElement | null;
}

/** The dialogs that are up, the one on top at the end. */
const up: Layer[] = [];

const CAN_HAVE = [
  'a[href]',
  'button:not(:disabled)',
  'input:not(:disabled):not([type="hidden"])',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  '[tabindex]:not(:disabled)',
].join();

/** Where Tab stops in `box`, in their order. */
const stopsIn = (box: HTMLElement): HTMLElement[] =>
  [...box.querySelectorAll<HTMLElement>(CAN_HAVE)].filter(
    (each) => each.tabIndex >= 0 && each.offsetParent !== null && !isPassed(each),
  );

/** Of radio buttons that belong together only the one that is on is a stop. */
const isPassed = (each: HTMLElement): boolean =>
  each instanceof HTMLInputElement &&
  each.type === 'radio' &&
  !each.checked &&
  document.querySelector(`input[name="${CSS.escape(each.name)}"]:checked`) !== null;

/**
 * Puts the keyboard into a layer: where it was last, to what asks for it, the first that can have it, or the
 * layer itself.
 */
function give({ box, last }: Layer): void {
  const asks = box.querySelector<HTMLElement>('[data-autofocus]:not(:disabled)');
  // Each is looked for when the one before could not have it: where Tab stops is known only after a layout.
  for (const find of [() => last, () => asks, () => stopsIn(box)[0], () => box]) {
    find()?.focus({ preventScroll: true });
    if (box.contains(document.activeElement)) return;
  }
}

/**
 * Whether an element lies behind a layer: in the page, or in a dialog under it. Notices lie over all; lists
 * and menus of a dialog are elsewhere.
 */
const isBehind = (target: EventTarget | null, layer: Layer): boolean =>
  target instanceof Element &&
  target.closest('[data-place="notices"]') === null &&
  (target.closest('#root') !== null || up.some((other) => other !== layer && other.box.contains(target)));

function focused({ target }: FocusEvent): void {
  const top = up.at(-1);
  if (!top) return;
  if (isBehind(target, top)) give(top);
  else if (target instanceof HTMLElement && top.box.contains(target)) top.last = target;
}

function pressed(event: KeyboardEvent): void {
  const top = up.at(-1);
  if (!top) return;
  if (event.key === 'Escape') {
    // A list that hangs open in it goes first, and says so by this attribute of Mantine's; so does a menu.
    const hangs = (event.target as Element).closest('[data-mantine-stop-propagation="true"], [role="menu"]');
    if (!hangs) top.close();
    return;
  }
  if (event.target !== document.body && !isBehind(event.target, top)) return;
  // The key was not for what lies behind; the next one is for the dialog.
  give(top);
  event.preventDefault();
  event.stopPropagation();
}

/** Behind the last stop comes the first, and before the first the last. */
function goneRound(event: KeyboardEvent): void {
  const box = up.at(-1)?.box;
  const here = document.activeElement;
  if (event.key !== 'Tab' || event.defaultPrevented || !here || !box?.contains(here)) return;
  const stops = stopsIn(box);
  const beyond = event.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  // What is around the one that has the keyboard comes before it and is no stop on the way.
  if (stops.some((stop) => (here.compareDocumentPosition(stop) & beyond) !== 0)) return;
  event.preventDefault();
  stops.at(event.shiftKey ? -1 : 0)?.focus();
}

/**
 * Holds the keyboard in the dialog `box` as long as no other is over it; Escape calls `close`. Returns the
 * function that lets the keyboard go: to the dialog under it, where there is one.
 */
export function holdKeyboard(box: HTMLElement, close: () => void): () => void {
  const layer: Layer = { box, close, last: null };
  if (up.push(layer) === 1) {
    document.addEventListener('focusin', focused);
    window.addEventListener('keydown', pressed, { capture: true });
    document.addEventListener('keydown', goneRound);
  }
  if (!box.contains(document.activeElement)) give(layer);
  return () => {
    up.splice(up.indexOf(layer), 1);
    if (up.length === 0) {
      document.removeEventListener('focusin', focused);
      window.removeEventListener('keydown', pressed, { capture: true });
      document.removeEventListener('keydown', goneRound);
      return;
    }
    // When it is off the page, and unless another has come up in the same breath.
    window.setTimeout(() => {
      const top = up.at(-1);
      if (top && (document.activeElement === document.body || isBehind(document.activeElement, top)))
        give(top);
    });
  };
}

const lighter = new Set<() => void>();

/**
 * Of what hangs over the page for a moment (menus, the palette, boxes of choices): `close` is called when a
 * dialog comes up, which may be by itself, when a file has been read, say. Left open it would lie over the
 * dialog, without the keyboard.
 */
export function useClosedByDialog(close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const now = () => latest.current();
    lighter.add(now);
    return () => void lighter.delete(now);
  }, []);
}

/**
 * Closes what hangs over the page for a moment, because something comes up that has the keyboard to itself.
 */
export const closeLighter = (): void => lighter.forEach((close) => close());

/**
 * For the `ref` of a menu: the first entry that can be chosen has the keyboard, or else the menu itself, and
 * with it Escape. Mantine gives it to the first entry, and where that is greyed out the menu is closed to all
 * keys.
 */
export const giveToMenu = (menu: HTMLElement | null): void =>
  (menu?.querySelector<HTMLElement>('[data-menu-item]:not(:disabled)') ?? menu)?.focus({
    preventScroll: true,
  });

/** The same for a menu of Mantine's, which first notes what has the keyboard now, to give it back. */
export const giveToMenuSoon = (menu: HTMLElement | null): void =>
  void window.setTimeout(() => {
    if (menu?.isConnected && !menu.contains(document.activeElement)) giveToMenu(menu);
  });
