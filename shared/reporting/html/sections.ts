import { clip } from '../../text/clip';
import {
  BESIDE_INFO,
  DISPOSITION_INFO,
  SOURCE_KIND_INFO,
  SOURCE_STANDING_INFO,
  TERMS_INFO,
  toldOfBeside,
  type Beside,
} from '../../domain';
import type {
  Changed,
  ChangedItem,
  Correction,
  LedgerEntry,
  QuoteItem,
  ReportModel,
  ReportSource,
} from '../types';
import { askedWords } from '../lead';
import { holds } from '../left-out';
import { traitsOf } from './finding';
import { bdi, html, prose, wayOf, type Html } from './markup';
import {
  alertNames,
  alertTags,
  brief,
  copyLine,
  excerpt,
  day,
  number,
  paragraphRef,
  riskTag,
  signature,
  statusTag,
  toLedger,
} from './wording';

/** A chapter of the report. `id` is where links lead; `count` what the contents say beside it. */
export interface Section {
  id: string;
  title: string;
  count: string | null;
  body: Html;
}

/** What nobody has decided on the words as they stand, riskiest first. */
export function openSection(model: ReportModel): Section | null {
  const { open, counts } = model;
  if (counts.marks === 0) return null;
  const body =
    open.length === 0
      ? html`<p>Every mark is decided on the words as they stand${
          counts.classes['to-change'] === 0 && ', and every change that was asked for has been dealt with'
        }.</p>`
      : html`<p class="explain">Marks without an answer, and answers that may not hold any more. ${order(model)}</p>
${rows(
  open.map(({ entry }) => entry),
  holds(model, 'risk'),
)}`;
  return { id: 'open', title: 'Still open', count: number(open.length), body };
}

/** What was found wrong or wanting, and is as it was in copy. */
export function toChangeSection(model: ReportModel): Section | null {
  const { toChange } = model;
  if (toChange.length === 0) return null;
  return {
    id: 'to-change',
    title: 'To be changed',
    count: number(toChange.length),
    body: html`<p class="explain">Decided, and not resolved yet. ${order(model)}</p>
${rows(toChange, holds(model, 'risk'))}`,
  };
}

const order = (model: ReportModel): string =>
  holds(model, 'risk') ? 'Highest risk first, then in text order.' : 'In text order.';

const rows = (entries: readonly LedgerEntry[], risks: boolean): Html => html`<table class="list">
<colgroup><col class="c-no">${risks && html`<col class="c-risk">`}<col><col class="c-status"></colgroup>
<thead><tr><th scope="col">No.</th>${risks && html`<th scope="col">Risk</th>`}<th scope="col">Words</th><th scope="col">Status</th></tr></thead>
<tbody>${entries.map((entry) => openRow(entry, risks))}</tbody>
</table>`;

function openRow(entry: LedgerEntry, risks: boolean): Html {
  const note = entry.notes[entry.notes.length - 1];
  return html`<tr data-is="${traitsOf(entry)}"><th scope="row">${toLedger(entry.number)}</th>${risks && html`<td>${riskTag(entry)}</td>`}<td>${brief(entry.words)} ${paragraphRef(entry.paragraph)}${
    note &&
    html`<p class="last-note">${bdi(clipNote(note.text))} <span class="who">${bdi(note.by)}${entry.notes.length > 1 && `${note.by && ', '}last of ${entry.notes.length} notes`}</span></p>`
  }</td><td>${statusTag(entry)}${alertNames(entry)}${entry.disposition !== 'open' && copyLine(entry)}</td></tr>
`;
}

// The ledger has every note in full; here the last one tells where things stand.
const clipNote = (text: string): string => clip(text, 400, { keep: 400, atWord: true, ellipsis: ' …' });

/**
 * As written, as suggested, as done. What nobody has said anything about is to be changed, and listed there.
 */
export function correctionsSection({ corrections: all }: ReportModel): Section | null {
  const corrections = all.filter(({ entry }) => entry.correction !== '' || entry.disposition !== 'open');
  if (corrections.length === 0) return null;
  return {
    id: 'corrections',
    title: 'Corrections',
    count: number(corrections.length),
    body: html`<table class="list corrections">
<colgroup><col class="c-no"><col><col><col class="c-done"></colgroup>
<thead><tr><th scope="col">No.</th><th scope="col">As written</th><th scope="col">Suggested</th><th scope="col">Done</th></tr></thead>
<tbody>${corrections.map(correctionRow)}</tbody>
</table>`,
  };
}

