/** The panel that the tabs show their articles in, and the id of each tab. */
export const PANEL = 'tab-panel';
export const tabId = (article: string | null): string => `tab-${article ?? 'library'}`;
