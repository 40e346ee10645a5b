import { STATUS_COLOUR, STATUSES } from '../../domain';

const SERIF = `"Stet Serif", "Source Serif 4", "Source Serif Pro", Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Noto Serif", "Liberation Serif", serif`;
const SANS = `"Stet Sans", Inter, "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif`;
const MONO = `ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace`;

/**
 * The look: paper first. Sizes in points, because that is what they are measured in on paper; a screen is
 * given larger ones. Quotes are wavy on screen, as in the manuscript, and double on paper: Chromium prints a
 * wavy line as a bitmap of screen pixels and takes 20 ms over each, which is most of the time a long report
 * takes to print.
 */
export const STYLE = `
@page { size: A4; margin: 20mm 20mm 18mm; font-family: ${SANS}; font-size: 7.5pt; color: #555;
  @bottom-left { content: "Fact-check report"; } @bottom-right { content: counter(page) " / " counter(pages); } }
:root { color-scheme: light; --ink: #161616; --quiet: #565656; --line: #c9c9c9; --accent: #2f4a6d; }
* { box-sizing: border-box; }
html { font-family: ${SERIF}; font-size: 10pt; line-height: 1.42; color: var(--ink); background: #fff; -webkit-text-size-adjust: 100%; }
body { margin: 0; }
p, ul, ol, dl, dd, table { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: inherit; text-decoration: none; }
bdi, td, dd, h1, h2, h3, h4, h5, h6, p, li { overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { break-after: avoid; break-inside: avoid; }
p, li { orphans: 2; widows: 2; }

.kicker, dt, th, nav, .figures, .status, .risk, .stamp, .who, .alert, .label, .para, .no, .missing, .explain, .done, .copy, .mark, .edge, .tools,
.colophon, .ledger td:nth-child(3), h2, h3 { font-family: ${SANS}; }
.no, .figure, [data-n]::before, .mark, .edge, .hash { font-variant-numeric: tabular-nums lining-nums; }
.no-font { font-family: ${MONO}; font-size: 0.78em; overflow-wrap: anywhere; unicode-bidi: isolate; direction: ltr; }
.hash { font-family: ${MONO}; font-size: 7.5pt; }
.missing { color: var(--quiet); font-size: 8pt; }
.nobreak { white-space: nowrap; }

.title { border-bottom: 0.75pt solid var(--ink); padding-bottom: 5mm; }
.kicker { font-size: 8pt; font-weight: 600; letter-spacing: 0.08em; text-transform: uppercase; color: var(--quiet); margin-bottom: 2.5mm; }
h1 { font-size: 23pt; line-height: 1.12; font-weight: 600; letter-spacing: -0.005em; margin: 0 0 3mm; text-wrap: balance; }
.title .standfirst { font-size: 11.5pt; line-height: 1.4; color: #333; max-width: 150mm; margin-bottom: 5mm; }
.details { display: grid; grid-template-columns: 1fr 1fr 1fr 1.6fr; gap: 3mm 6mm; }
.details .wide { grid-column: 1 / -1; }
dt { font-size: 7pt; color: var(--quiet); line-height: 1.3; }
dd { font-size: 9.5pt; line-height: 1.35; }

h2 { font-size: 13pt; font-weight: 650; line-height: 1.2; margin: 9mm 0 2.5mm; }
h3 { font-size: 9.5pt; font-weight: 650; margin: 5mm 0 1mm; }
.summary h2 { margin-top: 6mm; }
.lead { font-size: 11pt; max-width: 150mm; }
.figures { display: grid; grid-template-columns: 96mm 1fr; gap: 8mm; margin-top: 5mm; break-inside: avoid; align-items: start; }
.chart { width: 100%; height: auto; display: block; font-family: ${SANS}; font-size: 12px; fill: var(--ink); }
.chart .axis { stroke: #888; stroke-width: 1; }
.chart .share, .chart .legend text { fill: var(--quiet); font-size: 10px; }
.chart .none text { fill: #6b6b6b; }
.chart .undecided { fill: #fff; stroke: #333; }
.chart .settled { fill: #5f5f5f; stroke: #5f5f5f; }
.chart .problem { fill: url(#hatch); stroke: #222; }
.hatch-ground { fill: #fff; } .hatch-line { fill: #222; }
.tables { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm 6mm; align-items: start; }
table { border-collapse: collapse; width: 100%; }
th { text-align: start; font-weight: 500; padding-inline: 0; }
.counts { font-size: 8.5pt; }
.counts thead th { font-size: 7pt; color: var(--quiet); border-bottom: 0.5pt solid var(--line); padding-bottom: 0.6mm; font-weight: 500; }
.counts tbody th, .counts td { padding: 0.45mm 0; font-weight: 400; }
.counts .none { color: #6b6b6b; }
.figure { text-align: end; }
.sentences { margin-bottom: 1.5mm; }
.sentences th:first-child { width: 22mm; } .sentences .figure { width: 24mm; white-space: nowrap; }
.sentences .why { padding-inline-start: 5mm; color: var(--quiet); font-size: 8pt; }
.unmarked { columns: 2; column-gap: 8mm; margin-top: 1mm; font-size: 9pt; line-height: 1.35; }
.unmarked li { break-inside: avoid; display: grid; grid-template-columns: 15mm 1fr; padding: 0.5mm 0; }
.unmarked .para { margin: 0; padding-top: 0.4mm; }
.blockers { margin-top: 1mm; font-size: 9pt; line-height: 1.45; }
.blockers li { break-inside: avoid; padding: 0.3mm 0; }
.contents { margin-top: 6mm; border-top: 0.5pt solid var(--line); border-bottom: 0.5pt solid var(--line); padding: 2mm 0; font-size: 8.5pt; break-inside: avoid; }
.contents ol { display: flex; flex-wrap: wrap; gap: 1mm 7mm; }
.contents a { font-weight: 600; margin-inline-end: 1.5mm; }

.letters { margin: 5mm 0 0; padding-inline-start: 3mm; border-inline-start: 1.5pt solid var(--ink); color: var(--ink); }
.explain { font-size: 8pt; line-height: 1.5; color: var(--quiet); margin-bottom: 3mm; max-width: 165mm; }
.list { table-layout: fixed; }
.list thead { display: table-header-group; break-after: avoid; }
.list tbody tr:first-child { break-before: avoid; }
.explain:has(+ table) { break-after: avoid; }
.list thead th { font-size: 7pt; color: var(--quiet); border-bottom: 0.75pt solid var(--ink); padding: 0 3mm 1mm 0; vertical-align: bottom; }
.list tbody th, .list td { border-bottom: 0.5pt solid var(--line); padding: 1mm 4mm 1mm 0; vertical-align: top; }
.list td:last-child { padding-inline-end: 0; }
.list tr { break-inside: avoid; }
.list tr.long { break-inside: auto; }
.c-no { width: 11mm; } .c-risk { width: 19mm; } .c-status { width: 42mm; } .c-kind { width: 31mm; } .c-stamp { width: 41mm; } .c-done { width: 34mm; } .c-said { width: 50mm; }
.words { font-size: 10pt; }
.list .words { font-size: 9pt; line-height: 1.34; }
.no { font-size: 8.5pt; font-weight: 600; }
.para { font-size: 7.5pt; color: var(--quiet); white-space: nowrap; margin-inline-start: 1mm; }
.status { font-size: 8.5pt; font-weight: 600; white-space: nowrap; }
.shapes { position: absolute; }
.shape { width: 1.05em; height: 1.05em; vertical-align: -0.14em; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.chart .shape { width: 14px; height: 14px; }
.solid { fill: currentColor; stroke: none; }
.stamp, .who { font-size: 7.5pt; line-height: 1.4; color: var(--quiet); }
.alert, .copy { font-size: 8pt; line-height: 1.4; }
.alert { margin-top: 0.6mm; }
.copy, .correction { margin-top: 1mm; }
.label { font-size: 7pt; color: var(--quiet); margin-inline-end: 1mm; }
.risk { font-size: 8.5pt; }
.r-high, .r-legal { font-weight: 700; }
.r-legal { border: 0.75pt solid currentColor; padding: 0 1.2mm; border-radius: 0.6mm; }
.ledger td:nth-child(3) { font-size: 8.5pt; }
.cut { font-family: ${SANS}; font-size: 7.5pt; color: var(--quiet); }
.last-note, .note { font-size: 9pt; line-height: 1.4; }
.last-note { margin-top: 0.8mm; color: #333; }
.notes { margin-top: 1.5mm; border-inline-start: 0.75pt solid var(--line); padding-inline-start: 3mm; }
.notes li { break-inside: avoid; }
.notes li + li { margin-top: 1.8mm; }
.evidence { margin-top: 1.5mm; }
.evidence li { break-inside: avoid; }
.evidence li + li { margin-top: 1.2mm; }
.evidence .note { border-inline-start: 0.75pt solid var(--line); padding-inline-start: 3mm; margin-top: 0.4mm; }
.bears { font-weight: 600; white-space: nowrap; margin-inline-end: 1mm; }
.bears .shape { width: 0.95em; height: 0.95em; }
.note { white-space: pre-line; }
.correction .words { white-space: pre-line; }
del { text-decoration: line-through; text-decoration-thickness: 0.7pt; }
ins { text-decoration: none; font-weight: 650; border-bottom: 0.75pt solid currentColor; }
.done { font-size: 8.5pt; font-weight: 600; }

${STATUSES.map((status) => `.s-${status} { color: ${STATUS_COLOUR[status].light}; }`).join('\n')}

#text { break-before: page; }
#text h2 { margin-top: 0; }
.key { margin-bottom: 7mm; }
.key .nobreak, .key [class^="k-"] { margin-inline-end: 1.2mm; }
.text { font-size: 10.5pt; line-height: 1.6; max-width: 136mm; margin-inline: 17mm; }
.text p { margin-bottom: 2.6mm; }
.text .part { margin: 3mm 0 0.5mm; font-family: ${SANS}; font-size: 7.5pt; font-weight: 600; color: var(--quiet); break-after: avoid; }
.text .standfirst { font-size: 12pt; font-style: italic; }
.text .byline { font-family: ${SANS}; font-size: 9pt; color: #333; }
.text .head { font-family: ${SERIF}; font-weight: 650; font-size: 12pt; line-height: 1.5; margin: 6mm 0 1.5mm; }
.text .l1 { font-size: 17pt; line-height: 1.35; margin-top: 0; }
[data-n]::before { content: attr(data-n); font-family: ${SANS}; float: inline-start; width: 9mm; margin-inline-start: -11mm; text-align: end; font-size: 7pt; line-height: inherit; color: var(--quiet); font-weight: 400; font-style: normal; }
.k-claim, .k-quote, .k-attribution { text-decoration: underline; text-decoration-thickness: 0.6pt; text-decoration-skip-ink: none; text-underline-offset: 0.15em; text-decoration-color: #333; }
.k-quote { text-decoration-style: double; text-underline-offset: 0.29em; }
.k-attribution { text-decoration-style: dotted; text-decoration-thickness: 1pt; text-underline-offset: 0.5em; }
.mark { float: right; clear: right; width: 14mm; margin-right: -16mm; unicode-bidi: isolate; direction: ltr; font-size: 6.8pt; font-weight: 600; font-style: normal; line-height: 2.8mm; white-space: nowrap; text-align: left; text-decoration: none; letter-spacing: 0; }
.text > [dir="rtl"] .mark { float: left; clear: left; margin: 0 0 0 -16mm; text-align: right; }
.mark .shape { margin-inline-start: 0.25em; width: 1em; height: 1em; stroke-width: 2; }
.mark.problem { text-decoration: underline; text-decoration-thickness: 1pt; text-underline-offset: 0.18em; }
.edge { font-size: 0.8em; color: var(--quiet); font-weight: 400; font-style: normal; text-decoration: none; }
.link { text-decoration: underline; text-decoration-color: var(--accent); }
.colophon { margin-top: 10mm; border-top: 0.5pt solid var(--line); padding-top: 2mm; font-size: 7.5pt; color: var(--quiet); break-inside: avoid; }

.address { font-family: ${SANS}; font-size: 7.5pt; font-style: normal; color: var(--quiet); }

#ledger { break-before: page; }
#ledger h2 { margin-top: 0; }
.looks { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; }
.first { font-size: 9pt; line-height: 1.35; }
.first li { display: grid; grid-template-columns: 8mm 1fr; padding: 0.4mm 0; break-inside: avoid; }
.first .more { display: block; padding-inline-start: 8mm; color: var(--quiet); }
[hidden] { display: none !important; }

@media print { .tools { display: none; } }
@media screen {
  .tools { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 2mm 5mm; align-items: baseline; margin: 0 -3mm; padding: 2mm 3mm; background: #fff; border-bottom: 0.5pt solid var(--line); font-size: 9pt; }
  .tools input, .tools select { font: inherit; }
  html { background: #ecebe8; }
  body { max-width: 210mm; margin: 24px auto; padding: 18mm 20mm; background: #fff; box-shadow: 0 0 0 1px #d8d5cf; zoom: 1.12; }
  .address { display: none; }
  .k-quote { text-decoration-style: wavy; text-underline-offset: 0.26em; }
  a:hover { text-decoration: underline; }
  a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  :target { background: #fdf3c8; }
}
@media screen and (max-width: 800px) {
  body { padding: 16px; margin: 0; zoom: 1; }
  .details { grid-template-columns: 1fr 1fr; } .details .wide { grid-column: 1 / -1; }
  .figures { grid-template-columns: 1fr; } .unmarked { columns: 1; }
  .list { table-layout: auto; }
}
`;
