// What is left of a window or of its page when it has gone: as good as nothing of it may be used any more.

/** As Electron says it (`ArgumentHolder` in shell/common/gin_helper/function_template.h, Electron 45). */
const goneError = () => new TypeError('Object has been destroyed');

interface Mortal {
  isDestroyed(): boolean;
}

/** @throws TypeError where `it` has gone */
export function mustLive(it: Mortal): void {
  if (it.isDestroyed()) throw goneError();
}

/**
 * Lets these methods of a class throw on an object that has gone, as in Electron. By themselves they would do
 * nothing, and an app that still calls them would not be noticed.
 */
export function onlyWhileAlive<T extends Mortal>(prototype: T, methods: readonly (keyof T)[]): void {
  for (const name of methods) {
    const method = prototype[name] as (...args: unknown[]) => unknown;
    const guarded = function (this: T, ...args: unknown[]): unknown {
      mustLive(this);
      return method.apply(this, args);
    };
    Object.defineProperty(prototype, name, { value: guarded, writable: true, configurable: true });
  }
}
