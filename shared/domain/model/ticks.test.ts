import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { article, AT, markOn } from '../../reporting/fixtures';
import { apply } from '../commands/apply';
import { newId } from './ids';
import type { Mark } from './mark';
import { factAt, factsOfMark, untickedIn, type FactIn } from './ticks';

const TEXT = 'On Monday 12 of 20 pupils and 12 teachers met Dr Jane Roe on Monday.';
const WORDS = '12 of 20 pupils and 12 teachers met Dr Jane Roe';
const tick = (words: string, turn = 0) => ({ words, turn, at: AT, by: 'Anneke Foss' });
const mark = (more: Partial<Mark> = {}): Mark => markOn(TEXT, WORDS, more);
const fact = (words: string, from = 0): FactIn => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length, words };
};
const FACTS = [fact('12'), fact('20'), fact('12', 20), fact('Dr'), fact('Jane Roe')];
const shown = (of: Mark, facts = FACTS) =>
  factsOfMark(of, facts).map(
    ({ words, turn, tick: by }) => `${by ? '✓' : '○'} ${words}${turn > 0 ? ` (${turn})` : ''}`,
  );

describe('the facts of a mark', () => {
  test('are all to tick at first', () => {
    expect(shown(mark())).toEqual(['○ 12', '○ 20', '○ 12 (1)', '○ Dr', '○ Jane Roe']);
    expect(untickedIn(factsOfMark(mark(), FACTS))).toBe(5);
  });

  test('equal words are told apart', () => {
    expect(shown(mark({ ticks: [tick('12', 1), tick('Dr')] }))).toEqual([
      '○ 12',
      '○ 20',
      '✓ 12 (1)',
      '✓ Dr',
      '○ Jane Roe',
    ]);
  });

  test('words ticked by hand are among them, in their place', () => {
    expect(shown(mark({ ticks: [tick('teachers met')] }))).toEqual([
      '○ 12',
      '○ 20',
      '○ 12 (1)',
      '✓ teachers met',
      '○ Dr',
      '○ Jane Roe',
    ]);
    expect(shown(mark({ ticks: [tick('pupils')] }), [])).toEqual(['✓ pupils']);
  });

  test('a tick whose words are gone counts no more', () => {
    expect(shown(mark({ ticks: [tick('12', 2), tick('John Roe')] }))).toEqual([
      '○ 12',
      '○ 20',
      '○ 12 (1)',
      '○ Dr',
      '○ Jane Roe',
    ]);
  });

  test('what lies outside the mark, or is of an older text, is not of it', () => {
    expect(shown(mark(), [fact('Monday'), { ...fact('20'), words: '21' }, fact('20')])).toEqual(['○ 20']);
  });

  test('a lost mark has none', () => expect(shown(mark({ lost: true, ticks: [tick('20')] }))).toEqual([]));
});

describe('laws', () => {
  const range = fc
    .tuple(fc.nat(WORDS.length - 1), fc.nat(WORDS.length - 1))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);

  test('what is ticked by its name is ticked at its place, and taking the tick back gives the mark back', () => {
    fc.assert(
      fc.property(range, ([from, to]) => {
        const made = mark();
        const story = article(TEXT, { marks: [made] });
        const { start } = made.anchor;
        const name = factAt(made, start + from, start + to);
        const facts = [{ start: start + from, end: start + to, words: name.words }];
        const send = (on: typeof story, ticked: boolean) => {
          const outcome = apply(on, {
            type: 'mark.tick',
            mark: made.id,
            facts: [name],
            ticked,
            id: newId(),
            at: AT,
            by: 'Anneke Foss',
          });
          if (!outcome.ok) throw new Error(outcome.refusal.message);
          return outcome.article;
        };
        const ticked = send(story, true);
        const [only, ...others] = factsOfMark(ticked.marks[made.id]!, facts);
        expect(others).toEqual([]);
        expect(only).toMatchObject({
          start: start + from,
          end: start + to,
          turn: name.turn,
          tick: { by: 'Anneke Foss' },
        });
        // Without a reading the tick alone says where it stands.
        expect(factsOfMark(ticked.marks[made.id]!, [])).toEqual([only]);
        expect(send(ticked, false)).toEqual(story);
      }),
    );
  });

  test('every fact comes once and in text order, whatever was ticked', () => {
    fc.assert(
      fc.property(
        fc.subarray(FACTS),
        fc.array(fc.record({ words: fc.constantFrom('12', '20', 'Dr', 'met', 'gone'), turn: fc.nat(2) }), {
          maxLength: 6,
        }),
        (facts, ticks) => {
          const all = factsOfMark(mark({ ticks: ticks.map(({ words, turn }) => tick(words, turn)) }), facts);
          const names = all.map(({ words, turn }) => `${turn} ${words}`);
          expect(new Set(names).size).toBe(names.length);
          expect(all.map(({ start }) => start)).toEqual(all.map(({ start }) => start).sort((a, b) => a - b));
          for (const { start, end, words } of all) expect(TEXT.slice(start, end)).toBe(words);
          expect(all.length).toBeGreaterThanOrEqual(facts.length);
          expect(untickedIn(all)).toBe(all.filter((each) => each.tick === null).length);
        },
      ),
    );
  });
});
