import { deskKey } from '../../services/proof/desk-key';
import { BY, articleIn, signature, withLibrary } from '../libraries';
import { printable } from '../printable';
import { Refusal, type Verb } from '../verb';

export const seal: Verb = {
  name: 'seal',
  takes: ['ID'],
  summary: 'Seal the record of an article as it is now with the desk’s own key.',
  more: [
    'Signs the manifest (stet manifest) with ed25519. The key is made on this machine the first time and lies in your profile',
    'for you alone; whoever has your account can seal with it. stet verify-log holds the seals against what is there.',
    'Give the fingerprint to those who are to believe the seal, another way than with it.',
  ],
  options: BY,
  async run(call) {
    const id = call.args[0]!;
    const { at, by } = await signature(call);
    const made = { at, by, version: call.app.version };
    await withLibrary(call, async (library) => {
      await articleIn(library, id, call);
      const done = await library.proofs.seal(id, { made, key: () => deskKey(call.userData) });
      if (!done.ok) throw new Refusal(printable(done.message));
      for (const said of done.said) call.mention(printable(said));
      call.say(`Seal ${done.number}: change ${done.changes}, hash ${done.hash}, key ${done.fingerprint}`);
    });
  },
};
