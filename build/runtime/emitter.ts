// The base of every Electron-like class here: an EventEmitter on which unknown members and unknown events
// throw.
import { EventEmitter } from 'node:events';
import { isProbe, unsupported } from './unsupported';

/** EventEmitter whose subclasses throw on members they lack and on events they never could emit. */
export class StandInEmitter extends EventEmitter {
  /**
   * @param label how the object is called in messages
   * @param events the events that are emitted, or that in truth never happen here (and so need no support)
   */
  constructor(label: string, events: readonly string[]) {
    super();
    const known = new Set<string | symbol>([...events, 'newListener', 'removeListener', 'error']);
    this.on('newListener', (event: string | symbol) => {
      if (!known.has(event) && typeof event === 'string') unsupported(`${label}.on('${event}')`);
    });
  }
}

// A lookup that no subclass answers ends at EventEmitter.prototype; the Proxy in its place tells missing from
// present.
Object.setPrototypeOf(
  StandInEmitter.prototype,
  new Proxy(EventEmitter.prototype, {
    get(target, key, receiver: object) {
      if (key in target || isProbe(key)) return Reflect.get(target, key, receiver) as unknown;
      return unsupported(`${receiver.constructor.name}.${String(key)}`);
    },
  }),
);

/** What Electron hands to listeners first: the details, plus preventDefault and its answer. */
export type Preventable<T> = T & { preventDefault(): void; readonly defaultPrevented: boolean };

/** Makes an event object from its details. */
export function preventable<T extends object>(details: T): Preventable<T> {
  let prevented = false;
  return Object.defineProperties(details, {
    preventDefault: {
      value: () => {
        prevented = true;
      },
    },
    defaultPrevented: { get: () => prevented },
  }) as Preventable<T>;
}
