import { useMemo, useState } from 'react';
import { firstStartingFrom } from '@shared/text/ranges';
import { useRoving } from '../../useRoving';
import { cellsAt, gridsOf } from '../pure/grid';
import { leavePlace, placeLeft } from '../pure/remembered';
import type { ViewProps } from '../types';
import { SheetGrid } from './SheetGrid';
import classes from './sheet.module.css';

/** A workbook: a grid for each sheet, with the letters of its columns and the numbers of its rows. */
export function SheetView({ content, address, lit, matches, match, onSelect }: ViewProps) {
  const grids = useMemo(() => gridsOf(content), [content]);
  const asked = match ?? lit;
  const [open, setOpen] = useState(() => ({ tab: placeLeft(address).tab ?? 0, asked: null as typeof asked }));
  const roving = useRoving();
  // What is asked for opens its sheet, once: whoever goes to another is not called back.
  const found = asked === open.asked || !asked ? -1 : grids.findIndex((each) => cellsAt(each, asked));
  const at = found >= 0 ? found : Math.min(open.tab, grids.length - 1);
  const grid = grids[at];

  const show = (tab: number) => {
    setOpen({ tab, asked });
    leavePlace(address, { tab, top: 0, left: 0 });
    onSelect(null);
  };

  const foundCells = useMemo(() => {
    if (!grid) return [];
    const { start, end } = grid.table;
    const [from, to] = [firstStartingFrom(matches, start), firstStartingFrom(matches, end)];
    return matches.slice(from, to).flatMap((each) => cellsAt(grid, each) ?? []);
  }, [grid, matches]);

  if (!grid) return <p className={classes.empty}>It has no cells.</p>;
  return (
    <div className={classes.view}>
      <SheetGrid
        key={`${address} ${at}`}
        {...{ grid, address, onSelect }}
        {...{ found: foundCells }}
        lit={lit ? cellsAt(grid, lit) : undefined}
        current={match ? cellsAt(grid, match) : undefined}
      />
      {grids.length > 1 && (
        <div role="tablist" aria-label="Sheets" className={classes.tabs} {...roving}>
          {grids.map(({ name }, tab) => (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={tab === at}
              tabIndex={tab === at ? 0 : -1}
              onClick={() => show(tab)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
