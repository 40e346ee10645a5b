import { mkdir, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { COMMAND_LABEL, currentDraft, newId, type Article, type CommandBody } from '@shared/domain';
import { reportModel } from '@shared/reporting';
import { SAMPLE_DETAILS, SAMPLE_MARKS, TEXTS, type SampleMark } from '@shared/sample';
import { readManuscript } from '../../services/import';
import { createCommand } from '../../services/import/commands';
import type { Library } from '../../services/library';
import { whyNotThere } from '../../services/places';
import { change, deskRules, signature, withLibrary } from '../libraries';
import { saveReport } from '../save-report';
import { Refusal, type Call, type Verb } from '../verb';
import { inQuotes } from '@shared/text/in-quotes';

export const demo: Verb = {
  name: 'demo',
  takes: [],
  summary:
    'Do the main job without a window: read the sample story, mark it, set statuses, write the report.',
  more: [
    'Everything goes into a new folder, a library of its own included, unless the options say otherwise.',
  ],
  options: {
    out: {
      type: 'string',
      value: 'DIR',
      help: 'Where the report goes. Without it: a new folder for temporary files.',
    },
  },
  async run(call) {
    const { out } = call.options;
    const folder =
      typeof out === 'string' && out
        ? path.resolve(call.cwd, out)
        : await mkdtemp(path.join(os.tmpdir(), 'stet-demo-'));
    const refused = await whyNotThere(call.library, path.join(folder, 'report.html'));
    if (refused !== null) throw new Refusal(refused);
    await mkdir(folder, { recursive: true }).catch((error: Error) => {
      throw new Refusal(`The folder ${folder} could not be made (${error.message}).`);
    });
    const here: Call = {
      ...call,
      library: call.libraryNamed ? call.library : path.join(folder, 'library'),
      options: { by: SAMPLE_DETAILS.checker },
    };

    const article = await withLibrary(here, (library) => checkedStory(library, here));
    const model = reportModel(article, {
      at: new Date().toISOString(),
      by: SAMPLE_DETAILS.checker,
      appVersion: call.app.version,
      rules: await deskRules(here),
    });
    call.mention(`Library: ${here.library}, article ${article.id}`);
    for (const format of ['html', 'pdf'] as const) {
      const file = path.join(folder, `report.${format}`);
      await saveReport(model, format, { file, overwrite: false, library: here.library, app: call.app });
      call.say(file);
    }
  },
};

/** Reads the story and does to it what a checker would do, one command after the other. */
async function checkedStory(library: Library, call: Call): Promise<Article> {
  const reading = readManuscript(TEXTS['draft-1.md'], 'draft-1.md');
  if (reading.outcome === 'refused') throw new Refusal(reading.message);
  const command = createCommand(reading.candidate, {
    dropFurniture: true,
    details: SAMPLE_DETAILS,
    ...(await signature(call)),
  });
  const created = await library.create(command);
  if (!created.ok) throw new Refusal(created.message);
  call.mention(
    `${COMMAND_LABEL['article.create']}: ${inQuotes(SAMPLE_DETAILS.headline)}, ${created.article.drafts[0]!.text.length} characters`,
  );

  const ids = new Map(SAMPLE_MARKS.map(({ words }) => [words, newId()]));
  const say = (body: CommandBody) => change(library, command.article, body, call);
  // Attributions first: a quote can only be linked to one that is there.
  for (const mark of [...SAMPLE_MARKS].sort(
    (a, b) => Number(b.kind === 'attribution') - Number(a.kind === 'attribution'),
  )) {
    for (const body of commandsFor(mark, currentDraft(created.article).text, ids)) await say(body);
  }
  call.mention(
    `${COMMAND_LABEL['mark.add']}: ${SAMPLE_MARKS.length} times, each with its status, notes and suggested correction`,
  );

  const result = await library.open(command.article);
  if (!result.ok) throw new Refusal(result.message);
  return result.opened.article;
}

function commandsFor(mark: SampleMark, text: string, ids: ReadonlyMap<string, string>): CommandBody[] {
  const id = ids.get(mark.words)!;
  const start = text.indexOf(mark.words);
  if (start === -1) throw new Refusal(`The sample story does not contain ${inQuotes(mark.words)}.`);
  const { kind, form, attribution, status, risk, facets, correction = '', note } = mark;
  return [
    {
      type: 'mark.add',
      mark: {
        id,
        kind,
        start,
        end: start + mark.words.length,
        ...(form ? { form } : {}),
        ...(attribution ? { attribution: ids.get(attribution)! } : {}),
      },
    },
    { type: 'mark.set', marks: [id], set: { risk, facets: [...facets], correction } },
    { type: 'mark.status', marks: [id], status },
    ...(note ? [{ type: 'note.add', mark: id, note: newId(), text: note } as const] : []),
  ];
}
