import { useId, type ReactNode } from 'react';
import { useOpenSuggestions } from '../store/reading/suggestions';
import { useView, showSide, type Side } from '../store/base/view';
import { number } from '../ui/format';
import { useRoving } from '../ui/useRoving';
import classes from './SidePane.module.css';

interface SidePaneProps {
  id: string;
  /** What each tab shows; only the chosen one is drawn. */
  panes: Record<Side, () => ReactNode>;
}

export const SIDE_TITLES: Record<Side, string> = {
  marks: 'Marks',
  backing: 'Backing',
  people: 'People',
  reading: 'First read',
};
const SIDES = Object.keys(SIDE_TITLES) as Side[];

/**
 * What stands to the left of the manuscript: the marks, what backs them, the people, or what the first read
 * suggests.
 */
export function SidePane({ id, panes }: SidePaneProps) {
  const side = useView((state) => state.side);
  const open = useOpenSuggestions(id).all.length;
  const body = useId();
  const roving = useRoving();
  return (
    <>
      <div role="tablist" aria-label="Beside the manuscript" className={classes.tabs} {...roving}>
        {SIDES.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`${body}-${each}`}
            aria-selected={each === side}
            aria-controls={body}
            tabIndex={each === side ? 0 : -1}
            title={each === 'reading' && open > 0 ? `${SIDE_TITLES[each]}: ${number(open)} open` : undefined}
            onClick={() => showSide(each)}
          >
            {SIDE_TITLES[each]}
            {each === 'reading' && open > 0 && <span className={classes.number}> {number(open)}</span>}
          </button>
        ))}
      </div>
      <div id={body} role="tabpanel" aria-labelledby={`${body}-${side}`} className={classes.body}>
        {panes[side]()}
      </div>
    </>
  );
}
