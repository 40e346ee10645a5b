import { readOdt } from '@shared/document/odt/read';
import { xmlText } from '@shared/document/xml';
import { openArchive, type Archive } from '../archive';
import { PROTECTED, type BytesReader } from '../format';
import { isKind, isProtected, OPEN_DOCUMENT, withMacrosSaid } from '../open-document';
import { isArchive } from '../magic';

/** What OpenDocument texts say they are: documents, templates, pages for the web; flat ones too. */
const TEXT = new RegExp(`${OPEN_DOCUMENT.source}text(?:-template|-web)?(?![-\\w])`);

/** OpenDocument texts, as LibreOffice and Google Docs write them, in an archive or flat. */
export const reader: BytesReader = {
  takes: 'bytes',
  signature: (bytes, name) => isKind(bytes, name, TEXT, /\.(?:odt|ott)$/i),
  async read(bytes, { changes }) {
    if (!isArchive(bytes)) return readOdt({ content: xmlText(bytes) }, changes);
    const archive = await openArchive(bytes);
    if (await isProtected(archive)) return { unreadable: PROTECTED };
    const content = await partOf(archive, 'content.xml');
    if (content === undefined) return { unreadable: 'the part with its words is missing' };
    const [styles, meta] = [await partOf(archive, 'styles.xml'), await partOf(archive, 'meta.xml')];
    return withMacrosSaid(archive, readOdt({ content, styles, meta }, changes));
  },
};

async function partOf(archive: Archive, name: string): Promise<string | undefined> {
  const bytes = await archive.read(name);
  return bytes ? xmlText(bytes) : undefined;
}
