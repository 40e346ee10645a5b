import type { ImportReply } from '@shared/contract';
import type { ChangesAs } from '@shared/document/document';
import { asSpoken } from '@shared/document/transcript/document';
import { BadXml } from '@shared/document/xml';
import { newId } from '@shared/domain';
import { readingOf, readManuscript, type Reading } from '../import';
import { nameFor } from '../import/fields';
import { tooLarge } from '../import/too-large';
import { BadArchive } from './archive';
import type { BytesReader, Format, Unreadable, Way } from './format';
import { FORMATS, formatOf } from './formats';
import { hasMoreTags, readWebPage } from './formats/html';
import { LARGEST_DOCUMENT, type Late } from './limits';

/*
 * What a file becomes. Reading is pure over its bytes: it opens nothing, asks nobody and keeps nothing, so it
 * can run in a thread that is ended when it has had enough (thread.ts).
 */

/** What is to be read and how. Bytes come in the pieces they were read in from the disk. */
export interface Asked {
  source: Uint8Array[] | string;
  /** The name of the file, or "paste". */
  origin: string;
  /** The page that lay on the clipboard beside the words of a text. */
  html?: string;
  /** As plain words: what is left when everything else took too long. */
  plainly: boolean;
  /** As what backs facts: where it is a transcript, it is read as one. */
  paper?: boolean;
  /** How tracked changes are read; absent: accepted, as the writer meant the text to be. */
  changes?: ChangesAs | undefined;
  /** The encoding that a person says its bytes are in, where these are text. */
  encoding?: string | undefined;
  /** What a person gave for this one file. */
  password?: string;
}

/** What became of a file; one that asks for a password could be neither read nor refused yet. */
export type FileReading = Reading | Extract<ImportReply, { outcome: 'locked' }>;

/**
 * Reads a document of any of the formats that are `known`; what the bytes say goes before the name. Refuses
 * what it cannot read with a sentence that names the file and the reason.
 */
export async function read(asked: Asked, late: Late, known = FORMATS): Promise<FileReading> {
  const { source, origin, plainly, paper = false, changes = 'accepted', password, encoding } = asked;
  if (typeof source === 'string')
    return (await pageOf(asked, changes)) ?? readManuscript(source, origin, { plainly, late, paper }, known);
  const bytes = Buffer.concat(source);
  const named = nameFor(origin);
  const format = await formatOf(bytes, named.name, known);
  if (format?.reader.takes !== 'bytes')
    return readManuscript(bytes, origin, { plainly, late, paper, encoding }, known);
  const refused = (reason: string, message: string): Reading => ({ outcome: 'refused', reason, message });
  if (bytes.length > LARGEST_DOCUMENT)
    return refused('too-large', tooLarge(named.name, bytes.length, LARGEST_DOCUMENT));
  const way = { late, changes, password, encoding };
  const words = plainly ? TOO_MUCH : await wordsOf(format.reader, bytes, way);
  if ('unreadable' in words && words.locked)
    return { outcome: 'locked', token: newId(), name: named.name, wrong: words.locked === 'wrong' };
  return 'unreadable' in words
    ? refused('unreadable', notAs(named.name, format, words.unreadable))
    : readingOf(paper ? asSpoken(words) : words, format.key, named, plainly, changes);
}

/**
 * What was read of the page that words came with; null where it has no more to say than they have. Then the
 * words by themselves are better: lines of a fixed width are told from paragraphs in them.
 */
async function pageOf({ source, origin, html, plainly }: Asked, changes: ChangesAs): Promise<Reading | null> {
  if (html === undefined || plainly || typeof source !== 'string' || hasMoreTags(html)) return null;
  const page = await readWebPage(html, changes, true);
  const bare = (text: string) => text.replace(/\s+/gu, '');
  const saysMore =
    page.formats.length > 0 || Object.values(page.apparatus ?? {}).some(({ length }) => length > 0);
  if (page.text.trim() === '' || (!saysMore && bare(page.text) === bare(source))) return null;
  return readingOf(page, 'html', nameFor(origin));
}

/** There are no plain words in it to fall back on. */
const TOO_MUCH: Unreadable = { unreadable: 'it takes too long or too much memory' };

/** The words of a file of a known format; never rejects. */
export async function wordsOf(
  reader: BytesReader,
  bytes: Uint8Array,
  way: Way,
): ReturnType<BytesReader['read']> {
  try {
    return await reader.read(bytes, way);
  } catch (error) {
    const foreseen = error instanceof BadArchive || error instanceof BadXml;
    // What no reader foresaw is a fault of the file too, for the person who brings it.
    return { unreadable: foreseen ? error.message : 'something in it is damaged' };
  }
}

const notAs = (file: string, { name }: Format, reason: string): string =>
  `${file} could not be read as ${name}: ${reason}. Nothing was imported.`;
