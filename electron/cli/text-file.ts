import path from 'node:path';
import type { Cue } from '@shared/document/document';
import { spokenAnyway } from '@shared/document/transcript/read';
import { spokenIn, type Spoken } from '@shared/document/transcript/transcript';
import { LARGEST_DOCUMENT } from '../services/documents/limits';
import { formatOf } from '../services/documents/formats';
import { wordsOf } from '../services/documents/read';
import { decode } from '../services/import/decode';
import { readAtMost } from '../services/import/read-at-most';
import { tooLarge } from '../services/import/too-large';
import { printable } from './printable';
import { Refusal } from './verb';

/**
 * What was said on a tape, by the words of its transcript; places are in the file as `textOf` gives it. A
 * text without times and names is one voice. Throws a Refusal as `textOf` does.
 */
export async function spokenOf(file: string): Promise<Spoken> {
  const { text, cues } = await documentIn(file);
  return cues.length > 0 ? { text, cues, sourceOf: (range) => range } : spokenIn(spokenAnyway(text));
}

/**
 * The text of a file as it stands there: decoded, and nothing else done to it; of a file that is no text in
 * itself, its words. Throws a Refusal where it has none or cannot be read.
 */
export const textOf = async (file: string): Promise<string> => (await documentIn(file)).text;

async function documentIn(file: string): Promise<{ text: string; cues: Cue[] }> {
  const name = path.basename(file);
  const { pieces, size } = await readAtMost(file, LARGEST_DOCUMENT).catch((error: Error) => {
    throw new Refusal(`${printable(name)} could not be read (${error.message}).`);
  });
  if (size > LARGEST_DOCUMENT) throw new Refusal(tooLarge(printable(name), size, LARGEST_DOCUMENT));
  const bytes = Buffer.concat(pieces);
  const format = await formatOf(bytes, name);
  if (format?.reader.takes === 'bytes') {
    const words = await wordsOf(format.reader, bytes, { late: () => false, changes: 'accepted' });
    if ('unreadable' in words)
      throw new Refusal(`${printable(name)} could not be read as ${format.name}: ${words.unreadable}.`);
    return { text: words.text, cues: words.apparatus?.cues ?? [] };
  }
  const decoded = decode(bytes, name);
  if (!decoded.ok) throw new Refusal(printable(decoded.message));
  return { text: decoded.text, cues: [] };
}
