import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onScreen, placeToRemember, tellsPlaces } from './place';

const laptop = { x: 0, y: 0, width: 1440, height: 860 };
const right = { x: 1440, y: -200, width: 2560, height: 1400 };
const window = (x: number, y: number, width = 1280, height = 800) => ({ x, y, width, height });

describe('a window stays where it was', () => {
  test.each([
    ['in the middle', window(80, 30), [laptop]],
    ['half out at the side', window(1300, 30), [laptop]],
    ['on the other monitor', window(2000, 0), [laptop, right]],
    ['larger than the screen, its top in view', window(0, 0, 3000, 2000), [laptop]],
    ['where no screen is known', window(9000, 9000), []],
  ])('%s', (_, place, areas) => expect(onScreen(place, areas)).toBe(place));
});

describe('a window comes back into view', () => {
  test.each([
    ['from a monitor that is gone', window(2000, 0), { x: 80, y: 30, width: 1280, height: 800 }],
    ['from below the edge', window(80, 850), { x: 80, y: 30, width: 1280, height: 800 }],
    ['with its top above the edge', window(80, -300), { x: 80, y: 30, width: 1280, height: 800 }],
    ['no larger than what is there', window(5000, 0, 2500, 1300), { x: 0, y: 0, width: 1440, height: 860 }],
  ])('%s', (_, place, back) => expect(onScreen(place, [laptop])).toEqual(back));

  test('and is in view afterwards, wherever it was', () => {
    const place = fc.record({
      x: fc.integer({ min: -9000, max: 9000 }),
      y: fc.integer({ min: -9000, max: 9000 }),
      width: fc.integer({ min: 200, max: 4000 }),
      height: fc.integer({ min: 200, max: 3000 }),
    });
    fc.assert(
      fc.property(place, (was) => {
        const now = onScreen(was, [laptop, right]);
        expect(onScreen(now, [laptop, right])).toBe(now);
      }),
    );
  });
});

describe('a desktop that does not tell a window where it is', () => {
  test.each([
    ['darwin', {}, '', true],
    ['win32', {}, '', true],
    ['linux', { XDG_SESSION_TYPE: 'x11' }, '', true],
    ['linux', {}, '', true],
    ['linux', { XDG_SESSION_TYPE: 'wayland' }, '', false],
    ['linux', { XDG_SESSION_TYPE: 'wayland' }, 'x11', true],
    ['linux', { XDG_SESSION_TYPE: 'x11' }, 'wayland', false],
  ] as const)('%s, %j, told to be of “%s”: %s', (platform, env, ozone, told) => {
    expect(tellsPlaces(platform, env, ozone)).toBe(told);
  });

  test('leaves the place that was told before, and gives the size', () => {
    const [now, before] = [window(0, 0, 900, 700), window(80, 30)];
    expect(placeToRemember(now, before, false)).toEqual(window(80, 30, 900, 700));
    expect(placeToRemember(now, before, true)).toEqual(now);
    expect(placeToRemember(now, null, false)).toEqual(now);
  });
});
