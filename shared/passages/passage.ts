import { lettersOf } from '../document/sheets/address';
import { stampOf } from '../document/transcript/stamps';
import { firstAbove } from '../text/ranges';
import type { Place } from './desk';
import { around, wordsOf, type Unit } from './cut/unit';
import type { Locator, Passage } from './types';

/** A unit as it is shown: its words, where a person finds them, and what stands around them. */
export function passageOf({ paper, unit, pages }: Place, column?: number): Passage {
  return {
    paper: paper.name,
    start: unit.start,
    end: unit.end,
    text: wordsOf(paper, unit),
    around: around(paper, unit),
    ...(unit.speaker === undefined ? {} : { speaker: unit.speaker }),
    ...locatorOf(unit, pages, column),
  };
}

function locatorOf(unit: Unit, pages: readonly number[], column?: number): Locator {
  if (unit.time !== undefined) return { time: stampOf(unit.time) };
  if (unit.grid && unit.row !== undefined && unit.grid.sheet !== null) return { cell: cellOf(unit, column) };
  const page = firstAbove(pages, unit.start);
  return page > 0 ? { page } : {};
}

/** The address of a cell, or of the cells of the row where none of them stands for all. */
function cellOf({ grid, row }: Unit, column?: number): string {
  const cells = grid!.rows[row!]!;
  const first = column ?? cells.findIndex((cell) => cell !== '');
  const last = column ?? cells.findLastIndex((cell) => cell !== '');
  const address = (at: number): string => `${lettersOf(at)}${row! + 1}`;
  return grid!.sheet! + (first === last ? address(first) : `${address(first)}:${address(last)}`);
}
