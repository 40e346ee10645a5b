import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { ImportReply } from '@shared/contract';
import { LONGEST_PASSWORD } from '@shared/contract/library';
import { readAtMost } from '../services/import/read-at-most';
import { printable } from './printable';
import { Refusal, type Call, type Option } from './verb';

/*
 * The password of a document. Never a word of the command line: every program of the machine can read those,
 * and the shell notes them down.
 */

export const PASSWORD: Record<'password-file', Option> = {
  'password-file': {
    type: 'string',
    value: 'PATH',
    help: 'The password of a PDF is the first line of that file; without it a terminal asks.',
  },
};

/** How often a person is asked. */
const TRIES = 3;

type Locked = Extract<ImportReply, { outcome: 'locked' }>;

/**
 * Has a document that asks for a password opened with the one of `--password-file`, or of the person at the
 * terminal. Throws a Refusal where there is none, or none that opens it.
 */
export async function opened(
  reading: ImportReply,
  call: Call,
  unlock: (locked: Locked, password: string) => Promise<ImportReply>,
): Promise<Exclude<ImportReply, Locked>> {
  if (reading.outcome !== 'locked') return reading;
  const name = printable(reading.name);
  const given = await givenPassword(call);
  if (given) {
    const reply = await unlock(reading, given.password);
    if (reply.outcome !== 'locked') return reply;
    throw new Refusal(`The password in ${given.file} does not open ${name}. ${KEPT}`);
  }
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new Refusal(
      `${name} is protected by a password: name a file that holds it by --password-file. ${KEPT}`,
    );
  let reply: ImportReply = reading;
  for (let tried = 0; reply.outcome === 'locked'; tried += 1) {
    if (tried === TRIES) throw new Refusal(`None of these passwords opens ${name}. ${KEPT}`);
    const password = await askHidden(
      `${tried > 0 ? WRONG : ''}Password of ${name}: `,
      process.stdin,
      process.stderr,
    );
    if (password === null) throw new Refusal(`${name} was not opened. ${KEPT}`);
    reply = await unlock(reply, password);
  }
  return reply;
}

const KEPT = 'Nothing was imported.';
const WRONG = 'That is not its password. ';

/**
 * The password of `--password-file`, and the name of that file; null where the option is not given. Throws a
 * Refusal where there is none in it.
 */
export async function givenPassword(call: Call): Promise<{ password: string; file: string } | null> {
  const file = call.options['password-file'];
  if (typeof file !== 'string') return null;
  const password = await passwordIn(path.resolve(call.cwd, file));
  return { password, file: printable(path.basename(file)) };
}

/** The first line of a file. Throws a Refusal. */
async function passwordIn(file: string): Promise<string> {
  const name = printable(path.basename(file));
  const { pieces } = await readAtMost(file, 4 * LONGEST_PASSWORD).catch((error: Error) => {
    throw new Refusal(`${name} could not be read (${error.message}). ${KEPT}`);
  });
  const [line = ''] = new TextDecoder().decode(Buffer.concat(pieces)).split(/\r?\n/, 1);
  if (line === '' || line.length > LONGEST_PASSWORD)
    throw new Refusal(`${name} has no password on its first line. ${KEPT}`);
  return line;
}

/**
 * What a person types at a terminal, of which nothing is shown; null where they leave it (Ctrl+C, Ctrl+D).
 */
export function askHidden(
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<string | null> {
  const nothing = new Writable({ write: (_piece, _encoding, done) => done() });
  const line = createInterface({ input, output: nothing, terminal: true });
  output.write(question);
  return new Promise<string | null>((resolve) => {
    line.once('SIGINT', () => resolve(null));
    line.once('close', () => resolve(null));
    line.once('line', resolve);
  }).finally(() => {
    line.close();
    output.write('\n');
  });
}
