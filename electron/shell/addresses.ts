import path from 'node:path';

/* What an address may be. Free of Electron, so that every hostile form of one has a test. */

/** The app's own scheme. Pages come from here and from nowhere else. */
export const SCHEME = 'stet';
export const APP_ORIGIN = `${SCHEME}://app`;
export const APP_URL = `${APP_ORIGIN}/index.html`;

/**
 * Whether `url` is a page of the app. Not `startsWith`: `stet://app.evil/` and `stet://app@evil/` start the
 * same way.
 */
export function isAppUrl(url: string): boolean {
  try {
    const { protocol, host, username, password } = new URL(url);
    return protocol === `${SCHEME}:` && host === 'app' && !username && !password;
  } catch {
    return false;
  }
}

const ALLOWED = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address as it will be opened, or undefined where it is none that may be opened (file:, javascript:, a
 * program's own scheme …).
 */
export function allowedOutside(url: string): string | undefined {
  try {
    const parsed = new URL(url);
    // A name and password in an address serve phishing only ("https://bank.example@evil.example").
    return ALLOWED.has(parsed.protocol) && !parsed.username && !parsed.password ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}

/** The file for a path of the page, or undefined where it would lead out of the folder. */
export function insideFolder(folder: string, pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0')) return undefined;
  const file = path.resolve(folder, `.${path.posix.normalize(`/${decoded}`)}`);
  return file.startsWith(folder + path.sep) ? file : undefined;
}
