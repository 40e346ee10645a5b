import path from 'node:path';
import { z } from 'zod';
import type { Voice } from '@shared/domain';
import { stampOf } from '@shared/document/transcript/stamps';
import { cueAt, type Spoken } from '@shared/document/transcript/transcript';
import { voiceOf } from '@shared/quotes/voice';
import { contextOf } from '@shared/tape/context';
import { matchQuote, type QuoteMatch } from '@shared/tape/match';
import { tapeOf, type Tape } from '@shared/tape/tape';
import { answerLines } from '../json-lines';
import { shortened } from '../printable';
import { spokenOf } from '../text-file';
import { Refusal, type Call, type Verb } from '../verb';

export const matchQuoteVerb: Verb = {
  name: 'match-quote',
  takes: ['[FILE]'],
  summary: 'Compare a quotation with the transcript of what was said, word by word.',
  more: [
    'Verbatim: the same words. Cleaned: what an editor may do (pauses, false starts, contractions, marked omissions).',
    'Altered: any other word. Places count UTF-16 code units of the transcript’s file, the end excluded.',
    'With --jsonl: reads lines {"id", "quote", "transcript", "speaker"?} from FILE or, without one, from stdin, and prints',
    'one line for each. A line that cannot be answered is named on stderr with its number; the exit code is then 1.',
  ],
  options: {
    quote: { type: 'string', value: 'TEXT', help: 'The quotation, without its marks.' },
    transcript: { type: 'string', value: 'FILE', help: 'The transcript, in any of the formats Stet reads.' },
    speaker: {
      type: 'string',
      value: 'NAME',
      help: 'Who the draft says speaks: whether it is right is told as "voice".',
    },
    json: { type: 'boolean', help: 'Print one JSON object.' },
    jsonl: { type: 'boolean', help: 'One JSON line in, one JSON line out.' },
  },
  async run(call) {
    const tapes = tapesOf(call);
    if (call.options.jsonl) return matchLines(call, tapes);
    const { quote, transcript, speaker } = call.options;
    if (typeof quote !== 'string' || typeof transcript !== 'string')
      throw new Refusal('--quote and --transcript are needed; nothing was compared.', true);
    const answer = answerFor(
      quote,
      await tapes(transcript),
      typeof speaker === 'string' ? speaker : undefined,
    );
    if (call.options.json) call.say(JSON.stringify(answer));
    else for (const line of asText(answer)) call.say(line);
  },
};

interface Recorded {
  spoken: Spoken;
  tape: Tape;
}

/** Transcripts by their names, each read once. */
function tapesOf(call: Call): (file: string) => Promise<Recorded> {
  const read = new Map<string, Promise<Recorded>>();
  return (file) => {
    const full = path.resolve(call.cwd, file);
    let recorded = read.get(full);
    if (!recorded) {
      recorded = spokenOf(full).then((spoken) => ({ spoken, tape: tapeOf(spoken.text) }));
      read.set(full, recorded);
    }
    return recorded;
  };
}

const InputLine = z.object({
  id: z.string(),
  quote: z.string(),
  transcript: z.string(),
  speaker: z.string().optional(),
});

const matchLines = (call: Call, tapes: (file: string) => Promise<Recorded>): Promise<void> =>
  answerLines(
    call,
    call.args[0],
    (field) => `its ${field} is missing or no text`,
    InputLine,
    async ({ id, quote, transcript, speaker }) => ({
      id,
      ...answerFor(quote, await tapes(transcript), speaker),
    }),
  );

/** What is told of a quotation and its tape; `by`: who the draft says speaks. */
function answerFor(quote: string, { spoken, tape }: Recorded, by?: string) {
  const voiceAt = (at: number): Voice =>
    voiceOf(cueAt(spoken.cues, at)?.speaker ?? '', { names: by ? [by] : [], words: '' });
  const match = matchQuote(tape, quote, { prefers: ({ start }) => voiceAt(start) === 'right' });
  if (!match.found) return NOT_FOUND;
  const cue = cueAt(spoken.cues, match.start);
  const { start, end } = spoken.sourceOf(match);
  return {
    found: true,
    start,
    end,
    text: spoken.text.slice(match.start, match.end),
    score: Math.round(match.score * 1000) / 1000,
    verdict: match.verdict,
    timestamp: cue?.time == null ? null : stampOf(cue.time),
    speaker: cue?.speaker || null,
    ...(by === undefined ? {} : { voice: voiceAt(match.start) }),
    diff: match.diff,
    context: contextOf(tape, match),
  };
}

const NOT_FOUND = {
  found: false,
  start: null,
  end: null,
  text: null,
  score: 0,
  verdict: 'not found' as QuoteMatch['verdict'],
  timestamp: null,
  speaker: null,
  diff: [],
  context: null,
};

function asText(answer: ReturnType<typeof answerFor>): string[] {
  if (!answer.found) return ['Not found: no passage of the transcript is this quotation.'];
  const who = [answer.speaker, answer.timestamp].filter((each) => each !== null).join(', ');
  const differing = answer.diff.filter(({ op }) => op !== 'same');
  return [
    `${answer.verdict}${who ? ` (${who})` : ''}: ${shortened(answer.text ?? '', 200)}`,
    ...differing.map(
      ({ op, quote, tape, cleaning }) =>
        `  ${op}: ${shortened(quote || '—', 60)} | on the tape: ${shortened(tape || '—', 60)}${cleaning ? ` (${cleaning})` : ''}`,
    ),
    ...(answer.context?.warnings ?? []).map((warning) => `  ${warning}`),
  ];
}
