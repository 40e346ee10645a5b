import type { Range } from '@shared/text/ranges';
import { create } from 'zustand';

export type DialogName =
  | 'details'
  | 'sources'
  | 'queries'
  | 'paste'
  | 'address'
  | 'settings'
  | 'about'
  | 'log'
  | 'shortcuts'
  | 'link'
  | 'drafts'
  | 'draft-paste'
  | 'draft-address'
  | 'paper-address'
  | 'speakers'
  | 'translation'
  | 'save-filter'
  | 'updates'
  | 'export';
/** The parts of the settings dialog. */
export type SettingsSection =
  | 'you'
  | 'look'
  | 'keys'
  | 'rules'
  | 'reading'
  | 'reports'
  | 'quotes'
  | 'backups'
  | 'files'
  | 'web'
  | 'updates';
export type Place =
  | 'note'
  | 'correction'
  | 'panel'
  | 'list'
  | 'ticks'
  | 'filter'
  | 'evidence'
  | 'query'
  | 'person'
  | 'assignee';

/** What stands to the left of the manuscript. */
export type Side = 'marks' | 'backing' | 'people' | 'reading';

interface ViewState {
  side: Side;
  screen: 'library' | 'article' | 'report';
  /** The article on screen; null on the library. */
  article: string | null;
  /** The open articles in the order of their tabs; the library's own tab stands before them. */
  tabs: string[];
  /** Articles whose tab shows the report. */
  reports: Record<string, boolean>;
  /** The article the library was reached from. */
  left: string | null;
  /** Of each open article: the mark the panel shows, and the words selected in the manuscript. */
  selected: Record<string, string | null>;
  range: Record<string, Range | null>;
  /** Words of an article to be shown as soon as its manuscript is there. */
  words: { article: string; range: Range } | null;
  dialog: DialogName | null;
  /** The part of the settings that was looked at last. */
  section: SettingsSection;
  /**
   * What is typed and not added yet: a note by its mark, the name of a person by the article. Going on does
   * not lose it.
   */
  begun: Record<string, string>;
  /** Where the keyboard was last sent by a command; each sending is a new object. */
  focus: { place: Place } | null;
}

export const START: ViewState = {
  side: 'marks',
  screen: 'library',
  article: null,
  tabs: [],
  reports: {},
  left: null,
  selected: {},
  range: {},
  words: null,
  dialog: null,
  section: 'you',
  begun: {},
  focus: null,
};

export const useView = create<ViewState>(() => START);

export function showLibrary(): void {
  useView.setState(({ article, left }) => ({
    screen: 'library',
    article: null,
    left: article ?? left,
    dialog: null,
  }));
}

/** Shows the manuscript of an article, in its tab or a new one at the end. */
export function showArticle(article: string): void {
  onTab(article, 'article');
}

export function showReport(): void {
  const { article } = useView.getState();
  if (article !== null) onTab(article, 'report');
}

/** Shows an article as its tab was left: the manuscript or the report. */
export function showTab(article: string): void {
  onTab(article, useView.getState().reports[article] ? 'report' : 'article');
}

function onTab(article: string, screen: 'article' | 'report'): void {
  useView.setState(({ tabs, reports }) => ({
    screen,
    article,
    dialog: null,
    tabs: tabs.includes(article) ? tabs : [...tabs, article],
    reports: { ...reports, [article]: screen === 'report' },
  }));
}

export function openDialog(dialog: DialogName | null): void {
  useView.setState({ dialog });
}

export function openSettings(section: SettingsSection): void {
  useView.setState({ dialog: 'settings', section });
}

export function select(article: string, mark: string | null): void {
  useView.setState(({ selected }) => ({ selected: { ...selected, [article]: mark } }));
}

export function selectRange(article: string, range: Range | null): void {
  // The cursor moves with every letter; that nothing is selected is no news.
  if (range === null && !useView.getState().range[article]) return;
  useView.setState((state) => ({ range: { ...state.range, [article]: range } }));
}

/** Shows words of an article: now, or when it comes on screen. */
export function showWords(article: string, range: Range): void {
  useView.setState(({ selected }) => ({
    words: { article, range },
    selected: { ...selected, [article]: null },
  }));
}

export const wordsShown = (): void => useView.setState({ words: null });

export function keepBegun(of: string, text: string): void {
  useView.setState(({ begun }) => {
    const { [of]: _, ...others } = begun;
    return { begun: text ? { ...others, [of]: text } : others };
  });
}

export function showSide(side: Side): void {
  useView.setState({ side });
}

export function sendFocus(place: Place): void {
  useView.setState({ focus: { place } });
}
