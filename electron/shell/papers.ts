import type { BrowserWindow } from 'electron';
import type { Handlers, PaperReply } from '@shared/contract';
import { fetchPaper, type AddressAsked } from '../services/fetch';
import { isNamed, shownDetails, termsOf } from '@shared/domain';
import type { Library } from '../services/library';
import type { Papers } from '../services/papers';
import { Handing } from '../services/papers/handing';
import type { PassagesDesk } from '../services/papers/desk';
import type { LibrarySearch } from '../services/search/search';
import { choosePapers } from './dialogs';
import { savePaper } from './original';

interface Parts {
  library: Library;
  papers: Papers;
  passages: PassagesDesk;
  search: LibrarySearch;
  window: () => BrowserWindow;
  /** How addresses are fetched now. */
  asked: () => AddressAsked;
}

type PaperCall = Extract<keyof Handlers, `${'papers' | 'passages' | 'quotes' | 'across'}.${string}`>;

/** What the app answers to calls about papers. */
export function paperHandlers(parts: Parts): Pick<Handlers, PaperCall> {
  const { library, papers, passages, search, window, asked } = parts;
  const { intake, contents } = papers;
  const handing = new Handing();
  return {
    'papers.choose': async ({ article }) => {
      const replies: PaperReply[] = [];
      for (const file of await choosePapers(window())) {
        const reply = await intake.file(article, file);
        replies.push(reply);
        // Whoever cancels one does not wait for those behind it.
        if (reply.outcome === 'cancelled') break;
      }
      return replies;
    },
    'papers.receive': ({ article, name, size }) => intake.receive(article, name, size),
    'papers.piece': ({ token, bytes }) => intake.piece(token, bytes),
    'papers.address': async ({ article, address }) => {
      const got = await fetchPaper(address, asked());
      if ('outcome' in got) return got;
      return intake.fetched(article, got.name, got.bytes, got.fetched);
    },
    'papers.take': async ({ article, from, paper: id, moved }) => {
      const found = await library.open(from);
      if (!found.ok) return { outcome: 'refused', message: found.message };
      const { papers: theirs, sources, ...there } = found.opened.article;
      const paper = theirs[id];
      if (!paper) return { outcome: 'refused', message: NO_PAPER };
      if (!moved && !isNamed({ terms: termsOf(sources[paper.source]) }))
        return { outcome: 'refused', message: STAYS };
      const { headline } = shownDetails(there);
      return intake.take(article, { article: from, headline }, paper.file);
    },
    'papers.stop': async () => {
      await intake.stop();
      return undefined;
    },
    'papers.save': ({ article, paper }) => savePaper(library, window(), article, paper),
    'papers.check': async ({ article }) => {
      const found = await library.open(article);
      return found.ok ? contents.check(article, Object.values(found.opened.article.papers)) : {};
    },
    'papers.content': async ({ article, paper: id, known }) => {
      const found = await library.open(article);
      const paper = found.ok ? found.opened.article.papers[id] : undefined;
      if (!paper)
        return { content: null, unread: null, trouble: found.ok ? NO_PAPER : found.message, locked: false };
      if (known) {
        const { [id]: trouble = null } = await contents.check(article, [paper]);
        return { content: null, unread: null, trouble, locked: false };
      }
      return handing.begin(await contents.inPieces(article, paper.file));
    },
    'papers.rest': async ({ token, at }) => handing.piece(token, at),
    'papers.unlock': async ({ article, paper: id, password }) => {
      const found = await library.open(article);
      const paper = found.ok ? found.opened.article.papers[id] : undefined;
      if (!paper) return { outcome: 'refused', message: found.ok ? NO_PAPER : found.message };
      const reply = await contents.unlock(article, paper.file, password);
      if (reply.outcome === 'read') {
        passages.again(article, id);
        search.readAgain(article);
        return { outcome: 'read', reply: handing.whole(reply.reply) };
      }
      return reply;
    },
    'passages.of': ({ article, mark }) => passages.of(article, mark),
    'passages.all': ({ article }) => passages.all(article),
    'passages.origins': ({ article }) => passages.origins(article),
    'quotes.of': ({ article, mark, read }) => passages.quote(article, mark, read),
    'quotes.all': ({ article, read }) => passages.quotes(article, read),
    'quotes.words': ({ article, words }) => passages.words(article, words),
    'passages.stop': async () => {
      passages.stop();
      return undefined;
    },
    'across.of': ({ article }) => passages.across(article),
    'across.stop': async () => {
      passages.stopAcross();
      return undefined;
    },
  };
}

const STAYS = 'The paper is of a source that is not on the record, so it stays in its article.';
const NO_PAPER = 'This paper is not in the article any more.';
