import { expect, test } from 'vitest';
import { LEAST_ZOOM, MOST_ZOOM, scaleOf, sharpness, zoomBy, zoomed } from './zoom';

test('steps go from half to four times, and stop at the own size on the way', () => {
  const seen: number[] = [LEAST_ZOOM];
  while (seen.at(-1)! < MOST_ZOOM) seen.push(zoomed(seen.at(-1)!, 1));
  expect(seen).toContain(1);
  expect(seen.length).toBeLessThan(16);
  expect(zoomed(MOST_ZOOM, 1)).toBe(MOST_ZOOM);
  expect(zoomed(LEAST_ZOOM, -1)).toBe(LEAST_ZOOM);
});

test.each([
  ['+', 1.2],
  ['=', 1.2],
  ['-', 0.83],
  ['0', 'width'],
  ['s', undefined],
  ['ArrowDown', undefined],
])('the key %j', (key, zoom) => expect(zoomBy(key, 1)).toBe(zoom));

test('as wide as there is room', () => {
  expect(scaleOf('width', 800, 400)).toBe(0.5);
  expect(scaleOf(2, 800, 400)).toBe(2);
  expect(scaleOf('width', 0, 400)).toBe(MOST_ZOOM);
});

test('as sharp as the screen, unless the canvas would be larger than browsers draw', () => {
  expect(sharpness(800, 1100, 2)).toBe(2);
  const ratio = sharpness(8000, 11_000, 2);
  expect(8000 * ratio * 11_000 * ratio).toBeLessThanOrEqual(16_000_001);
});
