import { verifyHistory } from '../../services/history';
import { libraryToRead } from '../libraries';
import { printable } from '../printable';
import { Refusal, type Verb } from '../verb';

export const verifyLog: Verb = {
  name: 'verify-log',
  takes: ['ID'],
  summary: 'Check that the history of an article is complete and untouched.',
  more: [
    'Every change names the hash of the one before; a line changed, dropped or moved shows.',
    'Prints how many changes there are and the last hash. Note that hash down, and nobody can rewrite the history later unseen.',
  ],
  async run(call) {
    const { directory } = await libraryToRead(call);
    const result = await verifyHistory(directory, call.args[0]!);
    if (!result.ok) throw new Refusal(printable(result.message));
    const { changes, lastHash, strays, problems, beside } = result;
    if (beside.length > 0)
      call.mention(printable(`In its folder, not Stet’s and not read: ${beside.join(', ')}.`));
    if (strays > 0)
      call.mention(
        `Stepped over, because they branch off and were never saved: ${strays} ${strays === 1 ? 'line' : 'lines'}.`,
      );
    if (problems.length > 0) {
      const others = problems.length - 1;
      const more =
        others === 0 ? '' : ` There ${others === 1 ? 'is one more problem' : `are ${others} more problems`}.`;
      throw new Refusal(`The first ${changes} changes are sound, and then: ${problems[0]}${more}`);
    }
    call.say(`${changes} changes, each as it was written and in order; the last hash is ${lastHash}`);
  },
};
