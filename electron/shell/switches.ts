/*
 * Which switches a shipped app does not start with. Free of Electron, so that every spelling of one has a
 * test.
 */

/**
 * By these another program looks into the app and steers it: a debugger's own. Names may go on
 * (`inspect-brk`).
 */
const OPENING = [
  'remote-debugging-',
  'remote-allow-origins',
  'inspect',
  'debug',
  'auto-open-devtools-for-tabs',
  'enable-automation',
];

/**
 * And by these it runs what is not its own, takes a guard away, or writes down what passes through it. Not
 * among them is `no-sandbox`, without which some Linux desktops start no browser at all.
 */
const WEAKENING = [
  'js-flags',
  'load-extension',
  'disable-extensions-except',
  'require',
  'import',
  'experimental-loader',
  'disable-web-security',
  'disable-site-isolation-trials',
  'single-process',
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'unsafely-treat-insecure-origin-as-secure',
  'ignore-certificate-errors',
  'ssl-key-log-file',
  'log-net-log',
  'log-file',
  'enable-logging',
  'user-agent',
  'browser-subprocess-path',
  'renderer-cmd-prefix',
  'renderer-startup-dialog',
  'utility-cmd-prefix',
  'gpu-launcher',
  'test-type',
  'enable-blink-features',
];

/**
 * The switches in `argv` that a shipped app refuses, by their names alone. As Chromium reads them: anywhere
 * before a bare `--`, with one dash or two, on Windows with a slash and in any case.
 */
export function refusedSwitches(
  argv: readonly string[],
  platform: NodeJS.Platform = process.platform,
): string[] {
  const end = argv.indexOf('--');
  const given = (end === -1 ? argv : argv.slice(0, end)).flatMap(
    (argument) => nameOf(argument, platform) ?? [],
  );
  return [
    ...new Set(
      given.filter((name) => OPENING.some((start) => name.startsWith(start)) || WEAKENING.includes(name)),
    ),
  ];
}

function nameOf(argument: string, platform: NodeJS.Platform): string | null {
  const [, name] = (platform === 'win32' ? /^(?:--?|\/)([^=]+)/ : /^--?([^=]+)/).exec(argument) ?? [];
  if (name === undefined) return null;
  // Node takes `-r` for `--require`.
  const known = name === 'r' ? 'require' : name;
  return platform === 'win32' ? known.toLowerCase() : known;
}

/** Why the app does not start with these switches, in a sentence, or null. */
export function refusalOf(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const listed = names.map((name) => `--${name}`).join(', ');
  const why = 'by that another program could look into your articles or change what guards them';
  return `Stet does not start with ${listed}: ${why}. Nothing was opened. Start it without.`;
}
