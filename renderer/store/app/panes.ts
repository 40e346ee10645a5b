import { DEFAULT_LAYOUTS, type Layout, type PaneName } from '@shared/contract';
import { create } from 'zustand';
import { changeSettings, useSettings } from '../base/settings';
import { isShown, windowSizeOf, type Extent } from './measures';

/** How large the page is. */
export const useExtent = create<Extent>(() => ({ width: 1280, height: 800 }));

/** Measures the page now, and whenever the window is made larger or smaller. */
export function followWindow(): void {
  const measure = () => useExtent.setState({ width: window.innerWidth, height: window.innerHeight });
  window.addEventListener('resize', measure);
  measure();
}

const sizeNow = () => windowSizeOf(useExtent.getState());

/** How the desk is divided in a window of this size. */
export function useLayout(): Layout {
  const size = useExtent(windowSizeOf);
  return useSettings(({ settings }) => settings.panes[size]);
}

export const layoutNow = (): Layout => useSettings.getState().settings.panes[sizeNow()];

/** Keeps a change for windows of this size; the others stay as they were left. */
export function changeLayout(change: Partial<Layout>): Promise<void> {
  const { panes } = useSettings.getState().settings;
  return changeSettings({ panes: { ...panes, [sizeNow()]: { ...layoutNow(), ...change } } });
}

export const layoutAsAtFirst = (): Promise<void> => changeLayout(DEFAULT_LAYOUTS[sizeNow()]);

/** Shows or hides panes; nothing happens to those that are so already. */
export function setShown(panes: readonly PaneName[], shown: boolean): void {
  const layout = layoutNow();
  if (panes.every((pane) => isShown(layout, pane) === shown)) return;
  const hideable = panes.filter((pane) => pane !== 'papers');
  const others = layout.hidden.filter((pane) => !panes.includes(pane));
  void changeLayout({
    hidden: shown ? others : [...others, ...hideable],
    ...(panes.includes('papers') ? { papers: { ...layout.papers, shown } } : {}),
  });
}
