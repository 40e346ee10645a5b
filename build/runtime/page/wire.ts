// What passes between the isolated world and the main process, as JSON in both directions.
import type { Encoded } from '../codec';

/** Names on the isolated world's global object; the page's own world has neither. */
export const WORLD = 'electron-stand-in';
export const SEND = '__standInSend';
export const RECEIVE = '__standInReceive';

/** Path, on the page's own origin, of the request by which `window.open` asks; `?` and the address follow. */
export const OPEN_PATH = '/.electron-stand-in/open';

/** What the window reports about itself, beside the app's own messages. */
export interface PageState {
  focused: boolean;
  dark: boolean;
  title: string;
}

export type ToMain =
  | { kind: 'message'; channel: string; args: Encoded }
  | { kind: 'invoke'; id: number; channel: string; args: Encoded }
  | { kind: 'state'; state: PageState };

export type ToPage =
  | { kind: 'message'; channel: string; args: Encoded }
  | { kind: 'result'; id: number; value: Encoded }
  | { kind: 'failure'; id: number; message: string };

/** What the stand-in writes in front of the preload script. */
export interface PreloadSetting {
  /** `webPreferences.nodeIntegrationInSubFrames` */
  inSubFrames: boolean;
  process: { platform: string; arch: string; argv: string[]; versions: Record<string, string | undefined> };
}

// The browser is slow with long messages: eight megabytes in one take 1.5 seconds each way, in parts of this
// size a quarter of that.
const PART_LENGTH = 64 * 1024;

/** Cuts a message into parts; each says by its first character whether more follow (`+`) or not (`.`). */
export function toParts(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + PART_LENGTH, text.length);
    // Not between the two halves of a character: either half alone would not survive the way.
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end--;
    parts.push((end < text.length ? '+' : '.') + text.slice(start, end));
    start = end;
  }
  return parts;
}

/** Puts parts together again; calls `whole` with each complete message. */
export function fromParts(whole: (text: string) => void): (part: string) => void {
  let received: string[] = [];
  return (part) => {
    received.push(part.slice(1));
    if (part.startsWith('+')) return;
    const text = received.join('');
    received = [];
    whole(text);
  };
}
