/*
 * What a report can be handed on as. One row a format; what writes it is a file of its own beside this one
 * (`writers.ts` names them), and everything else (dialog, terminal, names of files) follows from the row.
 */

export const FORMAT_KEYS = [
  'html',
  'pdf',
  'pencil',
  'docx',
  'annotated',
  'xlsx',
  'csv',
  'markdown',
  'json',
  'w3c',
] as const;
export type FormatKey = (typeof FORMAT_KEYS)[number];

/**
 * Who makes its bytes. `written`: a writer, from the model alone. `printed`: the browser, from a page that a
 * writer made. `gathered`: the library, because it holds more than any report.
 */
export type MadeBy = 'written' | 'printed' | 'gathered';

export interface Format {
  label: string;
  /** What it is for, in a few words: shown beside the label. */
  about: string;
  /** The ending of its file, without the dot. */
  ending: string;
  /** What its file is called besides the story and the draft. */
  called: string;
  madeBy: MadeBy;
}

const format = (
  label: string,
  ending: string,
  about: string,
  { called = 'fact-check', madeBy = 'written' }: Partial<Pick<Format, 'called' | 'madeBy'>> = {},
): Format => ({ label, ending, about, called, madeBy });

export const FORMATS: Readonly<Record<FormatKey, Format>> = {
  html: format('Web page', 'html', 'One file, searched and filtered in any browser'),
  pdf: format('PDF', 'pdf', 'For print and for reading as it is', { madeBy: 'printed' }),
  pencil: format('Checking copy', 'pdf', 'The draft alone, numbered, with wide margins for the pencil', {
    called: 'checking copy',
    madeBy: 'printed',
  }),
  docx: format('Word', 'docx', 'The report to be edited or commented on'),
  xlsx: format('Excel', 'xlsx', 'A row a mark, evidence on a sheet of its own'),
  annotated: format(
    'Annotated draft',
    'docx',
    'The draft in Word, a comment on each mark; it can come back',
    {
      called: 'annotated draft',
    },
  ),
  csv: format('CSV', 'csv', 'A row a mark, for any other program'),
  markdown: format('Markdown', 'md', 'Plain text, read as it is'),
  json: format('JSON', 'json', 'Everything in the report, for programs'),
  w3c: format('Web annotations', 'jsonld', 'Each mark by its words, by the model of the W3C', {
    called: 'annotations',
  }),
};

/** A format by the key or the ending of a file; undefined where there is none. */
export const formatOf = (word: string): FormatKey | undefined =>
  FORMAT_KEYS.find((key) => key === word) ?? FORMAT_KEYS.find((key) => FORMATS[key].ending === word);
