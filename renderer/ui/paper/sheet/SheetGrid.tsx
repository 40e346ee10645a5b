import { useId, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { between, cellAt, rowNumber, selectedIn, wordsIn, type Cells, type Grid } from '../pure/grid';
import { cellBy, type Cell } from '../pure/moving';
import { ROW } from '../pure/window';
import type { Selected } from '../types';
import { Cells as Drawn } from './Cells';
import { usePointer } from './usePointer';
import { useSeen } from './useSeen';
import classes from './sheet.module.css';

interface SheetGridProps {
  grid: Grid;
  address: string;
  lit: Cells | undefined;
  found: readonly Cells[];
  current: Cells | undefined;
  onSelect: (selected: Selected | null) => void;
}

/** One sheet: cells are gone through and selected as in every spreadsheet, and copied; nothing is written. */
export function SheetGrid({ grid, address, lit, found, current, onSelect }: SheetGridProps) {
  const id = useId();
  const [chosen, setChosen] = useState<{ anchor: Cell; head: Cell } | null>(null);
  const { scroller, ...seen } = useSeen(grid, address, current ?? lit);
  const cells = chosen && between(chosen.anchor, chosen.head);

  const choose = (anchor: Cell, head: Cell) => {
    setChosen({ anchor, head });
    onSelect(selectedIn(grid, between(anchor, head)));
    seen.reveal(head);
  };
  const pointer = usePointer({ grid, seen, chosen, choose });

  const press = (event: KeyboardEvent) => {
    const far = event.ctrlKey || event.metaKey;
    if (far && event.key.toLowerCase() === 'a' && grid.table.rows.length > 0) {
      event.preventDefault();
      choose({ row: grid.table.rows.length - 1, column: grid.columns - 1 }, { row: 0, column: 0 });
      return;
    }
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW) - 2);
    const start = lit ? { row: lit.top, column: lit.left } : { row: 0, column: 0 };
    const to = cellBy(grid, chosen?.head ?? start, { key: event.key, far, page });
    if (!to || event.altKey) return;
    event.preventDefault();
    const head = chosen ? to : start;
    choose(event.shiftKey && chosen ? chosen.anchor : head, head);
  };
  const copy = (event: ClipboardEvent) => {
    if (!cells) return;
    event.clipboardData.setData('text/plain', wordsIn(grid, cells));
    event.preventDefault();
  };

  const head = chosen?.head;
  const isDrawn = head !== undefined && seen.isDrawn(head);
  return (
    <>
      <p className={classes.cell} role="status">
        <strong>{cells ? selectedIn(grid, cells).locator : ''}</strong>
        <span>{head ? cellAt(grid, head.row, head.column) : ''}</span>
      </p>
      <div
        ref={scroller}
        className={classes.grid}
        role="grid"
        aria-label={grid.name === '' ? 'Cells' : `Cells of ${grid.name}`}
        aria-rowcount={(grid.table.rows.length > 0 ? rowNumber(grid, grid.table.rows.length - 1) : 0) + 1}
        aria-colcount={grid.columns + 1}
        aria-multiselectable="true"
        aria-readonly="true"
        aria-activedescendant={isDrawn ? `${id}-${head.row}-${head.column}` : undefined}
        tabIndex={0}
        onKeyDown={press}
        onCopy={copy}
        {...pointer}
      >
        <Drawn {...{ id, grid, seen, lit, found, current }} chosen={cells} head={head} />
      </div>
    </>
  );
}
