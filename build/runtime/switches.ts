// Chromium's command line: everything a browser does on its own account is off, for an Electron window does
// none of it.

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-search-engine-choice-screen',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-infobars',
  // LocalNetworkAccessChecks: a prompt of newer browsers for pages that reach loopback; Electron has none.
  // WebUIOmnibox…: the lists under an address bar that nobody sees are pages too, made ready at every start;
  // a fifth of what a start costs.
  '--disable-features=Translate,MediaRouter,OptimizationHints,LensOverlay,AutofillServerCommunication,' +
    'LocalNetworkAccessChecks,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
  '--disable-blink-features=WebUSB,WebHID,Serial,WebBluetooth',
  // No name is resolved and no address reached, except on this machine: the app has no business elsewhere.
  // Loopback stays open so that a test's own server can see whether the app's guards hold.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
  // Electron has no popup blocker: the app's handler decides about every window.
  '--disable-popup-blocking',
  // A page that was left is gone in Electron, and not kept to come back to (WebContentsDelegate, Chromium).
  '--disable-back-forward-cache',
  // Silences the bar that complains about --no-sandbox.
  '--test-type',
];

export interface SwitchOptions {
  profile: string;
  appName: string;
  headless: boolean;
  sandbox: boolean;
  /** what the command line and the app ask for */
  more: readonly string[];
}

/** All switches for a browser of ours, but for what it opens first. */
export function switchesFor({ profile, appName, headless, sandbox, more }: SwitchOptions): string[] {
  return merged([
    `--user-data-dir=${profile}`,
    ...QUIET,
    `--class=${appName}`,
    ...(headless ? ['--headless=new', '--disable-gpu'] : ['--ozone-platform-hint=auto']),
    ...(sandbox ? [] : ['--no-sandbox']),
    ...more,
  ]);
}

// Of a repeated switch Chromium heeds the last; these are lists that Playwright, too, adds to.
function merged(switches: string[]): string[] {
  const lists = ['--disable-features=', '--enable-features=', '--disable-blink-features='];
  const isList = (item: string) => lists.some((name) => item.startsWith(name));
  const values = (name: string) =>
    switches.filter((item) => item.startsWith(name)).flatMap((item) => item.slice(name.length).split(','));
  return [
    ...switches.filter((item) => !isList(item)),
    ...lists.map((name) => name + values(name).join()).filter((item) => !item.endsWith('=')),
  ];
}
