import { STATUSES } from '@shared/domain';
import { BY, changeArticle } from '../libraries';
import { choice, id } from '../values';
import type { Verb } from '../verb';

export const status: Verb = {
  name: 'status',
  takes: ['ID', 'MARK', 'STATUS'],
  summary: 'Set the status of a mark.',
  more: [`Statuses: ${STATUSES.join(', ')}.`],
  options: BY,
  async run(call) {
    const [article, mark, given] = call.args as [string, string, string];
    const wanted = choice(given, STATUSES, 'status');
    await changeArticle(article, { type: 'mark.status', marks: [id(mark, 'mark')], status: wanted }, call);
  },
};
