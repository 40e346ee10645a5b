// ipcMain: listeners and handlers of the main process.
import { EventEmitter } from 'node:events';
import { decode, encode } from './codec';
import type { ToMain, ToPage } from './page/wire';
import { guarded, unsupported } from './unsupported';

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;

class IpcMain
  extends EventEmitter
  implements Pick<Electron.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>
{
  /** Named as in Electron, whose tests reach for it to call a handler with an event of their own. */
  readonly _invokeHandlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this._invokeHandlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this._invokeHandlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this._invokeHandlers.delete(channel);
  }
}

export const ipcMain = guarded('ipcMain', new IpcMain());

/** What is needed of the sender: who it is, and a way to answer. */
export interface Sender {
  contents: Electron.WebContents;
  frame: Electron.WebFrameMain;
  deliver(message: ToPage): void;
}

/**
 * Gives a message from the page to the app's listeners or handler, and the handler's answer back to the page.
 */
export async function receive(message: Exclude<ToMain, { kind: 'state' }>, sender: Sender): Promise<void> {
  const { channel } = message;
  const base = {
    type: 'frame',
    sender: sender.contents,
    senderFrame: sender.frame,
    processId: 1,
    frameId: sender.frame.routingId,
  };
  if (message.kind === 'message') {
    const event = {
      ...base,
      ports: [],
      reply: (to: string, ...args: unknown[]) =>
        sender.deliver({ kind: 'message', channel: to, args: encode(args) }),
      get returnValue(): never {
        return unsupported('ipcRenderer.sendSync');
      },
    };
    ipcMain.emit(channel, event, ...(decode(message.args) as unknown[]));
    return;
  }
  sender.deliver(
    await answer(message.id, channel, () => {
      const handler = ipcMain._invokeHandlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return handler(base as unknown as Electron.IpcMainInvokeEvent, ...(decode(message.args) as unknown[]));
    }),
  );
}

async function answer(id: number, channel: string, run: () => unknown): Promise<ToPage> {
  try {
    return { kind: 'result', id, value: encode(await run()) };
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    // The words Electron uses: the app's tests and messages rely on them.
    return { kind: 'failure', id, message: `Error invoking remote method '${channel}': ${String(error)}` };
  }
}
