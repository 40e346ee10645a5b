import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/*
 * For tests of what must be nowhere: a secret is looked for byte by byte, in the files and in their names, in
 * every way in which a file may spell it.
 */

const escaped = (words: string): string =>
  Array.from(
    { length: words.length },
    (_, at) => `\\u${words.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

/** As it is, escaped in JSON or an address, in two bytes each; capitals do not matter. */
const spellingsOf = (words: string): Buffer[] => [
  ...[words, JSON.stringify(words).slice(1, -1), escaped(words), encodeURIComponent(words)].map((each) =>
    Buffer.from(plain(each)),
  ),
  ...[Buffer.from(words, 'utf16le'), Buffer.from(words, 'utf16le').swap16()].map((bytes) =>
    Buffer.from(plain(bytes.toString('latin1')), 'latin1'),
  ),
];

const plain = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Whether any of these words stands in `bytes`. */
export function stands(bytes: Buffer, words: readonly string[]): boolean {
  const read = Buffer.from(plain(bytes.toString('latin1')), 'latin1');
  return words.flatMap(spellingsOf).some((each) => read.includes(each));
}

/**
 * The files below `folder` in which, or in whose path, any of these words stands; relative, in order. One
 * that goes while it is looked for is not there.
 */
export async function filesWith(folder: string, words: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const found: string[] = [];
  for (const file of names) {
    const relative = path.relative(folder, file);
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return Buffer.alloc(0);
      throw error;
    });
    if (stands(Buffer.concat([Buffer.from(relative), bytes]), words)) found.push(relative);
  }
  return found.sort();
}
