import { DEFAULT_LAYOUTS, PAPERS_AT_FIRST, type Layout } from '@shared/contract';
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
  /** The papers; drawn only while they are shown. */
  papers: () => ReactNode;
  /** The manuscript. */
  children: ReactNode;
}

/**
 * List, paper and panel, divided as the person left them in a window of this size. A pane that is hidden
 * keeps its width out of sight, so that it comes back scrolled and open as it was. Another pane gets an area
 * in the grid, a name in PANES and a divider.
 */
export function Panes({ list, listTitle, panel, papers, children }: PanesProps) {
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
  const { right } = measures;
  const papersShown = layout.papers.shown;
  const keepPapers = (change: Partial<Layout['papers']>) => {
    setDragged(null);
    void changeLayout({ papers: { ...kept.papers, shown: true, ...change } });
  };
  const sized = (to: number) => (right ? { width: to } : { height: to });
  const below = narrow && (shown.list || shown.panel);

  const { balloons } = measures;
  const besides = kept.hidden.filter((pane) => pane !== 'balloons');
  const keepBalloons = (change: Partial<Layout>) => {
    setDragged(null);
    void changeLayout(change);
  };

  /** `panes`: what goes when this divider goes to the edge. */
  const divider = (pane: 'list' | 'panel', panes: readonly ('list' | 'panel')[]) => {
    const others = kept.hidden.filter((each) => !panes.some((pane) => pane === each));
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
      id={`${id}-panes`}
      className={classes.panes}
      data-narrow={narrow}
      data-list={shown.list}
      data-panel={shown.panel}
      data-margin={isShown(layout, 'margin')}
      data-balloons={balloons !== null && isShown(layout, 'balloons')}
      data-compact={layout.compact}
      data-papers={papersShown ? (right ? 'right' : 'below') : 'hidden'}
      style={
        {
          '--list': `${measures.list.now}px`,
          '--panel': `${measures.panel.now}px`,
          '--papers': `${measures.papers.now}px`,
          '--balloons': `${balloons?.now ?? 0}px`,
        } as CSSProperties
      }
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
      {balloons && (
        <Divider
          area="balloons"
          name="notes and evidence beside the text"
          controls={`${id}-panes`}
          grows={-1}
          measure={balloons}
          shown={isShown(layout, 'balloons')}
          hint={firstShown(keys, 'view.balloons')}
          onDrag={(to) =>
            setDragged(to === null ? { hidden: [...besides, 'balloons'] } : { hidden: besides, balloons: to })
          }
          onSize={(to) => keepBalloons({ hidden: besides, balloons: to })}
          onShown={(to) => {
            setDragged(null);
            setShown(['balloons'], to);
          }}
          onUsual={() => keepBalloons({ hidden: besides, balloons: DEFAULT_LAYOUTS[size].balloons })}
        />
      )}
      <Divider
        {...divider('panel', narrow ? ['list', 'panel'] : ['panel'])}
        name={narrow ? 'list and panel' : 'panel'}
        controls={narrow ? `${id}-list ${id}-panel` : `${id}-panel`}
        grows={-1}
        across={narrow}
        shown={narrow ? below : shown.panel}
      />
      <section
        id={`${id}-panel`}
        className={classes.panel}
        data-pane="panel"
        data-drop="mark"
        aria-label="Mark"
      >
        {panel}
      </section>
      {papersShown && (
        <>
          <Divider
            area="papers"
            name="papers"
            controls={`${id}-papers`}
            grows={-1}
            across={!right}
            measure={measures.papers}
            shown
            hint={firstShown(keys, 'view.papers')}
            onDrag={(to) =>
              setDragged({ papers: { ...kept.papers, ...(to === null ? { shown: true } : sized(to)) } })
            }
            onSize={(to) => keepPapers(sized(to))}
            onShown={(to) => keepPapers({ shown: to })}
            onUsual={() => keepPapers(sized(PAPERS_AT_FIRST[right ? 'width' : 'height']))}
          />
          <section
            id={`${id}-papers`}
            className={classes.papers}
            data-pane="papers"
            data-drop="paper"
            aria-label="Papers"
          >
            {papers()}
          </section>
        </>
      )}
    </div>
  );
}
