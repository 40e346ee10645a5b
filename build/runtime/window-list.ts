// All windows, in the order they were made. Who needs to know them all asks here, so that nobody imports
// everybody.
import { EventEmitter } from 'node:events';
import type { StandInWindow } from './window';

class WindowList extends EventEmitter {
  private readonly all = new Set<StandInWindow>();

  get list(): StandInWindow[] {
    return [...this.all];
  }

  /** Emits 'added' with the window. */
  add(window: StandInWindow): void {
    this.all.add(window);
    this.emit('added', window);
  }

  /** Emits 'empty' when the last one has gone. */
  remove(window: StandInWindow): void {
    if (this.all.delete(window) && this.all.size === 0) this.emit('empty');
  }

  byTarget(targetId: string | undefined): StandInWindow | undefined {
    return this.list.find((window) => window.page.target?.id === targetId);
  }
}

export const windows = new WindowList();
