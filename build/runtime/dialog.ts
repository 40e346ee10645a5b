// dialog: the browser's own dialogs where they serve, started from the preload's world, their answers read
// through the protocol; else our own chooser. The page takes no part: it neither starts them nor sees a path.
import fs from 'node:fs';
import path from 'node:path';
import { front } from './browsers';
import { choose } from './chooser';
import type { CdpEvents, CdpSession } from './cdp';
import { launch } from './launch';
import { boxFor } from './message-box';
import { afterReady } from './ready';
import { guarded, unsupported } from './unsupported';
import { StandInWindow } from './window';

type Window = Electron.BaseWindow;

function split<O>(first: Window | O, second: O | undefined): { window: StandInWindow; options: Partial<O> } {
  afterReady('dialog module can only be used after app is ready');
  const given = (first as unknown) instanceof StandInWindow;
  const window = given
    ? (first as unknown as StandInWindow)
    : (StandInWindow.getFocusedWindow() ?? StandInWindow.getAllWindows()[0]);
  if (launch.headless)
    throw new Error('electron stand-in: there is no screen to show a dialog on (STET_HEADLESS=1)');
  if (!window) unsupported('a dialog without a window');
  return { window, options: (given ? second : (first as O)) ?? {} };
}

interface World {
  session: CdpSession;
  contextId: number;
}

async function worldOf(window: StandInWindow): Promise<World> {
  const session = await window.page.attached;
  const contextId = window.page.preloadWorld;
  if (contextId === undefined) throw new Error('electron stand-in: a dialog needs a page that has loaded');
  return { session, contextId };
}

/**
 * Runs in the page: opens the browser's dialog and resolves to the files, or to null when nothing was chosen.
 */
function chooseFiles(multiple: boolean, accept: string): Promise<File[] | null> {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple, accept });
    input.onchange = () => resolve([...(input.files ?? [])]);
    input.oncancel = () => resolve(null);
    input.click();
  });
}

async function pickFiles(
  { session, contextId }: World,
  multiple: boolean,
  accept: string,
): Promise<string[]> {
  const expression = `(${chooseFiles.toString()})(${multiple}, ${JSON.stringify(accept)})`;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId,
    expression,
    userGesture: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  if (result.objectId === undefined) return [];
  const { result: properties } = await session.send('Runtime.getProperties', {
    objectId: result.objectId,
    ownProperties: true,
  });
  const files = properties.filter(({ name }) => /^\d+$/.test(name)).map(({ value }) => value?.objectId);
  return Promise.all(
    files.map(async (objectId) => (await session.send('DOM.getFileInfo', { objectId: objectId ?? '' })).path),
  );
}

const extensionsOf = (filters: Electron.FileFilter[] = []) =>
  filters.flatMap(({ extensions }) => extensions).filter((extension) => extension !== '*');

async function showOpenDialog(
  first: Window | Electron.OpenDialogOptions,
  second?: Electron.OpenDialogOptions,
): Promise<Electron.OpenDialogReturnValue> {
  const { window, options } = split(first, second);
  const { properties = [], title = 'Choose a folder', defaultPath, buttonLabel: button } = options;
  if (properties.includes('openDirectory')) {
    const folder = await choose({ kind: 'folder', title, defaultPath, button, over: window.getBounds() });
    return folder === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [folder] };
  }
  const extensions = extensionsOf(options.filters);
  if (process.platform === 'linux' && !properties.includes('multiSelections')) {
    const only =
      options.filters?.some((filter) => filter.extensions.includes('*')) || extensions.length === 0
        ? undefined
        : extensions;
    const file = await choose({
      kind: 'open',
      title: options.title ?? 'Open',
      defaultPath,
      button,
      only,
      over: window.getBounds(),
    });
    return file === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [file] };
  }
  const accept = extensions.map((extension) => `.${extension}`).join();
  const filePaths = await pickFiles(await worldOf(window), properties.includes('multiSelections'), accept);
  return { canceled: filePaths.length === 0, filePaths };
}

async function showSaveDialog(
  first: Window | Electron.SaveDialogOptions,
  second?: Electron.SaveDialogOptions,
): Promise<Electron.SaveDialogReturnValue> {
  const { window, options } = split(first, second);
  const { title = 'Save', defaultPath = 'untitled', buttonLabel: button } = options;
  // The Linux dialog would replace a file unasked, at once and for good. The others ask.
  const filePath =
    process.platform === 'linux'
      ? await choose({
          kind: 'save',
          title,
          defaultPath,
          button,
          extension: extensionsOf(options.filters)[0],
          over: window.getBounds(),
        })
      : await chooseByDownload(await worldOf(window), path.basename(defaultPath));
  return filePath === null ? { canceled: true, filePath: '' } : { canceled: false, filePath };
}

/** Runs in the page: downloads nothing under a name, so that the browser asks where to put it. */
function downloadNothing(name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([]));
  link.download = name;
  link.click();
}

/**
 * Resolves to the place chosen for a download, or to null. Electron's dialog only names a place, so what was
 * downloaded is taken away.
 */
async function chooseByDownload(world: World, name: string): Promise<string | null> {
  const filePath = await downloadPlace(world, name);
  if (filePath === undefined) return null;
  if (fs.statSync(filePath, { throwIfNoEntry: false })?.size === 0) fs.rmSync(filePath);
  return filePath;
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
    session
      .send('Runtime.evaluate', {
        contextId,
        userGesture: true,
        expression: `(${downloadNothing.toString()})(${JSON.stringify(name)})`,
      })
      .catch((error: Error) => {
        stop();
        reject(error);
      });
  });
}

async function showMessageBox(
  first: Window | Electron.MessageBoxOptions,
  second?: Electron.MessageBoxOptions,
): Promise<Electron.MessageBoxReturnValue> {
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
