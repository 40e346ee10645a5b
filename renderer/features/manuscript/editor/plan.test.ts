import { describe, expect, it } from 'vitest';
import { EditorState } from '@codemirror/state';
import { anchorAt } from '@shared/anchoring/anchor';
import { newId, nothingSaid, type Mark } from '@shared/domain';
import { attentionField, setSelected } from './attention';
import { fadedField, setFaded } from './faded';
import { findField } from './find';
import { againField, unseenField } from './followed';
import { ghostsField } from './ghosts';
import { marksField, setMarks } from './marks';
import { Plans } from './plan';
import { rulesField } from './rules';
import { textOf } from './text';

const TEXT = 'The dam held.\nNobody saw it break.';
const FIRST = { from: 0, to: 13 };
const SECOND = { from: 14, to: TEXT.length };

const mark = (start: number, end: number): Mark => ({
  id: newId(),
  kind: 'claim',
  anchor: anchorAt(TEXT, start, end),
  lost: false,
  createdAt: '2026-03-02T09:00:00.000Z',
  createdBy: 'A. Checker',
  ...nothingSaid(),
});

const seen = (...marks: Mark[]) => ({
  hasFocus: false,
  state: EditorState.create({
    doc: textOf(TEXT),
    extensions: [
      marksField,
      attentionField,
      rulesField,
      fadedField,
      findField,
      unseenField,
      againField,
      ghostsField,
    ],
  }).update({ effects: setMarks.of(marks) }).state,
});

describe('what is painted on a paragraph', () => {
  it('is counted from where the paragraph begins, and cut off where it ends', () => {
    const planOf = new Plans().begin(seen(mark(8, 20)));
    expect(planOf(FIRST, true)?.get('stet-line-claim-0')).toEqual([8, 13]);
    expect(planOf(SECOND, true)?.get('stet-line-claim-0')).toEqual([0, 6]);
  });

  it('does not depend on marks that end before it, so that no line moves while one scrolls', () => {
    const [over, across] = [mark(4, 12), mark(8, 20)];
    const alone = new Plans().begin(seen(across))(SECOND, true);
    expect(new Plans().begin(seen(over, across))(SECOND, true)).toEqual(alone);
  });

  it('leaves out what is verified where that fades, unless one looks at it, and nothing that is wrong', () => {
    const verified: Mark = { ...mark(4, 7), status: 'verified' };
    const wrong: Mark = { ...mark(0, 13), status: 'wrong' };
    const view = seen(verified, wrong);
    const names = (state: EditorState) => [
      ...(new Plans()
        .begin({ ...view, state })(FIRST, true)
        ?.keys() ?? []),
    ];
    expect(names(view.state)).toContain('stet-tint-verified-0');
    const faded = view.state.update({ effects: setFaded.of(true) }).state;
    expect(names(faded)).toEqual(['stet-line-claim-0', 'stet-tint-wrong-0']);
    const looked = faded.update({ effects: setSelected.of(verified.id) }).state;
    expect(names(looked)).toContain('stet-tint-verified-2');
  });

  it('leaves the words of a mark in another to the inner one, until the outer is looked at', () => {
    const [outer, inner] = [mark(0, 13), mark(4, 7)];
    const view = seen(outer, inner);
    const linesOf = (state: EditorState) => {
      const plan = new Plans().begin({ ...view, state })(FIRST, true)!;
      return [...plan].filter(([name]) => name.startsWith('stet-line'));
    };
    expect(linesOf(view.state)).toEqual([
      ['stet-line-claim-0', [0, 4, 7, 13]],
      ['stet-line-claim-1', [4, 7]],
    ]);
    const looked = view.state.update({ effects: setSelected.of(outer.id) }).state;
    expect(linesOf(looked)).toContainEqual(['stet-line-claim-0-strong', [0, 13]]);
  });

  it('keeps the line of the outer one where the inner has faded', () => {
    const [outer, inner] = [mark(0, 13), { ...mark(4, 7), status: 'verified' as const }];
    const view = seen(outer, inner);
    const faded = view.state.update({ effects: setFaded.of(true) }).state;
    expect(
      new Plans()
        .begin({ ...view, state: faded })(FIRST, true)
        ?.get('stet-line-claim-0'),
    ).toEqual([0, 13]);
  });

  it('is made only when it must be, and then remembered', () => {
    const plans = new Plans();
    const view = seen(mark(4, 7));
    expect(plans.begin(view)(FIRST, false)).toBeUndefined();
    const plan = plans.begin(view)(FIRST, true);
    expect(plans.begin(view)(FIRST, false)).toBe(plan);
  });

  it('is made anew where a mark shows more strongly, and stays elsewhere', () => {
    const plans = new Plans();
    const [here, there] = [mark(4, 7), mark(14, 20)];
    const view = seen(here, there);
    const before = [FIRST, SECOND].map((part) => plans.begin(view)(part, true));
    const selected = { ...view, state: view.state.update({ effects: setSelected.of(here.id) }).state };
    const now = [FIRST, SECOND].map((part) => plans.begin(selected)(part, true));
    expect(now[0]?.get('stet-line-claim-0-strong')).toEqual([4, 7]);
    expect(now[1]).toBe(before[1]);
  });

  it('has one line on a place in the lane that is shared, the innermost’s', () => {
    const kinds = ['claim', 'claim', 'quote', 'attribution'] as const;
    const marks = kinds.map((kind, n): Mark => ({ ...mark(n, 9 + n), kind }));
    const plan = new Plans().begin(seen(...marks))(FIRST, true)!;
    expect([...plan].filter(([name]) => /^stet-line-.*-2$/u.test(name))).toEqual([
      ['stet-line-quote-2', [2, 3]],
      ['stet-line-attribution-2', [3, 12]],
    ]);
  });
});
