// shell: hands addresses and files to the system's own programs.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { guarded } from './unsupported';

function start(command: string, args: string[], verbatim = false): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: 'ignore',
      detached: true,
      windowsVerbatimArguments: verbatim,
    });
    child.once('error', reject);
    // That of macOS ends at once, and says by its code whether there was a program: Electron rejects where
    // there is none (shell/common/platform_util_mac.mm, Electron 45). The others may last as long as what
    // they open.
    if (command === 'open') {
      child.once('close', (code) => (code === 0 ? resolve() : reject(new Error('No application found'))));
      return;
    }
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

// What each system opens things with. None of them gets its argument through a command shell.
function open(what: string): Promise<void> {
  if (process.platform === 'darwin') return start('open', [what]);
  if (process.platform === 'win32') return start('rundll32', ['url.dll,FileProtocolHandler', what]);
  return start('xdg-open', [what]);
}

/**
 * What shows a file in its folder. The Explorer reads its arguments by itself: only the path may stand in
 * quotes, which no name on Windows has, or it shows another folder where there is a space in it.
 */
export function shownBy(
  file: string,
  platform: NodeJS.Platform = process.platform,
): [string, string[], boolean] {
  if (platform === 'darwin') return ['open', ['-R', file], false];
  if (platform === 'win32') return ['explorer', [`/select,"${file}"`], true];
  return ['xdg-open', [path.dirname(file)], false];
}

const show = (file: string): Promise<void> => start(...shownBy(file));

export const shell = guarded<Electron.Shell>('shell', {
  // Any address, as in Electron: what may be opened is for the app to decide.
  // It must be an address, though: a bare word could be taken for an option of the program that opens it.
  openExternal: async (url) => open(new URL(url).href),
  openPath: async (file) => {
    try {
      await open(path.resolve(file));
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  },
  showItemInFolder: (file) => {
    show(path.resolve(file)).catch((error: unknown) =>
      console.error('electron stand-in: the folder could not be shown:', error),
    );
  },
});
