import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Options {
  /** Where the library is, when not in its usual place. */
  library?: string;
  /** Where the app keeps its own things, when not in this person's own profile. */
  profile?: string;
  /**
   * Print the report whose model and format are in this JSON file to this PDF and leave: how the terminal
   * prints.
   */
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
 * Why the app does not start with these arguments, in a sentence, or null. A switch that names nothing comes
 * of a variable that is not set, and must not end in the person's own library.
 */
export function whyNotStarted(argv: readonly string[]): string | null {
  const empty = ['library', 'user-data-dir'].filter(
    (name) => isGiven(argv, name) && !valueOf(argv, name)?.trim(),
  );
  return empty.length === 0
    ? null
    : `--${empty[0]} names no folder: say which, or leave it out. Nothing was opened.`;
}

const isGiven = (argv: readonly string[], name: string): boolean =>
  argv.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));

/** Switches of ours that may have their value in the next word. */
const WITH_VALUE = new Set(['--library', '--user-data-dir', '--print-report', '--print-pdf']);

/**
 * The files that a person opened with Stet from the desktop, which on Windows and Linux are arguments of
 * the app: paths, or `file:` addresses as a desktop entry's %U gives them, made absolute by `cwd`.
 * `appFolder` is where the app lies when Electron was told that as an argument (it is not packaged): what
 * comes before it is Electron's.
 */
export function filesAsked(argv: readonly string[], cwd: string, appFolder: string | null): string[] {
  const isApp = (word: string, at: number) => at > 0 && path.resolve(cwd, word) === path.resolve(appFolder!);
  const from = appFolder === null ? 0 : argv.findIndex(isApp);
  if (from < 0) return [];
  const words = argv.slice(from + 1);
  const end = words.indexOf('--');
  const isFile = (word: string, at: number) =>
    word !== '' && !word.startsWith('-') && !WITH_VALUE.has(words[at - 1] ?? '');
  const asked = words.filter((word, at) => (end >= 0 && at >= end ? at > end : isFile(word, at)));
  return [...new Set(asked.flatMap((word) => placeOf(word, cwd)))];
}

/** An address of another scheme, or of another machine's file, is none of ours. */
function placeOf(word: string, cwd: string): string[] {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(word) || path.isAbsolute(word)) return [path.resolve(cwd, word)];
  try {
    return word.toLowerCase().startsWith('file:') ? [fileURLToPath(word)] : [];
  } catch {
    return [];
  }
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
