// What Stet will ask of Electron, and what no other suite tries: safe storage, a sound out of a scheme of the
// app's own, and the system's dialogs. Prints a line of JSON for each: { name, result: passed | failed | not
// run, note }. STET_CHECK_HAND=1: a person is there to answer the dialogs.
const electron = require('electron');
const fs = require('node:fs');
const path = require('node:path');
const { sound } = require('./sound.cjs');

const { app, BrowserWindow, dialog, protocol } = electron;

const WAV = sound(60);
const HAND = process.env.STET_CHECK_HAND === '1';
const BY_HAND = 'needs a person: npm run check-electron -- --hand';

protocol.registerSchemesAsPrivileged([
  { scheme: 'probe', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);

/**
 * A part where a part is asked for: without that, Chromium cannot seek in what it has not loaded yet.
 * @param {Request} request
 */
function serve(request) {
  const { pathname } = new URL(request.url);
  if (pathname !== '/sound.wav') {
    const page = fs.readFileSync(path.join(__dirname, 'page.html'));
    return new Response(page, { headers: { 'content-type': 'text/html' } });
  }
  const type = { 'content-type': 'audio/wav', 'accept-ranges': 'bytes' };
  /** @param {number} status @param {Buffer<ArrayBuffer>} bytes @param {Record<string, string>} [more] */
  const answer = (status, bytes, more = {}) =>
    new Response(bytes, { status, headers: { ...type, 'content-length': String(bytes.length), ...more } });
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? [];
  if (from === undefined) return answer(200, WAV);
  const start = Number(from);
  const end = to ? Math.min(Number(to), WAV.length - 1) : WAV.length - 1;
  return answer(206, WAV.subarray(start, end + 1), {
    'content-range': `bytes ${start}-${end}/${WAV.length}`,
  });
}

/** @typedef {{ result: 'passed' | 'failed' | 'not run', note: string }} Found */

/** @returns {Found} */
const passed = (note = '') => ({ result: 'passed', note });
/** @param {string} note @returns {Found} */
const failed = (note) => ({ result: 'failed', note });
/** @param {string} note @returns {Found} */
const notRun = (note) => ({ result: 'not run', note });
/** @param {string | undefined} file @param {string} name */
const answered = (file = '', name) =>
  path.basename(file) === name ? passed() : failed(`the answer was ${file || 'nothing'}`);

/** @type {Record<string, (window: electron.BrowserWindow) => Found | Promise<Found>>} */
const CHECKS = {
  'safe storage': () => {
    const { safeStorage } = electron;
    if (!safeStorage.isEncryptionAvailable()) return failed('this system offers no encryption');
    const secret = 'a source’s name: Zoë';
    const kept = safeStorage.encryptString(secret);
    if (kept.includes('Zo')) return failed('what was encrypted can be read');
    if (safeStorage.decryptString(kept) !== secret) return failed('what was encrypted did not come back');
    return passed(process.platform === 'linux' ? `kept by ${safeStorage.getSelectedStorageBackend()}` : '');
  },
  'sound with seeking': async (window) => {
    const { duration, place, error } = await window.webContents.executeJavaScript('seek(45)', true);
    if (error) return failed(error);
    const where = `at ${place.toFixed(1)} s of ${duration.toFixed(0)}`;
    return Math.abs(duration - 60) < 1 && place >= 45 ? passed(where) : failed(where);
  },
  'a message box': async (window) => {
    if (!HAND) return notRun(BY_HAND);
    const message = 'Is this a box of your system’s own?';
    const { response } = await dialog.showMessageBox(window, {
      message,
      buttons: ['Yes', 'No'],
      cancelId: 1,
    });
    return response === 0 ? passed() : failed('the answer was No');
  },
  'saving by dialog': async (window) => {
    if (!HAND) return notRun(BY_HAND);
    const defaultPath = path.join(app.getPath('temp'), 'stet-probe.pdf');
    const { filePath } = await dialog.showSaveDialog(window, { title: 'Press Save, as it is', defaultPath });
    return answered(filePath, 'stet-probe.pdf');
  },
  'opening by dialog': async (window) => {
    if (!HAND) return notRun(BY_HAND);
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: 'Choose the file page.html',
      defaultPath: __dirname,
      properties: ['openFile'],
    });
    return answered(filePaths[0], 'page.html');
  },
};

/** @param {Found & { name: string }} line */
const say = (line) => new Promise((resolve) => process.stdout.write(`${JSON.stringify(line)}\n`, resolve));

app.whenReady().then(async () => {
  protocol.handle('probe', serve);
  const window = new BrowserWindow({ width: 480, height: 240, title: 'Stet asks Electron' });
  await window.loadURL('probe://app/page.html');
  const { versions } = process;
  const note = `Electron ${versions.electron}, Chromium ${versions.chrome}, Node ${versions.node}`;
  await say({ name: 'versions', result: 'passed', note });
  for (const [name, check] of Object.entries(CHECKS)) {
    try {
      await say({ name, ...(await check(window)) });
    } catch (error) {
      await say({ name, ...failed(error instanceof Error ? error.message : String(error)) });
    }
  }
  app.quit();
});
