import { readCsv } from '@shared/document/sheets/csv';
import { spokenDocument } from '@shared/document/transcript/document';
import { LONGEST_DRAFT } from '@shared/domain';
import { turnsOfColumns } from '@shared/document/transcript/columns';
import { linesOf } from '@shared/document/transcript/lines';
import { decode } from '../../import/decode';
import type { BytesReader } from '../format';

/** Tables as text, known by their names: nothing in them says so. */
export const reader: BytesReader = {
  takes: 'bytes',
  // What is no text at all is not one, whatever it is called.
  signature: (bytes, name) => /\.(?:csv|tsv|tab)$/i.test(name) && decode(bytes, name).ok,
  async read(bytes) {
    const decoded = decode(bytes, '');
    if (!decoded.ok) return { unreadable: 'it is no text' };
    // A million rows are taken apart in many seconds, and are too many all the same.
    if (decoded.text.length > LONGEST_DRAFT)
      return { unreadable: `it has more than ${LONGEST_DRAFT / 1024 / 1024} MB of text` };
    const turns = turnsOfColumns(decoded.text, linesOf(decoded.text));
    if (turns) return spokenDocument(turns);
    const read = readCsv(decoded.text);
    return { ...read, notices: [...decoded.notices, ...read.notices] };
  },
};
