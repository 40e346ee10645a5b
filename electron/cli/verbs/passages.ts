import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { answerFor, type Answer } from '@shared/passages/answer';
import { deskOf } from '@shared/passages/desk';
import type { AskedMark, Paper } from '@shared/passages/types';
import { documentWithout } from '@shared/document/furniture';
import { manuscriptIn } from '../manuscript';
import { printable, shortened } from '../printable';
import { textOf } from '../text-file';
import { Refusal, type Call, type Verb } from '../verb';

export const passages: Verb = {
  name: 'passages',
  takes: ['DRAFT'],
  summary: 'Find what papers say about the marks of a draft, value by value; keeps nothing.',
  more: [
    'Reads every file in DIR as a paper. A file that cannot be read is named on stderr, and the rest goes on.',
    'marks.json: {"published": "YYYY-MM-DD", "marks": [{"id", "kind", "start", "end"}]}; offsets are UTF-16 code',
    'units of DRAFT, the end excluded. Nothing is decided by it: it shows what there is, and where.',
  ],
  options: {
    papers: { type: 'string', value: 'DIR', needed: true, help: 'The folder with the papers.' },
    marks: { type: 'string', value: 'FILE', needed: true, help: 'The marks, as JSON.' },
    json: { type: 'boolean', help: 'Print one JSON object.' },
  },
  async run(call) {
    const { papers: folder, marks: list } = call.options;
    if (typeof folder !== 'string' || typeof list !== 'string')
      throw new Refusal('--papers and --marks are needed; nothing was looked for.', true);
    const draft = await textOf(path.resolve(call.cwd, call.args[0]!));
    const marks = await marksIn(path.resolve(call.cwd, list), draft);
    const desk = deskOf(await papersIn(path.resolve(call.cwd, folder), call));
    const answers = marks.map((mark) => ({ mark, answer: answerFor(desk, mark) }));
    if (call.options.json) {
      const told = answers.map(({ mark, answer }) => [mark.id, asJson(answer)]);
      call.say(JSON.stringify({ marks: Object.fromEntries(told) as unknown }));
    } else for (const { mark, answer } of answers) for (const line of asText(mark, answer)) call.say(line);
  },
};

const MarksFile = z.object({
  published: z.iso.date(),
  marks: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['claim', 'quote', 'attribution']),
      start: z.int().min(0),
      end: z.int().min(1),
    }),
  ),
});

async function marksIn(file: string, draft: string): Promise<AskedMark[]> {
  const name = printable(path.basename(file));
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Refusal(`${name} could not be read (${error.message}); nothing was looked for.`);
  });
  const read = MarksFile.safeParse(jsonIn(text));
  if (!read.success)
    throw new Refusal(`${name} is no list of marks as the help shows it; nothing was looked for.`);
  const { published, marks } = read.data;
  const outside = marks.find(({ start, end }) => start >= end || end > draft.length);
  if (outside)
    throw new Refusal(`${name}: mark ${printable(outside.id)} is outside the draft; nothing was looked for.`);
  return marks.map((mark) => ({ ...mark, draft, published }));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The papers of a folder, by their names; one that cannot be read is mentioned. */
async function papersIn(folder: string, call: Call): Promise<Paper[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: Error) => {
    throw new Refusal(
      `${printable(path.basename(folder))} could not be read (${error.message}); nothing was looked for.`,
    );
  });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const papers: Paper[] = [];
  for (const { name } of names) {
    try {
      papers.push(await paperIn(path.join(folder, name), name, call));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      call.mention(error.message);
    }
  }
  return papers;
}

async function paperIn(file: string, name: string, call: Call): Promise<Paper> {
  const quiet: Call = { ...call, mention: () => {} };
  const { candidate } = await manuscriptIn(file, quiet, undefined, true);
  const furniture = candidate.furniture.filter(({ told }) => told);
  const { text, apparatus } = { ...candidate, ...documentWithout({ ...candidate, furniture }) };
  return { name, text, apparatus };
}

function asJson({ passages: found, verdict }: Answer): object {
  return {
    passages: found.map(({ passage: { around: _, ...passage }, score, judged }) => ({
      ...passage,
      score: Math.round(score * 1000) / 1000,
      values: judged.map(({ value: { start, end, kind }, bears, says, why }) => ({
        start,
        end,
        kind,
        bears,
        ...(says === undefined ? {} : { says }),
        ...(why === undefined ? {} : { why }),
      })),
    })),
    verdict,
  };
}

function asText({ id, draft, start, end }: AskedMark, { passages: found, verdict }: Answer): string[] {
  const head = `${printable(id)}  ${verdict}  ${shortened(draft.slice(start, end), 70)}`;
  return [
    head,
    ...found.map(({ passage }) => {
      const { paper, page, cell, time } = passage;
      const where = [printable(paper), page === undefined ? null : `page ${page}`, cell, time];
      return `    ${where.filter(Boolean).join(', ')}: ${shortened(passage.text, 120)}`;
    }),
  ];
}
