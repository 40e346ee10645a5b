import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDrafts } from './compare';
import { mapMarks } from './marks';
import { bracket, unbracket } from './testing';

/** The old draft with one mark -> the outcome, and the new draft with the mark where it is. */
function outcomeOf(oldNotation: string, fresh: string): [string, string] {
  const { text, marks } = unbracket(oldNotation);
  const [result] = mapMarks(text, fresh, marks);
  return [result!.outcome, result!.outcome === 'lost' ? fresh : bracket(fresh, result!)];
}

describe('only capitals changed', () => {
  const BODY = 'The ferry sank off the pier in May.\nNobody saw it happen, said Ada Berg.';
  it.each([
    ['[The Mill Burns]', '[The mill burns]'],
    ['The [Mill] Burns', 'The [mill] burns'],
    ['[A Wreck]', '[A wreck]'],
    ['COUNCIL [SHUTS THE OLD HARBOUR] FOR GOOD', 'Council [shuts the old harbour] for good'],
    ['Council [shuts the old harbour] for good', 'Council [Shuts the Old Harbour] for Good'],
    ['[Die Hauptstraße Wird Gesperrt]', '[die hauptstraße wird gesperrt]'],
    ['[Ο Δήμος Κλείνει το Λιμάνι]', '[ο δήμος κλείνει το λιμάνι]'],
    ['Why [the Old Pier] Was Shut in May', 'Why [the old pier] closed in May'],
  ])('%s -> %s', (before, after) => {
    const fresh = unbracket(after).text;
    expect(outcomeOf(`${before}\n${BODY}`, `${fresh}\n${BODY}`)).toEqual(['changed', `${after}\n${BODY}`]);
    const { rows } = compareDrafts(`${unbracket(before).text}\n${BODY}`, `${fresh}\n${BODY}`);
    expect(rows.map(({ kind }) => kind)).toEqual(['changed', 'kept', 'kept']);
  });

  it('law: headings put in other capitals keep every mark in its place', () => {
    const word = fc.constantFrom(
      'the',
      'old',
      'harbour',
      'mill',
      'council',
      'shuts',
      'burns',
      'after',
      'storm',
      'in',
      'Tarn',
      'ferry',
      '40',
      'pilots',
    );
    const heading = fc.uniqueArray(word, { minLength: 2, maxLength: 7 });
    const several = fc.uniqueArray(heading, {
      minLength: 1,
      maxLength: 4,
      selector: (words) => words.join(' '),
    });
    const style = fc.constantFrom<(words: string[]) => string>(
      (words) => words.join(' ').toUpperCase(),
      (words) => words.join(' ').toLowerCase(),
      (words) => words.map((each) => each.charAt(0).toUpperCase() + each.slice(1)).join(' '),
    );
    fc.assert(
      fc.property(several, style, style, fc.nat(), fc.nat(), (headings, from, to, a, b) => {
        const inDraft = (set: (words: string[]) => string) =>
          headings
            .map(
              (words, k) =>
                `${set(words)}\nIn chapter ${k} the keeper of lock ${k * 7} wrote that it rained.`,
            )
            .join('\n');
        const [oldText, newText] = [inDraft(from), inDraft(to)];
        const marks = headings.map((words, k) => {
          const [first, last] = [a % words.length, b % words.length].sort((x, y) => x - y) as [
            number,
            number,
          ];
          const line =
            oldText
              .split('\n')
              .slice(0, 2 * k)
              .join('\n').length + (k > 0 ? 1 : 0);
          const start = line + words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
          return { id: String(k), start, end: line + words.slice(0, last + 1).join(' ').length };
        });
        mapMarks(oldText, newText, marks).forEach((result, k) => {
          const { start, end } = marks[k]!;
          expect([result.start, result.end]).toEqual([start, end]);
          const same = oldText.slice(start, end) === newText.slice(start, end);
          expect(result.outcome).toBe(same ? 'kept' : 'changed');
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('sentences cut otherwise keep their marks', () => {
  const LONG =
    'It was dark. The council approved the budget after a long debate, the mayor signed it on ' +
    'Friday in the old hall, and the clerks printed nine hundred copies for the archive. It ' +
    'rained.';
  const THREE =
    'It was dark. The council approved the budget after a long debate. The mayor signed it on ' +
    'Friday in the old hall. The clerks printed nine hundred copies for the archive. It rained.';
  const SHORT =
    'It was dark. She left. He stayed at the harbour office until the storm had passed over the ' +
    'bay. Nobody asked why. It rained.';
  const SHORT_JOINED =
    'It was dark. She left, he stayed at the harbour office until the storm had passed over the ' +
    'bay, and nobody asked why. It rained.';
  const MOVED_STOP =
    'It was dark. The council approved the budget after a long debate, and the mayor signed it on ' +
    'Friday. He did so in the old hall of the harbour office. It rained.';
  const STOP_MOVED =
    'It was dark. The council approved the budget after a long debate. And the mayor signed it on ' +
    'Friday, and he did so in the old hall of the harbour office. It rained.';

  /** Every run of three words that stands in the other text as well, capitals apart. */
  const runsIn = (text: string, other: string) => {
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
    return words
      .slice(0, -2)
      .map((first, k) => ({
        id: String(k),
        start: first.index,
        end: words[k + 2]!.index + words[k + 2]![0].length,
      }))
      .filter(({ start, end }) => other.toLowerCase().includes(text.slice(start, end).toLowerCase()));
  };

  it.each([
    ['one into three', LONG, THREE],
    ['three into one', THREE, LONG],
    ['two short ones and a long one out of one', SHORT_JOINED, SHORT],
    ['two short ones and a long one into one', SHORT, SHORT_JOINED],
    ['a full stop moved', MOVED_STOP, STOP_MOVED],
    ['and back', STOP_MOVED, MOVED_STOP],
  ])('%s', (_name, before, after) => {
    const marks = runsIn(before, after);
    expect(marks.length).toBeGreaterThan(15);
    mapMarks(before, after, marks).forEach((result, k) => {
      const words = before.slice(marks[k]!.start, marks[k]!.end);
      const now = after.slice(result.start, result.end);
      expect(now.toLowerCase()).toBe(words.toLowerCase());
      expect(result.outcome).toBe(now === words ? 'kept' : 'changed');
    });
  });

  it('words that were put first are shown', () => {
    const { text, marks } = unbracket(
      'It was dark. [The council approved the budget] after a long debate. ' +
        'The mayor signed it on Friday in the old hall. It rained.',
    );
    const fresh =
      'It was dark. After a long debate the council approved the budget, ' +
      'which the mayor signed on Friday in the old hall. It rained.';
    const [result] = mapMarks(text, fresh, marks);
    const places = result!.outcome === 'lost' ? result!.candidates : [result!];
    const shown = places.map(({ start, end }) => fresh.slice(start, end)).join(' / ');
    expect(shown).toContain('the council approved the budget');
  });
});
