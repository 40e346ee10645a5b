import { readInSteps } from '../reading/reading';
import { deskOf } from '../passages/desk';
import { clashesOf, valuesAcross, type About } from './clashes';
import { Others } from './confront';
import { flagged } from './flagged';
import { namesOf } from './names';
import { fromPapers } from './papers';
import type { Piece } from './piece';
import { quantitiesOf } from './quantities';
import { registerOf } from './register';
import { timelineOf } from './timeline';
import type { Across } from './types';

/** How much of the whole each step is. */
const READ = 0.2;
const HELD = 0.5;
/** How much of a sentence's words must stand in a place of another text for it to be looked at. */
const ALIKE = { draft: 0.35, earlier: 0.5, paper: 0.1 };

/**
 * What is told of a piece as a whole, in steps: it yields the share done, 0 to 1, so that whoever waits can
 * be told and can stop. It asks and shows; nothing is decided by it.
 */
export function* acrossInSteps(piece: Piece): Generator<number, Across> {
  const { text, earlier, published, papers } = piece;
  const reading = yield* within(readInSteps(text, { date: published }), 0, READ);
  const own = new Others(deskOf([paperOf('', text)]), () => ({ in: 'draft', name: '' }), ALIKE.draft);
  const others = [
    ...earlier.map(({ name, text: before }) => {
      const desk = deskOf([paperOf(name, before)]);
      return new Others(desk, () => ({ in: 'earlier', name }), ALIKE.earlier);
    }),
    new Others(papers, (name) => ({ in: 'paper', name }), ALIKE.paper),
  ];
  const values = yield* within(valuesAcross(text, published, own, others), READ, READ + HELD);
  const names = namesOf(reading);
  const found = yield* within(fromPapers(papers, names), READ + HELD, 1);
  const said = (about: About) => flagged(reading, about, piece.quiet);
  return {
    timeline: timelineOf(reading, piece, found, clashesOf(values, 'timeline'), said('timeline')),
    register: registerOf(names, found, clashesOf(values, 'register'), said('register')),
    quantities: quantitiesOf(values, said('quantities')),
  };
}

/** A step's own share as one of the whole. */
function* within<T>(steps: Generator<number, T>, from: number, to: number): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}

const paperOf = (name: string, text: string) => ({
  name,
  text,
  apparatus: { cues: [], places: [], tables: [] },
});
