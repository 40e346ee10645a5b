import path from 'node:path';
import { missingLetters, reportModel } from '@shared/reporting';
import { articleIn, deskRules, libraryToRead, signature } from '../libraries';
import { saveReport } from '../save-report';
import { choice } from '../values';
import { Refusal, type Verb } from '../verb';

export const FORMATS = ['html', 'pdf'] as const;

export const report: Verb = {
  name: 'report',
  takes: ['ID'],
  summary: 'Write the fact-check report of an article as HTML or PDF.',
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      help: 'html or pdf. Without it: what the name of the file says.',
    },
    out: {
      type: 'string',
      value: 'FILE',
      needed: true,
      help: 'Where to write it. A file that is there is left alone.',
    },
    overwrite: { type: 'boolean', help: 'Replace a file that is there.' },
    by: { type: 'string', value: 'NAME', help: 'Who makes the report.' },
  },
  async run(call) {
    const { out, format, overwrite } = call.options;
    if (typeof out !== 'string' || out === '')
      throw new Refusal('Say where to write the report: --out FILE.', true);
    const kind = choice(format ?? (path.extname(out).slice(1) || undefined), FORMATS, 'format');
    const library = await libraryToRead(call);
    const { article } = await articleIn(library, call.args[0]!, call);
    const { at, by } = await signature(call);
    const model = reportModel(article, {
      at,
      by,
      appVersion: call.app.version,
      rules: await deskRules(call),
      ...(await library.proofs.toldOf(article, await library.headOf(article.id))),
    });
    const file = path.resolve(call.cwd, out);
    const place = { format: kind, file, overwrite: overwrite === true, library: call.library, app: call.app };
    const letters = await saveReport(model, place);
    if (letters.length > 0) call.mention(missingLetters(letters));
  },
};