function correctionRow({ entry, written, suggested, now, adopted }: Correction): Html {
  return html`<tr data-is="${traitsOf(entry)}"><th scope="row">${toLedger(entry.number)}</th><td>${difference(written, 'del')} ${paragraphRef(entry.paragraph)}<p>${statusTag(entry)}</p></td><td>${
    suggested ? difference(suggested, 'ins') : html`<span class="missing">No wording suggested</span>`
  }</td><td><b class="done d-${entry.disposition}">${DISPOSITION_INFO[entry.disposition].label}</b>${
    adopted && html`<p class="stamp">The draft reads as suggested</p>`
  }${now !== null && html`<p class="stamp">The draft now reads:</p>${excerpt(now)}`}${
    entry.alerts.includes('lost') && html`<p class="stamp">The words are gone from the draft</p>`
  }</td></tr>
`;
}

function difference({ before, changed, after }: Changed, tag: 'del' | 'ins'): Html {
  if (before.length + changed.length + after.length > 700) return excerpt(before + changed + after, true);
  const middle = changed.trimEnd();
  return html`<bdi class="words"${wayOf(before + changed + after)}>${before}${middle && (tag === 'del' ? html`<del>${middle}</del>` : html`<ins>${middle}</ins>`)}${changed.slice(middle.length)}${after}</bdi>`;
}

/** What the marks rest on; of a source that is not on the record only that there is one. */
export function sourcesSection({ sources }: ReportModel): Section | null {
  if (sources.length === 0) return null;
  return {
    id: 'sources',
    title: 'Sources',
    count: number(sources.length),
    body: html`${
      sources.some(({ named }) => !named) &&
      html`<p class="explain">A source that is not on the record is not named in this report. Its number is its own throughout.</p>
`
    }<table class="list">
<colgroup><col class="c-no"><col><col class="c-said"><col class="c-done"></colgroup>
<thead><tr><th scope="col">No.</th><th scope="col">Source</th><th scope="col">Where it is found</th><th scope="col">Marks</th></tr></thead>
<tbody>${sources.map(sourceRow)}</tbody>
</table>`,
  };
}

const sourceRow = (source: ReportSource): Html => {
  const { number: of, named, terms, marks } = source;
  return html`<tr id="q${of}"><th scope="row"><span class="no">${of}</span></th><td>${
    named
      ? html`<bdi class="words"${wayOf(named.title)}>${prose(named.title)}</bdi><p class="stamp">${kindOfSource(named)}</p>`
      : html`<span class="missing">Source ${of} (${TERMS_INFO[terms].label.toLowerCase()})</span>`
  }${sameOrigin(source)}</td><td>${named && html`${named.where && html`<p class="note">${bdi(named.where)}</p>`}${foundAs(named)}`}</td><td>${marks.map((mark, at) => html`${at > 0 && ', '}${toLedger(mark)}`)}</td></tr>
`;
};

type Named = NonNullable<ReportSource['named']>;

const kindOfSource = ({ kind, standing }: Named): string =>
  [
    SOURCE_KIND_INFO[kind].label,
    ...(standing ? [SOURCE_STANDING_INFO[standing].label.toLowerCase()] : []),
  ].join(', ');

/** Two of them support a mark as one. */
const sameOrigin = ({ same }: ReportSource): Html | false =>
  same.length > 0 &&
  html`<p class="stamp">Of one origin with no. ${same.map((of, at) => html`${at > 0 && ', '}<a class="no" href="#q${of}">${of}</a>`)}</p>`;

/** When it was looked at, and the files of it that are kept. */
const foundAs = ({ accessed, papers }: Named): Html =>
  html`${accessed && html`<p class="stamp">Looked at ${day(accessed)}</p>`}${papers.map(
    ({ name, sha256 }) =>
      html`<p class="stamp">Kept as ${bdi(name)}, SHA-256 <span class="hash">${sha256}</span></p>`,
  )}`;

/** What lies beside papers: it says something of them, and how much of that was checked. */
export function sidecarsSection({ made: { sidecars = [] } }: ReportModel): Section | null {
  if (sidecars.length === 0) return null;
  return {
    id: 'sidecars',
    title: 'Timestamps and captured pages',
    count: number(sidecars.length),
    body: html`<p class="explain">They were read without the network: what each says is not proved by that.</p>
<ul>${sidecars.map(
      ({ paper, name, said, unchecked }) =>
        html`<li>${bdi(name)}, beside ${bdi(paper)}: ${bdi(said)} ${bdi(unchecked)}</li>
`,
    )}</ul>`,
  };
}

