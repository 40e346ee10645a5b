import type { CommandId } from '@shared/contract';
import { useKeys } from '../../store/base/keys';
import { firstShown } from '../../ui/keys';

/** The key of a command as it is now; of a command without one, the words in its place, if any. */
export function Key({ of: id, or = 'the menu' }: { of: CommandId; or?: string }) {
  const shown = firstShown(useKeys(), id);
  return shown === undefined ? or && <em>{or}</em> : <kbd>{shown}</kbd>;
}
