import '../app/page';
import { start } from '../app/start';
import { DEFAULT_SETTINGS, NO_SESSION } from '@shared/contract';
import { fakeMain } from './fake';
import { damagedOnes, deskOf } from './desk';

/*
 * The page without its main process, to look at while building it. `?marks=10000` fills the desk, `?empty` is
 * a first start, `?damaged` has articles that cannot be read, `?theme=dark` and `?theme=light` choose,
 * `?tabs=40` comes back with so many articles open, and with `?comments=40` the file that is chosen is a
 * document with everything on it and so many comments.
 */
const query = new URLSearchParams(window.location.search);
const theme = query.get('theme');

const tabs = Number(query.get('tabs') ?? 0);
const articles = query.has('empty') ? [] : deskOf(Number(query.get('marks') ?? 24), tabs);
const known = articles.map(({ id, details: { slug, headline, deadline } }) => ({
  article: id,
  slug,
  headline,
  deadline,
}));

start(
  fakeMain(
    articles,
    {
      ...DEFAULT_SETTINGS,
      session: {
        ...NO_SESSION,
        recent: known,
        active: tabs > 0 ? known[0]!.article : null,
        tabs: known.slice(0, tabs).map((each) => ({ ...each, mark: null, report: false, place: null })),
      },
      ...(query.has('empty') ? {} : { person: 'Hester Wray', welcomed: true }),
      ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    },
    query.has('damaged') ? damagedOnes() : [],
    Number(query.get('comments') ?? 0),
  ).bridge,
);
