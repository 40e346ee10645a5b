import type { App } from 'electron';
import { filesAsked } from './command-line';

/**
 * Files that a person opened with Stet from the desktop and that wait to be imported, one after the other.
 * The systems hand them over in three ways: as arguments of the app, as arguments of a second one that
 * leaves again, and on macOS as an event, which comes before the app is ready when it is started by it
 * (docs/api/app.md, 'open-file', Electron 45).
 */
export class AskedFiles {
  readonly #waiting: string[] = [];
  #tell = (): void => {};

  constructor(files: readonly string[] = []) {
    this.add(files);
  }

  /** One that waits already is not asked for twice. */
  add(files: readonly string[]): void {
    const fresh = files.filter((file) => !this.#waiting.includes(file));
    this.#waiting.push(...fresh);
    if (fresh.length > 0) this.#tell();
  }

  /** The next one, which then waits no more; undefined where none does. */
  next(): string | undefined {
    return this.#waiting.shift();
  }

  /** All that wait, and go on waiting. */
  all(): string[] {
    return [...this.#waiting];
  }

  /** `tell` is called whenever there are more; a page that comes later asks by itself. */
  whenMore(tell: () => void): void {
    this.#tell = tell;
  }
}

/**
 * What this start of the app was asked to open, and on macOS whatever it is asked later. Must run before it
 * is ready.
 */
export function takeAskedFiles(
  app: Pick<App, 'on' | 'isPackaged' | 'getAppPath'>,
  argv: readonly string[],
  cwd: string,
): AskedFiles {
  const files = new AskedFiles(filesAsked(argv, cwd, app.isPackaged ? null : app.getAppPath()));
  app.on('open-file', (event, file) => {
    event.preventDefault();
    files.add([file]);
  });
  return files;
}
