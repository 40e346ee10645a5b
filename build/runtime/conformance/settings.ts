// What Electron is told outside of the app's own sources: in package.json, by fuses, switches and variables.

/** The entries of an app's package.json that Electron itself reads (lib/browser/init.ts, Electron 45). */
const READ_BY_ELECTRON = ['name', 'productName', 'version', 'main', 'desktopName'];

/**
 * The switches that a script could start the app with: Electron's own (docs/api/command-line-switches.md,
 * Electron 45), and some of Chromium's. What else stands on the command line is the app's.
 */
const SWITCHES = [
  'auth-server-whitelist',
  'auth-negotiate-delegate-whitelist',
  'disable-ntlm-v2',
  'disable-http-cache',
  'disable-http2',
  'disable-geolocation',
  'disable-renderer-backgrounding',
  'disk-cache-size',
  'enable-logging',
  'force-fieldtrials',
  'host-rules',
  'host-resolver-rules',
  'ignore-certificate-errors',
  'ignore-connections-limit',
  'js-flags',
  'lang',
  'log-file',
  'log-net-log',
  'log-level',
  'no-proxy-server',
  'no-sandbox',
  'no-stdio-init',
  'proxy-bypass-list',
  'proxy-pac-url',
  'proxy-server',
  'remote-debugging-port',
  'v',
  'vmodule',
  'force_high_performance_gpu',
  'force_low_power_gpu',
  'xdg-portal-required-version',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'experimental-network-inspection',
  'version',
  'user-data-dir',
  'ozone-platform',
  'ozone-platform-hint',
  'enable-features',
  'disable-features',
  'enable-blink-features',
  'disable-gpu',
  'disable-gpu-sandbox',
  'disable-setuid-sandbox',
  'password-store',
  'force-device-scale-factor',
  'allow-file-access-from-files',
  'disable-web-security',
];

/** The variables and switches in `text`, a script that starts Electron or is started by it. */
export function saidIn(text: string): string[] {
  const variables = text.match(/\bELECTRON_[A-Z][A-Z_]*[A-Z]\b/g) ?? [];
  const switches = [...text.matchAll(/['"`]--([a-z][\w-]*)/g)].map(([, name]) => name!);
  return [
    ...variables.map((name) => `variable ${name}`),
    ...switches.filter((name) => SWITCHES.includes(name)).map((name) => `switch --${name}`),
  ];
}

/** The fuses of an electron-builder configuration, and what of package.json Electron reads. */
export function settingsOf(builder: { electronFuses?: object | null }, packageJson: object): string[] {
  return [
    ...Object.keys(builder.electronFuses ?? {}).map((name) => `fuse ${name}`),
    ...READ_BY_ELECTRON.filter((name) => name in packageJson).map((name) => `package.json ${name}`),
  ];
}
