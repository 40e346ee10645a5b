// The two browsers behind the app. In front: the one with the windows. Backstage: a headless one for hidden
// windows, started when there is one to open and ended with the last; for a visible browser can neither hide
// a window nor print a page that is in none. Where there is no screen the one in front is headless itself and
// does both.
import fs from 'node:fs';
import path from 'node:path';
import { Browser, type BrowserEvents, type PageTarget, type StartOptions } from './browser';
import { launch } from './launch';
import { windows } from './window-list';

const events: BrowserEvents = {
  stray: (target) => receiveStray(target),
  closed: (targetId) => windows.byTarget(targetId)?.closedByUser(),
  crashed: (targetId, status, exitCode) => windows.byTarget(targetId)?.page.processGone(status, exitCode),
};

export const front = new Browser(launch.headless, events);
const backstage = new Browser(true, events);
let options: StartOptions | undefined;
let backstageStarting: Promise<void> | undefined;
let backstageEnding: Promise<void> = Promise.resolve();
let openingBackstage = 0;
let receiveStray = closePage;

/** Says who looks at pages that the app did not open; until then they are closed. */
export function onStray(receive: (target: PageTarget) => void): void {
  receiveStray = receive;
}

export function closePage({ id, browser }: PageTarget): void {
  if (browser.alive) browser.root.attempt('Target.closeTarget', { targetId: id });
}

/** @throws Error with a sentence for the user, as Browser.start */
export async function startFront(given: StartOptions): Promise<void> {
  options = given;
  await front.start({ ...given, switches: [...placeSwitches(given.profile), ...given.switches] });
}

// The first window opens before the app says where it wants it. Where it was last time is a good guess:
// without it the window would be seen to jump at every start.
const placeFile = (profile: string) => path.join(profile, 'stand-in-place.json');

export function rememberPlace(bounds: Electron.Rectangle): void {
  if (options && !launch.headless) fs.writeFileSync(placeFile(options.profile), JSON.stringify(bounds));
}

function placeSwitches(profile: string): string[] {
  try {
    const { x, y, width, height } = JSON.parse(
      fs.readFileSync(placeFile(profile), 'utf8'),
    ) as Electron.Rectangle;
    return [`--window-position=${x},${y}`, `--window-size=${width},${height}`];
  } catch {
    return []; // the first start, or a file that is no use: the browser decides
  }
}

/** Opens a page, in a window on the screen or hidden. */
export async function openPage(
  visible: boolean,
  size: { width: number; height: number },
): Promise<PageTarget> {
  if (visible || front.headless) return front.open(size);
  openingBackstage++;
  try {
    backstageStarting ??= backstageEnding.then(startBackstage);
    await backstageStarting;
    return await backstage.open(size);
  } catch (error) {
    backstageStarting = undefined;
    throw error;
  } finally {
    openingBackstage--;
  }
}

/** Ends the browser backstage when no window needs it any more. */
export function closeBackstageIfIdle(): void {
  if (
    !backstage.alive ||
    openingBackstage > 0 ||
    windows.list.some((window) => window.page.target?.browser === backstage)
  )
    return;
  backstageStarting = undefined;
  backstageEnding = backstage.close();
}

export async function closeBrowsers(): Promise<void> {
  await Promise.all([front.close(), backstage.close()]);
}

async function startBackstage(): Promise<void> {
  if (!options) throw new Error('The browser has not been started.');
  // A debugging port is for the browser that a person or a test looks at.
  const switches = options.switches.filter((item) => !item.startsWith('--remote-debugging-'));
  await backstage.start({ ...options, profile: `${options.profile}-hidden`, switches });
  void backstage.gone.then(() => {
    for (const window of windows.list) if (window.page.target?.browser === backstage) window.gone();
  });
}
