import {
  ALERT_INFO,
  ALERTS,
  KIND_INFO,
  MARK_KINDS,
  RISK_INFO,
  RISKS,
  STATUS_INFO,
  STATUSES,
} from '../../domain';
import { textHash } from '../../domain/model/article';
import { holds } from '../left-out';
import type { LedgerEntry, ReportModel } from '../types';
import { html, Html } from './markup';
import { number } from './wording';

/*
 * Search and filter of a report that is read on a screen. They are shown by the script that does them, so
 * that where no script runs (on paper, in the app, in a mail program) nothing is offered that does nothing.
 */

/** What a mark is, for the filter to ask. */
export const traitsOf = (entry: LedgerEntry): string =>
  [
    entry.decided ? 'decided' : 'open',
    entry.class === 'to-change' ? 'to-change' : '',
    entry.unsourced ? 'no-evidence' : '',
    `risk-${entry.risk}`,
    `status-${entry.status}`,
    `kind-${entry.kind}`,
    ...entry.alerts.map((alert) => `alert-${alert}`),
  ]
    .filter(Boolean)
    .join(' ');

const CHOICES: [string, [string, string][]][] = [
  [
    'How it stands',
    [
      ['open', 'Open'],
      ['to-change', 'To be changed'],
      ['decided', 'Decided'],
      ['no-evidence', 'Verified without evidence'],
    ],
  ],
  ['Risk', [...RISKS].reverse().map((risk) => [`risk-${risk}`, `${RISK_INFO[risk].label} risk`])],
  ['Attention', ALERTS.map((alert) => [`alert-${alert}`, ALERT_INFO[alert].label])],
  ['Status', STATUSES.map((status) => [`status-${status}`, STATUS_INFO[status].label])],
  ['Kind', MARK_KINDS.map((kind) => [`kind-${kind}`, KIND_INFO[kind].label])],
];

/** The field and the choice; only what there is in this report can be chosen. */
export function finding(model: ReportModel): Html | false {
  const { ledger } = model;
  const risks = holds(model, 'risk');
  if (ledger.length === 0) return false;
  const counts = new Map<string, number>();
  for (const entry of ledger)
    for (const trait of traitsOf(entry).split(' ')) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const groups = CHOICES.map(([name, choices]) => {
    const there = choices.filter(([trait]) => counts.has(trait) && (risks || !trait.startsWith('risk-')));
    const option = ([trait, label]: [string, string]): Html =>
      html`<option value="${trait}">${label} (${number(counts.get(trait)!)})</option>`;
    return there.length > 0 && html`<optgroup label="${name}">${there.map(option)}</optgroup>`;
  });
  return html`<search class="tools" hidden><label>Find <input type="search" size="24"></label> <label>Only <select><option value="">All marks (${number(ledger.length)})</option>${groups}</select></label> <output></output></search>`;
}

/**
 * A row or a paragraph is shown where it has all the words, whatever their accents and capitals. In ASCII: a
 * letter that a machine cannot draw is looked for in the whole file.
 */
const SCRIPT = `(() => {
const tools = document.querySelector('.tools');
if (!tools) return;
const [find, only, said] = ['input', 'select', 'output'].map((tag) => tools.querySelector(tag));
const plain = { '\\u0142': 'l', '\\u00f8': 'o', '\\u0111': 'd', '\\u00df': 'ss', '\\u00e6': 'ae', '\\u0153': 'oe', '\\u2018': "'", '\\u2019': "'" };
const fold = (text) => text.toLowerCase().normalize('NFKD').replace(/\\p{M}/gu, '').replace(/[^\\0-\\x7f]/g, (letter) => plain[letter] ?? letter);
const all = [...document.querySelectorAll('.list tbody tr, .text [data-n]')].map((element) => ({ element, text: fold(element.textContent), is: element.dataset.is?.split(' ') }));
const look = () => {
const words = fold(find.value).split(/\\s+/).filter(Boolean);
let rows = 0, shown = 0;
for (const { element, text, is } of all) {
const here = words.every((word) => text.includes(word)) && (!is || !only.value || is.includes(only.value));
element.toggleAttribute('hidden', !here);
if (element.matches('.ledger tr')) { rows++; if (here) shown++; }
}
said.textContent = shown < rows ? shown.toLocaleString('en-GB') + ' of ' + rows.toLocaleString('en-GB') + ' marks' : '';
};
find.addEventListener('input', look);
only.addEventListener('change', look);
tools.removeAttribute('hidden');
look();
})();`;

/** The script, and the source that a policy names to let it run and no other. */
export const script = {
  element: new Html(`<script>${SCRIPT}</script>`),
  source: `'sha256-${inBase64(textHash(SCRIPT))}'`,
};

function inBase64(hex: string): string {
  const bytes = hex.match(/../g)!.map((pair) => String.fromCharCode(parseInt(pair, 16)));
  return btoa(bytes.join(''));
}
