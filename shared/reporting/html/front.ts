import { CLASS_INFO, KIND_INFO, MARK_CLASSES, MARK_KINDS, RISK_INFO, RISKS } from '../../domain';
import { AUDIENCE_INFO, CONTENT_INFO } from '../audience';
import { changedLine, leadOf } from '../lead';
import { holds } from '../left-out';
import type { ReportModel } from '../types';
import { statusChart } from './chart';
import { coverage, doneInBulk, numbered, onAuthorsWord, withoutEvidence } from './checked';
import { firstLooks } from './first';
import { bdi, html, prose, wayOf, type Html } from './markup';
import { counted, day, moment, number } from './wording';

/** What was checked, for whom, by whom, and which draft it was. */
export function titleBlock(model: ReportModel): Html {
  const { name, standfirst } = model.title;
  return html`<header class="title">
<p class="kicker">Fact-check report${forWhom(model)}</p>
<h1${wayOf(name)}>${prose(name)}</h1>
${standfirst && html`<p class="standfirst"${wayOf(standfirst)}>${prose(standfirst)}</p>`}
${details(model)}
${leftOutLine(model)}
</header>`;
}

const forWhom = ({ made: { version } }: ReportModel): string =>
  version && version.audience !== 'editor' ? ` ${AUDIENCE_INFO[version.audience].for}` : '';

/** Whoever reads it knows that there is more, and of what kind. */
function leftOutLine({ made: { version } }: ReportModel): Html | false {
  const left = version?.leftOut ?? [];
  const words = left.map((content) => CONTENT_INFO[content].label.toLowerCase());
  return left.length > 0 && html`<p class="explain">Left out of this report: ${words.join(', ')}.</p>`;
}

/** The report in figures: what somebody reads who reads one page. */
export const summary = (
  model: ReportModel,
): Html => html`<section class="summary" aria-labelledby="summary-title">
<h2 id="summary-title">Summary</h2>
${signOff(model)}
${sentences(model)}
${firstLooks(model)}
${changedPart(model)}
${model.counts.marks > 0 && withoutEvidence(model)}
${
  model.counts.marks > 0 &&
  html`<div class="figures">
${statusChart(model.counts)}
<div class="tables">
${countTable(
  'Kind',
  MARK_KINDS.map((kind) => [KIND_INFO[kind].label, model.counts.kind[kind]]),
)}
${
  holds(model, 'risk') &&
  countTable(
    'Risk',
    [...RISKS].reverse().map((risk) => [RISK_INFO[risk].label, model.counts.risk[risk]]),
  )
}
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
  // What nobody filled in is left out: a form with gaps tells a reader nothing.
  const row = (label: string, value: string): Html | false =>
    value !== '' && html`<div><dt>${label}</dt><dd>${bdi(value)}</dd></div>`;
  return html`<dl class="details">
${row('Byline', title.byline.replace(/^by\s+/i, ''))}
${row('Desk', title.desk)}
${row('Slug', title.slug)}
${row('Working title', title.workingTitle)}
${row('Publication', day(title.publicationDate))}
${row('Checker', title.checker)}
${row('Editor', title.editor)}
${row('Deadline', day(title.deadline))}
<div class="wide"><dt>Report made</dt><dd>${moment(made.at)}, by ${bdi(made.by)}</dd></div>
<div class="wide"><dt>Draft</dt><dd>Draft ${draft.number}, ${counted(draft.words, 'word')}, received ${moment(draft.createdAt)}${draft.createdBy && html` by ${bdi(draft.createdBy)}`}${draft.origin && html` from ${bdi(draft.origin)}`}</dd></div>
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

/** What became of the text, and what of it is not settled: the lists below say which. */
function changedPart(model: ReportModel): Html | false {
  const { corrections, changed, toChange } = model;
  if (corrections.length + changed.length + toChange.length === 0) return false;
  const to = (id: string, words: string) => html`<a href="#${id}">${words}</a>`;
  const hasCorrections = corrections.some(
    ({ entry }) => entry.correction !== '' || entry.disposition !== 'open',
  );
  const links = [
    ...(hasCorrections ? [to('corrections', 'Corrections')] : []),
    ...(toChange.length > 0 ? [to('to-change', 'To be changed')] : []),
    ...(changed.length > 0 ? [to('changed', 'Changed since check')] : []),
  ];
  return html`<h3>Changed</h3>
<p>${changedLine(model)}${links.map((link, at) => html`${at === 0 ? ' ' : ', '}${link}`)}</p>`;
}

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
