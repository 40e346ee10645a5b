import { clip } from '@shared/text/clip';
import { ALERT_INFO, KIND_INFO, STATUS_INFO, type Alert, type Mark } from '@shared/domain';

const LONGEST = 160;

/** "Claim, verified": what a mark is, in words. Alerts are said too. */
export function nameOf(mark: Mark, alerts: readonly Alert[]): string {
  const said = alerts.map((alert) => `, ${ALERT_INFO[alert].label.toLowerCase()}`);
  return `${KIND_INFO[mark.kind].label}, ${STATUS_INFO[mark.status].label.toLowerCase()}${said.join('')}`;
}

/** The shapes of a mark: its status, and its alerts after it. */
export const shapesOf = (mark: Mark, alerts: readonly Alert[]): string =>
  STATUS_INFO[mark.status].shape + alerts.map((alert) => ALERT_INFO[alert].shape).join('');

/** The words of a mark, cut to what one listens to or reads in a small box. */
export const shortWords = (words: string, longest = LONGEST): string =>
  clip(words, longest, { keep: longest, ellipsis: ' …' });

/**
 * What is announced when a mark is entered or selected. `stack` is how many marks share the place, `around`
 * the names of those that lie around it, the nearest first: they stand as bars in the margin, which says
 * nothing.
 */
export function announcement(
  mark: Mark,
  alerts: readonly Alert[],
  words: string,
  place: number,
  stack: number,
  around: readonly string[] = [],
): string {
  const within = around.length > 0 ? `, inside: ${around.map(lowered).join('; ')}` : '';
  const others = stack > 1 ? ` ${place} of ${stack} marks here${within}.` : '';
  const short = shortWords(words);
  return `${nameOf(mark, alerts)}: ${short}${/[.!?…”"]$/u.test(short) ? '' : '.'}${others}`;
}

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
