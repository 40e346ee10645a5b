import { create } from 'zustand';

/** Which folding parts of the panel are open; the same for every mark, until the app is closed. */
export type FoldName = 'about' | 'facets' | 'elsewhere' | 'seen' | 'history';

export const useFolds = create<Record<FoldName, boolean>>(() => ({
  about: false,
  facets: false,
  elsewhere: true,
  seen: true,
  history: false,
}));

export const toggleFold = (name: FoldName, open: boolean): void => useFolds.setState({ [name]: open });
