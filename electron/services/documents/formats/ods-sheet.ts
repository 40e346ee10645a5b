import { leave, leftOutSentence, type LeftOut } from '@shared/document/left-out';
import { documentOf } from '@shared/document/sheets/grid';
import { readOds } from '@shared/document/sheets/ods';
import { xmlText } from '@shared/document/xml';
import type { Notice } from '@shared/document/document';
import { openArchive } from '../archive';
import { PROTECTED, type BytesReader } from '../format';
import { isArchive } from '../magic';
import { isKind, isProtected, OPEN_DOCUMENT, withMacrosSaid } from '../open-document';

const SPREADSHEET = new RegExp(`${OPEN_DOCUMENT.source}spreadsheet`);

/** OpenDocument spreadsheets, in an archive or flat. */
export const reader: BytesReader = {
  takes: 'bytes',
  signature: (bytes, name) => isKind(bytes, name, SPREADSHEET, /\.ods$/i),
  async read(bytes) {
    if (!isArchive(bytes)) return documentIn(xmlText(bytes));
    const archive = await openArchive(bytes);
    if (await isProtected(archive)) return { unreadable: PROTECTED };
    const content = await archive.read('content.xml');
    return content
      ? withMacrosSaid(archive, documentIn(xmlText(content)))
      : { unreadable: 'the part with its cells is missing' };
  },
};

function documentIn(content: string) {
  const { sheets, hidden, comments } = readOds(content);
  const leftOut: LeftOut = {};
  leave(leftOut, 'comments', comments);
  const said = leftOutSentence(leftOut);
  const notices: Notice[] = said === '' ? [] : [{ level: 'info', message: said }];
  if (hidden > 0)
    notices.push({
      level: 'warning',
      message: hidden === 1 ? 'A hidden sheet was left out.' : `${hidden} hidden sheets were left out.`,
    });
  return documentOf(sheets, notices);
}
