import { PART_INFO, RISK_INFO, SENTENCE_WORDS, STATUS_INFO, type PartCoverage } from '../../domain';
import { holds } from '../left-out';
import type { ReportModel } from '../types';
import { bdi, html, type Html } from './markup';
import { counted, moment, number, percent, toLedger } from './wording';

/* How much of the draft was looked at and how: what a figure on the first page rests on. */

/** The marks by their numbers; the ledger has them all. */
export const numbered = (marks: readonly number[], most = MOST_NUMBERS): Html[] => [
  ...marks.slice(0, most).map((mark, at) => html`${at > 0 && ', '}${toLedger(mark)}`),
  html`${marks.length > most && ` and ${number(marks.length - most)} more`}`,
];

const MOST_NUMBERS = 12;
/** What rests on a word alone, or on one key for many, is listed further: an editor goes through it. */
const MOST_LISTED = 60;

/** Verified, by somebody's word alone: how many, and which, by risk. */
export function withoutEvidence(model: ReportModel): Html {
  const { unsourced, counts } = model;
  const byRisk = holds(model, 'risk');
  const many = unsourced.reduce((sum, { marks }) => sum + marks.length, 0);
  if (counts.status.verified === 0) return html``;
  return html`<h3>Verified without evidence</h3>
${
  many === 0
    ? html`<p>None: ${counts.status.verified === 1 ? 'the verified mark has' : `each of the ${number(counts.status.verified)} verified marks has`} evidence that supports it.</p>`
    : html`<p>${number(many)} of ${counted(counts.status.verified, 'verified mark')} ${many === 1 ? 'has' : 'have'} no evidence that supports ${many === 1 ? 'it' : 'them'}:</p>
<ul class="blockers unsourced">${unsourced.map(({ risk, marks }) => html`<li>${byRisk && `${number(marks.length)} of ${RISK_INFO[risk].label.toLowerCase()} risk: `}${numbered(marks, MOST_LISTED)}</li>`)}</ul>`
}`;
}

/** What nobody can go to but the author: how many, and which. */
export function onAuthorsWord({ onAuthor }: ReportModel): Html {
  if (onAuthor.length === 0) return html``;
  return html`<h3>On author</h3>
<p>${counted(onAuthor.length, 'mark stands', 'marks stand')} on the author’s own word and nothing else: ${numbered(onAuthor, MOST_LISTED)}</p>`;
}

export function coverage({
  coverage: { checkable, marked, cleared, settled, looked, decidedSentences, paragraphs, parts, unmarked },
}: ReportModel): Html {
  if (checkable === 0) return html``;
  const line = (label: string, part: number, why: string): Html =>
    html`<tr><th scope="row">${label}</th><td class="figure">${number(part)} of ${number(checkable)}</td><td class="figure">${percent(part, checkable)}</td><td class="why">${why}</td></tr>`;
  return html`<h3>Coverage</h3>
<table class="counts sentences">
<thead><tr><th scope="col">Sentences</th><th scope="col" class="figure">Number</th><th scope="col" class="figure">Share</th><th scope="col" class="why">What it says</th></tr></thead>
<tbody>${line('Marked', marked, SENTENCE_WORDS.marked)}${line('Looked at', looked, SENTENCE_WORDS.looked)}${line('Decided', decidedSentences, SENTENCE_WORDS.decided)}</tbody>
</table>
${byPart(parts)}
<p>${number(marked)} of ${counted(checkable, 'sentence')} (${percent(marked, checkable)}) ${marked === 1 ? 'carries' : 'carry'} a mark${marked > 0 && `; in ${number(settled)} of these every mark is decided`}. ${
    cleared > 0 &&
    `${number(cleared)} without a mark ${cleared === 1 ? 'was' : 'were'} ticked off as nothing to check. `
  }${
    marked > 0 &&
    unmarked.length === 0 &&
    paragraphs > 1 &&
    (cleared > 0 ? 'Every paragraph has a mark or was ticked off.' : 'Every paragraph has a mark.')
  }</p>
${
  marked > 0 &&
  unmarked.length > 0 &&
  html`<p>Paragraphs without any mark:</p>
<ul class="unmarked">${unmarked.map(({ from, to, opening }) => html`<li><a class="para" href="#p${from.number}">¶ ${from.number}${to.number !== from.number && `–${to.number}`}</a><bdi>${opening}</bdi></li>`)}</ul>`
}`;
}

/** The sentences of each part of the story: a caption is read by more people than the body. */
const byPart = (parts: readonly PartCoverage[]): Html =>
  html`${
    parts.length > 0 &&
    html`<table class="counts sentences">
<thead><tr><th scope="col">Part of the story</th><th scope="col" class="figure">Sentences</th><th scope="col" class="figure">Marked</th><th scope="col" class="figure">Looked at</th><th scope="col" class="figure">Decided</th></tr></thead>
<tbody>${parts.map(({ kind, checkable, marked, looked, decided }) => html`<tr><th scope="row">${kind === 'body' ? 'Body' : PART_INFO[kind].label}</th><td class="figure">${number(checkable)}</td><td class="figure">${number(marked)}</td><td class="figure">${number(looked)}</td><td class="figure">${number(decided)}</td></tr>`)}</tbody>
</table>`
  }`;

const signedBy = (by: string, at: string): Html | false => by !== '' && html` by ${bdi(by)} on ${moment(at)}`;

/** What was decided about many with one key: who did it, when, and on which marks it still rests. */
export function doneInBulk({ bulk, unseen, clearedInBulk }: ReportModel): Html {
  if (bulk.length + unseen.length + clearedInBulk.length === 0) return html``;
  return html`<h3>Done in bulk</h3>
<ul class="blockers bulk">${bulk.map(
    ({ at, by, of, status, marks }) =>
      html`<li>${counted(marks.length, 'mark')} ${marks.length === 1 ? 'was' : 'were'} set to ${STATUS_INFO[
        status
      ].label.toLowerCase()} in bulk${signedBy(by, at)}${of > marks.length && `, of ${number(of)} then`}: ${numbered(marks, MOST_LISTED)}</li>`,
  )}${
    unseen.length > 0 &&
    html`<li>${counted(unseen.length, 'mark')} ${unseen.length === 1 ? 'was' : 'were'} made in bulk, and nobody has looked at ${unseen.length === 1 ? 'it' : 'them'} since: ${numbered(unseen, MOST_LISTED)}</li>`
  }${clearedInBulk.map(
    ({ at, by, sentences }) =>
      html`<li>${counted(sentences, 'sentence')} ${sentences === 1 ? 'was' : 'were'} ticked off as nothing to check in bulk${signedBy(by, at)}</li>`,
  )}</ul>`;
}
