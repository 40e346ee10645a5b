import type { StateEffect } from '@codemirror/state';
import { KIND_INFO, type MarkKind } from '@shared/domain';
import type { ManuscriptProps } from '../types';
import { setHovered, setSelected } from './attention';
import { setBalloons } from './balloons';
import { setFacts } from './facts';
import { setFaded } from './faded';
import { setAgain, setUnseen } from './followed';
import { setFormats } from './formats';
import { setGhosts, type Ghosts } from './ghosts';
import { setMarks } from './marks';
import { NO_RULES, setRules } from './rules';

/** What the frame gives the page to show. */
export type Shown = Pick<
  ManuscriptProps,
  | 'text'
  | 'formats'
  | 'marks'
  | 'rules'
  | 'faded'
  | 'balloonOf'
  | 'selected'
  | 'hovered'
  | 'unseen'
  | 'again'
  | 'ghosts'
  | 'ghost'
  | 'facts'
  | 'fact'
  | 'editable'
  | 'revision'
  | 'nonce'
  | 'keys'
  | 'keyOf'
  | 'place'
>;

const ghostsOf = ({ ghosts = [], ghost = null }: Shown): Ghosts => ({ all: ghosts, current: ghost });

export const keyOf = (shown: Pick<ManuscriptProps, 'keyOf'>, kind: MarkKind): string | undefined =>
  shown.keyOf ? shown.keyOf(kind) : KIND_INFO[kind].key;

/**
 * `next` with the text of `before` and all that lies on it: what the frame knew when the person had typed on
 * already.
 */
export const withTextOf = (before: Shown, next: Shown): Shown => ({
  ...next,
  text: before.text,
  formats: before.formats,
  marks: before.marks,
  unseen: before.unseen,
  again: before.again,
  facts: before.facts,
  ghosts: before.ghosts,
  ghost: before.ghost,
});

/** Tells an editor that shows the text alone everything about it. */
export const everything = (shown: Shown): StateEffect<unknown>[] => [
  setFormats.of(shown.formats),
  setMarks.of(shown.marks),
  setRules.of(shown.rules ?? NO_RULES),
  setFaded.of(shown.faded ?? false),
  setBalloons.of(shown.balloonOf ?? null),
  setSelected.of(shown.selected),
  setHovered.of(shown.hovered ?? null),
  setUnseen.of(shown.unseen ?? []),
  setAgain.of(shown.again ?? []),
  setFacts.of(shown),
  setGhosts.of(ghostsOf(shown)),
];

/**
 * Tells an editor that shows `before` what is different in `next`; formats and marks also where the text is
 * (`retold`).
 */
export function differences(before: Shown, next: Shown, retold: boolean): StateEffect<unknown>[] {
  const { formats, marks, rules, selected, hovered, unseen, again, facts, fact, ghosts, ghost } = next;
  return [
    ...(retold || formats !== before.formats ? [setFormats.of(formats)] : []),
    ...(retold || marks !== before.marks ? [setMarks.of(marks)] : []),
    ...(rules !== before.rules ? [setRules.of(rules ?? NO_RULES)] : []),
    ...(next.balloonOf !== before.balloonOf ? [setBalloons.of(next.balloonOf ?? null)] : []),
    ...(next.faded !== before.faded ? [setFaded.of(next.faded ?? false)] : []),
    // The partners of a mark may have changed with the marks.
    ...(marks !== before.marks || selected !== before.selected ? [setSelected.of(selected)] : []),
    ...(hovered !== before.hovered ? [setHovered.of(hovered ?? null)] : []),
    ...(unseen !== before.unseen ? [setUnseen.of(unseen ?? [])] : []),
    ...(again !== before.again ? [setAgain.of(again ?? [])] : []),
    ...(facts !== before.facts || fact !== before.fact ? [setFacts.of(next)] : []),
    ...(ghosts !== before.ghosts || ghost !== before.ghost ? [setGhosts.of(ghostsOf(next))] : []),
  ];
}
