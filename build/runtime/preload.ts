// The text injected into the isolated world: our half of the wire, then the app's preload script in
// Electron's wrapper.
import fs from 'node:fs';
import isolatedWorldSource from './page/isolated-world.ts?injected';
import type { PreloadSetting } from './page/wire';

/**
 * @param preferences the window's; `preload` names the script
 * @param failed told when the script cannot be read; the window then opens without it, as in Electron
 */
export function preloadSource(preferences: Electron.WebPreferences, failed: (error: Error) => void): string {
  const setting: PreloadSetting = {
    inSubFrames: preferences.nodeIntegrationInSubFrames ?? false,
    process: {
      platform: process.platform,
      arch: process.arch,
      argv: [process.execPath, ...(preferences.additionalArguments ?? [])],
      versions: process.versions,
    },
  };
  let script = '';
  try {
    if (preferences.preload) script = fs.readFileSync(preferences.preload, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error : new Error(String(error));
    failed(reason);
  }
  // `standIn` is the name the bundler gives to what isolated-world.ts exports.
  return `(() => {
    ${isolatedWorldSource}
    const scope = standIn.openPreload(${JSON.stringify(setting)});
    if (!scope) return;
    const module = { exports: {} };
    (function (require, module, exports, process) {
${script}
    })(scope.require, module, module.exports, scope.process);
  })();`;
}
