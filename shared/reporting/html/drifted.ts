import { VERDICT_INFO } from '../../domain';
import { DRIFT_INFO } from '../../quotes/drifts';
import type { Difference } from '../../tape/differences';
import type { DriftItem, ElsewhereItem, ReportModel } from '../types';
import { traitsOf } from './finding';
import { bdi, html, prose, type Html } from './markup';
import type { Section } from './sections';
import { number, statusTag, toLedger } from './wording';

/** Quotations that are others than in the draft before, and what other parts of the draft make of them. */
export function driftedSection({ drifts, elsewhere, draft }: ReportModel): Section | null {
  if (drifts.length + elsewhere.length === 0) return null;
  return {
    id: 'drifted',
    title: 'Quotations that drifted',
    count: number(drifts.length),
    body: html`${
      drifts.length > 0
        ? html`<p class="explain">Their words, their ends or their speaker are others than in draft ${draft.number - 1}.</p>
${table('Before', 'Now', html`${drifts.map(driftRow)}`)}`
        : html`<p>No quotation is another than in the draft before.</p>`
    }${
      elsewhere.length > 0 &&
      html`<p class="explain">What other parts of this draft make of them:</p>
${table('In the body', 'There', html`${elsewhere.map(elsewhereRow)}`)}`
    }`,
  };
}

const table = (first: string, second: string, rows: Html): Html => html`<table class="list corrections">
<colgroup><col class="c-no"><col><col><col class="c-status"></colgroup>
<thead><tr><th scope="col">No.</th><th scope="col">${first}</th><th scope="col">${second}</th><th scope="col">Status</th></tr></thead>
<tbody>${rows}</tbody>
</table>`;

function driftRow({ entry, kinds, before, after, diff }: DriftItem): Html {
  const isAnother = kinds.includes('speaker');
  return html`<tr data-is="${traitsOf(entry)}"><th scope="row">${toLedger(entry.number)}</th><td>${bdi(before.words)}${isAnother && speaks(before.speaker)}</td><td><p class="stamp">${kinds.map((kind) => DRIFT_INFO[kind].label).join(', ')}</p>${
    after
      ? html`${compared(diff)}${isAnother && speaks(after.speaker)}`
      : html`<span class="missing">The words are gone from the draft</span>`
  }</td><td>${statusTag(entry)}</td></tr>
`;
}

const speaks = (name: string): Html => html`<p class="stamp">${bdi(name)} speaks</p>`;

function elsewhereRow({ entry, places }: ElsewhereItem): Html {
  return html`<tr data-is="${traitsOf(entry)}"><th scope="row">${toLedger(entry.number)}</th><td>${bdi(entry.words)}</td><td>${places.map(
    ({ name, verdict, clipped, diff, another, speaker }) =>
      html`<p class="stamp">${name}: ${VERDICT_INFO[verdict].label.toLowerCase()}${clipped && ', clipped'}</p>${compared(diff)}${another && speaks(speaker)}`,
  )}</td><td>${statusTag(entry)}</td></tr>
`;
}

/** Word by word: what was there before struck out, what is there now underlined. */
const compared = (diff: readonly Difference[]): Html =>
  html`<bdi class="words">${diff.map(
    ({ op, quote, tape }, at) =>
      html`${at > 0 && ' '}${
        op === 'same'
          ? prose(quote)
          : html`${tape && html`<del>${tape}</del>`}${tape && quote && ' '}${quote && html`<ins>${quote}</ins>`}`
      }`,
  )}</bdi>`;
