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

/** `--name=value` or `--name value`; the last one wins. */
function valueOf(argv: readonly string[], name: string): string | undefined {
  let value: string | undefined;
  argv.forEach((argument, at) => {
    if (argument.startsWith(`--${name}=`)) value = argument.slice(name.length + 3);
    else if (argument === `--${name}`) value = argv[at + 1];
  });
  return value || undefined;
}
