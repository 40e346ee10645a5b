/*
 * Many a hand presses twice where one press will do: on a row of the library, on the button of a dialog. The
 * second press may come when the first has brought up another screen, and lands wherever the pointer happens
 * to be on it: the text would lose the keyboard, or a mark be chosen that nobody meant.
 */

const PLACES = 'main, [role="dialog"], [role="menu"]';
const PRESSES = ['mousedown', 'mouseup', 'click', 'dblclick'] as const;

/**
 * A second press is for what the first one was for, or for nothing. To be called before anybody else listens
 * to the mouse. Returns the function that stops.
 */
export function followSecondPresses(): () => void {
  let pressed: Element | null = null;
  const keep = (event: MouseEvent) => {
    if (event.detail > 1) {
      if (!pressed || pressed.isConnected) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (event.type === 'mousedown') {
      pressed = event.target instanceof Element ? event.target.closest(PLACES) : null;
    }
  };
  for (const press of PRESSES) window.addEventListener(press, keep, { capture: true });
  return () => {
    for (const press of PRESSES) window.removeEventListener(press, keep, { capture: true });
  };
}
