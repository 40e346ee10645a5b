import { CLASS_INFO, KIND_INFO, MARK_CLASSES, MARK_KINDS, RISK_INFO, RISKS } from '../../domain';
import { leadOf } from '../lead';
import type { ReportModel } from '../types';
import { statusChart } from './chart';
import { coverage, doneInBulk, numbered, onAuthorsWord } from './checked';
import { firstLooks } from './first';
import { bdi, html, prose, wayOf, type Html } from './markup';
import { counted, day, moment, number } from './wording';

/** What was checked, for whom, by whom, and which draft it was. */
export function titleBlock(model: ReportModel): Html {
  const { name, standfirst } = model.title;
  return html`<header class="title">
<p class="kicker">Fact-check report</p>
<h1${wayOf(name)}>${prose(name)}</h1>
${standfirst && html`<p class="standfirst"${wayOf(standfirst)}>${prose(standfirst)}</p>`}
${details(model)}
</header>`;
}

/** The report in figures: what somebody reads who reads one page. */
export const summary = (
  model: ReportModel,
): Html => html`<section class="summary" aria-labelledby="summary-title">
<h2 id="summary-title">Summary</h2>
${sentences(model)}
${firstLooks(model)}
${signOff(model)}
${
  model.counts.marks > 0 &&
  html`<div class="figures">
${statusChart(model.counts)}
<div class="tables">
${countTable(
  'Kind',
  MARK_KINDS.map((kind) => [KIND_INFO[kind].label, model.counts.kind[kind]]),
)}
${countTable(
  'Risk',
  [...RISKS].reverse().map((risk) => [RISK_INFO[risk].label, model.counts.risk[risk]]),
)}
${countTable('Decided', classRows(model, true))}
${countTable('Open', classRows(model, false))}
</div>
</div>`
}
${onAuthorsWord(model)}
${coverage(model)}
${doneInBulk(model)}
</section>`;

function details({ title, draft, made }: ReportModel): Html {
  const row = (label: string, value: string): Html =>
    html`<div><dt>${label}</dt><dd${value === '' && html` class="missing"`}>${bdi(value || 'Not given')}</dd></div>`;
  return html`<dl class="details">
${row('Byline', title.byline.replace(/^by\s+/i, ''))}
${row('Desk', title.desk)}
${row('Slug', title.slug)}
${title.workingTitle !== '' && row('Working title', title.workingTitle)}
${row('Publication', day(title.publicationDate))}
${row('Checker', title.checker)}
${row('Editor', title.editor)}
${row('Deadline', day(title.deadline))}
<div class="wide"><dt>Report made</dt><dd>${moment(made.at)}, by ${bdi(made.by)}</dd></div>
<div class="wide"><dt>Draft</dt><dd>Draft ${draft.number}, ${counted(draft.words, 'word')}, received ${moment(draft.createdAt)} by ${bdi(draft.createdBy)}${draft.origin && html` from ${bdi(draft.origin)}`}</dd></div>
<div class="wide"><dt>SHA-256 of draft ${draft.number}</dt><dd class="hash">${draft.sha256.match(/.{1,8}/g)?.join(' ') ?? ''}</dd></div>
</dl>`;
}

function sentences(model: ReportModel): Html {
  const { decided, open } = leadOf(model);
  return html`<p class="lead">${decided.join(' ')} ${model.counts.open > 0 ? html`<b>${open}</b>` : open}</p>`;
}

/** How the marks stand, each counted once; both tables together come to all of them. */
const classRows = ({ counts }: ReportModel, decided: boolean): [string, number][] =>
  MARK_CLASSES.filter((each) => CLASS_INFO[each].decided === decided).map((each) => [
    CLASS_INFO[each].label,
    counts.classes[each],
  ]);

const countTable = (
  title: string,
  rows: readonly (readonly [string, number])[],
): Html => html`<table class="counts">
<thead><tr><th scope="col">${title}</th><th scope="col" class="figure">Marks</th></tr></thead>
<tbody>${rows.map(([label, count]) => html`<tr${count === 0 && html` class="none"`}><th scope="row">${label}</th><td class="figure">${number(count)}</td></tr>`)}</tbody>
</table>`;

/** Whether the desk's rules let the article go, and if not, why not. */
function signOff({ blockers }: ReportModel): Html {
  return html`<h3>Sign-off</h3>
${
  blockers.length === 0
    ? html`<p>Ready for sign-off: nothing blocks it under the desk’s rules.</p>`
    : html`<p>${counted(blockers.length, 'thing blocks', 'things block')} sign-off under the desk’s rules:</p>
<ul class="blockers">${blockers.map(({ words, marks }) => html`<li>${words}${marks.length > 0 && html`: ${numbered(marks)}`}</li>`)}</ul>`
}`;
}
