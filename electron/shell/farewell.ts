import type { BrowserWindow } from 'electron';
import { channelOf } from '@shared/contract';

/** Asks a page to send what was typed and not sent yet, and waits for its answer. */
export class Farewell {
  #answered: () => void = () => {};

  /** Resolves when the page has answered. One that is not there (any more) has nothing to send. */
  ask(window: BrowserWindow | undefined): Promise<void> {
    return new Promise((resolve) => {
      if (!window || window.isDestroyed()) return resolve();
      const page = window.webContents;
      // Until it has loaded nobody can have typed in it, and it would not hear.
      if (page.isCrashed() || page.isLoadingMainFrame()) return resolve();
      const answered = () => {
        window.off('closed', answered);
        page.off('render-process-gone', answered);
        resolve();
      };
      this.#answered = answered;
      window.once('closed', answered);
      page.once('render-process-gone', answered);
      page.send(channelOf('app.leaving'), {});
    });
  }

  /** The page has answered: everything it held is on disk. */
  answered(): void {
    this.#answered();
  }
}
