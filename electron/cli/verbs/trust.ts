import { TrustedLibraries } from '../../services/trust';
import { requireLibrary } from '../libraries';
import { printable } from '../printable';
import { Refusal, type Verb } from '../verb';

export const trust: Verb = {
  name: 'trust',
  takes: [],
  summary: 'Trust a library that comes from elsewhere: from then on it can be changed.',
  more: [
    'A library that you have not begun yourself where it lies can only be read, in the window and here.',
    'What you trust stands in trusted-libraries, in the folder where Stet keeps its own things.',
    'There is a file for each library; to take the trust back, delete it.',
  ],
  async run(call) {
    await requireLibrary(call);
    const trusted = new TrustedLibraries(call.userData);
    const done = await trusted.trust(call.library);
    if (!done.ok) throw new Refusal(printable(done.message));
    call.mention(printable(`You trust the library ${call.library}; from now on it can be changed.`));
  },
};
