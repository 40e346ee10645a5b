import { stat } from 'node:fs/promises';
import path from 'node:path';
import { missingLetters, reportModel } from '@shared/reporting';
import { AUDIENCES, type Version } from '@shared/reporting/audience';
import { FORMAT_KEYS, FORMATS, formatOf, type FormatKey } from '@shared/reporting/formats/formats';
import { reportFileName } from '../../services/exports/names';
import { articleIn, deskSettings, libraryToRead, signature } from '../libraries';
import { requirePlace, saveReport } from '../save-report';
import { choice } from '../values';
import { Refusal, type Call, type Verb } from '../verb';

const CHOICES = [...FORMAT_KEYS, 'all'] as const;

export const report: Verb = {
  name: 'report',
  takes: ['ID'],
  summary: 'Write the fact-check report of an article, as a file for people or for programs.',
  more: [
    `The formats: ${FORMAT_KEYS.map((key) => `${key} (${FORMATS[key].label})`).join(', ')}.`,
    'What each audience is without is for the settings to say; a report says what is left out of it.',
  ],
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      help: `One of the formats, or all. Without it: what the name of the file says.`,
    },
    audience: {
      type: 'string',
      value: 'WHO',
      help: `For whom: ${AUDIENCES.join(', ')}. Without it: editor.`,
    },
    out: {
      type: 'string',
      value: 'FILE',
      needed: true,
      help: 'Where to write it; with --format all a folder. A file that is there is left alone.',
    },
    overwrite: { type: 'boolean', help: 'Replace a file that is there.' },
    by: { type: 'string', value: 'NAME', help: 'Who makes the report.' },
  },
  async run(call) {
    const { out, overwrite } = call.options;
    if (typeof out !== 'string' || out === '')
      throw new Refusal('Say where to write the report: --out FILE.', true);
    const kind = formatAsked(call, out);
    const audience = choice(call.options['audience'] ?? 'editor', AUDIENCES, 'audience');
    const library = await libraryToRead(call);
    const { article } = await articleIn(library, call.args[0]!, call);
    const { at, by } = await signature(call);
    const settings = await deskSettings(call);
    const version: Version = { audience, leftOut: settings.leftOut[audience] };
    const model = reportModel(article, {
      at,
      by,
      appVersion: call.app.version,
      rules: settings.rules,
      version,
      ...(await library.proofs.toldOf(article, await library.headOf(article.id))),
    });
    const place = path.resolve(call.cwd, out);
    if (kind === 'all') await requireFolder(place);
    const files = (kind === 'all' ? FORMAT_KEYS : [kind]).map((key) => ({
      key,
      file: kind === 'all' ? path.join(place, reportFileName(article, key, version)) : place,
      overwrite: overwrite === true,
      library: call.library,
      app: call.app,
    }));
    // All of them first: what is there already is said before anything is written.
    for (const file of files) await requirePlace(file);
    const letters = new Set<string>();
    for (const { key, ...file } of files) {
      for (const letter of await saveReport(model, key, file)) letters.add(letter);
      if (kind === 'all') call.say(file.file);
    }
    if (letters.size > 0) call.mention(missingLetters([...letters]));
  },
};

function formatAsked({ options }: Call, out: string): FormatKey | 'all' {
  const { format } = options;
  const ending = path.extname(out).slice(1).toLowerCase();
  const said = typeof format === 'string' ? format.trim().toLowerCase() : ending || undefined;
  return (said && formatOf(said)) || choice(said, CHOICES, 'format');
}

async function requireFolder(folder: string): Promise<void> {
  if (!(await stat(folder).catch(() => null))?.isDirectory())
    throw new Refusal(`There is no folder ${folder}: --format all writes into a folder that is there.`);
}
