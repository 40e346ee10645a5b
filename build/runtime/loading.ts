// Which document is loading, and who waits for it.

interface Waiter {
  loaderId: string;
  url: string;
  resolve(): void;
  reject(error: Error): void;
}

/** Follows the main frame's documents by their loader ids: committed, then loaded, or replaced by another. */
export class LoadTracker {
  private committedId: string | undefined;
  private loadedId: string | undefined;
  private waiters: Waiter[] = [];
  private idlers: (() => void)[] = [];
  private beginning = false;

  /** The main process asked for another document, or for this one once more. */
  begins(): void {
    this.beginning = true;
  }

  /** Nothing came of it: it failed, or was a jump within the document. */
  comesToNothing(): void {
    this.beginning = false;
    this.tellIdlers();
  }

  committed(loaderId: string): void {
    this.beginning = false;
    const replaced = this.committedId;
    this.committedId = loaderId;
    this.settle((waiter) => waiter.loaderId === replaced && replaced !== loaderId, aborted);
  }

  /** Whether another document was asked for, the one that is shown has not loaded yet, or none is shown. */
  get isUnderWay(): boolean {
    return this.beginning || this.committedId === undefined || this.committedId !== this.loadedId;
  }

  isCommitted(loaderId: string): boolean {
    return this.committedId === loaderId;
  }

  loaded(loaderId: string): void {
    this.loadedId = loaderId;
    this.settle(
      (waiter) => waiter.loaderId === loaderId,
      (waiter) => waiter.resolve(),
    );
    this.tellIdlers();
  }

  /** Resolves when that document has loaded. @throws Error ERR_ABORTED when another took its place */
  finished(loaderId: string, url: string): Promise<void> {
    if (this.loadedId === loaderId) return Promise.resolve();
    return new Promise((resolve, reject) => this.waiters.push({ loaderId, url, resolve, reject }));
  }

  /** Resolves as soon as nothing is loading. */
  idle(): Promise<void> {
    return this.isUnderWay ? new Promise((resolve) => this.idlers.push(resolve)) : Promise.resolve();
  }

  abort(): void {
    this.settle(() => true, aborted);
    this.idlers.splice(0).forEach((resolve) => resolve());
  }

  private tellIdlers(): void {
    if (!this.isUnderWay) this.idlers.splice(0).forEach((resolve) => resolve());
  }

  private settle(which: (waiter: Waiter) => boolean, how: (waiter: Waiter) => void): void {
    const chosen = this.waiters.filter(which);
    this.waiters = this.waiters.filter((waiter) => !chosen.includes(waiter));
    chosen.forEach(how);
  }
}

const aborted = ({ url, reject }: Waiter) => reject(new Error(`ERR_ABORTED (-3) loading '${url}'`));
