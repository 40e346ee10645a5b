import { strFromU8, unzipSync } from 'fflate';
import { contentTypesIn, partAt, relationshipsIn, relationshipsOf } from '../../document/word/package';
import { readXml } from '../../document/xml';

/** What is wrong with an Office file by the rules of its package (ECMA-376, part 2), a sentence each. */
export function faultsOfPackage(file: Uint8Array): string[] {
  const parts = unzipSync(file);
  const names = Object.keys(parts);
  const faults: string[] = [];
  const xmlOf = (name: string): string => strFromU8(parts[name]!);
  const types = xmlOf('[Content_Types].xml');
  const overrides = contentTypesIn(types).filter(({ part }) => part !== '');
  const endings = new Set([...types.matchAll(/Extension="([^"]+)"/g)].map(([, ending]) => ending!));
  if (names[0] !== '[Content_Types].xml') faults.push('The content types are not the first part.');
  for (const { part } of overrides)
    if (!parts[part.slice(1)]) faults.push(`${part} is listed and not there.`);
  const listed = new Set(overrides.map(({ part }) => part.slice(1)));
  if (listed.size < overrides.length) faults.push('A part is listed twice.');
  for (const name of names) {
    if (!listed.has(name) && !endings.has(name.split('.').at(-1)!) && name !== '[Content_Types].xml')
      faults.push(`${name} has no content type.`);
    if (/\.(xml|rels)$/.test(name)) readXml(xmlOf(name), { open() {}, text() {}, close() {} });
  }
  const reached = new Set<string>(['[Content_Types].xml']);
  const follow = (part: string): void => {
    const rels = relationshipsOf(part);
    if (!parts[rels] || reached.has(rels)) return;
    reached.add(rels);
    const related = relationshipsIn(xmlOf(rels));
    const ids = related.map(({ id }) => id);
    if (new Set(ids).size < ids.length) faults.push(`${rels} has an id twice.`);
    for (const { target, outside } of related) {
      const to = partAt(part, target);
      if (outside) continue;
      if (!parts[to]) faults.push(`${rels} leads to ${to}, which is not there.`);
      reached.add(to);
      follow(to);
    }
  };
  follow('');
  for (const name of names)
    if (!reached.has(name) && !name.endsWith('.rels')) faults.push(`Nothing leads to ${name}.`);
  return [...faults, ...faultsOfComments(parts)];
}

function faultsOfComments(parts: Record<string, Uint8Array>): string[] {
  const all = (part: string, pattern: RegExp): string[] =>
    parts[part] ? [...strFromU8(parts[part]).matchAll(pattern)].map(([, found]) => found!) : [];
  const faults: string[] = [];
  const unique = (what: string, ids: readonly string[]): void => {
    if (new Set(ids).size < ids.length) faults.push(`${what} has an id twice.`);
  };
  const comments = all('word/comments.xml', /<w:comment [^>]*w:id="(\d+)"/g);
  const paragraphs = all('word/comments.xml', /w14:paraId="([0-9A-F]{8})"/g);
  unique('word/comments.xml', comments);
  unique('Paragraphs of word/comments.xml', paragraphs);
  for (const element of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
    const ids = all('word/document.xml', new RegExp(`<w:${element} w:id="(\\d+)"`, 'g'));
    unique(element, ids);
    if (ids.length !== comments.length || ids.some((id) => !comments.includes(id)))
      faults.push(`${element} does not name each comment once.`);
  }
  const known = all('word/commentsExtended.xml', /w15:paraId="([0-9A-F]{8})"/g);
  unique('word/commentsExtended.xml', known);
  if (known.length !== comments.length || known.some((id) => !paragraphs.includes(id)))
    faults.push('word/commentsExtended.xml does not know each comment.');
  for (const id of paragraphs)
    if (Number.parseInt(id, 16) >= 0x8000_0000) faults.push(`${id} is no id that Word takes.`);
  unique('word/commentsIds.xml', all('word/commentsIds.xml', /w16cid:durableId="([0-9A-F]{8})"/g));
  return faults;
}
