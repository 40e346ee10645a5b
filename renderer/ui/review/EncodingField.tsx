import { Select } from '@mantine/core';
import type { Encoding } from '@shared/document/document';

interface EncodingFieldProps {
  encoding: Encoding;
  onRead: (encoding: string) => void;
}

/** In which encoding a text was read that does not say it, and the others it may be in. */
export function EncodingField({ encoding: { is, likely }, onRead }: EncodingFieldProps) {
  return (
    <Select
      label="Encoding of the file"
      description="The file does not say it. Look at accents and quotation marks in the text."
      data={likely}
      value={is}
      allowDeselect={false}
      onChange={(encoding) => encoding !== null && onRead(encoding)}
    />
  );
}
