/** A list of listeners, typed by the events it knows. A listener that throws stops no other. */
export class Emitter<Events extends object> {
  readonly #listeners = new Map<keyof Events, Set<(payload: never) => void>>();

  /** Returns the function that stops listening. */
  on<N extends keyof Events>(name: N, listener: (payload: Events[N]) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  emit<N extends keyof Events>(name: N, payload: Events[N]): void {
    for (const listener of this.#listeners.get(name) ?? []) {
      try {
        (listener as (payload: Events[N]) => void)(payload);
      } catch (error) {
        // A change is on disk already when it is told; that somebody could not hear it undoes nothing and
        // ends nothing.
        console.error(error);
      }
    }
  }
}
