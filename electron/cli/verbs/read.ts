import path from 'node:path';
import { z } from 'zod';
import { answerLines } from '../json-lines';
import { printable, shortened } from '../printable';
import { textOf } from '../text-file';
import { dateOption } from '../values';
import { Refusal, type Call, type Verb } from '../verb';

// The language model takes a moment to load, so it is loaded by this verb and by no other.
const engine = () => import('@shared/reading');

export const read: Verb = {
  name: 'read',
  takes: ['[FILE]'],
  summary: 'Read a text as Stet would at first sight: quotes, speakers, claims, facts, people, flags.',
  more: [
    'The text is taken as it is, byte for byte; nothing is kept in any library.',
    'With --jsonl: reads lines {"id", "text", "date"?} from FILE or, without one, from stdin, and prints one line for each.',
    'A line that cannot be read is named on stderr with its number, and the rest goes on; the exit code is then 1.',
  ],
  options: {
    json: { type: 'boolean', help: 'Print one JSON object: {text, quotes, claims, facts, people, flags}.' },
    jsonl: { type: 'boolean', help: 'One JSON line in, one JSON line out.' },
    date: {
      type: 'string',
      value: 'DATE',
      help: 'The day of publication, YYYY-MM-DD: what “last month” is counted from.',
    },
  },
  async run(call) {
    if (call.options.jsonl) return readLines(call);
    const [file] = call.args;
    if (file === undefined) throw new Refusal('FILE is missing: stet read --help shows how it goes.', true);
    const text = await textOf(path.resolve(call.cwd, file));
    const { byCost, read: readText, toLine } = await engine();
    const reading = readText(text, dateOf(call));
    if (call.options.json) {
      const { id: _, ...line } = toLine('', reading);
      call.say(JSON.stringify({ text, ...line, people: reading.people }));
      return;
    }
    for (const quote of reading.quotes)
      call.say(
        `quote   ${place(quote)}  ${shortened(text.slice(quote.start, quote.end), 70)}  — ${printable(quote.speaker?.resolved ?? quote.speaker?.text ?? 'nobody named')}`,
      );
    for (const claim of reading.claims.filter(({ checkable }) => checkable))
      call.say(`claim   ${place(claim)}  ${shortened(text.slice(claim.start, claim.end), 70)}`);
    for (const flag of byCost(reading.flags))
      call.say(`flag    ${place(flag)}  ${flag.rule}: ${printable(flag.why)}`);
  },
};

const place = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`.padStart(13);

function dateOf({ options }: Call): { date?: string } {
  if (options.date === undefined) return {};
  return { date: dateOption('date', String(options.date), 'nothing was read') };
}

const InputLine = z.object({ id: z.string(), text: z.string(), date: z.iso.date().optional() });

async function readLines(call: Call): Promise<void> {
  const { read: readText, toLine } = await engine();
  await answerLines(call, call.args[0], whyNot, InputLine, ({ id, text, date }) =>
    toLine(id, readText(text, { ...dateOf(call), ...(date ? { date } : {}) })),
  );
}

const whyNot = (field: string): string =>
  field === 'date' ? 'its date is no date of the form YYYY-MM-DD' : `its ${field} is missing or no text`;
