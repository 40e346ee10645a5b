// Injected into the preload's isolated world, in front of the preload script: what `require('electron')`
// answers there.
import { guarded, unsupported } from '../unsupported';
import { openBridge } from './bridge';
import { likeElectron } from './chrome-off';
import { openIpc } from './ipc-renderer';
import { objectToClosing } from './objecting';
import { reportState } from './state';
import type { PreloadSetting } from './wire';

interface PreloadScope {
  require(name: string): unknown;
  process: object;
}

/** What the preload script sees, or nothing where it must not run: in a frame within the page. */
export function openPreload(setting: PreloadSetting): PreloadScope | undefined {
  const isTop = window.top === window;
  if (!isTop && !setting.inSubFrames) return undefined;
  const bridge = openBridge('preload');
  const { ipcRenderer, send } = openIpc();
  if (isTop) {
    reportState(send);
    likeElectron();
    objectToClosing();
  }
  const contextBridge: Partial<Electron.ContextBridge> = {
    exposeInMainWorld: (name: string, api: unknown) => bridge.expose(name, api),
  };
  const webUtils: Partial<Electron.WebUtils> = {
    getPathForFile: () =>
      unsupported(
        "webUtils.getPathForFile (the browser tells a path only asynchronously; read the file's content instead)",
      ),
  };
  const electron = guarded('electron (in the preload)', {
    ipcRenderer,
    contextBridge: guarded<Electron.ContextBridge>('contextBridge', contextBridge),
    webUtils: guarded<Electron.WebUtils>('webUtils', webUtils),
  });
  return {
    require: (name) => {
      if (name === 'electron' || name === 'electron/renderer') return electron;
      // The same words as Electron's sandboxed require.
      throw new Error(`module not found: ${name}`);
    },
    process: guarded('process (in the preload)', {
      ...setting.process,
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
    }),
  };
}
