import { stet } from '../base/bridge';
import { savingOf, sendTyped, useSaving } from '../base/saving';
import { keepSession } from './session';

/*
 * The end of the app. What was typed is sent after a pause, and on leaving a field; who quits before that
 * loses nothing either, because the main process asks first and waits for the answer.
 */

/**
 * Sends everything typed and not sent yet, and resolves when all of it has been answered and the session is
 * kept.
 */
export async function sendEverything(): Promise<void> {
  // An input method lets go of what it is putting together, and forms keep what stands in them.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  sendTyped();
  await everythingAnswered();
  await keepSession();
}

function everythingAnswered(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => savingOf(useSaving.getState()) !== 'saving';
    if (look()) return resolve();
    const stop = useSaving.subscribe(() => {
      if (!look()) return;
      stop();
      resolve();
    });
  });
}

/** Answers the main process when the app is to end. Returns the function that stops. */
export const followLeaving = (): (() => void) =>
  stet().on('app.leaving', () => void sendEverything().finally(() => stet()['app.left']()));
