import path from 'node:path';

export interface Options {
  /** Where the library is, when not in its usual place. */
  library?: string;
  /** Where the app keeps its own things, when not in this person's own profile. */
  profile?: string;
  /** Print the report whose model is in this JSON file to this PDF and leave: how the terminal prints. */
  print?: { report: string; pdf: string };
}

/**
 * What the arguments of the app ask for. Switches that are not ours belong to Electron and are left alone.
 * `--user-data-dir` is Chromium's; Electron documents `app.setPath` alone, so the app sees to it itself
 * that it is heeded.
 */
export function optionsOf(argv: readonly string[]): Options {
  const report = valueOf(argv, 'print-report');
  const pdf = valueOf(argv, 'print-pdf');
  const library = valueOf(argv, 'library');
  const profile = valueOf(argv, 'user-data-dir');
  return {
    ...(library ? { library: path.resolve(library) } : {}),
    ...(profile ? { profile: path.resolve(profile) } : {}),
    ...(report && pdf ? { print: { report: path.resolve(report), pdf: path.resolve(pdf) } } : {}),
  };
}

/**
 * Why the app does not start with these arguments, in a sentence, or null. A switch that names nothing comes of a variable
 * that is not set, and must not end in the person's own library.
 */
export function whyNotStarted(argv: readonly string[]): string | null {
  const empty = ['library', 'user-data-dir'].filter((name) => isGiven(argv, name) && !valueOf(argv, name)?.trim());
  return empty.length === 0 ? null : `--${empty[0]} names no folder: say which, or leave it out. Nothing was opened.`;
}

const isGiven = (argv: readonly string[], name: string): boolean =>
  argv.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));

/** `--name=value` or `--name value`; the last one wins. */
function valueOf(argv: readonly string[], name: string): string | undefined {
  let value: string | undefined;
  argv.forEach((argument, at) => {
    if (argument.startsWith(`--${name}=`)) value = argument.slice(name.length + 3);
    else if (argument === `--${name}`) value = argv[at + 1];
  });
  return value || undefined;
}
