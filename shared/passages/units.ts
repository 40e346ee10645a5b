import type { Grid, Unit } from './cut/unit';
import type { Range } from '../text/ranges';

/** What is kept of a unit in one row of figures: start, end, form, head, and from these on; -1 for none. */
const BESIDE = 4;
const GRID = 8;
const ROW = 9;
const COLUMNS = 10;

const FORMS: readonly Unit['form'][] = ['sentence', 'row', 'speech'];
const WEAK = 4;

/**
 * The units of a paper, in figures: a hundred books have half a million of them, which as objects would
 * take ten times the room of what they say. Units are counted from 0, in the order of their text.
 */
export class Units {
  readonly length: number;
  /** Those that are seldom what backs anything. */
  readonly weak: Uint32Array;
  readonly #figures: Int32Array;
  readonly #heads: string[] = [];
  readonly #grids: Grid[] = [];
  readonly #times = new Map<number, number>();
  readonly #parts = new Map<number, readonly Range[]>();

  constructor(units: readonly Unit[]) {
    this.length = units.length;
    this.weak = Uint32Array.from(units.flatMap(({ weak }, nth) => (weak ? [nth] : [])));
    this.#figures = new Int32Array(units.length * COLUMNS).fill(-1);
    const heads = new Map<string, number>();
    const grids = new Map<Grid, number>();
    const figures = this.#figures;
    let [lastHead, headNumber] = ['', numberOf(heads, this.#heads, '')];
    for (const [nth, { start, end, form, weak, head, beside, grid, row, time, parts }] of units.entries()) {
      if (head !== lastHead) [lastHead, headNumber] = [head, numberOf(heads, this.#heads, head)];
      let at = nth * COLUMNS;
      figures[at++] = start;
      figures[at++] = end;
      figures[at++] = FORMS.indexOf(form) + (weak ? WEAK : 0);
      figures[at++] = headNumber;
      for (const range of beside) {
        figures[at++] = range.start;
        figures[at++] = range.end;
      }
      if (grid) figures.set([numberOf(grids, this.#grids, grid), row ?? -1], nth * COLUMNS + GRID);
      if (time !== undefined) this.#times.set(nth, time);
      if (parts) this.#parts.set(nth, parts);
    }
  }

  /** The unit as it was cut. */
  at(nth: number): Unit {
    const at = nth * COLUMNS;
    const [start, end, form, head] = this.#figures.subarray(at, at + BESIDE) as unknown as number[];
    const beside: Range[] = [];
    for (let from = at + BESIDE; from < at + GRID && this.#figures[from]! >= 0; from += 2)
      beside.push({ start: this.#figures[from]!, end: this.#figures[from + 1]! });
    const told = this.#heads[head!]!;
    const grid = this.gridAt(nth);
    const time = this.#times.get(nth);
    const parts = this.#parts.get(nth);
    const kind = FORMS[form! % WEAK]!;
    return {
      start: start!,
      end: end!,
      form: kind,
      head: told,
      beside,
      weak: form! >= WEAK,
      ...(kind === 'speech' && told !== '' ? { speaker: told } : {}),
      ...(time === undefined ? {} : { time }),
      ...(grid ? { grid, row: this.rowAt(nth) } : {}),
      ...(parts ? { parts } : {}),
    };
  }

  /** The table a unit is a row of. */
  gridAt(nth: number): Grid | undefined {
    return this.#grids[this.#figures[nth * COLUMNS + GRID] ?? -1];
  }

  /** Its row in the table, or -1. */
  rowAt(nth: number): number {
    return this.#figures[nth * COLUMNS + ROW] ?? -1;
  }

  /** The tables that units are rows of. */
  get grids(): readonly Grid[] {
    return this.#grids;
  }
}

function numberOf<T>(known: Map<T, number>, list: T[], one: T): number {
  let number = known.get(one);
  if (number === undefined) {
    known.set(one, (number = list.length));
    list.push(one);
  }
  return number;
}
