import path from 'node:path';
import { parseArgs } from 'node:util';
import { defaultLibrary, userDataPlace } from '../services/places';
import { COMMON, helpFor, overview } from './help';
import { printable } from './printable';
import { Refusal, type AppProgram, type Call, type Verb } from './verb';
import { VERBS } from './verbs';
import { inQuotes } from '@shared/text/in-quotes';

export interface Terminal {
  cwd: string;
  app: AppProgram;
  out: (text: string) => void;
  err: (text: string) => void;
}

/**
 * Carries out one command line. Answers the exit code: 0 done, 1 not done, 2 not understood. Never throws.
 */
export async function runTerminal(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const words = verbFirst(argv);
    if (words.length === 0 || words[0]!.startsWith('--library'))
      throw new Refusal('Say what to do: stet --help lists the verbs.', true);
    if (['--help', '-h', 'help'].includes(words[0]!)) return say(terminal, overview(VERBS));
    if (words[0] === '--version') return say(terminal, `${terminal.app.version}\n`);
    const verb = VERBS.find(({ name }) => name === words[0]);
    if (!verb)
      throw new Refusal(
        `There is no verb ${inQuotes(printable(words[0]!))}: stet --help lists those there are.`,
        true,
      );
    const parsed = parse(verb, words.slice(1));
    if (parsed.options.help) return say(terminal, helpFor(verb));
    await verb.run(callOf(verb, parsed, terminal));
    return 0;
  } catch (error) {
    const sentence =
      error instanceof Refusal ? error.message : `Stet met an error it did not expect: ${messageOf(error)}`;
    terminal.err(`${sentence.replace(/\s*\n\s*/g, ' ')}\n`);
    return error instanceof Refusal && error.usage ? 2 : 1;
  }
}

/** `--library DIR` may come before the verb as well. */
function verbFirst(argv: readonly string[]): string[] {
  const [first, second, ...rest] = argv;
  if (first === '--library' && second !== undefined) return [...rest, first, second];
  if (first?.startsWith('--library=')) return [...argv.slice(1), first];
  return [...argv];
}

interface Parsed {
  words: string[];
  options: Call['options'];
}

function parse(verb: Verb, argv: readonly string[]): Parsed {
  const options = { ...verb.options, ...COMMON };
  try {
    const { values, positionals } = parseArgs({
      args: joinNumbers(argv, options),
      options,
      allowPositionals: true,
    });
    return { words: positionals, options: values as Call['options'] };
  } catch (error) {
    // parseArgs explains itself in several sentences; the first one is the matter.
    const [sentence] = messageOf(error).split(/\.(?:\s|$)/);
    throw new Refusal(`${printable(sentence!)}: stet ${verb.name} --help shows how it goes.`, true);
  }
}

/** `--start -1` is a bad offset and deserves its own answer, not a remark about ambiguous dashes. */
function joinNumbers(argv: readonly string[], options: Verb['options'] & object): string[] {
  const joined: string[] = [];
  for (const word of argv) {
    const before = joined.at(-1);
    const takesValue = before?.startsWith('--') && options[before.slice(2)]?.type === 'string';
    if (takesValue && /^-\d/.test(word)) joined[joined.length - 1] = `${before}=${word}`;
    else joined.push(word);
  }
  return joined;
}

function callOf(verb: Verb, { words, options }: Parsed, terminal: Terminal): Call {
  const missing = verb.takes.slice(words.length).filter((word) => !word.startsWith('['));
  if (missing.length)
    throw new Refusal(
      `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing: stet ${verb.name} --help shows how it goes.`,
      true,
    );
  if (words.length > verb.takes.length && !verb.takes.at(-1)?.includes('…')) {
    throw new Refusal(
      `There is a word too many, ${inQuotes(printable(words[verb.takes.length]!))}: a text of several words needs quotation marks around it.`,
      true,
    );
  }
  const named = folderNamed(options, 'library', 'your own library');
  const profile = folderNamed(options, 'user-data-dir', 'the usual place');
  const userData = path.resolve(terminal.cwd, profile ?? userDataPlace());
  return {
    args: words,
    options,
    library: path.resolve(terminal.cwd, named ?? defaultLibrary(userData)),
    userData,
    libraryNamed: named !== undefined,
    cwd: terminal.cwd,
    app: terminal.app,
    say: (line) => terminal.out(`${line}\n`),
    mention: (line) => terminal.err(`${line}\n`),
  };
}

/** An unset variable in a script must not end in the person's own library. */
function folderNamed(options: Call['options'], name: string, without: string): string | undefined {
  const { [name]: named } = options;
  if (typeof named !== 'string') return undefined;
  if (named.trim() === '')
    throw new Refusal(`--${name} names no folder: say which, or leave it out for ${without}.`, true);
  return named;
}

function say(terminal: Terminal, text: string): number {
  terminal.out(text);
  return 0;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
