import { lettersOf } from '../document/sheets/address';
import { stampOf } from '../document/transcript/stamps';
import { firstAbove } from '../text/ranges';
import type { Place } from './desk';
import { wordsOf } from './cut/unit';
import type { Locator, Passage } from './types';

/** A unit as it is shown: its words, where a person finds them, and what stands around them. */
export function passageOf({ paper, unit }: Place, column?: number): Passage {
  return {
    paper: paper.name,
    start: unit.start,
    end: unit.end,
    text: wordsOf(paper, unit),
    around: unit.around,
    ...(unit.speaker === undefined ? {} : { speaker: unit.speaker }),
    ...locatorOf({ paper, unit }, column),
  };
}

function locatorOf({ paper, unit }: Place, column?: number): Locator {
  if (unit.time !== undefined) return { time: stampOf(unit.time) };
  if (unit.grid && unit.row !== undefined && unit.grid.sheet !== null) return { cell: cellOf(unit, column) };
  const pages = paper.apparatus.places.filter(({ kind }) => kind === 'page');
  const page = firstAbove(
    pages.map(({ start }) => start),
    unit.start,
  );
  return page > 0 ? { page } : {};
}

/** The address of a cell, or of the cells of the row where none of them stands for all. */
function cellOf({ grid, row }: Place['unit'], column?: number): string {
  const cells = grid!.rows[row!]!;
  const first = column ?? cells.findIndex((cell) => cell !== '');
  const last = column ?? cells.findLastIndex((cell) => cell !== '');
  const address = (at: number): string => `${lettersOf(at)}${row! + 1}`;
  return grid!.sheet! + (first === last ? address(first) : `${address(first)}:${address(last)}`);
}
