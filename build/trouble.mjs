// How the scripts of this folder fail: in words, with an exit code, and never with a stack trace.

/** Something the person at the terminal can act on: what happened, what was kept, what to do. */
export class Trouble extends Error {}

/**
 * Runs a script's main function and ends the process with the exit code it returns (0 for none).
 * Trouble is printed as it is; anything else is a mistake of ours, named in one line (STET_DEBUG=1 shows the stack).
 */
export async function run(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const unexpected = !(error instanceof Trouble);
    console.error(unexpected ? `Something went wrong that set-up did not expect: ${error?.message ?? error}` : `\n${error.message}`);
    if (unexpected) console.error(process.env.STET_DEBUG ? error.stack : 'To see where, run the same command with STET_DEBUG=1.');
    process.exitCode = 1;
  }
}
