import { readCsv } from '@shared/document/sheets/csv';
import { decodeAnyhow } from '../encoding';
import { decode } from '../../import/decode';
import type { BytesReader } from '../format';

/** Tables as text, known by their names: nothing in them says so. */
export const reader: BytesReader = {
  takes: 'bytes',
  // What is no text at all is not one, whatever it is called.
  signature: (bytes, name) => /\.(?:csv|tsv|tab)$/i.test(name) && decode(bytes, name).ok,
  async read(bytes) {
    const { text, notices } = decodeAnyhow(bytes);
    const read = readCsv(text);
    return { ...read, notices: [...notices, ...read.notices] };
  },
};
