import type { LedgerEntry, ReportModel } from '../types';
import { bdi, html, type Html } from './markup';
import type { Section } from './sections';
import { alertTags, copyLine, excerpt, facetLabels, kindLabel, moment, number, paragraphRef, riskTag, stampLine, statusTag, toLedger } from './wording';

/** Every mark in text order, with all that was decided and said about it. */
export function ledgerSection({ ledger, counts }: ReportModel): Section | null {
  if (ledger.length === 0) return null;
  return {
    id: 'ledger', title: 'Ledger', count: number(ledger.length),
    body: html`${counts.alert.lost > 0 && html`<p class="explain">In text order. Marks whose words are gone from the draft come last, with the words as they last stood.</p>
`}<table class="list ledger">
<colgroup><col class="c-no"><col><col class="c-kind"><col class="c-stamp"></colgroup>
<thead><tr><th scope="col">No.</th><th scope="col">Words, correction, notes</th><th scope="col">Kind and risk</th><th scope="col">Status and copy</th></tr></thead>
<tbody>${ledger.map(row)}</tbody>
</table>`,
  };
}

function row(entry: LedgerEntry): Html {
  const lost = entry.alerts.includes('lost');
  return html`<tr id="m${entry.number}"${isLong(entry) && html` class="long"`}><th scope="row">${
    lost ? html`<span class="no">${entry.number}</span>` : html`<a class="no" href="#t${entry.number}">${entry.number}</a>`}</th><td>${
    excerpt(entry.words, lost)} ${paragraphRef(entry.paragraph)}${links(entry)}${checkedWords(entry, lost)}${
    entry.correction && html`<p class="correction"><span class="label">Suggested</span> <bdi class="words">${entry.correction}</bdi></p>`}${
    entry.notes.length > 0 && html`<ol class="notes" aria-label="Notes on mark ${entry.number}">${entry.notes.map((note) =>
      html`<li><p class="who">${bdi(note.by)}, ${moment(note.at)}</p><p class="note" dir="auto">${note.text}</p></li>`)}</ol>`}</td><td>${
    kindLabel(entry)}${entry.facets.length > 0 && html`<p class="stamp">${facetLabels(entry)}</p>`}<p>${riskTag(entry)}<span class="stamp"> risk</span></p></td><td>${
    statusTag(entry)}${stampLine(entry)}${alertTags(entry)}${copyLine(entry)}</td></tr>
`;
}

const links = (entry: LedgerEntry): Html | null | false =>
  entry.attribution !== null
    ? html`<p class="stamp">Attribution: no. ${toLedger(entry.attribution)}</p>`
    : entry.quotes.length > 0 && html`<p class="stamp">Attribution of no. ${entry.quotes.map((quote, at) => html`${at > 0 && ', '}${toLedger(quote)}`)}</p>`;

const checkedWords = ({ stamp, words }: LedgerEntry, lost: boolean): Html | false | null =>
  stamp && !lost && stamp.words !== words && html`<p class="correction"><span class="label">Checked as</span> ${excerpt(stamp.words, true)}</p>`;

// A row that fills much of a page may break, or it would leave the page before it half empty.
function isLong({ notes, correction, words, alerts }: LedgerEntry): boolean {
  const spoken = notes.reduce((sum, note) => sum + note.text.length + 120, 0);
  return spoken + correction.length + (alerts.includes('lost') ? words.length : Math.min(words.length, 700)) > 1500;
}
