/* Cells by their addresses, as spreadsheets write them. */

/** A column by its letters, counted from 0: A, B, …, Z, AA. */
export function lettersOf(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return (before < 0 ? '' : lettersOf(before)) + String.fromCharCode(65 + (column % 26));
}

/** A cell by its column, counted from 0, and the number of its row, counted from 1: "B4". */
export const cellAddress = (column: number, row: number): string => `${lettersOf(column)}${row}`;
