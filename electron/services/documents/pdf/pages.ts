import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Area, Look, Page, Run, Tag, Turn } from '@shared/document/pdf/page';

/** The pages of a document as pdfjs gives them, in points from the top left corner as they are shown. */
export async function pagesOf(document: PDFDocumentProxy): Promise<Page[]> {
  const labels = await document.getPageLabels().catch(() => null);
  const looks = new Map<string, Look>();
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(await pageOf(page, labels?.[number - 1] || String(number), looks));
    page.cleanup();
  }
  return pages;
}

async function pageOf(page: PDFPageProxy, label: string, looks: Map<string, Look>): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const fonts = new Set(
    content.items.flatMap((item) => ('fontName' in item && item.str.trim() ? [item.fontName] : [])),
  );
  const areNew = [...fonts].some((name) => !looks.has(name));
  // Only what is to be drawn says what its fonts are called; and whether anything is.
  const drawn = areNew || fonts.size === 0 ? (await page.getOperatorList()).fnArray.length > 0 : true;
  for (const name of fonts) if (!looks.has(name)) looks.set(name, lookOf(page, name));
  const runs: Run[] = [];
  const within: { mark: string; artifact: boolean }[] = [];
  let spaced = false;
  for (const item of content.items) {
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
  return {
    label,
    width,
    height,
    runs,
    areas: await areasOf(page, transform),
    tags: await tagsOf(page),
    drawn,
  };
}

type Matrix = [number, number, number, number, number, number];

function multiplied(m: readonly number[], n: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = m as Matrix;
  const [p, q, r, s, t, u] = n as Matrix;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
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

async function areasOf(page: PDFPageProxy, transform: readonly number[]): Promise<Area[]> {
  const annotations = await page.getAnnotations().catch(() => []);
  return annotations.flatMap(({ subtype, url, unsafeUrl, rect }): Area[] => {
    const href: unknown = url ?? unsafeUrl;
    if (subtype !== 'Link' || typeof href !== 'string' || href.length > 4000) return [];
    const [x0, y0, x1, y1] = rect as number[];
    const at = (x: number, y: number) =>
      multiplied(transform, [1, 0, 0, 1, x, y]).slice(4) as [number, number];
    const [one, two] = [at(x0!, y0!), at(x1!, y1!)];
    return [
      {
        ...{ left: Math.min(one[0], two[0]), right: Math.max(one[0], two[0]), href },
        ...{ top: Math.min(one[1], two[1]), bottom: Math.max(one[1], two[1]) },
      },
    ];
  });
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
