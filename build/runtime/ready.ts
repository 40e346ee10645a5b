// Whether the app is ready: much of Electron can be had only after that, and some of it only before.
let ready = false;

/** For the launcher's `app.becomeReady` alone. */
export function nowReady(): void {
  ready = true;
}

export const isReady = (): boolean => ready;

/** @throws Error with Electron's words where the app is not ready yet */
export function afterReady(words: string): void {
  if (!ready) throw new Error(words);
}

/** @throws Error with Electron's words where the app is ready already */
export function beforeReady(words: string): void {
  if (ready) throw new Error(words);
}
