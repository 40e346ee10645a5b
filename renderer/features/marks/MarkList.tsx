import { isFiltering } from '@shared/domain';
import { useMemo } from 'react';
import { clearFilter, useAsked, useListing } from '../../store/marks/marklist';
import { Key } from './Key';
import { ListHead } from './ListHead';
import { MarkRows } from './MarkRows';
import classes from './MarkList.module.css';

interface MarkListProps {
  id: string;
  selected: string | null;
  hovered: string | null;
  onSelect: (mark: string) => void;
  onHover: (mark: string | null) => void;
}

/** The marks of the article, narrowed, ordered and grouped as one wants them, in step with the manuscript. */
export function MarkList({ id, selected, hovered, onSelect, onHover }: MarkListProps) {
  const { filter } = useAsked(id);
  const listing = useListing(id);
  const out = useMemo(
    () => selected !== null && !listing.marks.some((mark) => mark.id === selected),
    [listing, selected],
  );
  return (
    <div className={classes.pane}>
      <ListHead id={id} listing={listing} />
      {listing.all === 0 && (
        <p className={classes.empty}>
          Select words in the manuscript and press <Key of="mark.new.claim" /> for a claim,{' '}
          <Key of="mark.new.quote" /> for a quote or <Key of="mark.new.attribution" /> for an attribution.
          Whole words are marked; <Key of="mark.exact.claim" /> marks the exact letters.
        </p>
      )}
      {listing.all > 0 && listing.found === 0 && (
        <p className={classes.empty}>
          No mark meets the filter. <Key of="list.all" /> shows all marks again.
        </p>
      )}
      {out && isFiltering(filter) && (
        <p className={classes.out}>
          The mark in hand does not meet the filter.{' '}
          <button type="button" onClick={() => clearFilter(id)}>
            Show all
          </button>
        </p>
      )}
      <MarkRows
        id={id}
        listing={listing}
        selected={selected}
        hovered={hovered}
        onSelect={onSelect}
        onHover={onHover}
      />
    </div>
  );
}
