import { zipOf } from './zip';

/* InCopy stories and InDesign layouts for tests, made from what stands in their parts. */

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** Words in one look; `more` are attributes. */
export const run = (inside: string, more = ''): string =>
  `<CharacterStyleRange AppliedCharacterStyle="CharacterStyle/$ID/[No character style]" ${more}>${inside}` +
  '</CharacterStyleRange>';

export const content = (words: string): string => `<Content>${words}</Content>`;

/** Paragraphs of one style; the last one of a story has no Br. */
export const range = (inside: string, style = '$ID/NormalParagraphStyle', more = ''): string =>
  `<ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle/${style}" ${more}>${inside}</ParagraphStyleRange>`;

/** A paragraph of plain words. */
export const para = (words: string, style?: string): string => range(run(`${content(words)}<Br/>`), style);

export const story = (inside: string, self = 'u1', title = ''): string =>
  `<Story Self="${self}" StoryTitle="${title}"><StoryPreference/>${inside}</Story>`;

export const inCopyNote = (author: string, words: string): string =>
  `<Note UserName="${author}" CreationDate="2024-03-05T11:00:00">${para(words)}</Note>`;

export const inCopyChange = (type: string, inside: string, author = 'Ana'): string =>
  `<Change ChangeType="${type}" UserName="${author}" Date="2024-03-05T10:00:00">${inside}</Change>`;

/** What a file refers to and says once. */
export const icmlText = (stories: string, book = ''): string =>
  `${HEAD}<?aid style="50" type="snippet" readerVersion="6.0" featureSet="513" product="8.0(370)" ?>` +
  `<?aid SnippetType="InCopyInterchange"?><Document DOMVersion="8.0" Self="d">${book}${stories}</Document>`;

export const icmlOf = (stories: string, book = ''): Uint8Array =>
  new TextEncoder().encode(icmlText(stories, book));

/** A frame at a place of its spread, in points; `inside` what stands in it besides its shape. */
export const frame = (of: string, x: number, y: number, { more = '', previous = 'n' } = {}): string =>
  `<TextFrame Self="f${of}" ParentStory="${of}" PreviousTextFrame="${previous}" ItemTransform="1 0 0 1 ${x} ${y}" ${more}>` +
  '<Properties><PathGeometry><GeometryPathType><PathPointArray><PathPointType Anchor="0 0"/>' +
  '<PathPointType Anchor="100 50"/></PathPointArray></GeometryPathType></PathGeometry></Properties></TextFrame>';

/** Two pages side by side, 500 points wide. */
export const spread = (frames: string, kind = 'Spread'): string =>
  `${HEAD}<idPkg:${kind} xmlns:idPkg="http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging"><${kind} Self="s">` +
  '<Page GeometricBounds="0 0 700 500" ItemTransform="1 0 0 1 -500 -350"/>' +
  `<Page GeometricBounds="0 0 700 500" ItemTransform="1 0 0 1 0 -350"/>${frames}</${kind}></idPkg:${kind}>`;

const idPkgStory = (inside: string): string =>
  `${HEAD}<idPkg:Story xmlns:idPkg="http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging">${inside}</idPkg:Story>`;

/** A layout; stories by their identifiers, in the order of the map. */
export function idmlOf(
  stories: Record<string, string>,
  { spreads = [] as string[], masters = [] as string[], book = '' } = {},
): Uint8Array {
  const parts = [
    ...masters.map((xml, at) => ['MasterSpread', `MasterSpreads/MasterSpread_${at}.xml`, xml] as const),
    ...spreads.map((xml, at) => ['Spread', `Spreads/Spread_${at}.xml`, xml] as const),
    ...Object.entries(stories).map(
      ([self, inside]) => ['Story', `Stories/Story_${self}.xml`, idPkgStory(story(inside, self))] as const,
    ),
  ];
  return zipOf({
    mimetype: 'application/vnd.adobe.indesign-idml-package',
    'designmap.xml':
      `${HEAD}<Document xmlns:idPkg="http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging" Self="d">${book}` +
      `${parts.map(([kind, name]) => `<idPkg:${kind} src="${name}"/>`).join('')}</Document>`,
    ...Object.fromEntries(parts.map(([, name, xml]) => [name, xml])),
  });
}

/** A story with everything in it that is read. */
export const fullIcml = (): Uint8Array =>
  icmlOf(
    story(
      para('The weir', 'Headline') +
        range(
          run(`${content('It was built in ')}`) +
            inCopyChange('InsertedText', run(content('1902'))) +
            inCopyChange('DeletedText', run(content('1900')), 'Ben') +
            run(
              `${content('.')}${inCopyNote('Cy', 'Who says?')}<Footnote>${para('\tTown roll.')}</Footnote><Br/>`,
            ),
        ) +
        range(
          run(
            '<Table><Cell Name="0:0">' +
              para('Cost') +
              '</Cell><Cell Name="1:0">' +
              para('£40') +
              '</Cell></Table>',
          ),
        ),
    ),
  );
export const fullIdml = (): Uint8Array =>
  idmlOf(
    { a: para('The weir', 'Headline'), b: para('It was built in 1902.') },
    { spreads: [spread(frame('b', -450, 100) + frame('a', -450, -300))] },
  );
