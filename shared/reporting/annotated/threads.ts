import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped, type Zippable } from 'fflate';
import type { WrittenComment } from './written';

/*
 * What the library that writes Word files leaves out of threads (MS-DOCX 2.5.4): it says what answers what,
 * and that something is done, only where there is an answer at all, and never when a comment was written by
 * the world's clock. Word greys out a thread where all of it is done.
 */

const EXTENDED = 'word/commentsExtended.xml';
const EXTENSIBLE = 'word/commentsExtensible.xml';
const TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const WORDS = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Parts that are written here: where, of what kind, and how the document is related to them. */
const PARTS = [
  {
    name: EXTENDED,
    type: `${WORDS}.commentsExtended+xml`,
    relation: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
  },
  {
    name: EXTENSIBLE,
    type: `${WORDS}.commentsExtensible+xml`,
    relation: 'http://schemas.microsoft.com/office/2018/08/relationships/commentsExtensible',
  },
] as const;

/**
 * The same Word file with its threads told: what answers what, which are done, when each was written.
 * `paragraphOf`: the id of a comment's last paragraph, which is its durable id as well. `at`: the time that
 * the parts of the archive get.
 */
export function withThreads(
  file: Uint8Array,
  comments: readonly WrittenComment[],
  paragraphOf: (comment: number) => string,
  at: string,
): Uint8Array {
  const parts = unzipSync(file);
  if (comments.length > 0) tellThreads(parts, comments, paragraphOf);
  // Word asks for this part to be the first; the others keep their order.
  const { [TYPES]: types, ...others } = parts;
  const all: Zippable = { [TYPES]: types!, ...others };
  return zipSync(all, { level: 6, mtime: new Date(at) });
}

function tellThreads(
  parts: Unzipped,
  comments: readonly WrittenComment[],
  paragraphOf: (comment: number) => string,
): void {
  parts[EXTENDED] = strToU8(extended(comments, paragraphOf));
  parts[EXTENSIBLE] = strToU8(extensible(comments, paragraphOf));
  parts['word/comments.xml'] = strToU8(dated(strFromU8(parts['word/comments.xml']!), comments));
  for (const { name, type, relation } of PARTS) {
    const types = strFromU8(parts[TYPES]!);
    if (!types.includes(`/${name}"`))
      parts[TYPES] = strToU8(
        types.replace('</Types>', `<Override PartName="/${name}" ContentType="${type}"/></Types>`),
      );
    const related = strFromU8(parts[RELATIONSHIPS]!);
    if (!related.includes(relation)) {
      const line = `<Relationship Id="${freeId(related)}" Type="${relation}" Target="${name.slice(5)}"/>`;
      parts[RELATIONSHIPS] = strToU8(related.replace('</Relationships>', `${line}</Relationships>`));
    }
  }
}

function extended(comments: readonly WrittenComment[], paragraphOf: (comment: number) => string): string {
  const lines = comments.map(({ id, parent, done }) => {
    const under = parent === null ? '' : ` w15:paraIdParent="${paragraphOf(parent)}"`;
    return `<w15:commentEx w15:paraId="${paragraphOf(id)}"${under} w15:done="${done ? 1 : 0}"/>`;
  });
  return `${HEAD}<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${lines.join('')}</w15:commentsEx>`;
}

function extensible(comments: readonly WrittenComment[], paragraphOf: (comment: number) => string): string {
  const lines = comments.flatMap(({ id, at }) =>
    at === null
      ? []
      : [
          `<w16cex:commentExtensible w16cex:durableId="${paragraphOf(id)}" w16cex:dateUtc="${at.slice(0, 19)}Z"/>`,
        ],
  );
  return `${HEAD}<w16cex:commentsExtensible xmlns:w16cex="http://schemas.microsoft.com/office/word/2018/wordml/cex">${lines.join('')}</w16cex:commentsExtensible>`;
}

/**
 * Dates to the second, for not every program reads parts of one; and none where nobody has said when, for
 * which the library writes the time of writing.
 */
function dated(xml: string, comments: readonly WrittenComment[]): string {
  const undated = new Set(comments.filter(({ at }) => at === null).map(({ id }) => String(id)));
  return xml.replace(/<w:comment [^>]*>/g, (tag) =>
    undated.has(/w:id="(\d+)"/.exec(tag)?.[1] ?? '')
      ? tag.replace(/ w:date="[^"]*"/, '')
      : tag.replace(/( w:date="[^".]*)\.\d+Z"/, '$1Z"'),
  );
}

/** An id that no relationship has. */
function freeId(related: string): string {
  for (let at = 1; ; at++) if (!related.includes(`Id="rIdStet${at}"`)) return `rIdStet${at}`;
}
