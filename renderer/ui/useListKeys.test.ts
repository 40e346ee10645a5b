import type { KeyboardEvent } from 'react';
import { describe, expect, test } from 'vitest';
import { placeAfter, pressed, type ListKeys } from './useListKeys';

/** What a list of five, the third of which has the keyboard, makes of a key. */
function press(key: string, held: Partial<KeyboardEvent> = {}, list: Partial<ListKeys> = {}) {
  const heard: unknown[] = [];
  const event = {
    key,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    ...held,
    preventDefault: () => heard.push('prevented'),
    stopPropagation: () => heard.push('stopped'),
  } as unknown as KeyboardEvent<HTMLElement>;
  pressed(event, {
    place: () => ({ at: 2, count: 5 }),
    onMove: (to, step) => heard.push([to, step]),
    ...list,
  });
  return heard;
}

test.each<[string, Partial<ListKeys>, [number, number] | null]>([
  ['ArrowDown', {}, [3, 1]],
  ['ArrowUp', {}, [1, -1]],
  ['Home', {}, [0, -1]],
  ['End', {}, [4, 1]],
  ['ArrowRight', {}, null],
  ['ArrowRight', { axis: 'both' }, [3, 1]],
  ['ArrowLeft', { axis: 'along' }, [1, -1]],
  ['ArrowDown', { axis: 'along' }, null],
  ['ArrowDown', { axis: 'both' }, [3, 1]],
  ['PageDown', {}, null],
  ['PageDown', { page: () => 2 }, [4, 1]],
  ['PageUp', { page: () => 40 }, [0, -1]],
  ['Home', { round: true }, [0, -1]],
  ['End', { round: true }, [4, 1]],
  ['x', {}, null],
  ['ArrowDown', { place: () => ({ at: -1, count: 0 }) }, null],
])('%s %j leads to %j', (key, list, to) => expect(press(key, {}, list)).toEqual(to ? [to, 'prevented'] : []));

describe('what is held down', () => {
  const moved = [[3, 1], 'prevented'];
  test.each<[Partial<KeyboardEvent>, boolean, boolean]>([
    [{ shiftKey: true }, false, true],
    [{ altKey: true }, false, false],
    [{ altKey: true }, true, false],
    [{ ctrlKey: true }, false, false],
    [{ ctrlKey: true }, true, true],
    [{ metaKey: true }, false, false],
    [{ metaKey: true }, true, true],
  ])('%j, choosing: %j', (held, choosing, is) =>
    expect(press('ArrowDown', held, { choosing })).toEqual(is ? moved : []),
  );
});

test('the list’s own keys go first, and what they are not it passes on', () => {
  const onKey = ({ key }: KeyboardEvent) => key === 'ArrowUp';
  expect(press('ArrowUp', {}, { onKey, stop: true })).toEqual(['prevented', 'stopped']);
  expect(press('ArrowDown', {}, { onKey, stop: true })).toEqual([[3, 1], 'prevented', 'stopped']);
});

test.each([
  ['on from the last is the last', 4, 1, false, 4],
  ['back from the first is the first', 0, -1, false, 0],
  ['round and round', 4, 1, true, 0],
  ['round and back', 0, -1, true, 4],
  ['from nowhere on is the first', -1, 1, true, 0],
  ['from nowhere back is the last', -1, -1, true, 4],
  ['from nowhere a page on', -1, 3, false, 2],
  ['from nowhere a page back', -1, -3, false, 2],
])('%s', (_, at, by, round, to) => expect(placeAfter({ at, count: 5 }, by, round)).toBe(to));
