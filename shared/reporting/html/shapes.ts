import {
  ALERTS,
  BEARINGS,
  DRAWN,
  STATUSES,
  type Alert,
  type Bearing,
  type Status,
  type Stroke,
} from '../../domain';
import { Html, html } from './markup';

/*
 * The shapes of the vocabulary: a report is printed on machines whose fonts lack half of the characters, and
 * an empty box beside a claim would say nothing. Drawn once in the document and referred to.
 */
const strokeOf = ({ d, solid, dashes }: Stroke): Html =>
  html`<path${solid ? html` class="solid"` : ''}${dashes ? html` stroke-dasharray="${dashes}"` : ''} d="${d}"/>`;

/** All of them, to stand once in the document and show nothing. */
export const shapes: Html = html`<svg class="shapes" aria-hidden="true" width="0" height="0">${[
  ...STATUSES,
  ...ALERTS,
  ...BEARINGS,
].map(
  (name) => html`<symbol id="s-${name}" viewBox="0 0 16 16">${DRAWN[name].map(strokeOf)}</symbol>`,
)}</svg>`;

/** One of them in its colour. Silent for screen readers: the word always stands beside it. */
export const shape = (name: Status | Alert | Bearing): Html =>
  html`<svg class="shape s-${name}" aria-hidden="true"><use href="#s-${name}"/></svg>`;
