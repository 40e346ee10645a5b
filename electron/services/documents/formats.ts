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

/**
 * The format of a file or a text: what the bytes say goes before the name. Undefined: nothing tells it from
 * plain text.
 */
export function formatOf(source: Uint8Array | string, name: string, formats = FORMATS): Format | undefined {
  const known =
    typeof source === 'string'
      ? undefined
      : formats.find(({ reader }) => reader.takes === 'bytes' && reader.signature(source));
  return (
    known ??
    formatNamed(
      name,
      formats.filter(({ reader }) => reader.takes === 'text'),
    )
  );
}
