import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import {
  CALLS,
  channelOf,
  type CallName,
  type EventName,
  type EventPayload,
  type Handlers,
} from '@shared/contract';
import { isAppUrl } from './addresses';

/**
 * Answers every call of the contract, and no other. A message is heard only from the top frame of a window of
 * ours showing a page of ours, and only once its schema has parsed it; the handler never sees anything else.
 * `handlers`: those of the library that is open now, or null while none is. `failed` hears of a handler that
 * threw; the page gets the error too.
 */
export function answerCalls(
  windows: () => readonly BrowserWindow[],
  handlers: () => Handlers | null,
  failed: (name: CallName, error: unknown) => void,
): void {
  for (const name of Object.keys(CALLS) as CallName[]) {
    ipcMain.handle(channelOf(name), async (event, input: unknown) => {
      if (!isOurs(event, windows())) throw new Error('Refused: this frame may not speak to Stet.');
      const parsed = CALLS[name].input.safeParse(input);
      if (!parsed.success) throw new Error(`Refused: ${name} does not take this message.`);
      const now = handlers();
      if (!now) throw new Error('Refused: no library is open.');
      try {
        return await (now[name] as (input: unknown) => Promise<unknown>)(parsed.data);
      } catch (error) {
        failed(name, error);
        throw error;
      }
    });
  }
}

function isOurs(event: IpcMainInvokeEvent, windows: readonly BrowserWindow[]): boolean {
  const frame = event.senderFrame;
  const owner = windows.find((window) => !window.isDestroyed() && window.webContents === event.sender);
  // A frame that navigated away or was removed while its message was under way is null.
  return !!owner && !!frame && frame === owner.webContents.mainFrame && isAppUrl(frame.url);
}

/** Tells every window of ours. */
export function broadcast<N extends EventName>(
  windows: readonly BrowserWindow[],
  name: N,
  payload: EventPayload<N>,
): void {
  for (const window of windows) if (!window.isDestroyed()) window.webContents.send(channelOf(name), payload);
}
