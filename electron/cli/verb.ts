import type { ParseArgsOptionDescriptor } from 'node:util';

/** One option of a verb, as parseArgs takes it, with its line in the help. */
export interface Option extends ParseArgsOptionDescriptor {
  /** What stands for the value in the help; absent for a switch. */
  value?: string;
  /** Shown in the usage line: it cannot be left out. */
  needed?: true;
  help: string;
}

export interface Call {
  /** The words after the verb, as many as `takes` names. */
  args: readonly string[];
  options: Readonly<Record<string, string | boolean | undefined>>;
  /** The folder of the library, absolute. */
  library: string;
  /** Whether the person named it. */
  libraryNamed: boolean;
  /** Where Stet keeps its own things for this person; the list of libraries they trust is there. */
  userData: string;
  /** The folder that relative paths start from. */
  cwd: string;
  /** The app's own folder and how its program is started: what printing needs. */
  app: AppProgram;
  /** The result, on stdout; one line. */
  say: (line: string) => void;
  /** What is worth knowing besides, on stderr; one line. */
  mention: (line: string) => void;
}

export interface AppProgram {
  folder: string;
  version: string;
  /**
   * The program that runs the app and what comes before the app's folder in its arguments, or null where none
   * is known.
   */
  runtime: { executable: string; args: readonly string[] } | null;
}

/** Something the terminal can do. One file each under verbs/. */
export interface Verb {
  name: string;
  /**
   * The words it takes, in order, as the help shows them; one in [brackets] may be left out, one with …
   * repeated.
   */
  takes: readonly string[];
  /** One line for the list of verbs. */
  summary: string;
  /** What else one should know, a line each. */
  more?: readonly string[];
  options?: Readonly<Record<string, Option>>;
  /** Throws a Refusal where it cannot be done. */
  run: (call: Call) => Promise<void>;
}

/** Why a verb was not carried out: one sentence for stderr. `usage`: the command line itself was wrong. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    message: string,
    readonly usage = false,
  ) {
    super(message);
  }
}
