import { dialog } from 'electron';

/**
 * What an exception does that nobody caught. Electron shows it in a box and goes on (lib/browser/init.ts,
 * Electron 45), Node ends at once. Neither will do for the one writer of a library, which does not know any
 * more what it holds in its memory: so it leaves, in order where it can, and says why. `leave` is given the
 * code to leave with. A second one while it leaves ends the app as it stands. Every acknowledged change is on
 * disk by then.
 *
 * The answer's `tell` says it to the person, once the library is closed; where nothing failed, it does
 * nothing.
 */
export function endOnFailure(leave: (code: number) => void): { tell: (log: string) => void } {
  let failure: Error | undefined;
  process.on('uncaughtException', (error) => {
    console.error(error);
    if (failure) return process.exit(1);
    failure = error;
    leave(1);
  });
  return {
    tell: (log) => {
      if (!failure) return;
      dialog.showErrorBox(
        'Stet had to close',
        `Something failed inside Stet that it was not prepared for (${failure.message}). Everything that was shown as ` +
          `saved is saved. Start Stet again to go on; what failed is noted in ${log}.`,
      );
    },
  };
}