/** What was decided on other words than the draft has now: to be checked again. */
export function changedSection({ changed }: ReportModel): Section | null {
  if (changed.length === 0) return null;
  return {
    id: 'changed',
    title: 'Changed since check',
    count: number(changed.length),
    body: html`<p class="explain">The text changed after these were decided: their words, or what their
sentence says of them. Each says on which draft and on which words.</p>
<table class="list corrections">
<colgroup><col class="c-no"><col><col><col class="c-status"></colgroup>
<thead><tr><th scope="col">No.</th><th scope="col">As checked</th><th scope="col">As it stands</th><th scope="col">Status</th></tr></thead>
<tbody>${changed.map(changedRow)}</tbody>
</table>`,
  };
}

function changedRow({ entry, stamp, checked, now, beside }: ChangedItem): Html {
  return html`<tr data-is="${traitsOf(entry)}"><th scope="row">${toLedger(entry.number)}</th><td>${difference(checked, 'del')}</td><td>${
    now
      ? html`${difference(now, 'ins')} ${paragraphRef(entry.paragraph)}`
      : html`<span class="missing">The words are gone from the draft${entry.disposition === 'cut' && ', and were cut on purpose'}</span>`
  }</td><td>${statusTag(
    entry,
  )}<p class="stamp">${signature(stamp)}on draft ${stamp.draft}</p>${alertTags(entry)}${beside.map(
    besideLine,
  )}</td></tr>
`;
}

const besideLine = (beside: Beside): Html =>
  html`<p class="copy"><bdi>${toldOfBeside(beside)}</bdi> (${BESIDE_INFO[beside.kind].label.toLowerCase()})</p>`;

/** Every quote and whose words they are. */
export function quotesSection({ quotes }: ReportModel): Section | null {
  if (quotes.length === 0) return null;
  return {
    id: 'quotes',
    title: 'Quotes',
    count: number(quotes.length),
    body: html`<table class="list">
<colgroup><col class="c-no"><col><col class="c-said"><col class="c-status"></colgroup>
<thead><tr><th scope="col">No.</th><th scope="col">Words</th><th scope="col">Attributed to</th><th scope="col">Status</th></tr></thead>
<tbody>${quotes.map(quoteRow)}</tbody>
</table>`,
  };
}

function quoteRow({ entry, attribution }: QuoteItem): Html {
  return html`<tr data-is="${traitsOf(entry)}"><th scope="row">${toLedger(entry.number)}</th><td>${brief(entry.words)} ${paragraphRef(entry.paragraph)}${translated(entry)}</td><td>${
    attribution
      ? html`${brief(attribution.words)} ${toLedger(attribution.number)}`
      : html`<span class="missing">No attribution linked</span>`
  }</td><td>${statusTag(entry)}${alertNames(entry)}</td></tr>
`;
}

/** Queries out: what somebody was asked and has not answered. */
export function queriesSection(model: ReportModel): Section | null {
  const out = model.ledger.filter(({ status }) => status === 'query-out');
  if (out.length === 0) return null;
  return {
    id: 'queries',
    title: 'Queries out',
    count: number(out.length),
    body: rows(out, holds(model, 'risk')),
  };
}

/** Whom the article names, and whether they were asked for comment. */
export function peopleSection({ people }: ReportModel): Section | null {
  if (people.length === 0) return null;
  return {
    id: 'people',
    title: 'People',
    count: number(people.length),
    body: html`<table class="list">
<colgroup><col class="c-said"><col><col class="c-said"><col class="c-done"></colgroup>
<thead><tr><th scope="col">Name</th><th scope="col">Title and affiliation</th><th scope="col">Asked for comment</th><th scope="col">Marks</th></tr></thead>
<tbody>${people.map(
      ({ name, title, affiliation, asked, answered, marks }) =>
        html`<tr><th scope="row">${bdi(name)}</th><td>${bdi([title, affiliation].filter(Boolean).join(', '))}</td><td>${askedWords(asked, answered)}</td><td>${marks.map((mark, at) => html`${at > 0 && ', '}${toLedger(mark)}`)}</td></tr>
`,
    )}</tbody>
</table>`,
  };
}

/** What the draft gives in translation, in the words it was said in. */
const translated = ({ translation }: LedgerEntry): Html | null =>
  translation &&
  html`<p class="stamp">Translated${translation.language && html` from ${bdi(translation.language)}`}${translation.by && html` by ${bdi(translation.by)}`}, in the original:</p>${excerpt(translation.original)}`;
