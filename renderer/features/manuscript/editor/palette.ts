import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { KIND_INFO, MARK_KINDS, STATUS_COLOUR, STATUSES, type MarkKind, type Status } from '@shared/domain';
import { LANES } from '../pure/lanes';

/** How strongly a mark shows: at rest, under the pointer or the cursor, selected. */
export type Strength = 0 | 1 | 2;
export const STRENGTHS = [0, 1, 2] as const;

/*
 * What the CSS Custom Highlight API paints has a name of its own for every look. The browser works out the
 * style of every name for every paragraph it draws, so names are dear: with kind, status, lane and strength
 * in one name there would be 243, and scrolling dropped nine frames of ten. A line that tells the kind and a
 * tint that tells the status need 45.
 */
export const lineName = (kind: MarkKind, lane: number, strong: boolean): string =>
  `stet-line-${kind}-${lane}${strong ? '-strong' : ''}`;
export const tintName = (status: Status, strength: Strength): string => `stet-tint-${status}-${strength}`;

export const RECHECK = 'stet-recheck';
export const AGAIN = 'stet-again';
export const GHOST = 'stet-ghost';
export const CURRENT_GHOST = 'stet-ghost-current';
export const UNSEEN = 'stet-unseen-words';
export const MATCH = 'stet-match';
export const CURRENT_MATCH = 'stet-match-current';

/**
 * Where the page defines no tokens, the colour by day stands in, so that the manuscript can be shown alone.
 */
const statusColour = (status: Status): string =>
  `var(--stet-status-${status}, ${STATUS_COLOUR[status].light})`;

const share = (status: Status, percent: number): string =>
  `color-mix(in srgb, ${statusColour(status)} ${percent}%, transparent)`;

const tint = (status: Status, strength: Strength): string => {
  const faint = `var(--stet-status-${status}-tint, ${share(status, 12)})`;
  // At rest less than the page's tint: a paragraph full of marks is to be read, not to be admired.
  if (strength === 0) return `color-mix(in srgb, ${faint} 75%, transparent)`;
  return strength === 1 ? share(status, 22) : share(status, 32);
};

/**
 * Where the rules hang: on what scrolls, and the paragraphs inherit them. The text itself would have all of
 * them worked out anew whenever the editor locks its height to draw, at every letter typed. Matched on every
 * element they would be worked out for each, which is what a browser needs that does not let highlights
 * inherit (Chromium before 134).
 */
const scope = (): string => (highlightsInherit() ? '.cm-scroller' : '.cm-content *');

function highlightsInherit(): boolean {
  const outer = document.createElement('div');
  const inner = outer.appendChild(document.createElement('div'));
  outer.className = 'stet-probe';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.stet-probe::highlight(stet-probe) { color: rgb(1, 2, 3); }');
  document.adoptedStyleSheets.push(sheet);
  document.body.append(outer);
  const inherits = getComputedStyle(inner, '::highlight(stet-probe)').color === 'rgb(1, 2, 3)';
  outer.remove();
  document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
  return inherits;
}

/** One rule for each thing that can be painted; the browser only looks at those that are. */
function rules(on: string): Parameters<typeof EditorView.theme>[0] {
  const painted = (name: string): string => `${on}::highlight(${name})`;
  const result: Record<string, Record<string, string>> = {
    [painted(RECHECK)]: {
      textDecoration: 'overline dashed 1px var(--stet-status-query-out, #7447b0)',
    },
    // Dots over and under the words, as one rings a fact that one has met before; no other thing has lines on
    // both sides.
    [painted(AGAIN)]: {
      textDecoration:
        'underline overline dotted 2px color-mix(in srgb, var(--stet-accent, #2f4a6d) 60%, transparent)',
      textUnderlineOffset: '5px',
      textDecorationSkipInk: 'none',
    },
    // Hardly more than the paper's own shade: what was read is to be read again, not these.
    [painted(GHOST)]: {
      textDecoration: 'underline dashed 1px color-mix(in srgb, var(--stet-accent, #2f4a6d) 55%, transparent)',
      textUnderlineOffset: '4px',
      textDecorationSkipInk: 'none',
    },
    [painted(CURRENT_GHOST)]: {
      textDecoration: 'underline dashed 2px var(--stet-accent, #2f4a6d)',
      textUnderlineOffset: '4px',
      textDecorationSkipInk: 'none',
      backgroundColor: 'color-mix(in srgb, var(--stet-accent, #2f4a6d) 14%, transparent)',
    },
    [painted(UNSEEN)]: { backgroundColor: 'color-mix(in srgb, var(--stet-ink, #1f1e1c) 4%, transparent)' },
    [painted(MATCH)]: { backgroundColor: 'var(--stet-match, color-mix(in srgb, #f5c400 38%, transparent))' },
    [painted(CURRENT_MATCH)]: {
      backgroundColor: 'var(--stet-match-current, #f5a400)',
      color: 'var(--stet-match-ink, #1f1e1c)',
    },
  };
  for (const status of STATUSES)
    for (const strength of STRENGTHS) {
      result[painted(tintName(status, strength))] = { backgroundColor: tint(status, strength) };
    }
  for (const kind of MARK_KINDS)
    for (let lane = 0; lane < LANES; lane++)
      for (const strong of [false, true]) {
        result[painted(lineName(kind, lane, strong))] = {
          textDecorationLine: 'underline',
          textDecorationStyle: KIND_INFO[kind].line,
          textDecorationColor: strong ? 'var(--stet-ink, #1f1e1c)' : 'var(--stet-rule-strong, #86837b)',
          textDecorationThickness: strong ? '2px' : '1px',
          textDecorationSkipInk: 'none',
          textUnderlineOffset: `${3 + lane * 3}px`,
        };
      }
  // Where the person's own colours are forced, the browser would paint every mark as selected text. The lines
  // stay.
  const forced = Object.fromEntries(
    Object.keys(result).map((selector) => [
      selector,
      {
        textDecorationColor: 'CanvasText',
        ...(selector === painted(CURRENT_MATCH) || selector === painted(MATCH)
          ? { backgroundColor: 'Mark', color: 'MarkText' }
          : {
              backgroundColor: 'transparent',
              color: selector === painted(UNSEEN) ? 'GrayText' : 'CanvasText',
            }),
      },
    ]),
  );
  return { ...result, '@media (forced-colors: active)': forced };
}

/** The rules as the editor's own style sheet, which carries the page's nonce. */
export const palette = (): Extension => (made ??= EditorView.theme(rules(scope())));

let made: Extension | undefined;
