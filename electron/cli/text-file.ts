import path from 'node:path';
import { LARGEST_DOCUMENT } from '../services/documents/limits';
import { formatOf } from '../services/documents/formats';
import { wordsOf } from '../services/documents/read';
import { decode } from '../services/import/decode';
import { readAtMost } from '../services/import/read-at-most';
import { tooLarge } from '../services/import/too-large';
import { printable } from './printable';
import { Refusal } from './verb';

/**
 * The text of a file as it stands there: decoded, and nothing else done to it; of a file that is no text in
 * itself, its words. Throws a Refusal where it has none or cannot be read.
 */
export async function textOf(file: string): Promise<string> {
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
    return words.text;
  }
  const decoded = decode(bytes, name);
  if (!decoded.ok) throw new Refusal(printable(decoded.message));
  return decoded.text;
}
