import { zipOf } from './zip';

/* OpenDocument texts for tests, made from what stands in their parts. */

const SPACES = ['office', 'style', 'text', 'table', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ');

/** content.xml with what stands in its text and in its automatic styles. */
export const odtContent = (text: string, automatic = ''): string =>
  `<?xml version="1.0"?><office:document-content ${SPACES} office:version="1.3"><office:automatic-styles>` +
  `${automatic}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body>` +
  '</office:document-content>';

/** styles.xml with what stands in its styles, and a header on its master page. */
export const odtStyles = (styles: string): string =>
  `<office:document-styles ${SPACES}><office:styles>${styles}</office:styles><office:master-styles>` +
  '<style:master-page style:name="Standard"><style:header><text:p>A running head</text:p></style:header>' +
  '</style:master-page></office:master-styles></office:document-styles>';

export const odtMeta = (title: string): string =>
  `<office:document-meta ${SPACES}><office:meta><dc:title>${title}</dc:title></office:meta></office:document-meta>`;

/** A paragraph or character style. */
export const odtStyle = (name: string, properties: string, { family = 'text', parent = '' } = {}): string =>
  `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}">` +
  `<style:text-properties ${properties}/></style:style>`;

/** A comment as LibreOffice writes it; with a name it reaches to the end of that name. */
export const odtComment = (
  author: string,
  date: string,
  text: string,
  { name = '', resolved = false, parent = '' } = {},
): string =>
  `<office:annotation ${name && `office:name="${name}"`} loext:resolved="${resolved}"` +
  `${parent && ` loext:parent-name="${parent}"`}><dc:creator>${author}</dc:creator><dc:date>${date}</dc:date>` +
  `<text:p>${text}</text:p></office:annotation>`;

/** What is tracked: where, by whom; `deleted` are the paragraphs that were taken out. */
export const odtChange = (id: string, author: string, deleted?: string): string =>
  `<text:changed-region text:id="${id}"><text:${deleted === undefined ? 'insertion' : 'deletion'}>` +
  `<office:change-info><dc:creator>${author}</dc:creator><dc:date>2024-03-05T10:00:00</dc:date>` +
  `</office:change-info>${deleted ?? ''}</text:${deleted === undefined ? 'insertion' : 'deletion'}>` +
  '</text:changed-region>';

const KIND = 'application/vnd.oasis.opendocument.text';

/** The whole file. */
export const odtOf = (
  text: string,
  { automatic = '', styles = '', title = '', kind = KIND } = {},
): Uint8Array =>
  zipOf({
    mimetype: kind,
    'content.xml': odtContent(text, automatic),
    'styles.xml': odtStyles(styles),
    'meta.xml': odtMeta(title),
  });

/** The same as one file of XML. */
export const fodtOf = (text: string): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0"?><office:document ${SPACES} office:mimetype="${KIND}"><office:meta>` +
      `<dc:title>Flat</dc:title></office:meta><office:body><office:text>${text}</office:text></office:body>` +
      '</office:document>',
  );

/** One with everything in it that is read. */
export const fullOdt = (): Uint8Array =>
  odtOf(
    `<text:tracked-changes>${odtChange('put', 'Ana')}${odtChange('cut', 'Ben', '<text:p>old</text:p>')}` +
      '</text:tracked-changes><text:h text:outline-level="1">The weir</text:h>' +
      '<text:p>It was <text:span text:style-name="B">built</text:span> in ' +
      `<text:change-start text:change-id="put"/>1902<text:change-end text:change-id="put"/>` +
      `<text:change text:change-id="cut"/>.${odtComment('Cy', '2024-01-01T10:00:00', 'Who says?')}` +
      '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>' +
      '<text:p>Town roll.</text:p></text:note-body></text:note></text:p>' +
      '<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list>' +
      '<table:table><table:table-row><table:table-cell><text:p>Cost</text:p></table:table-cell>' +
      '<table:table-cell><text:p>£40</text:p></table:table-cell></table:table-row></table:table>',
    { automatic: odtStyle('B', 'fo:font-weight="bold"'), title: 'Weir' },
  );
