import listed from './formats.json';

/*
 * The formats of files that Stet reads. What is said and asked of them anywhere follows from this list: the
 * dialogs, the page, the terminal and its help, the refusals, and what the installed app offers itself for.
 * It is JSON so that the packaging, which is no TypeScript, reads the same. Each is read by
 * electron/services/documents/formats/<key>.ts.
 */
export interface FormatInfo {
  /** What its reader's file is called. */
  key: string;
  /** As it stands in front of "file" in the middle of a sentence. */
  name: string;
  /** Without the dot, in small letters, the usual one first. */
  extensions: readonly string[];
  mime: string;
  /** Its files back facts and are no article: they are read, and not imported as one. */
  papersOnly?: boolean;
}

export const FORMATS: readonly FormatInfo[] = listed;
/** Of these, what an article or a draft of one comes in. */
export const DRAFTS: readonly FormatInfo[] = FORMATS.filter(({ papersOnly }) => papersOnly !== true);

/** Whether what came in as this format is no article, by the key of the format. */
export const isPaperOnly = (key: string): boolean =>
  FORMATS.some((format) => format.key === key && format.papersOnly === true);

/** "text or Markdown", for the middle of a sentence. */
export const formatNames = (joint: 'and' | 'or', formats = DRAFTS): string =>
  inARow(
    formats.map(({ name }) => name),
    joint,
  );

/** ".txt or .md": the usual extension of each. */
export const formatExtensions = (formats = DRAFTS): string =>
  inARow(
    formats.map(({ extensions }) => `.${extensions[0]}`),
    'or',
  );

/** What a dialog shows of a folder first. */
export const formatFilter = (formats = DRAFTS): { name: string; extensions: string[] } => ({
  name: atTheStart(formatNames('and', formats)),
  extensions: formats.flatMap(({ extensions }) => extensions),
});

/** The format a file's name is of; undefined where its ending is none of theirs. */
export const formatNamed = <T extends FormatInfo>(file: string, formats: readonly T[]): T | undefined => {
  const ending = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase();
  return formats.find(({ extensions }) => ending !== undefined && extensions.includes(ending));
};

/** With a capital, as a sentence or a name in a list begins. */
const atTheStart = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function inARow(words: readonly string[], joint: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}
