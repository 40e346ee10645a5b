import path from 'node:path';
import { BY, libraryToRead, signature } from '../libraries';
import { printable } from '../printable';
import { Refusal, type Verb } from '../verb';

export const manifest: Verb = {
  name: 'manifest',
  takes: ['ID'],
  summary: 'Write what proves an article’s record: every draft, kept file and the head of its history.',
  more: [
    'Without --to the manifest is printed. With it a folder is written that sha256sum -c manifest.sha256 checks without',
    'Stet; record.txt in it says of what, how, and what that proves. An article that was sealed (stet seal) and not changed',
    'since comes with its seal, which openssl checks.',
  ],
  options: {
    to: {
      type: 'string',
      value: 'FOLDER',
      help: 'Where to write it. What is there already is left alone.',
    },
    'no-files': {
      type: 'boolean',
      help: 'Leave out what drafts were read from; check with --ignore-missing then.',
    },
    confidential: {
      type: 'boolean',
      help: 'Withhold nothing: also what could give away sources that are not on the record.',
    },
    sealed: { type: 'boolean', help: 'The record as it was sealed last, also where changes came since.' },
    ...BY,
  },
  async run(call) {
    const { to, sealed, confidential, 'no-files': noFiles } = call.options;
    if (to === '') throw new Refusal('Say where to write it: --to FOLDER.', true);
    const library = await libraryToRead(call);
    const { at, by } = await signature(call);
    const options = {
      made: { at, by, version: call.app.version },
      sealed: sealed === true,
      confidential: confidential === true,
      files: noFiles !== true,
    };
    const id = call.args[0]!;
    const done =
      typeof to === 'string'
        ? await library.proofs.save(id, path.resolve(call.cwd, to), options)
        : await library.proofs.manifest(id, options);
    if (!done.ok) throw new Refusal(printable(done.message));
    for (const said of done.said) call.mention(printable(said));
    if ('manifest' in done) for (const line of done.manifest.trimEnd().split('\n')) call.say(line);
  },
};
