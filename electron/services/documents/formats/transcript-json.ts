import { spokenDocument } from '@shared/document/transcript/document';
import { turnsOfJson } from '@shared/document/transcript/json';
import { decode } from '../../import/decode';
import type { BytesReader } from '../format';

/** What programs that write down recordings hand over; known by its name, for JSON may be anything. */
export const reader: BytesReader = {
  takes: 'bytes',
  signature: (bytes, name) => /\.json$/i.test(name) && decode(bytes, name).ok,
  async read(bytes) {
    const decoded = decode(bytes, '');
    const turns = decoded.ok ? turnsOfJson(decoded.text) : null;
    return turns
      ? spokenDocument(turns)
      : { unreadable: 'nothing in it has words and the times of a recording' };
  },
};
