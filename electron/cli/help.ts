import type { Option, Verb } from './verb';

export const COMMON: Readonly<Record<string, Option>> = {
  library: {
    type: 'string',
    value: 'DIR',
    help: 'The library to work in. Without it: the one the app uses.',
  },
  'user-data-dir': {
    type: 'string',
    value: 'DIR',
    help: 'Where Stet keeps its own things, as the app takes it. Without it: the usual place.',
  },
  help: { type: 'boolean', short: 'h', help: 'Show this and do nothing.' },
};

const EXITS =
  'Exit code: 0 done; 1 not done, with the reason on stderr; 2 the command line was not understood.';

/** The help of the program: what can be done, a line each. */
export function overview(verbs: readonly Verb[]): string {
  return [
    'Stet in the terminal: the same library and the same rules as in the window.',
    '',
    'Usage: stet VERB … [--library DIR]',
    '',
    ...columns(verbs.map((verb) => [usage(verb), verb.summary])),
    '',
    'stet VERB --help says more about one of them.',
    EXITS,
    '',
  ].join('\n');
}

/** The help of one verb. */
export function helpFor(verb: Verb): string {
  const options = { ...verb.options, ...COMMON };
  return [
    verb.summary,
    '',
    `Usage: stet ${usage(verb)} [options]`,
    '',
    ...(verb.more?.length ? [...verb.more, ''] : []),
    'Options:',
    ...columns(
      Object.entries(options).map(([name, { value, help }]) => [
        value ? `--${name} ${value}` : `--${name}`,
        help,
      ]),
    ),
    '',
    EXITS,
    '',
  ].join('\n');
}

function usage(verb: Verb): string {
  const needed = Object.entries(verb.options ?? {}).filter(([, option]) => option.needed);
  return [verb.name, ...verb.takes, ...needed.map(([name, { value }]) => `--${name} ${value}`)].join(' ');
}

function columns(rows: [string, string][]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
