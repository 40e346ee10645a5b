import {
  DISPOSITION_INFO, DISPOSITIONS, KIND_INFO, MARK_KINDS, RISK_INFO, RISKS,
} from '../../domain';
import type { ReportModel } from '../types';
import { statusChart } from './chart';
import { html, type Html } from './markup';
import type { Section } from './sections';
import { counted, day, moment, number, percent } from './wording';

/** Title block, where to find what, and the report in figures: what somebody reads who reads one page. */
export const front = (model: ReportModel, sections: readonly Section[]): Html => html`<header class="title">
<p class="kicker">Fact-check report</p>
<h1 dir="auto">${model.title.name}</h1>
${model.title.standfirst && html`<p class="standfirst" dir="auto">${model.title.standfirst}</p>`}
${details(model)}
</header>
<section class="summary" aria-labelledby="summary-title">
<h2 id="summary-title">Summary</h2>
${sentences(model)}
${model.counts.marks > 0 && html`<div class="figures">
${statusChart(model.counts)}
<div class="tables">
${countTable('Kind', MARK_KINDS.map((kind) => [KIND_INFO[kind].label, model.counts.kind[kind]]))}
${countTable('Risk', [...RISKS].reverse().map((risk) => [RISK_INFO[risk].label, model.counts.risk[risk]]))}
${countTable('Done in copy', DISPOSITIONS.map((done) => [DISPOSITION_INFO[done].label, model.counts.disposition[done]]))}
</div>
</div>`}
${coverage(model)}
</section>
<nav class="contents" aria-label="Contents"><ol>${sections.map((section) => html`<li><a href="#${section.id}">${section.title}</a>${section.count}</li>`)}</ol></nav>`;

function details({ title, draft, made }: ReportModel): Html {
  const row = (label: string, value: string, className = ''): Html =>
    html`<div class="${className}"><dt>${label}</dt><dd${value === '' && html` class="missing"`}><bdi>${value || 'Not given'}</bdi></dd></div>`;
  return html`<dl class="details">
${row('Byline', title.byline.replace(/^by\s+/i, ''))}
${row('Desk', title.desk)}
${row('Slug', title.slug)}
${row('Checker', title.checker)}
${row('Editor', title.editor)}
${row('Publication', day(title.publicationDate))}
${row('Deadline', day(title.deadline))}
${row('Draft', `${draft.number}, ${counted(draft.words, 'word')}`)}
${row('Report', moment(made.at))}
${row('Made by', made.by)}
${row('Draft received', `${moment(draft.createdAt)}, ${draft.createdBy}${draft.origin && ` (${draft.origin})`}`, 'wide')}
<div class="wide"><dt>SHA-256 of draft ${draft.number}</dt><dd class="hash">${draft.sha256.match(/.{1,8}/g)?.join(' ') ?? ''}</dd></div>
</dl>`;
}

function sentences({ counts, open }: ReportModel): Html {
  if (counts.marks === 0) return html`<p class="lead">Nobody has marked anything in this draft. Nothing in it has been checked.</p>`;
  const legal = open.filter((item) => item.entry.risk === 'legal').length;
  const high = open.filter((item) => item.entry.risk === 'high').length;
  const alerts = open.filter((item) => item.why.includes('alert')).length;
  const risky = [legal > 0 && `${number(legal)} of legal risk`, high > 0 && `${number(high)} of high risk`].filter(Boolean).join(' and ');
  return html`<p class="lead">${counted(counts.marks, 'mark')}: ${number(counts.decided)} decided, ${number(counts.marks - counts.decided)} not. ${
    open.length === 0 ? 'Nothing is open.' : `${counted(open.length, 'mark is', 'marks are')} open${risky && `, ${risky}`}.`} ${
    counts.problems > 0 && `${counted(counts.problems, 'mark asks', 'marks ask')} for a change in copy; ${counts.uncorrected === 0 ? 'all of them have been dealt with' : counts.uncorrected === counts.problems ? 'none has been dealt with yet' : `${number(counts.uncorrected)} still to be dealt with`}.`} ${
    alerts > 0 && `${counted(alerts, 'decision', 'decisions')} may not hold any more, because the words changed or are gone.`}</p>`;
}

const countTable = (title: string, rows: readonly (readonly [string, number])[]): Html => html`<table class="counts">
<thead><tr><th scope="col">${title}</th><th scope="col" class="figure">Marks</th></tr></thead>
<tbody>${rows.map(([label, count]) => html`<tr${count === 0 && html` class="none"`}><th scope="row">${label}</th><td class="figure">${number(count)}</td></tr>`)}</tbody>
</table>`;

function coverage({ coverage: { checkable, marked, settled, paragraphs, unmarked }, counts }: ReportModel): Html {
  if (checkable === 0) return html``;
  return html`<h3>Coverage</h3>
<p>${number(marked)} of ${counted(checkable, 'sentence')} (${percent(marked, checkable)}) ${marked === 1 ? 'carries' : 'carry'} a mark; in ${number(settled)} of these every mark is decided. ${
    counts.marks > 0 && unmarked.length === 0 ? `Every one of ${counted(paragraphs, 'paragraph')} has a mark.` : ''}</p>
${counts.marks > 0 && unmarked.length > 0 && html`<p>Paragraphs without any mark:</p>
<ul class="unmarked">${unmarked.map(({ from, to, opening }) => html`<li><a class="para" href="#p${from.number}">¶ ${from.number}${to !== from && `–${to.number}`}</a> <bdi>${opening}</bdi></li>`)}</ul>`}`;
}
