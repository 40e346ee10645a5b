import { notify } from '../store/base/notices';

/*
 * Input methods (accents, Chinese, Japanese, Korean) put words together out of several keys. Enter, Escape,
 * the arrows and figures choose among what they propose, and mean nothing else meanwhile. This is the one
 * place that says so, in front of everybody who listens to keys.
 */

/**
 * The number of every key that an input method has taken: keyCode in the UI Events specification, section
 * 7.3.1.
 */
const TAKEN = 229;

/**
 * Whether a key is an input method's: also the one that a word begins with, which comes before the word is
 * being composed, and which macOS calls by its letter all the same.
 */
export const isTaken = (event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
  event.isComposing || event.keyCode === TAKEN;

const LETTERS_ARE_KEYS =
  'Letters are keys while you check, and an input method has them now. Nothing was changed: switch it off to ' +
  'mark, or edit the text to type.';

/** To be called before anybody else listens to keys. Returns the function that stops. */
export function followInputMethods(): () => void {
  const keep = (event: KeyboardEvent) => {
    if (isTaken(event)) event.stopImmediatePropagation();
  };
  const began = ({ target }: CompositionEvent) => {
    // The manuscript has a caret while it is checked, so that a method takes it for something to write in.
    if (!(target instanceof HTMLElement) || target.ariaReadOnly !== 'true') return;
    target.blur();
    target.focus({ preventScroll: true });
    notify('info', LETTERS_ARE_KEYS);
  };
  window.addEventListener('keydown', keep, { capture: true });
  window.addEventListener('compositionstart', began, { capture: true });
  return () => {
    window.removeEventListener('keydown', keep, { capture: true });
    window.removeEventListener('compositionstart', began, { capture: true });
  };
}
