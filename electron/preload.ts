import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { CallName, EventName, StetBridge } from '@shared/contract';
import { channelOf } from '@shared/contract/channel';

// The one bridge. Names come from the contract alone: the page can say nothing that is not on that list,
// and it never gets ipcRenderer or an event object in its hands.

// The names, put in when this is bundled (build/vite.preload.config.ts): the schemas stay where messages are
// parsed. To make them took each page 70 ms before the first of its own lines ran.
declare const CALL_NAMES: readonly CallName[];
declare const EVENT_NAMES: readonly EventName[];

const calls = Object.fromEntries(
  CALL_NAMES.map((name) => [name, (input?: unknown) => ipcRenderer.invoke(channelOf(name), input)]),
);

const on = (name: EventName, listener: (payload: unknown) => void): (() => void) => {
  if (!EVENT_NAMES.includes(name)) throw new Error(`There is no event ${String(name)}.`);
  const forward = (_event: IpcRendererEvent, payload: unknown) => listener(payload);
  ipcRenderer.on(channelOf(name), forward);
  return () => void ipcRenderer.removeListener(channelOf(name), forward);
};

contextBridge.exposeInMainWorld('stet', { ...calls, on } as unknown as StetBridge);
