import {
  DISPOSITION_INFO, DISPOSITIONS, KIND_INFO, MARK_KINDS, RISK_INFO, RISKS,
} from '../../domain';
import type { ReportModel } from '../types';
import { statusChart } from './chart';
import { bdi, html, type Html } from './markup';
import { counted, day, moment, number, percent, toLedger } from './wording';

/** What was checked, for whom, by whom, and which draft it was. */
export const titleBlock = (model: ReportModel): Html => html`<header class="title">
<p class="kicker">Fact-check report</p>
<h1 dir="auto">${model.title.name}</h1>
${model.title.standfirst && html`<p class="standfirst" dir="auto">${model.title.standfirst}</p>`}
${details(model)}
</header>`;

/** The report in figures: what somebody reads who reads one page. */
export const summary = (model: ReportModel): Html => html`<section class="summary" aria-labelledby="summary-title">
<h2 id="summary-title">Summary</h2>
${sentences(model)}
${model.counts.marks > 0 && html`<div class="figures">
${statusChart(model.counts)}
<div class="tables">
${countTable('Kind', MARK_KINDS.map((kind) => [KIND_INFO[kind].label, model.counts.kind[kind]]))}
${countTable('Risk', [...RISKS].reverse().map((risk) => [RISK_INFO[risk].label, model.counts.risk[risk]]))}
${countTable('Changes in copy', DISPOSITIONS.map((done) => [DISPOSITION_INFO[done].label, model.corrections.filter((each) => each.entry.disposition === done).length]))}
</div>
</div>`}
${signOff(model)}
${coverage(model)}
</section>`;

function details({ title, draft, made }: ReportModel): Html {
  const row = (label: string, value: string): Html =>
    html`<div><dt>${label}</dt><dd${value === '' && html` class="missing"`}><bdi>${value || 'Not given'}</bdi></dd></div>`;
  return html`<dl class="details">
${row('Byline', title.byline.replace(/^by\s+/i, ''))}
${row('Desk', title.desk)}
${row('Slug', title.slug)}
${row('Publication', day(title.publicationDate))}
${row('Checker', title.checker)}
${row('Editor', title.editor)}
${row('Deadline', day(title.deadline))}
<div><dt>Report made</dt><dd>${moment(made.at)}, by ${bdi(made.by)}</dd></div>
<div class="wide"><dt>Draft</dt><dd>Draft ${draft.number}, ${counted(draft.words, 'word')}, received ${moment(draft.createdAt)} by ${bdi(draft.createdBy)}${draft.origin && html` from ${bdi(draft.origin)}`}</dd></div>
<div class="wide"><dt>SHA-256 of draft ${draft.number}</dt><dd class="hash">${draft.sha256.match(/.{1,8}/g)?.join(' ') ?? ''}</dd></div>
</dl>`;
}

function sentences({ counts, open }: ReportModel): Html {
  const { marks, decided, problems, uncorrected } = counts;
  if (marks === 0) return html`<p class="lead">Nobody has marked anything in this draft. Nothing in it has been checked.</p>`;
  const legal = open.filter((item) => item.entry.risk === 'legal').length;
  const high = open.filter((item) => item.entry.risk === 'high').length;
  const alerts = open.filter((item) => item.why.includes('alert')).length;
  const risky = [legal > 0 && `${number(legal)} of legal risk`, high > 0 && `${number(high)} of high risk`].filter(Boolean).join(' and ');
  const changes = uncorrected === 0 ? 'all of that is done' : uncorrected === problems ? 'none of that is done' : `${number(problems - uncorrected)} of these are done`;
  return html`<p class="lead">${marks === 1 && decided === 1 ? 'One mark, decided.' : decided === marks ? `All ${number(marks)} marks decided.` : `${number(decided)} of ${counted(marks, 'mark')} decided.`} ${
    problems > 0 && `${number(problems)} ${problems === 1 ? 'asks' : 'ask'} for a change in copy; ${changes}. `}${
    alerts > 0 && `${counted(alerts, 'decision')} may not hold any more, because the words or what their sentence says of them changed, or they are gone. `}${
    open.length === 0 ? 'Nothing is open.' : html`<b>${number(open.length)} still open${risky && `, ${risky}`}.</b>`}</p>`;
}

const countTable = (title: string, rows: readonly (readonly [string, number])[]): Html => html`<table class="counts">
<thead><tr><th scope="col">${title}</th><th scope="col" class="figure">Marks</th></tr></thead>
<tbody>${rows.map(([label, count]) => html`<tr${count === 0 && html` class="none"`}><th scope="row">${label}</th><td class="figure">${number(count)}</td></tr>`)}</tbody>
</table>`;

/** Whether the desk's rules let the article go, and if not, why not. */
function signOff({ blockers }: ReportModel): Html {
  return html`<h3>Sign-off</h3>
${blockers.length === 0
    ? html`<p>Ready for sign-off: nothing blocks it under the desk’s rules.</p>`
    : html`<p>${counted(blockers.length, 'thing blocks', 'things block')} sign-off under the desk’s rules:</p>
<ul class="blockers">${blockers.map(({ words, marks }) => html`<li>${words}${marks.length > 0 && html`: ${marks.slice(0, MOST_NUMBERS).map((mark, at) => html`${at > 0 && ', '}${toLedger(mark)}`)}${
  marks.length > MOST_NUMBERS && ` and ${number(marks.length - MOST_NUMBERS)} more`}`}</li>`)}</ul>`}`;
}

/** The ledger has them all. */
const MOST_NUMBERS = 12;

function coverage({ coverage: { checkable, marked, cleared, settled, paragraphs, unmarked } }: ReportModel): Html {
  if (checkable === 0) return html``;
  return html`<h3>Coverage</h3>
<p>${number(marked)} of ${counted(checkable, 'sentence')} (${percent(marked, checkable)}) ${marked === 1 ? 'carries' : 'carry'} a mark${marked > 0 && `; in ${number(settled)} of these every mark is decided`}. ${
    cleared > 0 && `${number(cleared)} without a mark ${cleared === 1 ? 'was' : 'were'} ticked off as nothing to check. `}${
    marked > 0 && unmarked.length === 0 && paragraphs > 1 && (cleared > 0 ? 'Every paragraph has a mark or was ticked off.' : 'Every paragraph has a mark.')}</p>
${marked > 0 && unmarked.length > 0 && html`<p>Paragraphs without any mark:</p>
<ul class="unmarked">${unmarked.map(({ from, to, opening }) => html`<li><a class="para" href="#p${from.number}">¶ ${from.number}${to !== from && `–${to.number}`}</a><bdi>${opening}</bdi></li>`)}</ul>`}`;
}
