// "Open with", for the files that Stet imports: from the list of formats (shared/document/formats.json), for
// the installers of the three systems. What opens them by default stays as it is.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const list = path.resolve(import.meta.dirname, '../../shared/document/formats.json');

/** @type {{ name: string, extensions: string[], mime: string, papersOnly?: boolean }[]} */
const listed = JSON.parse(readFileSync(list, 'utf8'));
export const formats = listed.filter(({ papersOnly }) => !papersOnly);

/** For macOS, and never in the place of the editor that a person has for them. */
export const macAssociations = (all = formats) =>
  all.map(({ name, extensions }) => ({
    ext: extensions,
    name: name.charAt(0).toUpperCase() + name.slice(1),
    role: 'Viewer',
    rank: 'Alternate',
  }));

/** For the file managers of Linux. */
export const mimeTypes = (all = formats) => all.map(({ mime }) => mime);

/**
 * For Windows, where electron-builder's own fileAssociations would take .txt away from whatever opens it now.
 */
export function windowsScript(all = formats) {
  const key = '"Software\\Classes\\Applications\\${APP_EXECUTABLE_FILENAME}"';
  /** @param {string} name */
  const under = (name) => `${key.slice(0, -1)}\\${name}"`;
  const lines = [
    `WriteRegStr SHELL_CONTEXT ${key} "FriendlyAppName" "\${PRODUCT_NAME}"`,
    `WriteRegStr SHELL_CONTEXT ${under('shell\\open\\command')} "" '"$INSTDIR\\\${APP_EXECUTABLE_FILENAME}" "%1"'`,
    ...all
      .flatMap(({ extensions }) => extensions)
      .map((extension) => `WriteRegStr SHELL_CONTEXT ${under('SupportedTypes')} ".${extension}" ""`),
  ];
  return `!macro customInstall\n${lines.map((line) => `  ${line}\n`).join('')}!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT ${key}
!macroend
`;
}

/** Where the script for Windows is put, in the project that is packaged. */
export const WINDOWS_SCRIPT = 'dist/open-with.nsh';

/**
 * Puts it there and answers where it is.
 * @param {string} projectDir
 */
export function writeWindowsScript(projectDir) {
  const file = path.join(projectDir, WINDOWS_SCRIPT);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, windowsScript());
  return file;
}
