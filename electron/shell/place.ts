/* Where the window may be. Free of Electron, so that every desk with a monitor less has a test. */

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** So much of the top edge must be in view for a hand to take hold of the window. */
const HOLD = { width: 120, height: 24 };

/**
 * The place where a window was, when it can still be taken hold of there; otherwise (the monitor it was on is
 * gone) the middle of the first area that is left, and no larger than that.
 */
export function onScreen<P extends Place>(place: P, areas: readonly Place[]): P {
  const [first] = areas;
  if (!first || areas.some((area) => reaches(place, area))) return place;
  const width = Math.min(place.width, first.width);
  const height = Math.min(place.height, first.height);
  return {
    ...place,
    width,
    height,
    x: first.x + Math.round((first.width - width) / 2),
    y: first.y + Math.round((first.height - height) / 2),
  };
}

function reaches({ x, y, width }: Place, area: Place): boolean {
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  const down = Math.min(y + HOLD.height, area.y + area.height) - Math.max(y, area.y);
  // A window that begins above the screen cannot be moved down again by hand.
  return across >= Math.min(HOLD.width, width) && down >= HOLD.height;
}

/**
 * Whether this desktop tells a window where it is. Wayland does not: a window there is always at 0, 0
 * (`getBounds` in docs/api/base-window.md, Electron 45). Electron is one of its programs where the session
 * says so, unless it is told to be one of X11's (docs/breaking-changes.md, 38.0).
 */
export const tellsPlaces = (
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  ozonePlatform: string,
): boolean =>
  platform !== 'linux' ||
  ozonePlatform === 'x11' ||
  (ozonePlatform !== 'wayland' && env['XDG_SESSION_TYPE'] !== 'wayland');

/** What to remember of a window's place: where nobody tells it, only its size is news. */
export const placeToRemember = (now: Place, before: Place | null, told: boolean): Place => {
  const { x, y } = told || !before ? now : before;
  return { x, y, width: now.width, height: now.height };
};
