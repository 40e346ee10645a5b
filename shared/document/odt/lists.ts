import { written } from '../html/lists';
import type { Tag } from '../xml';
import { countIn } from './names';
import type { Level, Styles } from './styles';

/** How far a list has counted, level by level. */
type Counts = number[];

interface Open {
  style: string | undefined;
  counts: Counts;
  depth: number;
  /** Its item has been labelled, or is a heading of the list and has none. */
  labelled: boolean;
  /** What the item is to be numbered instead of the next number. */
  value: number | null;
}

const BULLET: Level = { bullet: '•', format: '', prefix: '', suffix: '', start: 1, shown: 1 };

/** The lists that are open at a place of a document, and the labels of their items. */
export class Lists {
  private open: Open[] = [];
  private readonly byId = new Map<string, Counts>();
  private before: Counts = [];
  private readonly headings: Counts = [];

  constructor(private readonly styles: Styles) {}

  /** A list begins, within another one or by itself. */
  begin(tag: Tag): void {
    const outer = this.open.at(-1);
    const counts = outer?.counts ?? this.continued(tag);
    const id = tag.attribute('id');
    if (id !== undefined) this.byId.set(id, counts);
    this.open.push({
      style: tag.attribute('style-name') ?? outer?.style,
      counts,
      depth: (outer?.depth ?? 0) + 1,
      labelled: true,
      value: null,
    });
  }

  private continued(tag: Tag): Counts {
    const list = tag.attribute('continue-list');
    const of = list === undefined ? undefined : this.byId.get(list);
    if (of) return of;
    return tag.attribute('continue-numbering') === 'true' ? this.before : [];
  }

  end(): void {
    const closed = this.open.pop();
    if (closed && this.open.length === 0) this.before = closed.counts;
  }

  /** An item begins; the head of a list has no label. */
  item(tag: Tag, head: boolean): void {
    const list = this.open.at(-1);
    if (!list) return;
    list.labelled = head;
    list.value = tag.attribute('start-value') === undefined ? null : countIn(tag, 'start-value', 1);
  }

  /** What stands before a paragraph that begins here; only the first of an item has a label. */
  label(): string {
    const list = this.open.at(-1);
    if (!list || list.labelled) return '';
    list.labelled = true;
    const levels = this.styles.list(list.style);
    const number = list.value;
    return labelAt(list.counts, list.depth, number, (depth) => levels?.get(depth) ?? BULLET);
  }

  /** What stands before a heading, where headings are numbered. */
  heading(depth: number): string {
    const { outline } = this.styles;
    if (!outline.get(depth)?.format) return '';
    return labelAt(this.headings, depth, null, (at) => outline.get(at) ?? BULLET);
  }
}

/** Counts on at a level, and writes its label. Levels below begin anew. */
function labelAt(
  counts: Counts,
  depth: number,
  value: number | null,
  levelAt: (depth: number) => Level,
): string {
  const level = levelAt(depth);
  const from = (at: number): number => counts[at - 1] ?? levelAt(at).start;
  const before = counts[depth - 1];
  counts.length = depth;
  counts[depth - 1] = value ?? (before === undefined ? level.start : before + 1);
  if (level.bullet !== undefined) return '• ';
  const numbers: string[] = [];
  for (let at = Math.max(1, depth - level.shown + 1); at <= depth; at++) {
    const { format, bullet } = levelAt(at);
    if (bullet === undefined && format !== '') numbers.push(written(from(at), format));
  }
  const label = `${level.prefix}${numbers.join('.')}${level.suffix}`.trim();
  return /[\p{L}\p{N}]/u.test(label) ? `${label} ` : '';
}
