import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { alignDrafts, compareDrafts, mapMarks, type MarkRange } from '@shared/anchoring';
import { z } from 'zod';
import { printable, shortened } from '../printable';
import { textOf } from '../text-file';
import { Refusal, type Call, type Verb } from '../verb';

export const compare: Verb = {
  name: 'compare',
  takes: ['OLD', 'NEW'],
  summary: 'Compare two drafts, and say what becomes of marks on the old one.',
  more: [
    'With --marks and --json: one object, for each mark’s id {"outcome", "start", "end", "score", "candidates"}, offsets into NEW.',
    'Without --marks and with --json: {"same", "counts", "rows"}, what became of each paragraph.',
    'Both texts are taken as they are; nothing is kept in any library.',
  ],
  options: {
    marks: {
      type: 'string',
      value: 'FILE',
      help: 'JSON: [{"id", "start", "end"}], offsets into OLD in UTF-16 code units, the end excluded.',
    },
    json: { type: 'boolean', help: 'Print one JSON object instead.' },
  },
  async run(call) {
    const [before, after] = await Promise.all(
      [call.args[0]!, call.args[1]!].map((file) => textOf(path.resolve(call.cwd, file))),
    );
    const alignment = alignDrafts(before!, after!);
    if (call.options.marks !== undefined)
      return sayMarks(call, mapMarks(before!, after!, await marksFrom(call), { alignment }), after!);
    const { same, counts, rows } = compareDrafts(before!, after!, alignment);
    if (call.options.json) call.say(JSON.stringify({ same, counts, rows }));
    else
      call.say(
        same
          ? 'The drafts are the same.'
          : Object.entries(counts)
              .map(([kind, count]) => `${kind} ${count}`)
              .join(', '),
      );
  },
};

function sayMarks(call: Call, mapped: ReturnType<typeof mapMarks>, after: string): void {
  if (call.options.json) {
    call.say(JSON.stringify(Object.fromEntries(mapped.map(({ id, ...outcome }) => [id, outcome]))));
    return;
  }
  for (const mark of mapped) {
    const there =
      mark.outcome === 'lost'
        ? `${mark.candidates.length} candidates`
        : `${mark.start}-${mark.end}  ${shortened(after.slice(mark.start, mark.end), 60)}`;
    call.say(`${printable(mark.id)}  ${mark.outcome.padEnd(7)}  ${there}`);
  }
}

const Marks = z.array(z.object({ id: z.string(), start: z.int(), end: z.int() }));

async function marksFrom({ cwd, options }: Call): Promise<MarkRange[]> {
  const name = String(options.marks);
  try {
    const marks = Marks.safeParse(JSON.parse(await readFile(path.resolve(cwd, name), 'utf8')));
    if (marks.success) return marks.data;
  } catch (error) {
    throw new Refusal(
      `${printable(name)} could not be read as JSON (${error instanceof Error ? printable(error.message) : 'unknown error'}).`,
    );
  }
  throw new Refusal(
    `${printable(name)} is no list of marks: it takes [{"id", "start", "end"}] with whole numbers.`,
  );
}
