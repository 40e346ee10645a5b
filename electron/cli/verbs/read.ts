import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
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
  const [file] = call.args;
  const { createReadStream } = await import('node:fs');
  const input = file === undefined ? process.stdin : createReadStream(path.resolve(call.cwd, file));
  const failed = new Promise<never>((_, reject) =>
    input.on('error', (error: Error) =>
      reject(new Refusal(`${printable(file ?? 'stdin')} could not be read (${error.message}).`)),
    ),
  );
  failed.catch(() => {});

  let number = 0;
  let broken = 0;
  const all = (async () => {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number++;
      if (line.trim() === '') continue;
      const parsed = lineOf(line);
      if (parsed.ok)
        call.say(
          JSON.stringify(
            toLine(
              parsed.line.id,
              readText(parsed.line.text, {
                ...dateOf(call),
                ...(parsed.line.date ? { date: parsed.line.date } : {}),
              }),
            ),
          ),
        );
      else {
        broken++;
        call.mention(`Line ${number} was left out: ${parsed.why}.`);
      }
    }
  })();
  await Promise.race([all, failed]);
  if (broken > 0) throw new Refusal(`${broken} of ${number} lines could not be read; the others were.`);
}

function lineOf(line: string): { ok: true; line: z.infer<typeof InputLine> } | { ok: false; why: string } {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, why: 'it is not JSON' };
  }
  const parsed = InputLine.safeParse(value);
  if (parsed.success) return { ok: true, line: parsed.data };
  const field = String(parsed.error.issues[0]?.path[0] ?? '');
  return {
    ok: false,
    why:
      field === ''
        ? 'it is not an object'
        : field === 'date'
          ? 'its date is no date of the form YYYY-MM-DD'
          : `its ${field} is missing or no text`,
  };
}
