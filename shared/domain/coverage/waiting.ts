import { alertsOf, isDecided, type Mark } from '../model/mark';
import { openAlertsUnder, type Held } from './readiness';

/**
 * Whether a mark is with somebody else for now: it is assigned to another, or a query about it is out and
 * nothing has changed since. `me` is the name that signs; what is assigned to nobody waits for nobody.
 */
export const waitsForOthers = (mark: Mark, me: string): boolean =>
  (mark.assignee !== '' && mark.assignee !== me) ||
  (mark.status === 'query-out' && alertsOf(mark).length === 0);

/**
 * Whether `me` has something to do about a mark: decide it, or answer an alert, and it waits for nobody else.
 */
export const needs = (mark: Mark, me: string, rules: Held): boolean =>
  !waitsForOthers(mark, me) && (!isDecided(mark) || openAlertsUnder(mark, rules).length > 0);
