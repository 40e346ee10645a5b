import { describe, expect, test } from 'vitest';
import { standingOf, type Mark } from '@shared/domain';
import { article, decided, markOn } from '@shared/reporting/fixtures';
import { targetAt } from './target';
import { NOTHING_ASKED, oneFrom } from '@shared/domain';

const TEXT = 'It rained. Nobody came. Mr Wren left early at five.\nThe end.';
const EDGES = [0, 10, 20, 30, 40, TEXT.length];
const wren = markOn(TEXT, 'Mr Wren', decided('wrong', 'Mr Wren'));
const left = markOn(TEXT, 'left');
const target = (x: number, row: number, marks: Mark[] = [wren, left], edges = EDGES) =>
  targetAt({ x, row }, edges, standingOf(article(TEXT, { marks })), marks, TEXT, { sourced: NOTHING_ASKED });

describe('what the pointer means on the strip', () => {
  test('a mark, in the lane it stands in', () => {
    expect(target(13, 2)).toMatchObject({ mark: wren.id, offset: wren.anchor.start });
    expect(target(8, 3)).toMatchObject({ mark: left.id, offset: left.anchor.start });
    expect(target(10, 2)).toMatchObject({ mark: null });
  });

  test('a sentence nobody has looked at', () => {
    expect(target(3, 1)).toMatchObject({ mark: null, offset: TEXT.indexOf('Nobody') });
    expect(target(3, 4)).toMatchObject({ mark: null, offset: TEXT.indexOf('The end') });
  });

  test('otherwise the beginning of what is read there', () => {
    expect(target(8, 0, [])!.offset).toBe(0);
    expect(target(8, 2, [])!.offset).toBe(TEXT.indexOf('Nobody'));
  });

  test('beyond the ends, the ends; without rows, nothing', () => {
    expect(target(8, -5)!.offset).toBe(0);
    expect(target(8, 99, [])!.offset).toBe(TEXT.indexOf('Mr Wren'));
    expect(target(8, 0, [], [0])).toBeNull();
  });

  test('says what is there', () => {
    expect(target(13, 2)!.lines).toEqual([
      '¶ 1 of 2  “Mr Wren left early at five.”',
      '○ 1 mark: to check',
      '✕ 1 mark: wrong',
      '1 sentence nobody has looked at',
    ]);
    const many = (['to-check', 'checking', 'query-out', 'wrong', 'opinion'] as const).map((status) =>
      markOn(TEXT, 'Wren', status === 'to-check' ? {} : decided(status, 'Wren')),
    );
    expect(target(8, 2, many)!.lines).toContain('5 marks: 3 to decide, 1 with a problem');
    expect(target(8, 2, [markOn(TEXT, 'Wren', decided('verified', 'Wrem'))])!.lines).toContain(
      '✓ 1 mark: verified, 1 to re-check',
    );
    const sound = [markOn(TEXT, 'Wren', decided('verified', 'Wren'))];
    expect(
      targetAt({ x: 13, row: 2 }, EDGES, standingOf(article(TEXT, { marks: sound })), sound, TEXT, {
        sourced: oneFrom('routine'),
      }),
    ).toMatchObject({
      mark: sound[0]!.id,
      lines: expect.arrayContaining(['✓ 1 mark: verified, 1 unsourced']),
    });
    const { stamp, status } = decided('verified', 'Wren');
    const beside = { status, stamp: { ...stamp!, now: { before: 'Mrs ', after: ' left early at five.' } } };
    expect(target(8, 2, [markOn(TEXT, 'Wren', beside)])!.lines).toContain(
      '✓ 1 mark: verified, 1 surroundings changed',
    );
  });
});
