import { TrustedLibraries } from '../../services/trust';
import { requireLibrary, withLibrary } from '../libraries';
import { printable } from '../printable';
import { Refusal, type Verb } from '../verb';

export const privately: Verb = {
  name: 'private',
  takes: [],
  summary: 'Close a library to everybody else who uses this machine.',
  more: [
    'Folders get the mode 0700 and files 0600. Stet makes everything so; an older library, or a copy, may be open.',
  ],
  async run(call) {
    await requireLibrary(call);
    const quiet = { ...call, mention: () => {} };
    const trusted = new TrustedLibraries(call.userData);
    const done = await withLibrary(quiet, () => trusted.settleOpen(call.library, 'close'));
    if (!done.ok) throw new Refusal(printable(done.message));
    call.mention(printable(`Nobody but you can read the library ${call.library} now.`));
  },
};
