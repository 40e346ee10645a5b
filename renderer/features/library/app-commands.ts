import type { CommandId } from '@shared/contract';

/**
 * The commands of the app, as far as the library offers them: what they are called now, their key, and doing
 * them.
 */
export interface AppCommands {
  run: (command: CommandId) => void;
  can: (command: CommandId) => boolean;
  title: (command: CommandId) => string;
  keys: (command: CommandId) => string | undefined;
}
