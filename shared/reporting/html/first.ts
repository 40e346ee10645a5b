import { clip, inOneLine } from '../../text/clip';
import { RISK_INFO } from '../../domain';
import { holds } from '../left-out';
import type { LedgerEntry, ReportModel } from '../types';
import { bdi, html, type Html } from './markup';
import { number, statusTag, toLedger } from './wording';

/*
 * What somebody looks for who reads one page: what is open, what a lawyer reads, what rests on nothing.
 */

/** So many are named on the first page; the rest are counted. */
const MOST = 6;
const LONGEST = 110;

export function firstLooks(model: ReportModel): Html {
  const { ledger, open } = model;
  if (ledger.length === 0) return html``;
  const legal = ledger.filter(({ risk }) => risk === 'legal');
  return html`<div class="looks">
<div>${list(
    'Open',
    open.map(({ entry }) => entry),
    'No mark is open.',
    'open',
  )}</div>
${
  holds(model, 'risk') &&
  html`<div>${list(
    `${RISK_INFO.legal.label} risk`,
    [...legal].sort((a, b) => Number(a.decided) - Number(b.decided) || a.number - b.number),
    'No mark is of legal risk.',
    'ledger',
  )}</div>`
}
</div>`;
}

const list = (title: string, entries: readonly LedgerEntry[], none: string, rest: string): Html =>
  html`<h3>${title}${entries.length > 0 && ` (${number(entries.length)})`}</h3>
${
  entries.length === 0
    ? html`<p>${none}</p>`
    : html`<ul class="first">${entries.slice(0, MOST).map(line)}${
        entries.length > MOST &&
        html`<li class="more"><a href="#${rest}">and ${number(entries.length - MOST)} more</a></li>`
      }</ul>`
}`;

const line = (entry: LedgerEntry): Html =>
  html`<li>${toLedger(entry.number)}<span>${bdi(clip(inOneLine(entry.words), LONGEST, { atWord: true }))} ${statusTag(entry)}${
    entry.risk !== 'routine' && html` <span class="stamp">${RISK_INFO[entry.risk].label.toLowerCase()}</span>`
  }</span></li>`;
