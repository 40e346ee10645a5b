import { verifyHistory } from '../../services/history';
import { findDeskKey } from '../../services/proof/desk-key';
import { libraryToRead } from '../libraries';
import { printable } from '../printable';
import { Refusal, type Verb } from '../verb';
import { figure } from '@shared/domain';

export const verifyLog: Verb = {
  name: 'verify-log',
  takes: ['ID'],
  summary: 'Check that the history of an article is complete and untouched.',
  more: [
    'Every change names the hash of the one before; a line changed, dropped or moved shows. So does a file that a draft',
    'was read from, where it is missing or not as it came.',
    'Seals (stet seal) are held against it: what was sealed and is not there any more as it was is said first.',
    'Prints how many changes there are and the last hash. Note that hash down, and nobody can rewrite the history later unseen.',
  ],
  async run(call) {
    const { directory } = await libraryToRead(call);
    // Whose key a seal is by can be told without one.
    const desk = await findDeskKey(call.userData).catch(() => null);
    const result = await verifyHistory(directory, call.args[0]!, desk?.fingerprint ?? null);
    if (!result.ok) throw new Refusal(printable(result.message));
    const { changes, lastHash, strays, problems, beside, files, seals } = result;
    if (beside.length > 0)
      call.mention(printable(`In its folder, not Stet’s and not read: ${beside.join(', ')}.`));
    if (strays > 0)
      call.mention(
        `Stepped over, because they branch off and were never saved: ${strays} ${strays === 1 ? 'line' : 'lines'}.`,
      );
    const broken = seals.filter(({ wrong }) => wrong);
    if (problems.length > 0) {
      for (const { said } of broken) call.mention(printable(said));
      const others = problems.length - 1;
      const more =
        others === 0
          ? ''
          : ` There ${others === 1 ? 'is one more problem' : `are ${figure(others)} more problems`}.`;
      throw new Refusal(`The first ${figure(changes)} changes are sound, and then: ${problems[0]}${more}`);
    }
    if (broken.length > 0)
      throw new Refusal(
        printable(`Of the ${seals.length} seals: ${[...broken.map(({ said }) => said), ...files].join(' ')}`),
      );
    if (files.length > 0)
      throw new Refusal(
        printable(`All ${changes} changes are sound, but of the files kept with them: ${files.join(' ')}`),
      );
    call.say(`${changes} changes, each as it was written and in order; the last hash is ${lastHash}`);
    for (const { said } of seals) call.say(printable(said));
  },
};
