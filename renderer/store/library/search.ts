import {
  idsIn,
  LONGEST_QUERY,
  oneByOne,
  type Forgiven,
  type SearchHit,
  type SearchReply,
} from '@shared/contract';
import { create } from 'zustand';
import { reasonOf, stet } from '../base/bridge';

interface SearchState {
  /** What is in the field. Blank means nobody searches. */
  query: string;
  /** The query that the answer below belongs to; '' as long as there is none. */
  answered: string;
  /**
   * Where the articles have the words, by article: of the best ones, and of those asked for with
   * `showPlaces`.
   */
  hits: Readonly<Record<string, SearchHit>>;
  /** Every article found, the best first. */
  articles: readonly string[];
  count: number;
  /** What was found only because a typing error was forgiven. */
  forgiven: readonly Forgiven[];
  /** An answer is on its way. */
  busy: boolean;
  /** The whole library has been read; until then `indexed` of `total` articles have. */
  ready: boolean;
  indexed: number;
  total: number;
  /** Why there is no answer, as a sentence, or null. */
  trouble: string | null;
}

const NONE = { answered: '', hits: {}, articles: [], count: 0, forgiven: [], busy: false, trouble: null };

export const useSearch = create<SearchState>(() => ({
  ...NONE,
  query: '',
  ready: false,
  indexed: 0,
  total: 0,
}));

/** How many articles come with their places unasked: a screenful. */
const BEST = 24;
/** The most whose places are asked for at once. */
const IN_VIEW = 200;
/** How long until an answer from a library that is still being read is asked for again. */
const AGAIN_MS = 400;

/** The articles that answers name by their places. */
let roll: { name: string; ids: readonly string[] } | null = null;

let asking = false;
let again = false;
let later: ReturnType<typeof setTimeout> | undefined;

/**
 * Looks for `query`; to be called at every key. One question is asked at a time, and of those that come up
 * meanwhile only the last: nobody waits longer than an answer takes, and an answer to what is not in the
 * field any more is dropped.
 */
export function search(query: string): void {
  const cut = query.slice(0, LONGEST_QUERY);
  if (cut === useSearch.getState().query) return;
  useSearch.setState(cut.trim() ? { query: cut } : { ...NONE, query: cut });
  void ask();
}

/** Asks the same again: articles were changed, or came, or went. */
export function refreshSearch(): void {
  void ask();
}

/** Asks where these articles have the words, such as are in view; those already known are not asked for. */
export async function showPlaces(articles: readonly string[]): Promise<void> {
  const { query, answered, hits } = useSearch.getState();
  const of = articles.filter((id) => !hits[id]).slice(0, IN_VIEW);
  if (of.length === 0 || !query.trim() || query !== answered) return;
  try {
    const reply = await stet()['library.search']({ query, limit: 0, of });
    useSearch.setState((state) =>
      state.answered === query ? { hits: { ...state.hits, ...byArticle(reply) } } : {},
    );
  } catch {
    // The list stands without them; they are asked for again with the next answer.
  }
}

async function ask(): Promise<void> {
  clearTimeout(later);
  if (!useSearch.getState().query.trim()) return;
  useSearch.setState({ busy: true });
  again = true;
  if (asking) return;
  asking = true;
  while (again) {
    again = false;
    await askOnce(useSearch.getState().query);
  }
  asking = false;
}

async function askOnce(query: string): Promise<void> {
  if (!query.trim()) return;
  try {
    const reply = await stet()['library.search']({ query, limit: BEST, ...(roll && { roll: roll.name }) });
    const ids = reply.roll.ids === null ? roll!.ids : oneByOne(reply.roll.ids);
    roll = { name: reply.roll.name, ids };
    if (query !== useSearch.getState().query) return;
    const { count, forgiven, ready, indexed, total } = reply;
    useSearch.setState({
      answered: query,
      hits: byArticle(reply),
      articles: idsIn(reply, ids),
      count,
      forgiven,
      ready,
      indexed,
      total,
      busy: again,
      trouble: null,
    });
    if (!ready) later = setTimeout(refreshSearch, AGAIN_MS);
  } catch (error) {
    if (query === useSearch.getState().query)
      useSearch.setState({ busy: again, trouble: `The search got no answer: ${reasonOf(error)}` });
  }
}

const byArticle = ({ hits }: SearchReply): Record<string, SearchHit> =>
  Object.fromEntries(hits.map((hit) => [hit.article, hit]));
