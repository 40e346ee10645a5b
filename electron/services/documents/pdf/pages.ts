import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Look, Page, Run, Tag, Turn } from '@shared/document/pdf/page';
import { writtenOn } from './annotations';
import { multiplied } from './matrix';

/** After so many that cannot be read, one after the other, the rest is not tried. */
const MOST_DAMAGED = 20;

/** The pages of a document as pdfjs gives them, in points from the top left corner as they are shown. */
export async function pagesOf(document: PDFDocumentProxy): Promise<Page[]> {
  const labels = await document.getPageLabels().catch(() => null);
  const looks = new Map<string, Look>();
  const pages: Page[] = [];
  let damaged = 0;
  for (let number = 1; number <= document.numPages && damaged < MOST_DAMAGED; number++) {
    const label = labels?.[number - 1] || String(number);
    try {
      const page = await document.getPage(number);
      pages.push(await pageOf(page, label, looks));
      page.cleanup();
      damaged = 0;
    } catch {
      pages.push(damagedPage(label));
      damaged++;
    }
  }
  return pages;
}

const damagedPage = (label: string): Page => ({
  ...{ label, width: 0, height: 0, runs: [], areas: [], remarks: [], fields: 0 },
  ...{ tags: null, drawn: false, damaged: true },
});

/** A page of a newspaper has some thousand stretches of text. */
const MOST_ITEMS = 200_000;

type Items = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];

/** What is written on a page, in the order in which it is drawn. Throws where that is more than can be. */
async function itemsOf(page: PDFPageProxy): Promise<Items> {
  const items: Items = [];
  const stream = page.streamTextContent({ includeMarkedContent: true, disableNormalization: true });
  for await (const part of stream as ReadableStream<{ items: Items }>) {
    for (const item of part.items) items.push(item);
    if (items.length > MOST_ITEMS) throw new Error('It has more text than a page can have.');
  }
  return items;
}

async function pageOf(page: PDFPageProxy, label: string, looks: Map<string, Look>): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const items = await itemsOf(page);
  const fonts = new Set(
    items.flatMap((item) => ('fontName' in item && item.str.trim() ? [item.fontName] : [])),
  );
  const areNew = [...fonts].some((name) => !looks.has(name));
  // Only what is to be drawn says what its fonts are called; and whether anything is.
  const drawn = areNew || fonts.size === 0 ? (await page.getOperatorList()).fnArray.length > 0 : true;
  for (const name of fonts) if (!looks.has(name)) looks.set(name, lookOf(page, name));
  const runs: Run[] = [];
  const within: { mark: string; artifact: boolean }[] = [];
  let spaced = false;
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') within.pop();
      else
        within.push({
          mark: item.id ?? within.at(-1)?.mark ?? '',
          artifact: ('tag' in item && item.tag === 'Artifact') || (within.at(-1)?.artifact ?? false),
        });
      continue;
    }
    if (!item.str.trim()) {
      spaced ||= item.str !== '';
      continue;
    }
    const [a, b, c, d, e, f] = multiplied(transform, item.transform);
    const size = Math.hypot(c, d);
    runs.push({
      ...{
        text: item.str,
        x: e,
        y: f,
        width: item.width,
        size,
        turn: turnOf(a, b),
        order: runs.length,
        spaced,
      },
      look: looks.get(item.fontName)!,
      ...(within.at(-1) ?? { mark: '', artifact: false }),
    });
    spaced = false;
  }
  const { runs: filledIn, ...written } = await writtenOn(page, transform);
  const all = [...runs, ...filledIn.map((run, index) => ({ ...run, order: runs.length + index }))];
  return { label, width, height, runs: all, drawn, tags: await tagsOf(page), ...written };
}

function turnOf(a: number, b: number): Turn {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  const nearest = Math.round(degrees / 90) * 90;
  if (Math.abs(degrees - nearest) > 8) return 'askew';
  return ((nearest + 360) % 360) as Turn;
}

/** How a font looks: by what it says of itself, and by its name, which is all that many have. */
function lookOf(page: PDFPageProxy, name: string): Look {
  const font: { name?: string; bold?: boolean; black?: boolean; italic?: boolean } = page.commonObjs.has(name)
    ? page.commonObjs.get(name)
    : {};
  const called = (font.name ?? '').replace(/^[A-Z]{6}\+/, '');
  return {
    bold:
      Boolean(font.bold ?? font.black) ||
      /bold|black|heavy|(?:semi|demi)(?:bold)?\b|-bd\b|^cmbx|^cmssbx|^sfbx|^ecbx/i.test(called),
    italic: Boolean(font.italic) || /italic|oblique|-it\b|^cmti|^cmsl|^cmbxti|^sfti|^ecti/i.test(called),
  };
}

interface TreeNode {
  role?: string;
  alt?: string;
  children?: (TreeNode | { type: string; id: string })[];
}

async function tagsOf(page: PDFPageProxy): Promise<Tag | null> {
  const tree = (await page.getStructTree().catch(() => null)) as TreeNode | null;
  return tree && tagOf(tree);
}

const tagOf = ({ role = '', alt = '', children = [] }: TreeNode): Tag => ({
  role,
  alternative: alt,
  children: children.map((child) => ('id' in child ? child.id : tagOf(child as TreeNode))),
});
