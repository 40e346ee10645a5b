import { addressOf, shortenedAddress } from '../../domain/model/formats';
import { attribute, nameOf, type HtmlNode, type Style } from './node';
import { withoutRedirect } from './redirects';

/*
 * What an element and its attributes say of the words inside. Word processors say in a style what a page
 * says by an element, and take back in a style what an element says.
 */

const BLOCKS = new Set([
  'ADDRESS',
  'ARTICLE',
  'ASIDE',
  'BLOCKQUOTE',
  'BODY',
  'BR',
  'CAPTION',
  'CENTER',
  'DD',
  'DETAILS',
  'DIALOG',
  'DIR',
  'DIV',
  'DL',
  'DT',
  'FIELDSET',
  'FIGCAPTION',
  'FIGURE',
  'FOOTER',
  'FORM',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'HGROUP',
  'HR',
  'LEGEND',
  'LI',
  'MAIN',
  'MENU',
  'NAV',
  'OL',
  'P',
  'PRE',
  'SEARCH',
  'SECTION',
  'SUMMARY',
  'TABLE',
  'TBODY',
  'THEAD',
  'TFOOT',
  'TR',
  'UL',
]);
const CELLS = new Set(['TD', 'TH']);

export type Css = ReadonlyMap<string, string>;

/** The declarations of an element's `style`, lower case. */
export function cssOf(node: HtmlNode): Css {
  const declared = attribute(node, 'style');
  if (declared === '') return NONE;
  return new Map(
    declared
      .toLowerCase()
      .split(';')
      .map((each): [string, string] => {
        const colon = each.indexOf(':');
        return [
          each.slice(0, colon).trim(),
          each
            .slice(colon + 1)
            .replace('!important', '')
            .trim(),
        ];
      }),
  );
}

const NONE: Css = new Map();

export const isBlock = (name: string, css: Css): boolean =>
  BLOCKS.has(name) ||
  /^(?:block|flex|grid|table|list-item|table-row|table-caption|flow-root)$/.test(css.get('display') ?? '');

export const isCell = (name: string, css: Css): boolean =>
  CELLS.has(name) || css.get('display') === 'table-cell';

/** Words in it are not to be seen. The classes are those by which pages hide words from the eye alone. */
export function isHidden(node: HtmlNode, css: Css): boolean {
  return (
    node.getAttribute?.('hidden') != null ||
    css.get('display') === 'none' ||
    css.get('mso-hide') === 'all' ||
    /^0(?:\.0*)?%?$/.test(css.get('opacity') ?? '') ||
    /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text)(?:\s|$)/i.test(attribute(node, 'class'))
  );
}

const isCalled = (node: HtmlNode, classes: RegExp): boolean => classes.test(attribute(node, 'class'));

/** A change that was tracked; what is struck out by hand is none. Word says it by a class, too. */
export function changeIn(node: HtmlNode, name: string): 'insertion' | 'deletion' | null {
  if (name === 'INS' || isCalled(node, /(?:^|\s)msoins(?:\s|$)/i)) return 'insertion';
  return name === 'DEL' || isCalled(node, /(?:^|\s)msodel(?:\s|$)/i) ? 'deletion' : null;
}

/** Words in it were deleted: struck out, by hand or as a tracked change. */
export const isDeleted = (node: HtmlNode, name: string, css: Css): boolean =>
  name === 'DEL' ||
  name === 'S' ||
  name === 'STRIKE' ||
  /(?:^|\s)msodel(?:\s|$)/i.test(attribute(node, 'class')) ||
  `${css.get('text-decoration')} ${css.get('text-decoration-line')}`.includes('line-through');

/** The look of the words inside `node`, whose own surroundings look like `outer`. */
export function styleOf(node: HtmlNode, css: Css, outer: Style): Style {
  const name = nameOf(node);
  const style = { ...outer, aside: node.aside ?? outer.aside };
  if (name === 'B' || name === 'STRONG') style.bold = true;
  if (name === 'I' || name === 'EM' || name === 'CITE') style.italic = true;
  if (/^H[1-6]$/.test(name)) style.level = Number(name[1]);
  if (name === 'A') {
    const href = withoutRedirect(attribute(node, 'href'));
    style.href = addressOf(href) ?? shortenedAddress(href) ?? style.href;
  }
  // Styles of the writer's own that Word counts among the headings.
  const outline = css.get('mso-outline-level');
  if (name === 'P' && outline && /^[1-6]$/.test(outline)) style.level = Number(outline);
  if (name === 'SUP') style.shift = 'up';
  if (name === 'SUB') style.shift = 'down';
  if (name === 'PRE') style.pre = true;
  const weight = /^[a-z0-9]+/.exec(css.get('font-weight') ?? '')?.[0];
  if (weight) style.bold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  const slant = /^[a-z]+/.exec(css.get('font-style') ?? '')?.[0];
  if (slant) style.italic = slant === 'italic' || slant === 'oblique';
  const space = css.get('white-space');
  if (space) style.pre = /^(?:pre|pre-wrap|pre-line|break-spaces)$/.test(space);
  const size = css.get('font-size');
  if (size) style.tiny = /^0(?:\.0*)?(?:[a-z%]+)?$/.test(size);
  const visibility = css.get('visibility');
  if (visibility) style.invisible = visibility !== 'visible';
  style.shift = shiftOf(name, css, style.shift);
  return style;
}

function shiftOf(name: string, css: Css, outer: Style['shift']): Style['shift'] {
  const align = css.get('vertical-align') ?? css.get('font-variant-position');
  if (align === 'super') return 'up';
  if (align === 'sub') return 'down';
  // Pages set <sup> on the line and lift it by its position, so that it does not push the lines apart.
  if (name === 'SUP' || name === 'SUB') return outer;
  if (align === 'baseline' || align === 'normal') return null;
  const lift = css.get('mso-text-raise');
  if (lift && Number.parseFloat(lift) !== 0) return lift.startsWith('-') ? 'down' : 'up';
  // A block in a raised one is no exponent any more.
  return BLOCKS.has(name) ? null : outer;
}
