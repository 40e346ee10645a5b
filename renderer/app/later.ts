import { create } from 'zustand';
import { reasonOf } from '../store/base/bridge';
import { notify } from '../store/base/notices';

type Desk = typeof import('./desk');

/** Null until it has been read. */
export const useDesk = create<{ desk: Desk | null }>(() => ({ desk: null }));

let reading: Promise<Desk | null> | null = null;

/** Reads what comes after the list. Never rejects: where it cannot be read that is said, and it is null. */
export function readDesk(): Promise<Desk | null> {
  return (reading ??= import('./desk').then(
    (desk) => {
      useDesk.setState({ desk });
      return desk;
    },
    (error: unknown) => {
      reading = null;
      notify(
        'error',
        `A part of Stet could not be read: ${reasonOf(error)} Nothing was changed; start it again.`,
      );
      return null;
    },
  ));
}
