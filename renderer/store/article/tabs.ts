import { shownDetails, type Details } from '@shared/domain';
import { create } from 'zustand';
import { closeArticle, openArticle, useArticles } from './articles';
import { unlessUnsent } from './begun';
import { sendTyped } from '../base/saving';
import { showLibrary, showTab, useView } from '../base/view';
import { inQuotes } from '@shared/text/in-quotes';

/*
 * The tabs: the library's, which is always first, and one for each open article. A tab that came back from
 * last time has no copy of its article yet; it is read when somebody goes there, so forty tabs start as
 * quickly as one.
 */

/** What a tab says of an article, its copy read or not. */
export type Label = Pick<Details, 'slug' | 'headline' | 'deadline'>;

interface TabsState {
  /** Of articles whose copy has not been read: what was known of them when they were last seen. */
  known: Record<string, Label>;
  /** Closed ones, the last at the end, each with the place its tab had. */
  closed: { article: string; at: number }[];
  /** Articles that were shown, the last first, across restarts. */
  recent: string[];
}

export const useTabs = create<TabsState>(() => ({ known: {}, closed: [], recent: [] }));

const MOST_CLOSED = 30;
const UNNAMED: Label = { slug: '', headline: '', deadline: '' };

export function labelOf(article: string): Label {
  const copy = useArticles.getState().open[article];
  return (copy && shownDetails(copy.article)) ?? useTabs.getState().known[article] ?? UNNAMED;
}

export function useLabel(article: string): Label {
  const details = useArticles(({ open }) => open[article] && shownDetails(open[article].article));
  const known = useTabs((state) => state.known[article]);
  return details ?? known ?? UNNAMED;
}

/** What an article is called where there is room for one name. */
export const nameIn = ({ slug, headline }: Pick<Label, 'slug' | 'headline'>): string =>
  slug || headline || 'Untitled';
export const nameOf = (article: string): string => nameIn(labelOf(article));

/**
 * Goes to a tab; null is the library's. Where the article cannot be opened any more its tab goes, and one
 * sentence says so.
 */
export async function goToTab(article: string | null): Promise<void> {
  if (article === null) {
    showLibrary();
    return;
  }
  showTab(article);
  const name = nameOf(article);
  if (
    await openArticle(
      article,
      (why) => `${inQuotes(name)} could not be opened, so its tab was closed. ${why}`,
    )
  )
    return;
  useTabs.setState(({ recent }) => ({ recent: recent.filter((other) => other !== article) }));
  await takeOut([article]);
}

/** The articles shown last that are not open now. */
export const recentOnes = (): string[] =>
  useTabs.getState().recent.filter((article) => !useView.getState().tabs.includes(article));

/** All tabs in their order; null is the library's. */
const order = (): (string | null)[] => [null, ...useView.getState().tabs];

/** Goes on by `by` tabs, round and round. */
export function stepTab(by: 1 | -1): Promise<void> {
  const all = order();
  const at = all.indexOf(useView.getState().article);
  return goToTab(all[(at + by + all.length) % all.length] ?? null);
}

/** The tab that a figure means: 1 is the library's. Undefined where there is none. */
export const tabAt = (figure: number): string | null | undefined => order()[figure - 1];

/** Moves the tab of an article to a place among the articles. */
export function moveTab(article: string, to: number): void {
  useView.setState(({ tabs }) => {
    const others = tabs.filter((tab) => tab !== article);
    return others.length === tabs.length ? {} : { tabs: others.toSpliced(Math.max(0, to), 0, article) };
  });
}

/** Closes tabs, once the person has said so where something is typed in them and not sent. */
export const askToClose = (articles: readonly string[]): void =>
  unlessUnsent(articles, 'Close', () => void closeTabs(articles));

/**
 * Closes tabs. What was typed into a field is sent first; of the tab on screen the neighbour takes its place.
 */
export async function closeTabs(articles: readonly string[]): Promise<void> {
  const { tabs } = useView.getState();
  const closing = tabs.filter((tab) => articles.includes(tab));
  sendTyped();
  useTabs.setState(({ known, closed }) => ({
    known: { ...known, ...Object.fromEntries(closing.map((id) => [id, labelOf(id)])) },
    closed: [...closed, ...closing.map((id) => ({ article: id, at: tabs.indexOf(id) }))].slice(-MOST_CLOSED),
  }));
  const next = takeOut(closing);
  await Promise.all([next, ...closing.filter((id) => id in useArticles.getState().open).map(closeArticle)]);
}

/** Takes tabs out of the row, and goes to the nearest one left when the one on screen was among them. */
function takeOut(articles: readonly string[]): Promise<void> {
  const { article, tabs } = useView.getState();
  const stays = (tab: string) => !articles.includes(tab);
  useView.setState({ tabs: tabs.filter(stays) });
  if (article === null || stays(article)) return Promise.resolve();
  const at = tabs.indexOf(article);
  return goToTab(tabs.slice(at).find(stays) ?? tabs.slice(0, at).findLast(stays) ?? null);
}

/** Brings the tab closed last back to its place. False where none was closed, or it is open again. */
export async function reopenTab(): Promise<boolean> {
  const { tabs } = useView.getState();
  const last = useTabs.getState().closed.findLast(({ article }) => !tabs.includes(article));
  if (!last) return false;
  useTabs.setState(({ closed }) => ({ closed: closed.slice(0, closed.lastIndexOf(last)) }));
  useView.setState({ tabs: tabs.toSpliced(last.at, 0, last.article) });
  await goToTab(last.article);
  return true;
}
