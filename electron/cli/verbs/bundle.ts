import path from 'node:path';
import { BUNDLE_KINDS } from '@shared/domain';
import { untilStopped } from '../../services/signals';
import { BY, libraryToRead, signature } from '../libraries';
import { printable } from '../printable';
import { choice } from '../values';
import { Refusal, type Verb } from '../verb';

export const bundle: Verb = {
  name: 'bundle',
  takes: ['ID'],
  summary: 'Write everything of an article into one .stet file, for a Stet elsewhere: stet import FILE.stet.',
  more: [
    'Full: with its whole history, which is verified where it arrives, its seals and its papers, confidential ones too.',
    'Clean: the article as it stands, without its history and without what is confidential.',
  ],
  options: {
    out: {
      type: 'string',
      value: 'FILE',
      needed: true,
      help: 'Where to write it. A file that is there is left alone.',
    },
    kind: { type: 'string', value: 'KIND', help: 'full or clean. Without it: full.' },
    overwrite: { type: 'boolean', help: 'Replace a file that is there.' },
    ...BY,
  },
  async run(call) {
    const { out, kind = 'full', overwrite } = call.options;
    if (typeof out !== 'string' || out === '')
      throw new Refusal('Say where to write the bundle: --out FILE.', true);
    const library = await libraryToRead(call);
    const { at, by } = await signature(call);
    const options = {
      kind: choice(kind, BUNDLE_KINDS, 'kind'),
      made: { at, by, version: call.app.version },
      overwrite: overwrite === true,
    };
    const done = await untilStopped((stop) =>
      library.bundles.save(call.args[0]!, path.resolve(call.cwd, out), { ...options, stop }),
    );
    if (!done.ok) throw new Refusal(printable(done.message));
    for (const said of done.said) call.mention(printable(said));
  },
};
