// contextBridge: values pass between the page's own world and the preload's isolated world. Both worlds run
// this file. They share the document, so messages travel as events on it, and Chromium itself clones `detail`
// on the way from one world to the other. Functions and promises do not clone: they go as numbers.

type World = 'page' | 'preload';

/**
 * A value with functions or promises somewhere inside, spelt out so that nothing in it can be mistaken for a
 * tag.
 */
type Live =
  | { is: 'plain'; value: unknown }
  | { is: 'function' | 'promise'; id: number }
  | { is: 'list'; items: Live[] }
  | { is: 'record'; entries: [string, Live][] };

type Message =
  | { kind: 'call'; id: number; args: Live }
  | { kind: 'return'; value: Live }
  | { kind: 'throw'; message: string }
  | { kind: 'settle'; id: number; value?: Live; message?: string }
  | { kind: 'expose'; name: string; value: Live };

type AnyFunction = (...args: unknown[]) => unknown;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);

/**
 * Does anything in here need the other world to call back? Most values do not, and cross without being copied
 * twice.
 */
function isLive(value: unknown, seen = new Set<unknown>()): boolean {
  if (typeof value === 'function' || value instanceof Promise) return true;
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  if (Array.isArray(value)) return value.some((item) => isLive(item, seen));
  return isRecord(value) && Object.values(value).some((item) => isLive(item, seen));
}

function deepFreeze(value: unknown): unknown {
  if (Array.isArray(value) || isRecord(value)) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** One world's half. `expose` puts a frozen copy of a value on the other world's `window`. */
export function openBridge(own: World): { expose(name: string, value: unknown): void } {
  const other: World = own === 'page' ? 'preload' : 'page';
  const functions = new Map<number, AnyFunction>();
  const idOf = new WeakMap<AnyFunction, number>();
  const promises = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  let answer: Message | undefined;

  const post = (detail: Message) =>
    document.dispatchEvent(new CustomEvent(`electron-stand-in:${other}`, { detail }));

  function pack(value: unknown): Live {
    if (!isLive(value)) return { is: 'plain', value };
    if (typeof value === 'function') return { is: 'function', id: register(value as AnyFunction) };
    if (value instanceof Promise) return { is: 'promise', id: follow(value) };
    if (Array.isArray(value)) return { is: 'list', items: value.map(pack) };
    return {
      is: 'record',
      entries: Object.entries(value as Record<string, unknown>).map(([key, item]) => [key, pack(item)]),
    };
  }

  function register(fn: AnyFunction): number {
    let id = idOf.get(fn);
    if (id === undefined) {
      id = ++lastId;
      idOf.set(fn, id);
      functions.set(id, fn);
    }
    return id;
  }

  function follow(promise: Promise<unknown>): number {
    const id = ++lastId;
    promise.then(
      (value) => post({ kind: 'settle', id, value: pack(value) }),
      (error: unknown) => post({ kind: 'settle', id, message: messageOf(error) }),
    );
    return id;
  }

  function unpack(live: Live): unknown {
    switch (live.is) {
      case 'plain':
        return live.value;
      case 'function':
        return (...args: unknown[]) => call(live.id, args);
      case 'promise':
        return new Promise((resolve, reject) => promises.set(live.id, { resolve, reject }));
      case 'list':
        return live.items.map(unpack);
      case 'record':
        return Object.fromEntries(live.entries.map(([key, item]) => [key, unpack(item)]));
    }
  }

  // Events are dispatched synchronously: the other world has answered by the time `post` returns.
  function call(id: number, args: unknown[]): unknown {
    answer = undefined;
    post({ kind: 'call', id, args: pack(args) });
    const result = answer as Message | undefined;
    answer = undefined;
    if (result?.kind === 'throw') throw new Error(result.message);
    return result?.kind === 'return' ? unpack(result.value) : undefined;
  }

  function runCall(id: number, args: Live): Message {
    try {
      return { kind: 'return', value: pack(functions.get(id)?.(...(unpack(args) as unknown[]))) };
    } catch (error) {
      return { kind: 'throw', message: messageOf(error) };
    }
  }

  function settle(id: number, value: Live | undefined, message: string | undefined): void {
    const promise = promises.get(id);
    promises.delete(id);
    if (value) promise?.resolve(unpack(value));
    else promise?.reject(new Error(message));
  }

  document.addEventListener(
    `electron-stand-in:${own}`,
    (event) => {
      event.stopImmediatePropagation();
      // `detail` is null when something in it could not be cloned.
      const message = (event as CustomEvent<Message | null>).detail;
      switch (message?.kind) {
        case undefined:
          answer = { kind: 'throw', message: 'An object could not be cloned.' };
          return;
        case 'call':
          post(runCall(message.id, message.args));
          return;
        case 'return':
        case 'throw':
          answer = message;
          return;
        case 'settle':
          settle(message.id, message.value, message.message);
          return;
        case 'expose':
          Object.defineProperty(globalThis, message.name, {
            value: deepFreeze(unpack(message.value)),
            enumerable: true,
          });
      }
    },
    true,
  );

  return { expose: (name, value) => void post({ kind: 'expose', name, value: pack(value) }) };
}
