// The browser's own folder, set up before it starts: it keeps nothing of what is shown or typed, as
// Electron's does not.
import fs from 'node:fs';
import path from 'node:path';

const PREFERENCES = {
  // Ask where to keep a download (that is how the save dialog works), and hand no address to another program.
  download: { prompt_for_download: true },
  download_bubble: { partial_view_enabled: false },
  protocol_handler: { excluded_schemes: { mailto: true } },
  credentials_enable_service: false,
  translate: { enabled: false },
  // No list of pages with their titles, and none of what was typed into fields.
  history: { saving_disabled: true },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
};

type Tree = { [key: string]: unknown };

/**
 * Sets up `profile`, a new one or one from before. Must run while no browser has it open; one that a crash
 * left closing it may write its preferences once more, and has been told the same at its own start.
 */
export function prepareProfile(profile: string): void {
  const folder = path.join(profile, 'Default');
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'Preferences');
  const kept = read(file);
  const wanted = merged(kept, PREFERENCES);
  if (JSON.stringify(wanted) !== JSON.stringify(kept)) {
    fs.writeFileSync(file, JSON.stringify(wanted));
    for (const name of fs.readdirSync(folder).filter((each) => OF_BEFORE.test(each)))
      remove(path.join(folder, name));
  }
  refuseSessions(path.join(folder, 'Sessions'));
}

/** Where an earlier stand-in let the browser keep such things. */
const OF_BEFORE = /^(History|Top Sites|Shortcuts|Web Data)/;

/**
 * For the restoring of windows Chromium writes down every page with its title and what stands in its fields,
 * and there is no preference against it. Where its folder should be lies a file: then it keeps none.
 */
function refuseSessions(place: string): void {
  if (fs.lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) remove(place);
  fs.writeFileSync(place, '');
}

/** What cannot be removed is no reason not to start. */
function remove(file: string): void {
  try {
    fs.rmSync(file, { recursive: true, force: true });
  } catch (error) {
    console.error(`${file} could not be removed: ${String(error)}`);
  }
}

function read(file: string): Tree {
  try {
    const found: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
    return isTree(found) ? found : {};
  } catch {
    return {}; // there is none yet, or it is damaged: the browser, too, begins anew
  }
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `base` with what `over` says instead. */
function merged(base: Tree, over: Tree): Tree {
  const values = Object.entries(over).map(([key, value]): [string, unknown] => {
    const before = base[key];
    return [key, isTree(value) ? merged(isTree(before) ? before : {}, value) : value];
  });
  return { ...base, ...Object.fromEntries(values) };
}
