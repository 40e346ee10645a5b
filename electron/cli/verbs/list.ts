import { libraryToRead } from '../libraries';
import { printable, shortened } from '../printable';
import { Refusal, type Verb } from '../verb';

export const list: Verb = {
  name: 'list',
  takes: [],
  summary: 'List the articles, the one changed last first.',
  more: [
    'A line an article: its id, when it was changed, marks decided of marks made, words, slug or headline.',
    'Every history is read for it. What is wrong with one is said on stderr, with its id.',
  ],
  options: { json: { type: 'boolean', help: 'Print one JSON list instead.' } },
  async run(call) {
    const library = await libraryToRead(call);
    const { articles, damaged, notices, trouble } = await library.list({ thorough: true });
    if (trouble !== null) throw new Refusal(printable(trouble));
    for (const { article, message } of [...damaged, ...notices]) {
      call.mention(printable(article ? `${article}: ${message}` : message));
    }
    if (call.options.json) {
      call.say(JSON.stringify(articles));
      return;
    }
    for (const { id, changedAt, marks, decided, words, details } of articles) {
      const name = shortened(details.slug || details.headline || 'untitled', 60);
      call.say(
        [
          id,
          changedAt.slice(0, 16).replace('T', ' '),
          `${decided}/${marks}`.padStart(9),
          String(words).padStart(7),
          name,
        ].join('  '),
      );
    }
  },
};
