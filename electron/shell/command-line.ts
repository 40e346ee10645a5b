import path from 'node:path';

export interface Options {
  /** Where the library is, when not in its usual place. */
  library?: string;
  /** Where the app keeps its own things, when not in this person's own profile. */
  profile?: string;
  /** Print this HTML file to this PDF and leave: how the terminal prints. */
  print?: { html: string; pdf: string };
}

/**
 * What the arguments of the app ask for. Switches that are not ours belong to Electron and are left alone. `--user-data-dir`
 * is Chromium's; Electron documents `app.setPath` alone, so the app sees to it itself that it is heeded.
 */
export function optionsOf(argv: readonly string[]): Options {
  const html = valueOf(argv, 'print-html');
  const pdf = valueOf(argv, 'print-pdf');
  const library = valueOf(argv, 'library');
  const profile = valueOf(argv, 'user-data-dir');
  return {
    ...(library ? { library: path.resolve(library) } : {}),
    ...(profile ? { profile: path.resolve(profile) } : {}),
    ...(html && pdf ? { print: { html: path.resolve(html), pdf: path.resolve(pdf) } } : {}),
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
