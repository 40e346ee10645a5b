import type { Entered, Walker } from '../walk';
import type { Tag } from '../xml';
import { PICTURES } from './story';

/*
 * Which stories a layout shows, and in which order they are read: spread by spread, page by page, from the
 * top, by the first of their frames. IDML lists frames by what covers what.
 */

/** a, b, c, d, x and y of an affine map (IDML File Format Specification, "Geometry in IDML"). */
type Map6 = readonly [number, number, number, number, number, number];
const SAME: Map6 = [1, 0, 0, 1, 0, 0];

interface Frame {
  story: string;
  first: boolean;
  page: number;
  x: number;
  y: number;
}

/** Frames whose tops are so near stand beside each other; in points. */
const LINE = 12;
const ITEMS = new Set(['Group', 'TextFrame', 'Rectangle', 'Polygon', 'Oval', 'GraphicLine']);

export class Spreads implements Walker {
  private readonly order: string[] = [];
  /** Stories of frames on layers that are not shown. */
  readonly hidden = new Set<string>();
  pictures = 0;
  private frames: Frame[] = [];
  private pages: { left: number; right: number }[] = [];
  private maps: Map6[] = [SAME];
  private unseen = 0;
  private corner: { x: number; y: number } | null = null;

  constructor(private readonly hiddenLayers: ReadonlySet<string>) {}

  enter(tag: Tag): Entered {
    if (/^(?:Master)?Spread$/.test(tag.local) && tag.uri === '') return this.spread();
    if (tag.local === 'Page') return void this.page(tag);
    if (tag.local === 'PathPointType') return void this.point(tag);
    if (tag.local === 'TextPath') return this.frame(tag);
    if (PICTURES.has(tag.local)) this.pictures++;
    return ITEMS.has(tag.local) ? this.item(tag) : undefined;
  }

  words(): void {}

  private spread(): () => void {
    this.frames = [];
    this.pages = [];
    return () => {
      this.pages.sort((a, b) => a.left - b.left);
      for (const frame of this.frames) frame.page = this.pageOf(frame.x);
      this.frames.sort((a, b) => a.page - b.page || lineOf(a) - lineOf(b) || a.x - b.x);
      for (const { story, first } of this.frames) if (first) this.order.push(story);
      for (const { story } of this.frames) this.order.push(story);
    };
  }

  private page(tag: Tag): void {
    const [, left = 0, , right = 0] = numbersIn(tag.attribute('GeometricBounds'));
    const x = mapIn(tag)[4];
    this.pages.push({ left: left + x, right: right + x });
  }

  private pageOf(x: number): number {
    const page = this.pages.findIndex(({ right }) => x < right);
    return page === -1 ? this.pages.length : page;
  }

  private item(tag: Tag): () => void {
    this.maps.push(joined(this.maps.at(-1)!, mapIn(tag)));
    const unseen =
      tag.attribute('Visible') === 'false' || this.hiddenLayers.has(tag.attribute('ItemLayer') ?? '');
    if (unseen) this.unseen++;
    const outer = this.corner;
    this.corner = null;
    const leave = tag.local === 'TextFrame' ? this.frame(tag) : () => {};
    return () => {
      leave();
      this.corner = outer;
      if (unseen) this.unseen--;
      this.maps.pop();
    };
  }

  private frame(tag: Tag): () => void {
    const story = tag.attribute('ParentStory') ?? '';
    const first = (tag.attribute('PreviousTextFrame') ?? 'n') === 'n';
    return () => {
      if (this.unseen > 0) {
        this.hidden.add(story);
        return;
      }
      const [, , , , x, y] = this.maps.at(-1)!;
      this.frames.push({ story, first, page: 0, ...(this.corner ?? { x, y }) });
    };
  }

  private point(tag: Tag): void {
    const [px = 0, py = 0] = numbersIn(tag.attribute('Anchor'));
    const [a, b, c, d, tx, ty] = this.maps.at(-1)!;
    const at = { x: a * px + c * py + tx, y: b * px + d * py + ty };
    this.corner = this.corner ? { x: Math.min(at.x, this.corner.x), y: Math.min(at.y, this.corner.y) } : at;
  }

  /** The stories, each once. */
  stories(): string[] {
    return [...new Set(this.order)];
  }
}

const lineOf = ({ y }: Frame): number => Math.round(y / LINE);

const numbersIn = (words: string | undefined): number[] =>
  (words ?? '')
    .split(' ')
    .map(Number)
    .map((number) => (Number.isFinite(number) ? number : 0));

function mapIn(tag: Tag): Map6 {
  const [a, b, c, d, x, y] = numbersIn(tag.attribute('ItemTransform'));
  return a === undefined || y === undefined ? SAME : [a, b!, c!, d!, x!, y];
}

/** First `inner`, then `outer`. */
const joined = ([a, b, c, d, x, y]: Map6, [p, q, r, s, u, v]: Map6): Map6 => [
  a * p + c * q,
  b * p + d * q,
  a * r + c * s,
  b * r + d * s,
  a * u + c * v + x,
  b * u + d * v + y,
];
