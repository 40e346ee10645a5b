import {
  contentTypesIn,
  partAt,
  relationshipsIn,
  relationshipsOf,
  type Relationship,
} from '@shared/document/word/package';
import { readWord, type WordParts } from '@shared/document/word/read';
import { xmlText } from '@shared/document/xml';
import { hasMacros, openArchive, type Archive } from '../archive';
import { PROTECTED, type BytesReader } from '../format';
import { holds, isArchive, isContainer } from '../magic';

const NAMED = /\.(?:docx|docm|dotx|dotm)$/i;
/** Of a main part with words, whatever the file is for: a document or a template, with macros or without. */
const WORDS = /wordprocessingml|ms-word/;

/** What archives of other formats hold; one whose main part is not told may be any of them. */
const ELSEWHERE = /^(?:(?:xl|ppt)\/|mimetype$|designmap\.xml$|content\.xml$|META-INF\/manifest\.xml$)/i;

/** Word documents: those of Word itself and those that Google Docs, LibreOffice and Pages write. */
export const reader: BytesReader = {
  takes: 'bytes',
  async signature(bytes, name) {
    if (isContainer(bytes)) return old(bytes, name) !== undefined;
    if (!isArchive(bytes)) return false;
    const archive = await openArchive(bytes).catch(() => undefined);
    const main = archive && (await mainPart(archive).catch(() => undefined));
    return main ? main.words : NAMED.test(name) && !archive?.names.some((part) => ELSEWHERE.test(part));
  },
  async read(bytes, { changes }) {
    if (isContainer(bytes)) return { unreadable: old(bytes, '')! };
    const archive = await openArchive(bytes);
    const main = await mainPart(archive);
    return main
      ? readWord(await partsOf(archive, main.name), changes)
      : { unreadable: 'there is no document in it' };
  },
};

/** Why an Office container is refused; undefined where it is none of Word's. */
function old(bytes: Uint8Array, name: string): string | undefined {
  if (holds(bytes, 'EncryptedPackage')) return /\.(?:xl|pp)\w+$/i.test(name) ? undefined : PROTECTED;
  return holds(bytes, 'WordDocument') ? 'it is an old Word document; save it as .docx' : undefined;
}

/** The part with the document, and whether it is one of words. */
async function mainPart(archive: Archive): Promise<{ name: string; words: boolean } | undefined> {
  const related = await relatedTo(archive, '');
  const types = contentTypesIn((await textOf(archive, '[Content_Types].xml')) ?? '<none/>');
  const typeOf = (name: string) =>
    types.find(({ part }) => part.replace(/^\//, '').toLowerCase() === name.toLowerCase())?.type;
  const target = related.find(({ type }) => type === 'officeDocument')?.target;
  const named =
    target ??
    types.find(({ type }) => WORDS.test(type) && /main\+xml$/.test(type))?.part ??
    archive.names.find((name) => /^word\/document\.xml$/i.test(name));
  if (named === undefined) return undefined;
  const name = partAt('', named);
  const type = typeOf(name);
  return { name, words: type === undefined ? name.startsWith('word/') : WORDS.test(type) };
}

async function partsOf(archive: Archive, main: string): Promise<WordParts> {
  const related = await relatedTo(archive, main);
  const partOf = (type: string): string | undefined => {
    const target = related.find((each) => each.type === type && !each.outside)?.target;
    return target === undefined ? undefined : partAt(main, target);
  };
  const part = async (type: string): Promise<string | undefined> => {
    const name = partOf(type);
    return name === undefined ? undefined : textOf(archive, name);
  };
  const linksOf = async (name: string | undefined): Promise<Map<string, string>> =>
    linksIn(name === undefined ? [] : await relatedTo(archive, name));
  const whole = await relatedTo(archive, '');
  const ofWhole = async (type: string): Promise<string | undefined> => {
    const target = whole.find((each) => each.type === type)?.target;
    return target === undefined ? undefined : textOf(archive, partAt('', target));
  };
  return {
    document: (await textOf(archive, main)) ?? '',
    links: {
      document: linksIn(related),
      footnotes: await linksOf(partOf('footnotes')),
      endnotes: await linksOf(partOf('endnotes')),
      comments: await linksOf(partOf('comments')),
    },
    styles: await part('styles'),
    numbering: await part('numbering'),
    footnotes: await part('footnotes'),
    endnotes: await part('endnotes'),
    comments: await part('comments'),
    commentsExtended: await part('commentsExtended'),
    commentsIds: await part('commentsIds'),
    commentsExtensible: await part('commentsExtensible'),
    core: await ofWhole('core-properties'),
    custom: await ofWhole('custom-properties'),
    macros: hasMacros(archive),
  };
}

/** What `part` is related to; '' is the package itself. */
const relatedTo = async (archive: Archive, part: string): Promise<Relationship[]> =>
  relationshipsIn((await textOf(archive, relationshipsOf(part))) ?? '<none/>');

const linksIn = (related: readonly Relationship[]): Map<string, string> =>
  new Map(related.filter(({ type }) => type === 'hyperlink').map(({ id, target }) => [id, target]));

/** The text of a part; capital letters in its name mean nothing. */
async function textOf(archive: Archive, name: string): Promise<string | undefined> {
  const there = archive.has(name)
    ? name
    : archive.names.find((each) => each.toLowerCase() === name.toLowerCase());
  const bytes = there === undefined ? null : await archive.read(there);
  return bytes === null ? undefined : xmlText(bytes);
}
