import type { ReadDocument } from '@shared/document/document';
import { MACROS_LEFT_OUT } from '@shared/document/left-out';
import { xmlText } from '@shared/document/xml';
import { hasMacros, openArchive, type Archive } from './archive';
import { isArchive } from './magic';

/* What the OpenDocument formats have in common (OpenDocument 1.3, part 2). */

/** How the names of all their kinds begin. */
export const OPEN_DOCUMENT = /application\/vnd\.oasis\.opendocument\./;

/** Of a flat file, so much is looked at for what it says it is. */
const HEAD = 4096;

/**
 * Whether a file is of a kind: by what it says in its archive, or, where it is one of XML, in its first
 * element. One that is cut off says nothing; its name does.
 */
export async function isKind(bytes: Uint8Array, name: string, kind: RegExp, named: RegExp): Promise<boolean> {
  if (!isArchive(bytes)) {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replaceAll('\0', '');
    return /<office:document\s/.test(head) && kind.test(head);
  }
  const archive = await openArchive(bytes).catch(() => null);
  if (!archive) return named.test(name);
  const says = await archive.read('mimetype').catch(() => null);
  if (says) return kind.test(xmlText(says));
  const manifest = await manifestOf(archive).catch(() => '');
  const root = /<[^>]*full-path="\/"[^>]*>/.exec(manifest)?.[0];
  const told = root ?? (await bodyOf(archive).catch(() => ''));
  // What would say it cannot be read: then it is refused by the name it has.
  return told === '' ? named.test(name) && PARTS.some((part) => archive.has(part)) : kind.test(told);
}

/** What every one of them has at least one of. */
const PARTS = ['mimetype', 'META-INF/manifest.xml', 'content.xml'];

/** As its kind is called, what the words of one say it is that nothing else in the archive does. */
async function bodyOf(archive: Archive): Promise<string> {
  const content = await archive.read('content.xml');
  const body = content && /<office:(text|spreadsheet)[\s>]/.exec(xmlText(content))?.[1];
  return body ? `application/vnd.oasis.opendocument.${body}` : '';
}

/** Whether it asks for a password: each part by itself, or, since LibreOffice 24.2, all of it in one. */
export const isProtected = async (archive: Archive): Promise<boolean> =>
  archive.has('encrypted-package') || (await manifestOf(archive)).includes('encryption-data');

/** What was read of an archive, with a word about the programs that lie in it. */
export const withMacrosSaid = (archive: Archive, read: ReadDocument): ReadDocument =>
  hasMacros(archive)
    ? { ...read, notices: [{ level: 'warning', message: MACROS_LEFT_OUT }, ...read.notices] }
    : read;

async function manifestOf(archive: Archive): Promise<string> {
  const manifest = await archive.read('META-INF/manifest.xml');
  return manifest ? xmlText(manifest) : '';
}
