// What passes between the isolated world and the main process, as JSON in both directions.
import type { Encoded } from '../codec';

/** Names on the isolated world's global object; the page's own world has neither. */
export const WORLD = 'electron-stand-in';
export const SEND = '__standInSend';
export const RECEIVE = '__standInReceive';

/** What the window reports about itself, beside the app's own messages. */
export interface PageState {
  focused: boolean;
  dark: boolean;
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
