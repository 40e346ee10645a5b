import type { Alert, Bearing, Status, Verdict } from './words';

/*
 * How statuses, alerts and bearings look: one colour and one drawing each, from which manuscript, lists,
 * strip and report draw. Drawn and not written, so that they are as crisp in a row as in the margin, and do
 * not depend on what a font happens to have.
 */

/**
 * The colour of each status by day and by night: hues that stay apart for the three common colour blindnesses
 * as far as nine can; the shape does the rest. Text on paper, panel and desk at 4.5:1 (WCAG 2.2, 1.4.3):
 * renderer/ui/tokens.test.ts.
 */
export const STATUS_COLOUR: Record<Status, { light: string; dark: string }> = {
  'to-check': { light: '#5f5d58', dark: '#b3b0a9' },
  checking: { light: '#0b66a8', dark: '#66b3f0' },
  'query-out': { light: '#7447b0', dark: '#c3a2f2' },
  verified: { light: '#0a7050', dark: '#4fc79b' },
  'needs-fix': { light: '#8a5700', dark: '#e5ad4e' },
  wrong: { light: '#b3251c', dark: '#ff8a7d' },
  disputed: { light: '#a5296f', dark: '#f091c4' },
  'cannot-verify': { light: '#75452f', dark: '#d7a286' },
  opinion: { light: '#27697a', dark: '#7cc4d6' },
};

/** One stroke of a drawing, 16 units square and 1.8 wide. `solid`: filled, without a line around it. */
export interface Stroke {
  d: string;
  solid?: true;
  /** Dashes and gaps, as SVG's stroke-dasharray. */
  dashes?: string;
}

const RING = circle(8, 8, 5.25);

/** The drawing of each shape in STATUS_INFO, ALERT_INFO and BEARING_INFO. */
export const DRAWN: Record<Status | Alert | Bearing, readonly Stroke[]> = {
  'to-check': [{ d: RING }],
  checking: [{ d: RING }, { d: 'M8 2.75a5.25 5.25 0 0 1 0 10.5z', solid: true }],
  'query-out': [
    { d: 'M5 5.6a3 3 0 1 1 4.6 2.5C8.5 8.8 8 9.3 8 10.4' },
    { d: circle(8, 13.1, 1.05), solid: true },
  ],
  verified: [{ d: 'M2.75 8.75 6.25 12.25 13.25 4' }],
  'needs-fix': [
    { d: 'M3 13l.8-3.2L10.6 3a1.5 1.5 0 0 1 2.2 0l.2.2a1.5 1.5 0 0 1 0 2.2L6.2 12.2z' },
    { d: 'M9.3 4.3l2.4 2.4' },
  ],
  wrong: [{ d: 'M3.5 3.5l9 9M12.5 3.5l-9 9' }],
  disputed: [{ d: 'M2.75 6h10.5M2.75 10h10.5M10.5 2.5l-5 11' }],
  'cannot-verify': [{ d: RING }, { d: 'M13 3 3 13' }],
  opinion: [
    {
      d:
        'M6.9 4C4.3 4.7 2.6 6.7 2.6 9.4a2.1 2.1 0 1 0 2.4-2.1c.1-1.1.8-1.9 2.2-2.4z' +
        'M13 4c-2.6.7-4.3 2.7-4.3 5.4a2.1 2.1 0 1 0 2.4-2.1c.1-1.1.8-1.9 2.2-2.4z',
      solid: true,
    },
  ],
  're-check': [{ d: 'M13.2 8A5.2 5.2 0 1 1 11.4 4.1M11.8 1.4v3.2H8.6' }],
  surroundings: [{ d: 'M2.5 5.5h10.5M10.2 2.7 13 5.5 10.2 8.3M13.5 10.8H3M5.8 8 3 10.8l2.8 2.8' }],
  lost: [{ d: 'M8 2.75a5.25 5.25 0 1 1 0 10.5a5.25 5.25 0 1 1 0-10.5M3 13 13 3', dashes: '2.6 2.6' }],
  unsourced: [{ d: 'M8 2.5v7' }, { d: circle(8, 13, 1.1), solid: true }],
  supports: [{ d: 'M8 3.5 13.5 12.5h-11z', solid: true }],
  contradicts: [{ d: 'M8 12.5 2.5 3.5h11z', solid: true }],
  context: [{ d: 'M8 2.75 13.25 8 8 13.25 2.75 8z' }],
};

/** The drawing of each verdict over a quotation: two lines alike, two that wave, one line struck, none. */
export const VERDICT_DRAWN: Record<Verdict, readonly Stroke[]> = {
  verbatim: [{ d: 'M2.75 5.75h10.5M2.75 10.25h10.5' }],
  cleaned: [
    { d: 'M2.5 6.5c1.8-2.2 3.7-2.2 5.5-.7s3.7 1.5 5.5-.7M2.5 11c1.8-2.2 3.7-2.2 5.5-.7s3.7 1.5 5.5-.7' },
  ],
  altered: [{ d: 'M2.75 3.500h10.5M2.75 12.500h10.5M5.5 5.75l5 4.500M10.5 5.75l-5 4.5' }],
  'not found': [{ d: 'M3 3h10v10H3z', dashes: '2.6 2.4' }],
};

/** A circle as a path: two halves, clockwise from its rightmost point, where SVG's own circle begins. */
function circle(x: number, y: number, r: number): string {
  return `M${x + r} ${y}A${r} ${r} 0 0 1 ${x - r} ${y}A${r} ${r} 0 0 1 ${x + r} ${y}Z`;
}
