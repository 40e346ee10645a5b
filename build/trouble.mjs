// How the scripts of this folder fail: in words, with an exit code, and never with a stack trace.

/** Something the person at the terminal can act on: what happened, what was kept, what to do. */
export class Trouble extends Error {}

/**
 * Runs a script's main function and ends the process with the exit code it returns (0 for none). Trouble is
 * printed as it is; anything else is a mistake of ours, named in one line (STET_DEBUG=1 shows the stack).
 * @param {() => number | void | Promise<number | void>} main
 */
export async function run(main) {
  try {
    const code = await main();
    process.exitCode = typeof code === 'number' ? code : 0;
  } catch (thrown) {
    const error = asError(thrown);
    process.exitCode = 1;
    if (error instanceof Trouble) return void console.error(`\n${error.message}`);
    console.error(`Something went wrong that set-up did not expect: ${error.message}`);
    console.error(
      process.env.STET_DEBUG ? error.stack : 'To see where, run the same command with STET_DEBUG=1.',
    );
  }
}

/**
 * What was thrown, as an error; Node's own have a `code` too.
 * @param {unknown} thrown
 * @returns {NodeJS.ErrnoException}
 */
export const asError = (thrown) => (thrown instanceof Error ? thrown : new Error(String(thrown)));
