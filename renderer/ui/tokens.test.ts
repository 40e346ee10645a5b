import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { STATUS_COLOUR, STATUSES } from '@shared/domain';

const css = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split(":root[data-mantine-color-scheme='dark']");

const colour = (sheet: string, name: string): string => {
  const value = new RegExp(`--stet-${name}: (#[0-9a-f]{6});`).exec(sheet)?.[1];
  if (!value) throw new Error(`--stet-${name} is not set`);
  return value;
};

/** WCAG 2.2: relative luminance, and the contrast ratio of two colours. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [dim, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

const grounds = ['desk', 'panel', 'paper', 'hover'];
const text = ['ink', 'ink-soft', 'accent', 'danger'];

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('%s', (scheme, sheet) => {
  test.each(text.flatMap((name) => grounds.map((ground) => [name, ground])))(
    '%s can be read on %s',
    (name, ground) => {
      expect(contrast(colour(sheet, name!), colour(sheet, ground!))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(STATUSES.flatMap((status) => grounds.map((ground) => [status, ground] as const)))(
    '%s can be read on %s',
    (status, ground) => {
      expect(contrast(STATUS_COLOUR[status][scheme], colour(sheet, ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['desk', 'panel', 'paper'])('control borders stand out on %s', (ground) => {
    expect(contrast(colour(sheet, 'rule-strong'), colour(sheet, ground))).toBeGreaterThanOrEqual(3);
  });

  test('words on the accent can be read', () => {
    expect(contrast(colour(sheet, 'accent-ink'), colour(sheet, 'accent'))).toBeGreaterThanOrEqual(4.5);
  });

  test('every status has its own colour', () => {
    expect(new Set(STATUSES.map((status) => STATUS_COLOUR[status][scheme])).size).toBe(STATUSES.length);
  });
});
