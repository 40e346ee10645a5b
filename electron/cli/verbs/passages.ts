import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { answerFor, type Answer } from '@shared/passages/answer';
import { deskOf } from '@shared/passages/desk';
import type { AskedMark } from '@shared/passages/types';
import { questionOfArticle, type Question } from '../article-passages';
import { papersIn } from '../folder-papers';
import { PASSWORD } from '../password';
import { printable, shortened } from '../printable';
import { textOf } from '../text-file';
import { Refusal, type Call, type Verb } from '../verb';

export const passages: Verb = {
  name: 'passages',
  takes: ['ID', '[MARK…]'],
  summary: 'Find what the papers of an article say about its marks, value by value; keeps nothing.',
  more: [
    'Without MARK all marks are asked about. Papers whose source is not on the record are not asked.',
    'Without a library: stet passages DRAFT --papers DIR --marks FILE reads every file in DIR as a paper; one that',
    'cannot be read is named on stderr, and the rest goes on.',
    'marks.json: {"published": "YYYY-MM-DD", "marks": [{"id", "kind", "start", "end"}]}; offsets are UTF-16 code',
    'units of DRAFT, the end excluded. Nothing is decided by it: it shows what there is, and where.',
  ],
  options: {
    papers: { type: 'string', value: 'DIR', help: 'The folder with the papers.' },
    marks: { type: 'string', value: 'FILE', help: 'The marks, as JSON.' },
    ...PASSWORD,
    json: { type: 'boolean', help: 'Print one JSON object.' },
  },
  async run(call) {
    const { asked, papers, name } = await questionOf(call);
    const desk = deskOf(papers);
    const answers = asked.map((mark) => ({ mark, answer: answerFor(desk, mark) }));
    if (call.options.json) {
      const told = answers.map(({ mark, answer }) => [mark.id, asJson(answer, name)]);
      call.say(JSON.stringify({ marks: Object.fromEntries(told) as unknown }));
    } else
      for (const { mark, answer } of answers) for (const line of asText(mark, answer, name)) call.say(line);
  },
};

/** The marks of an article and its papers, or those of a draft and a folder, as the options say. */
async function questionOf(call: Call): Promise<Question> {
  const { papers: folder, marks: list } = call.options;
  const [first, ...marks] = call.args as [string, ...string[]];
  if (folder === undefined && list === undefined) return questionOfArticle(first, marks, call);
  if (typeof folder !== 'string' || typeof list !== 'string' || marks.length > 0)
    throw new Refusal(
      'For a draft --papers and --marks are needed, and nothing besides; nothing was looked for.',
      true,
    );
  const draft = await textOf(path.resolve(call.cwd, first));
  const asked = await marksIn(path.resolve(call.cwd, list), draft);
  return { asked, papers: await papersIn(path.resolve(call.cwd, folder), call), name: (paper) => paper };
}

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

function asJson({ passages: found, verdict }: Answer, name: Question['name']): object {
  return {
    passages: found.map(({ passage: { around: _, ...passage }, score, judged }) => ({
      ...passage,
      ...(name(passage.paper) === passage.paper ? {} : { file: name(passage.paper) }),
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

function asText(
  { id, draft, start, end }: AskedMark,
  { passages: found, verdict }: Answer,
  name: Question['name'],
): string[] {
  const head = `${printable(id)}  ${verdict}  ${shortened(draft.slice(start, end), 70)}`;
  return [
    head,
    ...found.map(({ passage }) => {
      const { paper, page, cell, time } = passage;
      const where = [printable(name(paper)), page === undefined ? null : `page ${page}`, cell, time];
      return `    ${where.filter(Boolean).join(', ')}: ${shortened(passage.text, 120)}`;
    }),
  ];
}
