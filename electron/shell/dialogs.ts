import { MOST_PAPERS } from '@shared/contract';
import { FORMATS, formatFilter } from '@shared/document/formats';
import { dialog, type BrowserWindow } from 'electron';

// What somebody checks is nobody's business: no dialog adds to the system's list of recent documents
// (Windows would, unless told not to), and Stet never does (`addRecentDocument`).

/** The file the person chose to import, or undefined. Paths come from here and never from the page. */
export async function chooseManuscript(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import a draft',
    properties: ['openFile', 'dontAddToRecent'],
    filters: [formatFilter(), { name: 'All files', extensions: ['*'] }],
  });
  return canceled ? undefined : filePaths[0];
}

/** The files the person chose to be papers of an article. */
export async function choosePapers(window: BrowserWindow): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Attach papers',
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    filters: [{ name: 'All files', extensions: ['*'] }, formatFilter(FORMATS)],
  });
  return canceled ? [] : filePaths.slice(0, MOST_PAPERS);
}

/** The folder the person wants reports in, or undefined. `before`: the one of last time. */
export async function chooseExportFolder(window: BrowserWindow, before: string): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'The folder for reports',
    buttonLabel: 'Use this folder',
    ...(before && { defaultPath: before }),
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled ? undefined : filePaths[0];
}

/** Where the person wants what a draft was read from, or undefined. */
export async function chooseOriginalPlace(window: BrowserWindow, name: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save what came',
    defaultPath: name,
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled || !filePath ? undefined : filePath;
}

/** Where the person wants the folder of a record, or undefined. What is there already is never replaced. */
export async function chooseRecordPlace(window: BrowserWindow, name: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the record as a folder',
    buttonLabel: 'Save the folder',
    defaultPath: name,
    properties: ['createDirectory', 'dontAddToRecent'],
  });
  return canceled || !filePath ? undefined : filePath;
}

/** Where the person wants a bundle, or undefined. */
export async function chooseBundlePlace(window: BrowserWindow, name: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save as a bundle',
    defaultPath: name,
    filters: [{ name: 'Stet bundle', extensions: ['stet'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled || !filePath ? undefined : filePath;
}

/** The bundle that the person wants opened, or undefined. */
export async function chooseBundle(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a bundle',
    filters: [{ name: 'Stet bundle', extensions: ['stet'] }],
    properties: ['openFile', 'dontAddToRecent'],
  });
  return canceled ? undefined : filePaths[0];
}

/** Where the person wants the public part of the desk's key, or undefined. */
export async function chooseKeyPlace(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the public key',
    defaultPath: 'desk-key.pem',
    filters: [{ name: 'Key', extensions: ['pem'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled || !filePath ? undefined : filePath;
}

/** Asks whether updates may be looked for at `address`; nobody there to be asked is a no. */
export async function agreeToUpdates(window: BrowserWindow | undefined, address: string): Promise<boolean> {
  if (!window || window.isDestroyed()) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Look for updates at this address?',
    detail:
      `${address}\n\nThe site will see that somebody on this network looked. Nothing about you or your articles ` +
      'is sent.',
    buttons: ['Look', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** Says, as the app ends, that an update was not installed. */
export const sayNotInstalled = (why: string): void =>
  dialog.showErrorBox(
    'The update was not installed',
    `Stet is as it was (${why}). Your articles are as they were saved. Start Stet again, and check for updates again when ` +
      'you like.',
  );
