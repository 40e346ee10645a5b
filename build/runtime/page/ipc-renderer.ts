// ipcRenderer, in the preload's isolated world.
import { decode, encode, type Encoded } from '../codec';
import { guarded, unsupported } from '../unsupported';
import { fromParts, RECEIVE, SEND, toParts, type ToMain, type ToPage } from './wire';

type Listener = (event: Electron.IpcRendererEvent, ...args: unknown[]) => void;
type Wire = Record<string, unknown>;

/** Takes the binding off the global object, so that only this module can use it. */
function takeSender(): (message: ToMain) => void {
  const world = globalThis as unknown as Wire;
  const send = world[SEND] as (payload: string) => void;
  Reflect.deleteProperty(world, SEND);
  return (message) => {
    for (const part of toParts(JSON.stringify(message))) send(part);
  };
}

/** Opens the wire to the main process; to be called once per document. */
export function openIpc(): { ipcRenderer: Electron.IpcRenderer; send(message: ToMain): void } {
  const send = takeSender();
  const listeners = new Map<string, Listener[]>();
  const calls = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;

  const add = (channel: string, listener: Listener): Electron.IpcRenderer => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return ipcRenderer;
  };
  const remove = (channel: string, listener: Listener): Electron.IpcRenderer => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((item) => item !== listener),
    );
    return ipcRenderer;
  };
  const once = (channel: string, listener: Listener) => {
    const wrapped: Listener = (event, ...args) => {
      remove(channel, wrapped);
      listener(event, ...args);
    };
    return add(channel, wrapped);
  };
  const invoke = (channel: string, ...args: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++lastId;
      const encoded = encode(args);
      calls.set(id, { resolve, reject });
      send({ kind: 'invoke', id, channel, args: encoded });
    });

  const ipcRenderer: Electron.IpcRenderer = guarded<Electron.IpcRenderer>('ipcRenderer', {
    on: add,
    addListener: add,
    once,
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel?: string) => {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
    invoke,
    send: (channel, ...args) => send({ kind: 'message', channel, args: encode(args) }),
    sendSync: () => unsupported('ipcRenderer.sendSync (the page cannot wait for another process)'),
  });

  const emit = (channel: string, args: Encoded) => {
    const event = { sender: ipcRenderer, ports: [] } as unknown as Electron.IpcRendererEvent;
    for (const listener of listeners.get(channel) ?? []) listener(event, ...(decode(args) as unknown[]));
  };

  const receive = fromParts((text) => {
    const message = JSON.parse(text) as ToPage;
    if (message.kind === 'message') return emit(message.channel, message.args);
    const call = calls.get(message.id);
    calls.delete(message.id);
    if (message.kind === 'result') call?.resolve(decode(message.value));
    else call?.reject(new Error(message.message));
  });
  Object.defineProperty(globalThis, RECEIVE, { value: receive });
  return { ipcRenderer, send };
}
