import { VERDICT_INFO } from '../../domain';
import { holds } from '../left-out';
import type { LedgerEntry, ReportHeard, ReportModel, ReportSource } from '../types';
import { traitsOf } from './finding';
import { bdi, html, prose, wayOf, type Html } from './markup';
import type { Section } from './sections';
import {
  alertTags,
  bearingTag,
  copyLine,
  excerpt,
  facetLabels,
  kindLabel,
  moment,
  number,
  paragraphRef,
  riskTag,
  stampLine,
  statusTag,
  toLedger,
  toSource,
} from './wording';

/** Every mark in text order, with all that was decided and said about it. */
export function ledgerSection(model: ReportModel): Section | null {
  const { ledger, counts, sources } = model;
  if (ledger.length === 0 || !holds(model, 'ledger')) return null;
  const risks = holds(model, 'risk');
  return {
    id: 'ledger',
    title: 'Appendix: the full ledger',
    count: number(ledger.length),
    body: html`<p class="explain">Every mark in text order, with all that was decided and said about it; the lists before name those that need somebody.${
      counts.alert.lost > 0 &&
      ' Marks whose words are gone from the draft come last, with the words as they last stood.'
    }</p>
<table class="list ledger">
<colgroup><col class="c-no"><col><col class="c-kind"><col class="c-stamp"></colgroup>
<thead><tr><th scope="col">No.</th><th scope="col">Words, correction, evidence, notes</th><th scope="col">Kind${risks && ' and risk'}</th><th scope="col">Status and resolution</th></tr></thead>
<tbody>${ledger.map((entry) => row(entry, sources, risks))}</tbody>
</table>`,
  };
}

function row(entry: LedgerEntry, sources: readonly ReportSource[], risks: boolean): Html {
  const lost = entry.alerts.includes('lost');
  return html`<tr id="m${entry.number}" data-is="${traitsOf(entry)}"${isLong(entry) && html` class="long"`}><th scope="row">${
    lost
      ? html`<span class="no">${entry.number}</span>`
      : html`<a class="no" href="#t${entry.number}">${entry.number}</a>`
  }</th><td>${excerpt(
    entry.words,
    lost,
  )} ${paragraphRef(entry.paragraph)}${links(entry)}${sameFact(entry)}${checkedWords(entry, lost)}${
    entry.correction &&
    html`<p class="correction"><span class="label">Suggested</span> <bdi class="words"${wayOf(entry.correction)}>${prose(entry.correction)}</bdi></p>`
  }${evidenceList(entry, sources)}${saidList(entry)}${
    entry.notes.length > 0 &&
    html`<ol class="notes" aria-label="Notes on mark ${entry.number}">${entry.notes.map(
      (note) =>
        html`<li>${note.by && html`<p class="who">${bdi(note.by)}, ${moment(note.at)}</p>`}${noteOf(note.text)}</li>`,
    )}</ol>`
  }</td><td>${kindLabel(
    entry,
  )}${entry.facets.length > 0 && html`<p class="stamp">${facetLabels(entry)}</p>`}${risks && html`<p>${riskTag(entry)}<span class="stamp"> risk</span></p>`}</td><td>${statusTag(
    entry,
  )}${stampLine(entry)}${alertTags(entry)}${noEvidence(entry)}${copyLine(entry)}</td></tr>
`;
}

/** Said of every verified mark; where the desk asks for evidence, as the alert it is. */
const noEvidence = ({ unsourced, alerts }: LedgerEntry): Html | false =>
  unsourced && !alerts.includes('unsourced') && html`<p class="stamp">No evidence that supports it</p>`;
const noteOf = (text: string): Html => html`<p class="note"${wayOf(text)}>${prose(text)}</p>`;

const evidenceList = (
  { number: of, evidence }: LedgerEntry,
  sources: readonly ReportSource[],
): Html | false =>
  evidence.length > 0 &&
  html`<ul class="evidence" aria-label="Evidence for mark ${of}">${evidence.map(
    ({ source, bears, voucher, shown }) =>
      html`<li><p class="stamp">${bearingTag(bears)} ${toSource(sources[source - 1]!)}${shown?.locator && html`, ${bdi(shown.locator)}`}${voucher === 'author' && '; the author says so, nobody has checked it'}</p>${shown?.heard && heardLine(shown.heard)}${
        shown?.excerpt && noteOf(shown.excerpt)
      }${
        shown?.from &&
        html`<p class="stamp">Copied from ${shown.from.headline ? bdi(shown.from.headline) : 'another article'}, put there ${moment(shown.from.at)}</p>`
      }</li>`,
  )}</ul>`;

/** What the comparison with the tape said when the evidence was taken. */
const heardLine = ({ verdict, who, isOld }: ReportHeard): Html =>
  html`<p class="stamp">Beside the tape: ${VERDICT_INFO[verdict].label.toLowerCase()}${who && bdi(who)}${isOld && ', by the words the mark had then'}</p>`;

/** What the author wrote on the draft; whatever was read out of it, these are the words. */
const saidList = ({ number: of, said, backing }: LedgerEntry): Html =>
  html`${
    said.length > 0 &&
    html`<ol class="notes" aria-label="What the author wrote on mark ${of}">${said.map(
      ({ author, in: place, text, replies = [] }) =>
        html`<li><p class="who">${author ? bdi(author) : 'The author'}, in a ${place} on the draft</p>${noteOf(text)}${replies.map(
          (reply) => html`<p class="who">${bdi(reply.author)}, in answer</p>${noteOf(reply.text)}`,
        )}</li>`,
    )}</ol>`
  }${backing === 'on-author' && html`<p class="stamp">On the author’s word alone</p>`}`;

const links = (entry: LedgerEntry): Html | null | false =>
  entry.attribution !== null
    ? html`<p class="stamp">Attribution: no. ${toLedger(entry.attribution)}</p>`
    : entry.quotes.length > 0 && html`<p class="stamp">Attribution of no. ${listed(entry.quotes)}</p>`;

function sameFact({ number: own, same, differs }: LedgerEntry): Html | false {
  const shown = same
    .slice(0, MOST_SAME + 1)
    .filter((mark) => mark !== own)
    .slice(0, MOST_SAME);
  const more = same.length - 1 - shown.length;
  return (
    same.length > 0 &&
    html`<p class="stamp">Same fact as no. ${listed(shown)}${more > 0 && ` and ${number(more)} more`}${differs && '; decided differently there or here'}</p>`
  );
}

const MOST_SAME = 12;

const listed = (marks: readonly number[]): Html[] =>
  marks.map((mark, at) => html`${at > 0 && ', '}${toLedger(mark)}`);

const checkedWords = ({ stamp, words }: LedgerEntry, lost: boolean): Html | false | null =>
  stamp &&
  !lost &&
  stamp.words !== words &&
  html`<p class="correction"><span class="label">Checked as</span> ${excerpt(stamp.words, true)}</p>`;

// A row that fills much of a page may break, or it would leave the page before it half empty.
function isLong({ notes, evidence, correction, words, alerts }: LedgerEntry): boolean {
  const spoken = notes.reduce((sum, note) => sum + note.text.length + 120, 0);
  const quoted = evidence.reduce((sum, { shown }) => sum + (shown?.excerpt.length ?? 0) + 120, 0);
  return (
    spoken +
      quoted +
      correction.length +
      (alerts.includes('lost') ? words.length : Math.min(words.length, 700)) >
    1500
  );
}
