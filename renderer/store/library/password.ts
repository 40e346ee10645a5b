import type { ImportReply } from '@shared/contract';
import { create } from 'zustand';
import { stet } from '../base/bridge';
import { whole } from './whole';

/*
 * The password of a file, asked for while the file waits. It goes from the field to the main process and is
 * held nowhere here.
 */

type Locked = Extract<ImportReply, { outcome: 'locked' }>;

interface PasswordState {
  /** The file that is asked about, or null. */
  asked: Locked | null;
  /** A password was given, and is being tried. */
  trying: boolean;
}

const NOBODY: PasswordState = { asked: null, trying: false };

export const usePassword = create<PasswordState>(() => NOBODY);

let answer: (password: string | null) => void = () => {};

/**
 * All of what was read, once a file that asks for its password has been opened with one; `cancelled` where
 * the person leaves it. One question at a time: a file that comes meanwhile takes the place of the one
 * before.
 */
export async function unlocked(reply: ImportReply): Promise<Exclude<ImportReply, Locked>> {
  let now = reply;
  while (now.outcome === 'locked') {
    const { token } = now;
    const password = await ask(now);
    if (password === null) {
      await stet()['import.cancel']({ token });
      return { outcome: 'cancelled' };
    }
    usePassword.setState({ trying: true });
    try {
      now = await stet()['import.unlock']({ token, password });
    } finally {
      if (usePassword.getState().asked?.token === token) usePassword.setState(NOBODY);
    }
  }
  return whole(now);
}

function ask(asked: Locked): Promise<string | null> {
  answer(null);
  usePassword.setState({ asked, trying: false });
  return new Promise((resolve) => {
    answer = resolve;
  });
}

/** The password of the file that is asked about. */
export const givePassword = (password: string): void => answer(password);

/** The file stays closed: nothing of it is kept. */
export function leaveLocked(): void {
  if (usePassword.getState().trying) void stet()['import.stop']();
  usePassword.setState(NOBODY);
  answer(null);
}
