import path from 'node:path';
import { LARGEST_FILE, tooLarge } from '../services/import';
import { formatOf } from '../services/documents/formats';
import { decode } from '../services/import/decode';
import { readAtMost } from '../services/import/read-at-most';
import { printable } from './printable';
import { Refusal } from './verb';

/**
 * The text of a file as it stands there: decoded, and nothing else done to it; of a file that is no text in
 * itself, its words. Throws a Refusal where it has none or cannot be read.
 */
export async function textOf(file: string): Promise<string> {
  const name = path.basename(file);
  const { pieces, size } = await readAtMost(file, LARGEST_FILE).catch((error: Error) => {
    throw new Refusal(`${printable(name)} could not be read (${error.message}).`);
  });
  if (size > LARGEST_FILE) throw new Refusal(tooLarge(printable(name), size));
  const bytes = Buffer.concat(pieces);
  const format = formatOf(bytes, name);
  if (format?.reader.takes === 'bytes') {
    const words = format.reader.read(bytes, () => false);
    if (!words) throw new Refusal(`${printable(name)} could not be read as ${format.name}.`);
    return words.text;
  }
  const decoded = decode(bytes, name);
  if (!decoded.ok) throw new Refusal(printable(decoded.message));
  return decoded.text;
}
