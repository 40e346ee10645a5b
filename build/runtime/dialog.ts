// dialog: the browser's own file dialogs, started from the preload's world, their answers read through the protocol.
// The page takes no part: it neither starts them nor sees a path.
import fs from 'node:fs';
import path from 'node:path';
import { front } from './browsers';
import type { CdpEvents, CdpSession } from './cdp';
import { launch } from './launch';
import { boxFor } from './message-box';
import { guarded, unsupported } from './unsupported';
import { StandInWindow } from './window';

type Window = Electron.BaseWindow;

function split<O>(first: Window | O, second: O | undefined): { window: StandInWindow; options: Partial<O> } {
  const given = (first as unknown) instanceof StandInWindow;
  const window = given ? (first as unknown as StandInWindow) : (StandInWindow.getFocusedWindow() ?? StandInWindow.getAllWindows()[0]);
  if (launch.headless) throw new Error('electron stand-in: there is no screen to show a dialog on (STET_HEADLESS=1)');
  if (!window) unsupported('a dialog without a window');
  return { window, options: (given ? second : (first as O)) ?? {} };
}

interface World {
  session: CdpSession;
  contextId: number;
}

async function worldOf(window: StandInWindow): Promise<World> {
  const session = await window.webContents.attached;
  const contextId = window.webContents.preloadWorld;
  if (contextId === undefined) throw new Error('electron stand-in: a dialog needs a page that has loaded');
  return { session, contextId };
}

/** Runs in the page: opens the chooser and resolves to the files, or to null when nothing was chosen. */
function chooseFiles(multiple: boolean, folder: boolean, accept: string): Promise<File[] | null> {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple, webkitdirectory: folder, accept });
    input.onchange = () => resolve([...(input.files ?? [])]);
    input.oncancel = () => resolve(null);
    input.click();
  });
}

/** The paths chosen, or undefined when the dialog was left. */
async function pick({ session, contextId }: World, multiple: boolean, folder: boolean, accept: string): Promise<{ path: string; relative: string }[] | undefined> {
  const expression = `(${chooseFiles.toString()})(${multiple}, ${folder}, ${JSON.stringify(accept)})`;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { contextId, expression, userGesture: true, awaitPromise: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  if (result.objectId === undefined) return undefined;
  const { result: properties } = await session.send('Runtime.getProperties', { objectId: result.objectId, ownProperties: true });
  const files: { path: string; relative: string }[] = [];
  for (const { name, value } of properties) {
    if (!/^\d+$/.test(name) || value?.objectId === undefined) continue;
    const { path: chosen } = await session.send('DOM.getFileInfo', { objectId: value.objectId });
    const relative = await session.send('Runtime.callFunctionOn', { objectId: value.objectId, functionDeclaration: 'function () { return this.webkitRelativePath; }' });
    files.push({ path: chosen, relative: String(relative.result.value) });
  }
  return files;
}

async function showOpenDialog(first: Window | Electron.OpenDialogOptions, second?: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue> {
  const { window, options } = split(first, second);
  const folder = options.properties?.includes('openDirectory') ?? false;
  const accept = (options.filters ?? []).flatMap(({ extensions }) => extensions).filter((extension) => extension !== '*');
  const files = await pick(await worldOf(window), options.properties?.includes('multiSelections') ?? false, folder, accept.map((item) => `.${item}`).join());
  if (!files) return { canceled: true, filePaths: [] };
  if (!folder) return { canceled: files.length === 0, filePaths: files.map((file) => file.path) };
  // The chooser answers with the folder's files; the folder is what is left of a path without its part inside.
  const [file] = files;
  if (!file) throw new Error('The chosen folder is empty, and the browser does not tell the place of an empty folder. Put a file in it and choose it again.');
  return { canceled: false, filePaths: [path.resolve(file.path, ...file.relative.split('/').slice(1).map(() => '..'))] };
}

/** Runs in the page: downloads nothing under a name, so that the browser asks where to put it. */
function downloadNothing(name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([]));
  link.download = name;
  link.click();
}

async function showSaveDialog(first: Window | Electron.SaveDialogOptions, second?: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue> {
  const { window, options } = split(first, second);
  const world = await worldOf(window);
  const filePath = await downloadPlace(world, path.basename(options.defaultPath ?? 'untitled'));
  if (filePath === undefined) return { canceled: true, filePath: '' };
  // Electron's dialog only names a place. The empty file that the browser left there is taken away again.
  const left = fs.statSync(filePath, { throwIfNoEntry: false });
  if (left?.size === 0) fs.rmSync(filePath);
  return { canceled: false, filePath };
}

function downloadPlace({ session, contextId }: World, name: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    let guid: string | undefined;
    const stop = () => {
      front.root.off('Browser.downloadWillBegin', begins);
      front.root.off('Browser.downloadProgress', progresses);
    };
    const begins = (event: CdpEvents['Browser.downloadWillBegin']) => {
      if (event.url.startsWith('blob:')) guid ??= event.guid;
    };
    const progresses = (event: CdpEvents['Browser.downloadProgress']) => {
      if (event.guid !== guid || event.state === 'inProgress') return;
      stop();
      resolve(event.state === 'completed' ? event.filePath : undefined);
    };
    front.root.on('Browser.downloadWillBegin', begins);
    front.root.on('Browser.downloadProgress', progresses);
    session.send('Runtime.evaluate', { contextId, userGesture: true, expression: `(${downloadNothing.toString()})(${JSON.stringify(name)})` }).catch((error: Error) => {
      stop();
      reject(error);
    });
  });
}

async function showMessageBox(first: Window | Electron.MessageBoxOptions, second?: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue> {
  const { window, options } = split(first, second);
  const { session, contextId } = await worldOf(window);
  const { expression, answers } = boxFor(options);
  const { result } = await session.send('Runtime.evaluate', { contextId, expression, returnByValue: true });
  return { response: result.value === true ? answers.yes : answers.no, checkboxChecked: false };
}

export const dialog = guarded<Electron.Dialog>('dialog', {
  showOpenDialog,
  showSaveDialog,
  showMessageBox,
  showErrorBox: (title, content) => console.error(`${title}: ${content}`),
});
