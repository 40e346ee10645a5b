import { documentWithout } from '@shared/document/furniture';
import { formatExtensions, FORMATS } from '@shared/document/formats';
import type { ChangesAs } from '@shared/document/document';
import type { ImportCandidate } from '@shared/contract';
import { ENCODING, manuscriptIn } from '../manuscript';
import { PASSWORD } from '../password';
import { Refusal, type Call, type Option, type Verb } from '../verb';

/** How tracked changes are read, where a verb takes a document. */
export const CHANGES: Record<'changes', Option> = {
  changes: {
    type: 'string',
    value: 'accepted|rejected',
    help: 'How tracked changes are read; accepted where it is left out.',
  },
};

/** What `--changes` says. Throws a Refusal where it says anything else. */
export function changesOption({ options }: Call): ChangesAs {
  const { changes = 'accepted' } = options;
  if (changes === 'accepted' || changes === 'rejected') return changes;
  throw new Refusal('--changes is accepted or rejected; nothing was done.', true);
}

export const text: Verb = {
  name: 'text',
  takes: ['FILE'],
  summary: `Print the words of a ${formatExtensions(FORMATS)} file; keeps nothing.`,
  more: [
    '--json prints what is over and beside the words too: formats, comments, footnotes, tracked changes,',
    'tables, places; offsets are UTF-16 code units, [start, end). Of a sheet that is nearly all empty rows the table',
    'has the others; "tableRows" has, table by table, which rows of the sheet they are (null: all, from the first).',
  ],
  options: {
    ...CHANGES,
    ...ENCODING,
    ...PASSWORD,
    json: { type: 'boolean', help: 'Print it all as one JSON object.' },
  },
  async run(call) {
    const { candidate } = await manuscriptIn(call.args[0]!, call, changesOption(call), true);
    // What only looks like furniture is words that somebody asked for.
    const furniture = candidate.furniture.filter(({ told }) => told);
    const read = { ...candidate, ...documentWithout({ ...candidate, furniture }) };
    call.say(call.options['json'] === true ? JSON.stringify(asJson(read)) : read.text);
  },
};

/** As it is told to other programs; what an article keeps for itself (its token) stays here. */
function asJson({ kind, text, formats, details, apparatus, notices }: ImportCandidate): object {
  const { title, tables, ...rest } = apparatus;
  return {
    kind: rest.cues.length > 0 ? 'transcript' : kind,
    title: title || details.headline,
    text,
    formats: formats.map(({ type, start, end, ...more }) => ({
      start,
      end,
      type: 'level' in more ? `${type}${more.level}` : type,
      ...('href' in more ? { href: more.href } : {}),
    })),
    ...rest,
    tables: tables.map(({ rows }) => rows),
    ...(tables.some(({ numbers }) => numbers)
      ? { tableRows: tables.map(({ numbers }) => numbers ?? null) }
      : {}),
    warnings: notices.filter(({ level }) => level !== 'info').map(({ message }) => message),
  };
}
