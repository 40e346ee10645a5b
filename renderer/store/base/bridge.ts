import type { StetBridge } from '@shared/contract';

declare global {
  interface Window {
    readonly stet: StetBridge;
  }
}

let current: StetBridge | undefined;

/**
 * Says who answers the page's calls: the preload's bridge in the app, a fake in tests. Before anything else.
 */
export function connect(bridge: StetBridge): void {
  current = bridge;
}

/** The way to the main process. Only the store calls it; components call the store. */
export function stet(): StetBridge {
  if (!current) throw new Error('The page has no bridge to the main process yet.');
  return current;
}

/** What a failed call says, as a sentence for the person. */
export function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  // Electron wraps what a handler threw: "Error invoking remote method 'x': Error: what happened".
  const words = said.replace(/^Error invoking remote method '[^']*': (?:\w*Error: )?/, '').trim();
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
