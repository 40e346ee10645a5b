import { readIcml } from '@shared/document/indesign/read';
import { xmlText } from '@shared/document/xml';
import type { BytesReader } from '../format';

/** So much is looked at for Adobe's own instruction, which is the second line. */
const HEAD = 2048;

/** InCopy's stories, and snippets of InDesign's pages: one file of XML each. */
export const reader: BytesReader = {
  takes: 'bytes',
  signature: (bytes) => {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replaceAll('\0', '');
    return /<\?aid\s[^>]*(?:type="snippet"|SnippetType=)/.test(head);
  },
  read: async (bytes, { changes }) => readIcml(xmlText(bytes), changes),
};
