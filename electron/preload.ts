import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { CALLS, channelOf, EVENTS, type CallName, type EventName, type StetBridge } from '@shared/contract';

// The one bridge. Names come from the contract alone: the page can say nothing that is not on that list,
// and it never gets ipcRenderer or an event object in its hands.
const calls = Object.fromEntries(
  (Object.keys(CALLS) as CallName[]).map((name) => [
    name,
    (input?: unknown) => ipcRenderer.invoke(channelOf(name), input),
  ]),
);

const on = (name: EventName, listener: (payload: unknown) => void): (() => void) => {
  if (!Object.hasOwn(EVENTS, name)) throw new Error(`There is no event ${String(name)}.`);
  const forward = (_event: IpcRendererEvent, payload: unknown) => listener(payload);
  ipcRenderer.on(channelOf(name), forward);
  return () => void ipcRenderer.removeListener(channelOf(name), forward);
};

contextBridge.exposeInMainWorld('stet', { ...calls, on } as unknown as StetBridge);
