import type { PDFPageProxy } from 'pdfjs-dist';
import type { Area, Page, Remark, Run } from '@shared/document/pdf/page';
import { addressOf } from '@shared/domain/model/formats';
import { isFilled, shownBy, type Field } from './fields';
import { multiplied } from './matrix';

/*
 * What lies over a page: links, comments, fields of a form (PDF 32000-1, 12.5).
 */

/** Kinds of annotations that people write. */
const WRITTEN = new Set(
  'Text FreeText Highlight Underline Squiggly StrikeOut Caret Line Square Circle Polygon PolyLine Ink Stamp'.split(
    ' ',
  ),
);

/** Of these, the ones that stand at a place, as a sign of a size of its own. */
const ICONS = new Set(['Text', 'Caret']);

/** An annotation as pdfjs gives it; any of it may be missing or wrong. */
interface Annotation {
  id: string;
  subtype?: string;
  rect?: number[];
  /** Corners of what it is on, four points of each. */
  quadPoints?: ArrayLike<number> | null;
  url?: string;
  titleObj?: { str: string };
  contentsObj?: { str: string };
  modificationDate?: string | null;
  inReplyTo?: string;
  state?: string | null;
}

/** What is written on a page. `transform`: from the file's points to those of the page as it is shown. */
export async function writtenOn(
  page: PDFPageProxy,
  transform: readonly number[],
): Promise<Pick<Page, 'areas' | 'remarks' | 'fields'> & { runs: Omit<Run, 'order'>[] }> {
  const annotations = (await page.getAnnotations().catch(() => [])) as (Annotation & Field)[];
  const runs: Omit<Run, 'order'>[] = [];
  const areas: Area[] = [];
  const remarks: Remark[] = [];
  let fields = 0;
  for (const each of annotations) {
    if (each.subtype === 'Widget') {
      const [box] = areasOf(each, transform);
      const shown = box ? shownBy(each, box) : [];
      runs.push(...shown);
      if (shown.length === 0 && isFilled(each)) fields++;
    }
    const href = each.subtype === 'Link' && each.url ? addressOf(each.url) : null;
    if (href !== null) areas.push(...areasOf(each, transform).map((area) => ({ ...area, href })));
    if (!WRITTEN.has(each.subtype ?? '')) continue;
    const remark = remarkOf(each);
    if (remark.text === '' && remark.answers === undefined) continue;
    remarks.push(remark);
    const about = { comment: remark.name, ...(ICONS.has(each.subtype ?? '') ? { icon: true as const } : {}) };
    areas.push(...areasOf(each, transform).map((area) => ({ ...area, ...about })));
  }
  return { areas, remarks, fields, runs };
}

function remarkOf({ id, titleObj, contentsObj, modificationDate, inReplyTo, state }: Annotation): Remark {
  const date = dateOf(modificationDate ?? '');
  return {
    name: id,
    author: titleObj?.str.trim() ?? '',
    ...(date ? { date } : {}),
    text: (contentsObj?.str ?? '').replace(/\r\n?/g, '\n').trim(),
    resolved: state === 'Completed' || state === 'Accepted',
    ...(inReplyTo ? { answers: inReplyTo } : {}),
  };
}

/** "D:20240312094500+01'00'" (PDF 32000-1, 7.9.4) as ISO writes it; what is no date is none. */
function dateOf(written: string): string | undefined {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?/.exec(written);
  if (!found) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', utc, sign, hours, minutes = '00'] =
    found;
  const zone = utc ?? (sign ? `${sign}${hours}:${minutes}` : '');
  const date = `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
  return Number.isNaN(Date.parse(date)) ? undefined : date;
}

type Box = Pick<Area, 'left' | 'top' | 'right' | 'bottom'>;

/** The boxes that an annotation is on: of its words, where it names them. */
function areasOf({ rect = [], quadPoints }: Annotation, transform: readonly number[]): Box[] {
  const quads = Array.from(quadPoints ?? []);
  if (quads.length === 0 || quads.length % 8 !== 0) return rect.length === 4 ? [boxOf(rect, transform)] : [];
  return Array.from({ length: quads.length / 8 }, (_, at) =>
    boxOf(quads.slice(8 * at, 8 * at + 8), transform),
  );
}

function boxOf(corners: readonly number[], transform: readonly number[]): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let at = 0; at + 1 < corners.length; at += 2) {
    const [, , , , x, y] = multiplied(transform, [1, 0, 0, 1, corners[at]!, corners[at + 1]!]);
    xs.push(x);
    ys.push(y);
  }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
