import { describe, expect, it } from 'vitest';
import { mapMarks } from './marks';
import { unbracket } from './testing';

const FORMULA = 'The board declined to say more.';
const HEADS = [
  'Ada',
  'Bo',
  'Cy',
  'Dora',
  'Edda',
  'Finn',
  'Gus',
  'Hilda',
  'Ivo',
  'Jill',
  'Kai',
  'Lena',
  'Mats',
  'Nora',
];
const WARES = [
  'salt',
  'herring',
  'timber',
  'coal',
  'glass',
  'wool',
  'copper',
  'peat',
  'barley',
  'linen',
  'tin',
  'wax',
  'iron',
  'hops',
];
/** A paragraph like no other, of two sentences, for each of the names. */
const paragraphs = HEADS.map((name, k) => [
  `${name} shipped ${WARES[k]} from pier ${k + 11} in the year ${1801 + 7 * k}.`,
  `Nobody else traded in ${WARES[k]} before ${name} came to town.`,
]);

/** What is shown for the one mark of `notation`, in the order shown. */
function shown(notation: string, fresh: string): { start: number; words: string; score: number }[] {
  const { text, marks } = unbracket(notation);
  const [result] = mapMarks(text, fresh, marks);
  expect(result!.outcome).toBe('lost');
  return result!.candidates.map(({ start, end, score }) => ({
    start,
    words: fresh.slice(start, end),
    score,
  }));
}

/** All paragraphs, with a sentence put into the middle of the numbered ones. */
const withPut = (at: readonly number[], sentence: string): string =>
  paragraphs
    .map(([one, two], k) => (at.includes(k) ? `${one} ${sentence} ${two}` : `${one} ${two}`))
    .join('\n');

describe('places shown for a lost mark', () => {
  it('are all copies of its sentence that nothing tells apart, those nearest to its neighbours first', () => {
    const at = [0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13];
    const fresh = withPut(at, FORMULA);
    const places = shown(withPut([6], `[${FORMULA}]`), fresh);
    expect(places.map(({ words }) => words)).toEqual(at.map(() => FORMULA));
    const [first, second] = places.map(({ start }) => fresh.slice(0, start).split('\n').length - 1);
    expect([first, second].sort()).toEqual([5, 8]);
    expect(new Set(places.map(({ start }) => start)).size).toBe(at.length);
  });

  it('are no more than eight where other sentences of the old draft claim the copies', () => {
    const at = [0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13];
    const old = withPut(at, FORMULA).replace(paragraphs[6]!.join(' '), paragraphs[6]!.join(` [${FORMULA}] `));
    const places = shown(old, withPut(at, FORMULA));
    expect(places).toHaveLength(8);
  });

  it('have a copy that nobody claims before those that others claim', () => {
    const at = [0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11];
    const old = withPut(at, FORMULA).replace(paragraphs[6]!.join(' '), paragraphs[6]!.join(` [${FORMULA}] `));
    const fresh = withPut([...at, 13], FORMULA);
    expect(shown(old, fresh)[0]!.start).toBe(fresh.lastIndexOf(FORMULA));
  });

  it('have a rewritten sentence beside copies word for word of what it was', () => {
    const fresh = withPut([0, 1, 2, 3], FORMULA).replace(
      paragraphs[12]!.join(' '),
      paragraphs[12]!.join(' The board declined on Friday to say more. '),
    );
    const places = shown(withPut([6], `[${FORMULA}]`), fresh).map(({ words }) => words);
    expect(places).toContain('The board declined on Friday to say more.');
    expect(places.filter((words) => words === FORMULA)).toHaveLength(4);
  });

  it('have the half of its sentence that was cut off and set apart', () => {
    const fresh = withPut(
      [6],
      'Until the mill burned down. Bells rang twice at noon. Weavers slept in the loft over the yard.',
    );
    const places = shown(
      withPut([6], '[Until] the mill burned down, weavers slept in the loft over the yard.'),
      fresh,
    );
    expect(places.map(({ start }) => start)).toContain(fresh.indexOf('Until the mill'));
  });
});
