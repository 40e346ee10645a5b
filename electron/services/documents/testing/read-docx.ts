import type { ChangesAs, ReadDocument } from '@shared/document/document';
import { reader } from '../formats/docx';
import { wordFile, type WordXml } from './docx-fixtures';

/** What Stet reads in a Word file of these parts; fails where it is refused. */
export async function readDocx(given: WordXml, changes: ChangesAs = 'accepted'): Promise<ReadDocument> {
  const read = await reader.read(wordFile(given), { late: () => false, changes });
  if ('unreadable' in read) throw new Error(read.unreadable);
  return read;
}
