import type { ManuscriptHandle } from '../features/manuscript';

/** The manuscript on screen, so that commands can ask it for things; null on every other screen. */
export const manuscriptHandle: { current: ManuscriptHandle | null } = { current: null };

const PANES = '[data-pane]';
const FOCUSABLE =
  '[role="listbox"], [role="tree"], button:not(:disabled), input, textarea, select, [tabindex="0"]';

/** Moves the keyboard to the next pane of the article screen, round and round. */
export function movePane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(PANES)].filter((pane) =>
    pane.checkVisibility({ visibilityProperty: true }),
  );
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + by + panes.length) % panes.length];
  if (next) focusPane(next);
}

export function focusPane(pane: HTMLElement): void {
  if (pane.dataset['pane'] === 'manuscript') manuscriptHandle.current?.focus();
  else (pane.querySelector<HTMLElement>(FOCUSABLE) ?? pane).focus();
}
