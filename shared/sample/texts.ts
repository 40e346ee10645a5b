import draft1 from './draft-1.md?raw';
import draft2 from './draft-2.md?raw';
import source1 from './source-1.txt?raw';
import source2 from './source-2.txt?raw';
import source3 from './source-3.txt?raw';
import transcript from './transcript.txt?raw';

export type SampleFile =
  'draft-1.md' | 'draft-2.md' | 'transcript.txt' | 'source-1.txt' | 'source-2.txt' | 'source-3.txt';

// A checkout on Windows may have given the files CRLF; the sample reads the same everywhere.
const lf = (text: string): string => text.replaceAll('\r\n', '\n');

/** The files of the sample story by name, each as one string with `\n` line ends. */
export const TEXTS: Readonly<Record<SampleFile, string>> = {
  'draft-1.md': lf(draft1),
  'draft-2.md': lf(draft2),
  'transcript.txt': lf(transcript),
  'source-1.txt': lf(source1),
  'source-2.txt': lf(source2),
  'source-3.txt': lf(source3),
};

/** A place in one of the files: the exact words there, and how a checker would cite it. */
export interface Passage {
  file: SampleFile;
  locator: string;
  excerpt: string;
}
