import { newId } from '@shared/domain';
import type { Notice } from '@shared/contract';
import { create } from 'zustand';

/** Something to tell the person now, with at most one thing they can do about it. */
export interface ShownNotice extends Notice {
  id: string;
  action?: { label: string; run: () => void };
  /** Words to be put on the clipboard, so that they are not lost with what went wrong. */
  copy?: string;
}

export const useNotices = create<{ shown: ShownNotice[] }>(() => ({ shown: [] }));

const MOST_AT_ONCE = 4;

/** Shows a notice; the same words are not shown twice at once, and the oldest makes room. */
export function notify(
  level: Notice['level'],
  message: string,
  action?: ShownNotice['action'],
  copy?: string,
): void {
  const notice: ShownNotice = {
    id: newId(),
    level,
    message,
    ...(action ? { action } : {}),
    ...(copy ? { copy } : {}),
  };
  useNotices.setState(({ shown }) => ({
    shown: [...shown.filter((other) => other.message !== message), notice].slice(-MOST_AT_ONCE),
  }));
}

export function dismiss(id: string): void {
  useNotices.setState(({ shown }) => ({ shown: shown.filter((notice) => notice.id !== id) }));
}

/** What a screen reader hears without anything being shown: a status set, a mark reached. */
export const useSpoken = create<{ words: string; turn: number }>(() => ({ words: '', turn: 0 }));

export function say(words: string): void {
  useSpoken.setState(({ turn }) => ({ words, turn: turn + 1 }));
}
