import { create } from 'zustand';

/** Whether the menu of all tabs is open; apart from its drawing, so that a command can open it. */
export const useAllTabs = create<{ opened: boolean }>(() => ({ opened: false }));

export const allTabs = {
  open: () => useAllTabs.setState({ opened: true }),
  set: (opened: boolean) => useAllTabs.setState({ opened }),
};
