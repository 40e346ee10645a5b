import {
  MOST_RECENT,
  MOST_TABS,
  MOST_TYPED,
  type Known,
  type ScrollPlace,
  type Session,
} from '@shared/contract';
import { useArticles } from '../article/articles';
import { stet } from '../base/bridge';
import { useEvidenceForms } from '../article/evidence-forms';
import { useLibrary } from '../library/library';
import { notify } from '../base/notices';
import { closeTabs, goToTab, labelOf, nameIn, useTabs } from '../article/tabs';
import { useTyped } from '../base/typed';
import { useView } from '../base/view';
import { inQuotes } from '@shared/text/in-quotes';
import { figure } from '@shared/domain';

/*
 * The app comes back as it was left: tabs, the one on screen, in each the mark and the place in the text. It
 * is kept a moment after every change, so that neither a crash of the page nor a killed program loses more
 * than that moment.
 */

const SOON = 400;

/**
 * Of each article shown since the start: where its text was scrolled to. Nothing is drawn from it, so it is
 * no store.
 */
const places: Record<string, ScrollPlace> = {};

export const placeIn = (article: string): ScrollPlace | undefined => places[article];

export function rememberPlace(article: string, place: ScrollPlace): void {
  places[article] = place;
  keepSoon();
}

const known = (article: string): Known => {
  const { slug, headline, deadline } = labelOf(article);
  return { article, slug, headline, deadline };
};

export function sessionNow(): Session {
  const { tabs, article, selected, reports, begun } = useView.getState();
  return {
    tabs: tabs.slice(-MOST_TABS).map((tab) => ({
      ...known(tab),
      mark: selected[tab] ?? null,
      report: reports[tab] ?? false,
      place: places[tab] ?? null,
    })),
    active: article,
    recent: useTabs.getState().recent.map(known),
    begun,
    forms: Object.fromEntries(
      Object.entries(useEvidenceForms.getState().of).flatMap(([form, draft]) =>
        draft ? [[form, draft]] : [],
      ),
    ),
    typed: Object.fromEntries(
      Object.entries(useTyped.getState().of).filter(([, text]) => text.length <= MOST_TYPED),
    ),
  };
}

/** Puts everything where it was, before anything is drawn. Only the article on screen is read. */
export function restoreSession({ tabs, active, recent, begun, forms, typed }: Session): void {
  useTyped.setState({ of: typed });
  useEvidenceForms.setState({ of: forms });
  useTabs.setState({
    known: Object.fromEntries(
      [...recent, ...tabs].map(({ article, slug, headline, deadline }) => [
        article,
        { slug, headline, deadline },
      ]),
    ),
    recent: recent.map(({ article }) => article),
  });
  for (const { article, place } of tabs) if (place) places[article] = place;
  useView.setState({
    tabs: tabs.map(({ article }) => article),
    selected: Object.fromEntries(tabs.map(({ article, mark }) => [article, mark])),
    reports: Object.fromEntries(tabs.map(({ article, report }) => [article, report])),
    begun,
  });
  if (active !== null && tabs.some(({ article }) => article === active)) void goToTab(active);
}

let timer: ReturnType<typeof setTimeout> | undefined;
let kept = '';
let following = false;

function keepSoon(): void {
  if (following) timer ??= setTimeout(() => void keep(), SOON);
}

async function keep(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const session = sessionNow();
  const text = JSON.stringify(session);
  if (text === kept) return;
  kept = text;
  // It is not worth a word to the person when it cannot be kept.
  await stet()
    ['session.keep'](session)
    .catch(() => {
      kept = '';
    });
}

/** Keeps how the app is now, if that is followed at all. Resolves when it is on disk, or cannot be. */
export const keepSession = async (): Promise<void> => {
  if (following) await keep();
};

/** Keeps the session from now on. Returns the function that stops. */
export function followSession(): () => void {
  const now = () => timer !== undefined && void keep();
  following = true;
  const stops = [
    useView.subscribe((view, before) => {
      if (view.article !== before.article && view.article !== null) shown(view.article);
      // Chosen from elsewhere, a mark is to be seen, and not where the text was left.
      if (view.selected !== before.selected)
        for (const tab of Object.keys(view.selected))
          if (tab !== view.article && view.selected[tab] !== before.selected[tab]) delete places[tab];
      if (PARTS.some((part) => view[part] !== before[part])) keepSoon();
    }),
    useTabs.subscribe(keepSoon),
    useEvidenceForms.subscribe(keepSoon),
    useTyped.subscribe(keepSoon),
    useArticles.subscribe(keepSoon),
    // A list that could not be read leaves the one of before.
    useLibrary.subscribe(({ articles }, before) => {
      if (articles === before.articles) return;
      const there = new Set(articles.map(({ id }) => id));
      dropGone(there);
      closeLeft(before.articles.filter(({ id }) => !there.has(id)).map(({ id }) => id));
    }),
  ];
  window.addEventListener('pagehide', now);
  window.addEventListener('blur', now);
  return () => {
    following = false;
    stops.forEach((stop) => stop());
    window.removeEventListener('pagehide', now);
    window.removeEventListener('blur', now);
    clearTimeout(timer);
    timer = undefined;
  };
}

const PARTS = ['tabs', 'article', 'selected', 'reports', 'begun'] as const;

function shown(article: string): void {
  useTabs.setState(({ recent }) => ({
    recent: [article, ...recent.filter((other) => other !== article)].slice(0, MOST_RECENT),
  }));
}

/**
 * Open articles that left the library (for the trash, say) leave their tabs too. One that is only just being
 * made was never in it.
 */
function closeLeft(articles: readonly string[]): void {
  const { tabs } = useView.getState();
  if (articles.some((article) => tabs.includes(article))) void closeTabs(articles);
}

/**
 * Tabs whose article the library does not have any more go, all in one sentence; so do the articles opened
 * last.
 */
function dropGone(there: ReadonlySet<string>): void {
  const open = useArticles.getState().open;
  const gone = (article: string) => !there.has(article) && !(article in open);
  const { tabs, article: active } = useView.getState();
  const lost = tabs.filter((tab) => tab !== active && gone(tab));
  useTabs.setState(({ recent }) =>
    recent.some(gone) ? { recent: recent.filter((article) => !gone(article)) } : {},
  );
  if (lost.length === 0) return;
  useView.setState({ tabs: tabs.filter((tab) => !lost.includes(tab)) });
  const names = lost.map((tab) => inQuotes(nameIn(labelOf(tab))));
  notify(
    'warning',
    lost.length === 1
      ? `The article ${names[0]} was open, but is not among those of the library any more. Its tab was closed.`
      : `${figure(lost.length)} articles were open that are not among those of the library any more (${names.slice(0, 5).join(', ')}${lost.length > 5 ? ' …' : ''}). Their tabs were closed.`,
  );
}
