// Chromium's sandbox on Linux, for an Electron that no installer has set up: what decides whether it can be
// had, and what a person can do where it cannot. It is never switched off for them, but for root, who can
// have none.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export const isRoot = () => process.getuid?.() === 0;

/** To be shown where root opens a window. */
export const ROOT_WARNING =
  'You are root: Electron runs without its sandbox. Start Stet as an ordinary user to keep it.';

// Ubuntu since 24.04 gives namespaces to programs alone that it has a profile for; others give them to nobody
// but root.
/** @type {[file: string, no: string][]} */
const REFUSALS = [
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/user/max_user_namespaces', '0'],
];

/** @param {string} file */
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');
/** @param {string} executable */
const helperOf = (executable) => path.join(path.dirname(executable), 'chrome-sandbox');

/**
 * Whether the helper beside an Electron is set up as root's; it needs no namespaces then.
 * @param {string} executable
 */
function helperIsReady(executable) {
  const stat = statSync(helperOf(executable), { throwIfNoEntry: false });
  return stat?.uid === 0 && (stat.mode & 0o4000) !== 0;
}

/**
 * All that decides on the sandbox and can be read, as a text to compare: what was found out about an Electron
 * holds as long as this is the same. Empty where only the system's own make of sandbox counts (macOS,
 * Windows).
 * @param {string} executable
 */
export function sandboxCircumstances(executable) {
  if (process.platform !== 'linux') return '';
  return [isRoot(), helperIsReady(executable), ...REFUSALS.map(([file]) => read(file))].join(' ');
}

/**
 * Whether this system gives ordinary users no namespaces, so that an Electron without its helper ends at
 * once.
 */
export const namespacesRefused = () =>
  process.platform === 'linux' && REFUSALS.some(([file, no]) => read(file) === no);

/** @param {string} file */
const quoted = (file) => `'${file.replaceAll("'", `'\\''`)}'`;

/**
 * How a person gives an Electron its sandbox; as root, because the helper has to be root's.
 * @param {string} executable
 */
export function sandboxRemedy(executable) {
  const helper = helperOf(executable);
  if (!existsSync(helper))
    return `Its helper is missing (${helper}). Fetch Electron anew: npm run setup electron`;
  return `To give it one:\n  sudo chown root:root ${quoted(helper)} && sudo chmod 4755 ${quoted(helper)}`;
}

/**
 * What to say of an unpacked app that will not start on this system without more ado; '' where it will.
 * @param {string} executable
 */
export function unpackedAdvice(executable, refused = namespacesRefused()) {
  if (process.platform !== 'linux' || helperIsReady(executable)) return '';
  if (existsSync(helperOf(executable)) && !refused) return '';
  const why =
    'This system gives its sandbox to programs alone that are set up for it. The unpacked app is not, and ends at once.';
  return `${why}\n${sandboxRemedy(executable)}`;
}
