import { describe, expect, test } from 'vitest';
import {
  comment,
  field,
  from,
  p,
  r,
  relationships,
  table,
  to,
  wordFile,
  wordParts,
  xml,
} from '../testing/docx-fixtures';
import { readDocx } from '../testing/read-docx';
import { zipOf } from '../testing/zip';
import { read as readDocument } from '../read';
import { reader } from './docx';

/* Word files as files: how one is known, how its parts are found, what is refused. */

const fileRead = (bytes: Uint8Array, name = 'draft.docx') =>
  readDocument({ source: [bytes], origin: name, plainly: false }, () => false);

const BODY = p('The wall was built in 1954.') + p('It fell in 1987.');
const TEXT = 'The wall was built in 1954.\nIt fell in 1987.';
const parts = wordParts({ body: BODY });
const bytes = (text: string) => new TextEncoder().encode(text);
/** Every part with its text changed. */
const each = (change: (text: string) => string | Uint8Array) =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, change(String(text))]));
const renamed = (name: string, target: string, entry = name) => {
  const { 'word/document.xml': document, ...others } = parts;
  return {
    ...others,
    '[Content_Types].xml': String(parts['[Content_Types].xml']).replace('/word/document.xml', `/${name}`),
    '_rels/.rels': String(parts['_rels/.rels']).replace('word/document.xml', target),
    [entry]: document!,
  };
};
const utf16 = (text: string) =>
  new Uint8Array(Buffer.from(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le'));

describe('the words are found', () => {
  test.each<[string, Record<string, string | Uint8Array>]>([
    ['as Word packs them', parts],
    ['in a part of another name', renamed('text/body.xml', 'text/body.xml')],
    ['by an address from the root', renamed('word/document2.xml', '/word/document2.xml')],
    [
      'whatever capital letters a name has',
      renamed('word/document.xml', 'word/document.xml', 'Word/Document.XML'),
    ],
    ['with marks of the byte order', each((text) => `\uFEFF${text}`)],
    ['in UTF-16', each(utf16)],
    [
      'in the namespaces of the strict kind',
      each((text) =>
        text
          .replaceAll(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ),
    ],
    ['under any prefix', each((text) => text.replace(/(<\/?|\s|xmlns:)w(?=[:=])/g, '$1ns0'))],
    ['without any relationships', (({ '_rels/.rels': _, ...others }) => others)(parts)],
    ['beside parts that nobody knows', { ...parts, 'word/secret.bin': new Uint8Array([1, 2, 3]) }],
  ])('%s', async (_, given) => {
    expect(await fileRead(zipOf(given))).toMatchObject({
      outcome: 'read',
      candidate: { kind: 'docx', text: TEXT },
    });
  });

  test.each(['draft.docx', 'draft.txt', 'draft', 'draft.DOCM'])('in a file called %s', async (name) => {
    expect(await fileRead(zipOf(parts), name)).toMatchObject({ candidate: { kind: 'docx', text: TEXT } });
  });
});

describe('a person is told', () => {
  test.each<[string, Record<string, string>, string, string]>([
    [
      'of macros',
      { 'word/vbaProject.bin': 'Sub Auto_Open' },
      '',
      'The file has macros. They were left out, and nothing of them was run.',
    ],
    [
      'of heads and feet',
      {},
      '<w:sectPr><w:headerReference r:id="h"/></w:sectPr>',
      'Heads and feet of pages were left out.',
    ],
    [
      'of what is embedded',
      {},
      p('<w:r><w:object/></w:r>') + '<w:altChunk r:id="x"/>',
      'Left out: 2 embedded items.',
    ],
    ['of boxes to tick', {}, p(field('FORMCHECKBOX')), 'Left out: 1 button or form field.'],
    ['of hidden words', {}, p(r('two words', '<w:vanish/>')), 'Left out: 2 hidden words.'],
    [
      'of styles that are damaged',
      { 'word/styles.xml': '<torn' },
      '',
      'The document’s styles could not be read: that part of the file is damaged. The rest is here.',
    ],
  ])('%s', async (_, more, body, message) => {
    const result = await readDocx({ body: BODY + body, styles: '', more });
    expect([result.text, result.notices.map((notice) => notice.message)]).toEqual([TEXT, [message]]);
  });
});

const container = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
const bomb = (entity: string) =>
  `<!DOCTYPE w [${entity}]>${String(parts['word/document.xml']).replace(/^<\?xml[^>]*>/, '')}`;

describe('refused with its name and the reason', () => {
  test.each<[string, string, Uint8Array, string]>([
    [
      'a file with a password',
      'a.docx',
      container('EncryptedPackage'),
      'it is protected by a password; save a copy without one',
    ],
    [
      'an old Word document',
      'a.doc',
      container('WordDocument'),
      'it is an old Word document; save it as .docx',
    ],
    ['a file that is cut off', 'a.docx', zipOf(parts).subarray(0, 900), 'the file is damaged or cut off'],
    [
      'an archive that would write elsewhere',
      'a.docx',
      zipOf({ ...parts, '../../out.txt': 'x' }),
      'its table of contents is damaged',
    ],
    ['an archive of nothing', 'a.docx', zipOf({}), 'there is no document in it'],
    [
      'an archive without a document',
      'a.docx',
      zipOf({ ...parts, 'word/document.xml': '' }),
      'it is damaged inside',
    ],
    [
      'a document type',
      'a.docx',
      zipOf({ ...parts, 'word/document.xml': bomb('<!ENTITY a SYSTEM "file:///etc/hosts">') }),
      'it declares a document type, which no document of words needs',
    ],
    [
      'words that are torn',
      'a.docx',
      zipOf({ ...parts, 'word/document.xml': String(parts['word/document.xml']).slice(0, -20) }),
      'it is damaged inside',
    ],
    [
      'tables in tables without end',
      'a.docx',
      wordFile({ body: '<w:tbl><w:tr><w:tc>'.repeat(1_700) }),
      'it is nested deeper than a document is',
    ],
  ])('%s', async (_, name, source, why) => {
    expect(await fileRead(source, name)).toMatchObject({
      outcome: 'refused',
      message: `${name} could not be read as Word: ${why}. Nothing was imported.`,
    });
  });

  test('nothing of another program’s', async () => {
    const sheet = {
      '[Content_Types].xml': String(parts['[Content_Types].xml']).replace(
        /PartName.*main/,
        'PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main',
      ),
      '_rels/.rels': relationships('<Relationship Id="d" Type="x/officeDocument" Target="xl/workbook.xml"/>'),
      'xl/workbook.xml': xml('w:x', ''),
    };
    const isOurs = async (source: Uint8Array, name: string) => await reader.signature(source, name);
    expect(await isOurs(zipOf(sheet), 'a.docx')).toBe(false);
    expect(await isOurs(zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'a.docx')).toBe(
      false,
    );
    expect(await isOurs(container('EncryptedPackage'), 'a.xlsx')).toBe(false);
    expect(await isOurs(container('Workbook'), 'a.xls')).toBe(false);
    expect(await isOurs(bytes('The wall'), 'a.docx')).toBe(false);
  });
});

describe('what is large', () => {
  test('tables 200 deep are read', async () => {
    const deep = Array.from({ length: 200 }).reduce<string>((inside) => table([inside + p('')]), p('Deep.'));
    expect(await fileRead(wordFile({ body: deep }))).toMatchObject({ candidate: { text: 'Deep.' } });
  });

  test('three thousand comments on one word are one thread, as a guess', async () => {
    const ids = Array.from({ length: 3_000 }, (_, id) => id);
    const body = p(ids.map(from).join('') + r('word') + ids.map(to).join(''));
    const comments = ids.map((id) => comment(id, 'Mara Lind', `Note ${id}`)).join('');
    const result = await readDocx({ body, comments });
    expect(result.apparatus!.comments![0]!.replies).toHaveLength(2_999);
  });
});
