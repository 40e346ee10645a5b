import { clip } from '../../text/clip';
import { directionOf } from '../../text/direction';
import { holds } from '../left-out';
import type { ReportModel, ReportSeal } from '../types';
import { inCodePoints } from '../letters';
import { annotatedText } from './annotated';
import { summary, titleBlock } from './front';
import { driftedSection } from './drifted';
import { finding, script } from './finding';
import { ledgerSection } from './ledger';
import { lettersNotice, lettersSection, withCodePoints, type Missing } from './letters';
import { cssString, Html, html } from './markup';
import {
  changedSection,
  correctionsSection,
  openSection,
  peopleSection,
  queriesSection,
  quotesSection,
  sidecarsSection,
  sourcesSection,
  toChangeSection,
} from './sections';
import { shapes } from './shapes';
import { STYLE } from './style';
import { counted, moment } from './wording';

/** One script may run, this file's own, and nothing is loaded: fonts are in the file. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; font-src data:; script-src ${script.source}`;

/**
 * The report as one HTML file that needs nothing else, and a policy that forbids all else, because it quotes
 * strangers' text: no picture, no address, and no script but the one that searches it, without which it reads
 * as well. Made for paper (A4, page numbers, black and white) and readable on screen. `missing`: letters that
 * cannot be drawn where it is read; their code points stand in their place.
 */
export function reportHtml(model: ReportModel, missing: Missing = NOTHING_MISSING): string {
  const { letters } = missing;
  const sections = [
    openSection(model),
    toChangeSection(model),
    changedSection(model),
    correctionsSection(model),
    driftedSection(model),
    quotesSection(model),
    queriesSection(model),
    sourcesSection(model),
    peopleSection(model),
    sidecarsSection(model),
    annotatedText(model),
    ledgerSection(model),
    lettersSection(model, letters),
  ].filter((section) => section !== null);
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Stet ${model.made.appVersion}">
<title>Fact-check report: ${model.title.name}</title>
<style>${new Html(STYLE + runningHead(model, letters))}</style>
</head>
<body>
${shapes}
${titleBlock(model)}
<main>
${finding(model)}
${lettersNotice(letters)}
${sections.length > 0 && html`<nav class="contents" aria-label="Contents"><ol>${sections.map((section) => html`<li><a href="#${section.id}">${section.title}</a>${section.count}</li>`)}</ol></nav>`}
${summary(model)}
${sections.map(
  (section) => html`<section id="${section.id}" aria-labelledby="${section.id}-title">
<h2 id="${section.id}-title">${section.title}</h2>
${section.body}
</section>
`,
)}</main>
<footer class="colophon">
<p>This report speaks of draft ${model.draft.number} and of no other. It was made by <bdi>${model.made.by}</bdi> on ${moment(model.made.at)} with Stet ${model.made.appVersion}. SHA-256 of the draft’s text: <span class="hash">${model.draft.sha256}</span>${historyLine(model)}</p>
</footer>
${model.ledger.length > 0 && script.element}
</body>
</html>
`;
  const markup = linkedWithin(page.markup, model);
  return letters.length > 0 ? withCodePoints(markup, missing) : markup;
}

/** A number leads to the ledger; where that is left out to the text, and nowhere where that is too. */
function linkedWithin(markup: string, model: ReportModel): string {
  const [ledger, text] = [holds(model, 'ledger'), holds(model, 'text')];
  if (ledger && text) return markup;
  const toText = (number: string) => (text ? `href="#t${number}"` : '');
  return markup
    .replace(/href="#m(\d+)"/g, (link, number: string) => (ledger ? link : toText(number)))
    .replace(/href="#(?:t|p)\d+"/g, (link) => (text ? link : ''));
}

const NOTHING_MISSING: Missing = { letters: [], kept: true };

/**
 * What every page but the first says at its head. Chromium takes margin boxes but no running elements, hence
 * a string in the style.
 */
function runningHead({ title, draft }: ReportModel, letters: readonly string[]): string {
  const missing = new Set(letters);
  // An isolate and its end: a headline in Arabic stays in one piece beside an English slug.
  const isolated = (text: string) =>
    `${directionOf(text) === 'rtl' ? '\u2067' : '\u2066'}${clip(text, 70)}\u2069`;
  const left = [title.slug, title.name]
    .filter((text) => text.trim() !== '')
    .map((text) => isolated(inCodePoints(text.trim(), missing)))
    .join('  ·  ');
  return `
@page { @top-left { content: ${cssString(left)}; } @top-right { content: ${cssString(`Draft ${draft.number}`)}; } }
@page :first { @top-left { content: none; } @top-right { content: none; } }`;
}

/**
 * The head of the log, and what it proves. Whoever has the hash on paper can tell later that nothing before
 * it was touched, with `stet verify-log`.
 */
const historyLine = ({ made: { history } }: ReportModel): Html | false =>
  history !== undefined &&
  html`. Hash of the last of its ${counted(history.changes, 'change')}: <span class="hash">${history.hash}</span>${history.seal !== undefined && html`. ${sealLine(history.seal)}`}`;

const sealLine = (seal: ReportSeal | null): Html =>
  seal === null
    ? html`The history is not sealed: whoever owns the disk it lies on could make it anew as a whole, which shows only against this hash. Times are those of the computer.`
    : html`The history was sealed up to change ${seal.changes} on ${moment(seal.at)}, with the key <span class="hash">${seal.fingerprint}</span>: that shows what was there then and whose key vouches for it, not that it is true. Times are those of the computer.`;
