import type { Layout, PaneName, WindowSize } from '@shared/contract';

export interface Extent {
  width: number;
  height: number;
}

/** How large a pane is, and how small and large it can be made now; all in CSS pixels. */
export interface Measure {
  now: number;
  least: number;
  most: number;
}

/** Below these a pane cannot be read. */
const LEAST = { list: 200, panel: 280, below: 120, papers: { width: 300, height: 120 } };
/**
 * What the manuscript keeps: a column of some fifty compact letters, or eight lines of it; and what it has
 * before anything that can lie below it is put beside it.
 */
const PAPER = { width: 360, height: 180, comfort: 480 };
const USUAL = { list: 264, panel: 352 };
/** Paper that has balloons beside its column at all, and what the column keeps of it. */
const BESIDE = { paper: 940, column: 620, least: 190 };
/** Dividers, the bar that scrolls and the strip. */
const EDGES = 35;
/** Menu bar, tabs, title and foot. */
const FRAME = 120;

export function windowSizeOf({ width }: Extent): WindowSize {
  if (width <= 860) return 'narrow';
  if (width <= 1080) return 'small';
  return width < 1600 ? 'medium' : 'wide';
}

export const isShown = ({ hidden, papers }: Layout, pane: PaneName): boolean =>
  pane === 'papers' ? papers.shown : !hidden.includes(pane);

export interface Measures {
  list: Measure;
  panel: Measure;
  papers: Measure;
  /** What stands beside the column of the text; null where the paper has no room for it. */
  balloons: Measure | null;
  /** The papers are at the right, and `papers` is a width; else below the manuscript, and it is a height. */
  right: boolean;
}

/**
 * The panes as they fit into a window: as wide as the person made them, unless the manuscript would have too
 * little. What they were made is kept for when there is room again.
 */
export function measuresOf(layout: Layout, window: Extent): Measures {
  if (windowSizeOf(window) === 'narrow') return narrowMeasures(layout, window);
  const besides = (pane: 'list' | 'panel', width: number) => (isShown(layout, pane) ? width : 0);
  const made = (pane: 'list' | 'panel') => besides(pane, Math.max(LEAST[pane], layout[pane]));
  const all = window.width - PAPER.width;
  const beside = window.width - PAPER.comfort - LEAST.papers.width;
  // By what the panes are usually: while one of them is dragged the papers stay where they are.
  const right = layout.papers.right && besides('list', USUAL.list) + besides('panel', USUAL.panel) <= beside;
  const papers = right
    ? within(
        layout.papers.width,
        LEAST.papers.width,
        window.width - PAPER.comfort - made('list') - made('panel'),
      )
    : within(layout.papers.height, LEAST.papers.height, window.height - FRAME - PAPER.height);
  const room = all - (right && layout.papers.shown ? papers.now : 0);
  const panel = within(layout.panel, LEAST.panel, room - besides('list', LEAST.list));
  const list = within(layout.list, LEAST.list, room - besides('panel', panel.now));
  const paper = room + PAPER.width - besides('list', list.now) - besides('panel', panel.now) - EDGES;
  return {
    list,
    balloons: paper < BESIDE.paper ? null : within(layout.balloons, BESIDE.least, paper - BESIDE.column),
    panel: { ...panel, most: Math.max(panel.now, room - besides('list', list.now)) },
    papers,
    right,
  };
}

/** Everything but the manuscript lies below it; the papers share the height with list and panel. */
function narrowMeasures(layout: Layout, window: Extent): Measures {
  const room = window.height - FRAME - PAPER.height;
  const below = isShown(layout, 'list') || isShown(layout, 'panel');
  const papers = within(layout.papers.height, LEAST.papers.height, room - (below ? LEAST.below : 0));
  return {
    list: within(layout.list, LEAST.list, window.width - LEAST.panel),
    panel: within(layout.panel, LEAST.below, room - (layout.papers.shown ? papers.now : 0)),
    papers,
    balloons: null,
    right: false,
  };
}

function within(wished: number, least: number, room: number): Measure {
  const most = Math.max(least, room);
  return { now: Math.min(most, Math.max(least, wished)), least, most };
}
