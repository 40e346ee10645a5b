import {
  ALERT_INFO,
  BEARING_INFO,
  DISPOSITION_INFO,
  FACET_INFO,
  KIND_INFO,
  lackSentence,
  RISK_INFO,
  STATUS_INFO,
  TERMS_INFO,
  type Bearing,
} from '../../domain';
import { clip, inOneLine } from '../../text/clip';
import { language } from '../../text/languages';
import type { LedgerEntry, ReportSource } from '../types';
import { bdi, html, prose, wayOf, type Html } from './markup';
import { shape } from './shapes';

/* Small pieces that every section says in the same words. */

/** `2026-03-28` (or the beginning of an ISO time) as "28 March 2026"; anything else as it is. */
export function day(iso: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? [];
  const name = language.calendar.months[Number(month) - 1];
  return name ? `${Number(date)} ${name} ${year}` : iso;
}

/** An ISO time in UTC as "28 March 2026, 14:05 UTC": absolute, and the same wherever the report is made. */
export const moment = (iso: string): string => `${day(iso)}, ${iso.slice(11, 16)} UTC`;

export const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;
export const percent = (part: number, whole: number): string => {
  if (whole === 0) return '–';
  const share = Math.round((part / whole) * 100);
  // 100 % is a promise, and 0 % a verdict: rounding gives neither.
  return `${share === 100 && part < whole ? 99 : share === 0 && part > 0 ? 1 : share}%`;
};

export const kindLabel = ({ kind, form }: LedgerEntry): string =>
  KIND_INFO[kind].label + (form ? `, ${form}` : '');
export const facetLabels = ({ facets }: LedgerEntry): string =>
  facets.map((facet) => FACET_INFO[facet].label).join(' · ');

/** The status as shape and word, never colour alone. */
export const statusTag = ({ status }: LedgerEntry): Html =>
  html`<span class="status">${shape(status)} ${STATUS_INFO[status].label}</span>`;

export const riskTag = ({ risk }: LedgerEntry): Html =>
  html`<span class="risk r-${risk}">${RISK_INFO[risk].label}</span>`;

export const alertTags = ({ alerts, lack }: LedgerEntry): Html[] =>
  alerts.map(
    (alert) =>
      html`<p class="alert">${shape(alert)} <b>${ALERT_INFO[alert].label}.</b> ${alert === 'unsourced' && lack ? lackSentence(lack) : ALERT_INFO[alert].why}</p>`,
  );

/** What was done in copy; null where nothing was asked for and nothing done. */
export const copyLine = ({ status, disposition, correction }: LedgerEntry): Html | null =>
  disposition !== 'open'
    ? html`<p class="copy"><span class="label">Resolution</span> ${DISPOSITION_INFO[disposition].label}</p>`
    : STATUS_INFO[status].problem || correction !== ''
      ? html`<p class="copy">Not resolved</p>`
      : null;

/** Who and when; nothing where that is left out. */
export const signature = ({ by, at }: { by: string; at: string }): Html | false =>
  by !== '' && html`${bdi(by)}, ${moment(at)}, `;

export const stampLine = ({ stamp, status }: LedgerEntry): Html | null =>
  stamp
    ? html`<p class="stamp">${signature(stamp)}draft ${stamp.draft}${
        stamp.bulk !== undefined && `, in bulk (${counted(stamp.bulk, 'mark')})`
      }</p>`
    : status === 'to-check'
      ? html`<p class="stamp">Nobody has set a status yet</p>`
      : null;

export const bearingTag = (bears: Bearing): Html =>
  html`<span class="bears">${shape(bears)} ${BEARING_INFO[bears].label}</span>`;

/** "Source 3 (confidential)", with its title where it may be named; leading to its line among the sources. */
export const toSource = ({ number: of, named, terms }: ReportSource): Html =>
  html`<a class="source" href="#q${of}">Source ${of}</a>${named ? html`, ${bdi(named.title)}` : ` (${TERMS_INFO[terms].label.toLowerCase()})`}`;

/** A mark's number, leading to its line in the ledger. */
export const toLedger = (mark: number): Html => html`<a class="no" href="#m${mark}">${mark}</a>`;

export const paragraphRef = (paragraph: number | null): Html | null =>
  paragraph === null ? null : html`<a class="para" href="#p${paragraph}">¶ ${paragraph}</a>`;

// A mark may be a whole chapter, and the annotated text has all of it; words that are lost stand nowhere
// else.
const LONGEST_EXCERPT = 700;

/**
 * The words of a mark as a list shows them: a long stretch by its beginning and end, saying how long it is.
 */
export function excerpt(text: string, whole = false): Html {
  if (whole || text.length <= LONGEST_EXCERPT)
    return html`<bdi class="words"${wayOf(text)}>${prose(text)}</bdi>`;
  const head =
    text.slice(0, LONGEST_EXCERPT - 200).replace(/\s*\S*$/, '') || text.slice(0, LONGEST_EXCERPT - 200);
  const tail = text.slice(-150).replace(/^\S*\s*/, '');
  const cut = html`<span class="cut">[… ${number(text.length)} characters, in full in the annotated text …]</span>`;
  return html`<bdi class="words"${wayOf(text)}>${prose(head)} ${cut} ${prose(tail)}</bdi>`;
}

/**
 * The words of a mark where a list names those that need somebody: the ledger and the text have all of them.
 */
export const brief = (text: string): Html =>
  html`<bdi class="words"${wayOf(text)}>${prose(clip(inOneLine(text), LONGEST_BRIEF, { atWord: true }))}</bdi>`;

const LONGEST_BRIEF = 170;

/** The alerts by their names alone; the ledger says why. */
export const alertNames = ({ alerts }: LedgerEntry): Html[] =>
  alerts.map((alert) => html`<p class="alert">${shape(alert)} ${ALERT_INFO[alert].label}</p>`);
