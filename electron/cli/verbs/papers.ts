import { isNamed, termsOf, TERMS_INFO, type Article, type Paper } from '@shared/domain';
import { articleIn, libraryToRead } from '../libraries';
import { printable, shortened } from '../printable';
import type { Verb } from '../verb';
import { inQuotes } from '@shared/text/in-quotes';

export const papers: Verb = {
  name: 'papers',
  takes: ['ID'],
  summary: 'List the papers of an article.',
  more: [
    'With --json: [{"id", "source", "title", "file": {"sha256", "size", "name"}, "kind", "added", "fetched"?}].',
    'Of a paper whose source is not on the record only its id and its terms are told.',
  ],
  options: { json: { type: 'boolean', help: 'Print one JSON array.' } },
  async run(call) {
    const { article } = await articleIn(await libraryToRead(call), call.args[0]!, call);
    const all = Object.values(article.papers).sort((a, b) => (a.id < b.id ? -1 : 1));
    if (call.options['json'] === true) {
      call.say(JSON.stringify(all.map((paper) => told(article, paper))));
      return;
    }
    for (const paper of all) call.say(lineOf(article, paper));
  },
};

function told({ sources }: Article, { id, source, file, kind, addedAt, addedBy, fetched }: Paper) {
  const found = sources[source];
  if (!found || !isNamed(found)) return { id, terms: termsOf(found) };
  const from = fetched ? { fetched: { address: fetched.address, at: fetched.at } } : {};
  return { id, source, title: found.title, file, kind, added: { at: addedAt, by: addedBy }, ...from };
}

function lineOf({ sources }: Article, { id, source, file, kind }: Paper): string {
  const found = sources[source];
  if (!found || !isNamed(found))
    return `${id}  ${TERMS_INFO[termsOf(found)].label.toLowerCase()}: not shown outside its article`;
  return `${id}  ${kind.padEnd(8)}  ${shortened(printable(file.name), 40)}  of ${inQuotes(shortened(found.title, 50))}`;
}
