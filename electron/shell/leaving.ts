/*
 * The end of the app, in the one order in which nothing is lost: the page sends what was typed, the window
 * closes and its place is noted, the library is let go of, the settings are kept, and only then the program
 * ends.
 *
 * Electron says `before-quit` before it closes the windows, and `will-quit` after (docs/api/app.md, Electron
 * 45): what is closed at the first closes too early for what a page sends as it goes, and the second waits
 * for nothing. So quitting is called off, whoever asks for it, and the app leaves by itself.
 */

export interface Steps {
  /** Asks the page to send what was typed and not sent, and waits until it is on disk. */
  flush: () => Promise<unknown>;
  closeWindow: () => Promise<unknown>;
  closeLibrary: () => Promise<unknown>;
  keepSettings: () => Promise<unknown>;
  /**
   * Installs the update the person asked for, if any. `kept`: every step before it was done, the app does not
   * end for a failure, and the system does not end with it.
   */
  install: (kept: boolean) => Promise<unknown>;
  exit: (code: number) => void;
  /** A step failed or took too long; the next ones are taken all the same. */
  note: (step: string, why: unknown) => void;
}

/** A page that hangs must not keep the app; what it has shown as saved is saved. */
export const FLUSH_MS = 3_000;
/** Nor must a disk that hangs: every acknowledged change is on it. */
export const CLOSE_MS = 15_000;
/** An installer may ask for a password. */
export const INSTALL_MS = 180_000;

export class Leaving {
  #end: Promise<void> | null = null;
  #code = 0;
  #windowMayClose = false;
  #over = false;
  #kept = true;

  constructor(private readonly steps: Steps) {}

  /** Whether the window is to close now; before that its closing is a wish to leave. */
  get windowMayClose(): boolean {
    return this.#windowMayClose;
  }

  /** Whether all is kept, and whoever ends the app now, as an update does on macOS, may. */
  get over(): boolean {
    return this.#over;
  }

  /** Leaves while the system ends: an update would be cut short, and is not begun. */
  withTheSystem(): Promise<void> {
    this.#kept = false;
    return this.begin();
  }

  /**
   * Leaves, once: whoever asks again waits for the same end. The highest of the codes asked for is the app's.
   */
  begin(code = 0): Promise<void> {
    this.#code = Math.max(this.#code, code);
    return (this.#end ??= this.#leave());
  }

  async #leave(): Promise<void> {
    const { flush, closeWindow, closeLibrary, keepSettings, install, exit } = this.steps;
    await this.#step('what was typed', flush, FLUSH_MS);
    this.#windowMayClose = true;
    await this.#step('the window', closeWindow, FLUSH_MS);
    await this.#step('the library', closeLibrary, CLOSE_MS);
    await this.#step('the settings', keepSettings, CLOSE_MS);
    this.#over = true;
    await this.#step('the update', () => install(this.#kept && this.#code === 0), INSTALL_MS);
    exit(this.#code);
  }

  async #step(name: string, work: () => Promise<unknown>, limit: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`not done after ${limit / 1000} seconds`)), limit);
    });
    try {
      await Promise.race([work(), late]);
    } catch (error) {
      this.#kept = false;
      this.steps.note(name, error);
    } finally {
      clearTimeout(timer);
    }
  }
}
