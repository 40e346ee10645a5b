import { newId, figure } from '@shared/domain';
import { BY, changeArticle } from '../libraries';
import { id } from '../values';
import { Refusal, type Verb } from '../verb';

const LONGEST = 20_000;

export const note: Verb = {
  name: 'note',
  takes: ['ID', 'MARK', 'TEXT'],
  summary: 'Add a note to a mark; prints the note’s id.',
  more: [
    'A text that begins with a dash goes after two dashes: stet note ID MARK -- "- not what the tape says"',
  ],
  options: BY,
  async run(call) {
    const [article, mark, given] = call.args as [string, string, string];
    const text = given.trim();
    if (!text) throw new Refusal('The note has no words; nothing was added.', true);
    if (text.length > LONGEST)
      throw new Refusal(
        `The note has ${figure(text.length)} characters and may have ${figure(LONGEST)}; nothing was added.`,
        true,
      );
    const made = newId();
    await changeArticle(article, { type: 'note.add', mark: id(mark, 'mark'), note: made, text }, call);
    call.say(made);
  },
};
