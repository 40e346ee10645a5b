import { openArchive } from '../archive';
import { read, type FileReading } from '../read';
import { FILES } from './mutated';

/* Files read as the app reads them, in this thread, and archives taken apart. */

/** What becomes of a file of that name; transcripts are read as papers, for they are nothing else. */
export const readAs = (bytes: Uint8Array, name: string): Promise<FileReading> =>
  read({ source: [bytes], origin: name, plainly: false, paper: name.startsWith('tape.') }, () => false);

/** What is said of a file that was not read. */
export const sentenceOf = (reading: FileReading): string =>
  reading.outcome === 'refused' ? reading.message : reading.outcome;

export async function candidateOf(bytes: Uint8Array, name: string) {
  const reading = await readAs(bytes, name);
  if (reading.outcome !== 'read') throw new Error(sentenceOf(reading));
  return reading.candidate;
}

/** The file of that name, one of each format. */
export const fileNamed = (name: string): Uint8Array => FILES.find(([file]) => file === name)![1]();

/** The parts of an archive by their names, unpacked. */
export async function partsOf(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  const archive = await openArchive(bytes);
  const parts: Record<string, Uint8Array> = {};
  for (const name of archive.names) parts[name] = (await archive.read(name))!;
  return parts;
}
