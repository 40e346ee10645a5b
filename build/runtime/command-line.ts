// The command line of the `electron` executable: electron [switches] <app folder> [the app's own arguments]
import path from 'node:path';

export interface CommandLine {
  /** modules to load first (`-r`), as Playwright asks for */
  requires: string[];
  /** port for Node's inspector, when asked for */
  inspectPort?: number;
  userDataDir?: string;
  printVersion: boolean;
  /** everything else that begins with a dash: for Chromium */
  switches: string[];
  /** the app's folder, when named */
  appPath?: string;
}

/** Starts without Chromium's sandbox. */
export const NO_SANDBOX = '--no-sandbox';

/** Reads the arguments after the executable's own name. Relative folders are taken from `cwd`. */
export function readCommandLine(args: readonly string[], cwd: string): CommandLine {
  const line: CommandLine = { requires: [], printVersion: false, switches: [] };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const [name, value] = splitSwitch(arg);
    if (name === '--user-data-dir' && value) line.userDataDir = path.resolve(cwd, value);
    // What follows the app's folder is the app's own, except the switches Electron takes from anywhere.
    else if (name === NO_SANDBOX) line.switches.push(NO_SANDBOX);
    else if (line.appPath !== undefined) continue;
    else if (name === '-r' || name === '--require')
      line.requires.push(path.resolve(cwd, value ?? args[++i] ?? ''));
    else if (name === '--inspect' || name === '--inspect-brk') line.inspectPort = portOf(value);
    else if (name === '--version' || name === '-v') line.printVersion = true;
    else if (arg.startsWith('-')) line.switches.push(arg);
    else line.appPath = path.resolve(cwd, arg);
  }
  return line;
}

function splitSwitch(arg: string): [string, string | undefined] {
  const equals = arg.indexOf('=');
  return equals < 0 ? [arg, undefined] : [arg.slice(0, equals), arg.slice(equals + 1)];
}

// --inspect=0, --inspect=9229 and --inspect=127.0.0.1:9229 are all in use; the host is always loopback here.
function portOf(value: string | undefined): number {
  const port = Number(value?.split(':').at(-1) ?? 9229);
  return Number.isInteger(port) ? port : 9229;
}

/** Switches that open the process to a debugger: a shipped build refuses them. */
export function debuggingSwitches(line: CommandLine): string[] {
  const found = line.switches.filter((item) => item.startsWith('--remote-debugging-'));
  if (line.inspectPort !== undefined) found.push('--inspect');
  if (line.requires.length > 0) found.push('-r');
  return found;
}
