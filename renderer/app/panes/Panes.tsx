import { DEFAULT_LAYOUTS, type Layout, type PaneName } from '@shared/contract';
import { useId, useState, type CSSProperties, type ReactNode } from 'react';
import { isShown, measuresOf, windowSizeOf } from '../../store/app/measures';
import { changeLayout, setShown, useExtent, useLayout } from '../../store/app/panes';
import { useKeys } from '../../store/base/keys';
import { firstShown } from '../../ui/keys';
import { Divider } from './Divider';
import classes from './Panes.module.css';

interface PanesProps {
  list: ReactNode;
  listTitle: string;
  panel: ReactNode;
  /** The manuscript. */
  children: ReactNode;
}

/**
 * List, paper and panel, divided as the person left them in a window of this size. A pane that is hidden
 * keeps its width out of sight, so that it comes back scrolled and open as it was. Another pane gets an area
 * in the grid, a name in PANES and a divider.
 */
export function Panes({ list, listTitle, panel, children }: PanesProps) {
  const id = useId();
  const keys = useKeys();
  const extent = useExtent();
  const kept = useLayout();
  /** While a divider is dragged; it is kept when it is let go. */
  const [dragged, setDragged] = useState<Partial<Layout> | null>(null);
  const layout = { ...kept, ...dragged };
  const size = windowSizeOf(extent);
  const narrow = size === 'narrow';
  const measures = measuresOf(layout, extent);
  const shown = { list: isShown(layout, 'list'), panel: isShown(layout, 'panel') };
  const below = narrow && (shown.list || shown.panel);

  /** `panes`: what goes when this divider goes to the edge. */
  const divider = (pane: 'list' | 'panel', panes: readonly PaneName[]) => {
    const others = kept.hidden.filter((each) => !panes.includes(each));
    return {
      area: pane,
      measure: measures[pane],
      hint: panes.length === 1 ? firstShown(keys, `view.${pane}`) : undefined,
      onDrag: (to: number | null) =>
        setDragged(to === null ? { hidden: [...others, ...panes] } : { hidden: others, [pane]: to }),
      onSize: (to: number) => {
        setDragged(null);
        void changeLayout({ hidden: others, [pane]: to });
      },
      onShown: (to: boolean) => {
        setDragged(null);
        setShown(panes, to);
      },
      onUsual: () => void changeLayout({ hidden: others, [pane]: DEFAULT_LAYOUTS[size][pane] }),
    };
  };
  return (
    <div
      className={classes.panes}
      data-narrow={narrow}
      data-list={shown.list}
      data-panel={shown.panel}
      data-margin={isShown(layout, 'margin')}
      data-balloons={isShown(layout, 'balloons')}
      data-compact={layout.compact}
      style={{ '--list': `${measures.list.now}px`, '--panel': `${measures.panel.now}px` } as CSSProperties}
    >
      <section id={`${id}-list`} className={classes.list} data-pane="list" aria-label={listTitle}>
        {list}
      </section>
      <Divider
        {...divider('list', ['list'])}
        name="list"
        controls={`${id}-list`}
        grows={1}
        shown={shown.list}
      />
      {children}
      <Divider
        {...divider('panel', narrow ? ['list', 'panel'] : ['panel'])}
        name={narrow ? 'list and panel' : 'panel'}
        controls={narrow ? `${id}-list ${id}-panel` : `${id}-panel`}
        grows={-1}
        across={narrow}
        shown={narrow ? below : shown.panel}
      />
      <section id={`${id}-panel`} className={classes.panel} data-pane="panel" aria-label="Mark">
        {panel}
      </section>
    </div>
  );
}
