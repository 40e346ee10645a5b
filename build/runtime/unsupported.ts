// A member of Electron's API that the stand-in does not have must fail loudly: a silent no-op would let the
// app believe that something happened. This file has no imports, for it also runs inside the page.

// What language and tools ask of any object; answering `undefined` is what a plain object would do.
const PROBES = new Set([
  'then',
  'catch',
  'toJSON',
  'default',
  '__esModule',
  'constructor',
  'nodeType',
  'asymmetricMatch',
  'inspect',
  'href',
  'splice',
]);

/** Throws: Electron has it, the stand-in has not. */
export function unsupported(what: string): never {
  throw new Error(`electron stand-in: ${what} is not supported`);
}

/** True for keys that engines, consoles and test tools look up on any object. */
export function isProbe(key: PropertyKey): boolean {
  return typeof key !== 'string' || key.startsWith('_') || PROBES.has(key);
}

/**
 * The part of an Electron object that we have, as that Electron type: reading any other member throws.
 * @param name how the object is called in messages, such as `dialog`
 * @param members what is supported; callers may replace members later, as tests do with dialogs
 */
export function guarded<T extends object>(name: string, members: Partial<T>): T {
  return new Proxy(members as T, {
    get(target, key, receiver) {
      if (key in target || isProbe(key)) return Reflect.get(target, key, receiver);
      return unsupported(`${name}.${String(key)}`);
    },
  });
}
