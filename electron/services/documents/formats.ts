import { FORMATS as LISTED, formatNamed } from '@shared/document/formats';
import type { Format, Reader } from './format';

/**
 * A reader in formats/ is found by its file's name: another format is a file there and a line in the list of
 * formats.
 */
const READERS = import.meta.glob<Reader>(['./formats/*.ts', '!./formats/*.test.ts'], {
  eager: true,
  import: 'reader',
});

/** The formats that Stet reads, each with its reader. */
export const FORMATS: readonly Format[] = LISTED.map((info) => {
  const reader = READERS[`./formats/${info.key}.ts`];
  if (!reader) throw new Error(`There is no reader for ${info.name} files.`);
  return { ...info, reader };
});

/** The format of a text by the name of its file. Undefined: nothing tells it from plain text. */
export const textFormatOf = (name: string, formats = FORMATS): Format | undefined =>
  formatNamed(
    name,
    formats.filter(({ reader }) => reader.takes === 'text'),
  );

/** The format of a file: what the bytes say goes before the name. */
export async function formatOf(
  bytes: Uint8Array,
  name: string,
  formats = FORMATS,
): Promise<Format | undefined> {
  for (const format of formats)
    if (format.reader.takes === 'bytes' && (await format.reader.signature(bytes, name))) return format;
  return textFormatOf(name, formats);
}
