import type { OpenedArticle, PaperReply, StetBridge } from '@shared/contract';
import { newId, type KeptFile } from '@shared/domain';
import { TEXTS } from '@shared/sample';

/* Papers in memory: each is text, and its name is what tells it from the others. */

type PaperCalls = Pick<StetBridge, Extract<keyof StetBridge, `papers.${string}`>>;

/** Answers every call about papers of these articles. */
export function papersOf(articles: ReadonlyMap<string, OpenedArticle>): PaperCalls {
  const coming = new Map<string, { name: string; size: number; bytes: number[] }>();
  const texts = new Map<string, string>();
  const kept = (name: string, text: string): PaperReply => {
    const file: KeptFile = { sha256: sumOf(name), size: text.length, name };
    texts.set(file.sha256, text);
    return { outcome: 'kept', kept: { file, kind: 'text', title: '', unread: null } };
  };
  return {
    'papers.choose': () =>
      Promise.resolve(
        Object.entries(TEXTS).flatMap(([name, text]) => (name.endsWith('.txt') ? [kept(name, text)] : [])),
      ),
    'papers.receive': ({ name, size }) => {
      const token = newId();
      coming.set(token, { name, size, bytes: [] });
      return Promise.resolve({ ok: true, token });
    },
    'papers.piece': ({ token, bytes }) => {
      const one = coming.get(token);
      if (!one) return Promise.resolve({ outcome: 'cancelled' });
      one.bytes.push(...bytes);
      if (one.bytes.length < one.size) return Promise.resolve(null);
      coming.delete(token);
      return Promise.resolve(kept(one.name, new TextDecoder().decode(new Uint8Array(one.bytes))));
    },
    'papers.address': ({ address }) => Promise.resolve(kept(address, 'A page of the web.')),
    'papers.take': () => Promise.resolve({ outcome: 'cancelled' }),
    'papers.stop': () => {
      coming.clear();
      return Promise.resolve(undefined);
    },
    'papers.save': () => Promise.resolve({ outcome: 'cancelled' }),
    'papers.check': () => Promise.resolve({}),
    'papers.content': ({ article, paper }) => {
      const file = articles.get(article)?.article.papers[paper]?.file;
      const text = file && texts.get(file.sha256);
      if (text === undefined)
        return Promise.resolve({
          content: null,
          unread: null,
          trouble: 'There is no such paper.',
          locked: false,
        });
      const apparatus = { title: '', tables: [], cues: [], places: [], pictures: [] };
      const content = { text, formats: [], apparatus, notices: [] };
      return Promise.resolve({ content, unread: null, trouble: null, locked: false });
    },
    'papers.rest': () => Promise.resolve(null),
    'papers.unlock': () => Promise.resolve({ outcome: 'wrong' }),
  };
}

/** Something that looks like a sum, another for every name. */
const sumOf = (name: string): string =>
  [...new TextEncoder().encode(name)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64);
