// screen: the displays of this machine, as the browser sees them when it has started.
import { launch } from './launch';
import type { CdpSession, Protocol } from './cdp';
import { afterReady } from './ready';
import { guarded } from './unsupported';

type Info = Pick<
  Protocol.Emulation.ScreenInfo,
  | 'left'
  | 'top'
  | 'width'
  | 'height'
  | 'availLeft'
  | 'availTop'
  | 'availWidth'
  | 'availHeight'
  | 'devicePixelRatio'
  | 'isPrimary'
  | 'isInternal'
  | 'label'
  | 'id'
>;

// Without a screen, or with a browser too old to tell of its own, one of a usual size stands for it.
const USUAL: Info = {
  left: 0,
  top: 0,
  width: 1920,
  height: 1080,
  availLeft: 0,
  availTop: 0,
  availWidth: 1920,
  availHeight: 1080,
  devicePixelRatio: 1,
  isPrimary: true,
  isInternal: false,
  label: '',
  id: '0',
};

let known: Info[] = [];

/** Asks the browser; before the app is ready, because Electron answers at once. */
export async function learnScreens(root: CdpSession): Promise<void> {
  known = [];
  if (!launch.headless)
    known = await root.send('Emulation.getScreenInfos').then(
      ({ screenInfos }) => screenInfos,
      () => [],
    );
}

export function displayOf(info: Info): Electron.Display {
  const { left, top, width, height, availLeft, availTop, availWidth, availHeight } = info;
  return guarded<Electron.Display>('display', {
    id: Number(info.id) || 0,
    label: info.label,
    internal: info.isInternal,
    scaleFactor: info.devicePixelRatio,
    bounds: { x: left, y: top, width, height },
    size: { width, height },
    workArea: { x: availLeft, y: availTop, width: availWidth, height: availHeight },
    workAreaSize: { width: availWidth, height: availHeight },
  });
}

function all(): Info[] {
  afterReady("The 'screen' module can't be used before the app 'ready' event");
  return known.length > 0 ? known : [USUAL];
}

export const screen = guarded<Electron.Screen>('screen', {
  getAllDisplays: () => all().map(displayOf),
  getPrimaryDisplay: () => displayOf(all().find(({ isPrimary }) => isPrimary) ?? all()[0]!),
});
