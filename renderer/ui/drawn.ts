import { flushSync } from 'react-dom';

/**
 * Makes a change and has it drawn before it returns, so that the keyboard can be put into what came with it.
 * A timer would be too late: on a busy machine the next keys are there first, and while checking every letter
 * is a command.
 */
export const drawn = <T>(change: () => T): T => flushSync(change);
