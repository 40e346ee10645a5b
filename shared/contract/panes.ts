import { z } from 'zod';

/*
 * How the desk is divided, for each size of window by itself: what fits a large screen does not fit a laptop,
 * and whoever goes between the two finds each as it was left.
 */

/** From the smallest: `narrow` has list and panel below the manuscript, the others beside it. */
export const WINDOW_SIZES = ['narrow', 'small', 'medium', 'wide'] as const;
export type WindowSize = (typeof WINDOW_SIZES)[number];

/**
 * What can be hidden: the list, the signs in the manuscript's margin, the panel of the mark, and the balloons
 * beside the text, which are there where the paper has room for them.
 */
export const PANES = ['list', 'margin', 'panel', 'balloons'] as const;
/** What can be shown and hidden; the papers are not there until they are asked for. */
export type PaneName = (typeof PANES)[number] | 'papers';

const size = z.int().min(0).max(10_000);

/** The pane of the papers: right of everything where there is room for it, else below the manuscript. */
const PapersLayout = z.object({
  shown: z.boolean(),
  /** The person wants it at the right, where there is room. */
  right: z.boolean(),
  width: size,
  height: size,
});
export const PAPERS_AT_FIRST: z.infer<typeof PapersLayout> = {
  shown: false,
  right: true,
  width: 460,
  height: 280,
};

/** As many pixels as a column of the usual width leaves at 1,920. */
const BALLOONS_AT_FIRST = 300;

const Layout = z.object({
  /** The width of the list, in CSS pixels. */
  list: size,
  /** The width of the panel; in a narrow window the height of what is below the manuscript. */
  panel: size,
  hidden: z.array(z.enum(PANES)).max(PANES.length),
  /** The manuscript in smaller letters and closer lines. */
  compact: z.boolean(),
  // Settings of before know nothing of these.
  papers: PapersLayout.default(PAPERS_AT_FIRST),
  /** The width of what stands beside the column of the text, where the paper has room for it. */
  balloons: size.default(BALLOONS_AT_FIRST),
});
export type Layout = z.infer<typeof Layout>;

const AT_FIRST = { hidden: [], papers: PAPERS_AT_FIRST, balloons: BALLOONS_AT_FIRST };

export const DEFAULT_LAYOUTS: Readonly<Record<WindowSize, Layout>> = {
  narrow: { ...AT_FIRST, list: 256, panel: 240, compact: false },
  small: { ...AT_FIRST, list: 252, panel: 312, compact: true },
  medium: { ...AT_FIRST, list: 264, panel: 352, compact: false },
  wide: { ...AT_FIRST, list: 400, panel: 460, compact: false },
};

export const Layouts = z.object({ narrow: Layout, small: Layout, medium: Layout, wide: Layout });
export type Layouts = z.infer<typeof Layouts>;
