import { ALERTS, BEARINGS, STATUSES, type Alert, type Bearing, type Status } from '../../domain';
import { Html, html } from './markup';

/*
 * The shapes of the vocabulary, drawn: a report is printed on machines whose fonts lack half of the characters, and an
 * empty box beside a claim would say nothing. Drawn once in the document and referred to. The same drawings as in the
 * interface (16 units square, strokes of 1.8).
 */
const DRAWN: Record<Status | Alert | Bearing, string> = {
  'to-check': '<circle cx="8" cy="8" r="5.25"/>',
  checking: '<circle cx="8" cy="8" r="5.25"/><path class="solid" d="M8 2.75a5.25 5.25 0 0 1 0 10.5z"/>',
  'query-out': '<path d="M5 5.6a3 3 0 1 1 4.6 2.5C8.5 8.8 8 9.3 8 10.4"/><circle class="solid" cx="8" cy="13.1" r="1.05"/>',
  verified: '<path d="M2.75 8.75 6.25 12.25 13.25 4"/>',
  'needs-fix': '<path d="M3 13l.8-3.2L10.6 3a1.5 1.5 0 0 1 2.2 0l.2.2a1.5 1.5 0 0 1 0 2.2L6.2 12.2z"/><path d="M9.3 4.3l2.4 2.4"/>',
  wrong: '<path d="M3.5 3.5l9 9M12.5 3.5l-9 9"/>',
  disputed: '<path d="M2.75 6h10.5M2.75 10h10.5M10.5 2.5l-5 11"/>',
  'cannot-verify': '<circle cx="8" cy="8" r="5.25"/><path d="M13 3 3 13"/>',
  opinion: '<path class="solid" d="M6.9 4C4.3 4.7 2.6 6.7 2.6 9.4a2.1 2.1 0 1 0 2.4-2.1c.1-1.1.8-1.9 2.2-2.4zM13 4c-2.6.7-4.3 2.7-4.3 5.4a2.1 2.1 0 1 0 2.4-2.1c.1-1.1.8-1.9 2.2-2.4z"/>',
  're-check': '<path d="M13.2 8A5.2 5.2 0 1 1 11.4 4.1M11.8 1.4v3.2H8.6"/>',
  surroundings: '<path d="M2.5 5.5h10.5M10.2 2.7 13 5.5 10.2 8.3M13.5 10.8H3M5.8 8 3 10.8l2.8 2.8"/>',
  lost: '<path stroke-dasharray="2.6 2.6" d="M8 2.75a5.25 5.25 0 1 1 0 10.5a5.25 5.25 0 1 1 0-10.5M3 13 13 3"/>',
  unsourced: '<path d="M8 2.5v7"/><circle class="solid" cx="8" cy="13" r="1.1"/>',
  supports: '<path class="solid" d="M8 3.5 13.5 12.5h-11z"/>',
  contradicts: '<path class="solid" d="M8 12.5 2.5 3.5h11z"/>',
  context: '<path d="M8 2.75 13.25 8 8 13.25 2.75 8z"/>',
};

/** All of them, to stand once in the document and show nothing. */
export const shapes: Html = html`<svg class="shapes" aria-hidden="true" width="0" height="0">${[...STATUSES, ...ALERTS, ...BEARINGS].map((name) =>
  html`<symbol id="s-${name}" viewBox="0 0 16 16">${new Html(DRAWN[name])}</symbol>`)}</svg>`;

/** One of them in its colour. Silent for screen readers: the word always stands beside it. */
export const shape = (name: Status | Alert | Bearing): Html =>
  html`<svg class="shape s-${name}" aria-hidden="true"><use href="#s-${name}"/></svg>`;
