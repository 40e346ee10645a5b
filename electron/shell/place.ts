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
 * The place where a window was, when it can still be taken hold of there; otherwise (the monitor it was on is gone) the
 * middle of the first area that is left, and no larger than that.
 */
export function onScreen<P extends Place>(place: P, areas: readonly Place[]): P {
  const [first] = areas;
  if (!first || areas.some((area) => reaches(place, area))) return place;
  const width = Math.min(place.width, first.width);
  const height = Math.min(place.height, first.height);
  return { ...place, width, height, x: first.x + Math.round((first.width - width) / 2), y: first.y + Math.round((first.height - height) / 2) };
}

function reaches({ x, y, width }: Place, area: Place): boolean {
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  const down = Math.min(y + HOLD.height, area.y + area.height) - Math.max(y, area.y);
  // A window that begins above the screen cannot be moved down again by hand.
  return across >= Math.min(HOLD.width, width) && down >= HOLD.height;
}
