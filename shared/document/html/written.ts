import type { Apparatus, Comment, Footnote, Table, TrackedChange } from '../document';
import type { Said } from '../said';
import type { Body } from './bodies';
import { attribute, elementsIn, nameOf, type HtmlNode } from './node';
import { hrefIn } from './notes';
import { cssOf } from './style';

/*
 * What was written on a page, and what it has besides its words. While the page is read each thing is noted
 * here with a key, and the key put among the words; where the words then are says where the thing stands.
 */

/** Where something stands in the text that was read. */
export interface Spot {
  start: number;
  end: number;
}
export type Spots = ReadonlyMap<string, Spot>;

/** What Word says of a comment where its words begin. */
interface Reference {
  date?: string;
  parent?: string;
  resolved: boolean;
}

export class Written {
  /** Comments by their keys, in the order of their marks. */
  private readonly comments = new Map<string, Body | null>();
  private readonly references = new Map<string, Reference>();
  private readonly notes: { key: string; body: Body }[] = [];
  private readonly changes: Omit<TrackedChange, 'start' | 'end'>[] = [];
  private readonly tables: string[][][] = [];
  private readonly pictures: { alternative: string; figure: number | null }[] = [];
  private captions = 0;
  private figures = 0;

  /** A comment, where its mark stands. */
  comment(body: Body): string {
    const key = commentKey(body.name);
    this.comments.set(key, body);
    return key;
  }

  /** Whether an element covers words that were commented on, and by which comment. */
  covered(node: HtmlNode): string | null {
    const css = cssOf(node);
    const continued = css.get('mso-comment-continuation');
    if (continued) return commentKey(continued);
    const name = css.get('mso-comment-reference');
    if (!name) return null;
    const key = commentKey(name);
    if (!this.comments.has(key)) this.comments.set(key, null);
    const parent = css.get('mso-comment-parent');
    this.references.set(key, {
      ...dated('date', dateOf(css.get('mso-comment-date') ?? '')),
      ...(parent ? { parent: commentKey(parent) } : {}),
      resolved: css.get('mso-comment-done') === 'yes',
    });
    return key;
  }

  note(body: Body): string {
    const key = `note ${this.notes.length}`;
    this.notes.push({ key, body });
    return key;
  }

  /** An insertion or a deletion; `text`: its words, where they are not in the text. */
  change(node: HtmlNode, type: TrackedChange['type'], text?: string): string {
    const by = [...elementsIn(node)].find((each) => attribute(each, 'datetime') !== '') ?? node;
    const name = decodeURIComponentOr(attribute(by, 'cite').replace(/^mailto:/i, ''));
    this.changes.push({
      type,
      author: /^https?:/i.test(name) ? '' : name,
      ...dated('date', dateOf(attribute(by, 'datetime'))),
      ...(text === undefined ? {} : { text }),
    });
    return `change ${this.changes.length - 1}`;
  }

  table(): { key: string; row: () => void; cell: () => string } {
    const index = this.tables.length;
    const rows: string[][] = [];
    this.tables.push(rows);
    return {
      key: `table ${index}`,
      row: () => void rows.push([]),
      cell: () => {
        const key = `cell ${index} ${rows.length} ${rows.at(-1)?.length ?? 0}`;
        if (rows.length === 0) rows.push([]);
        rows.at(-1)!.push(key);
        return key;
      },
    };
  }

  picture(node: HtmlNode, figure: number | null): string {
    this.pictures.push({ alternative: attribute(node, 'alt').replace(/\s+/g, ' ').trim(), figure });
    return `picture ${this.pictures.length - 1}`;
  }

  figure(): number {
    return this.figures++;
  }

  caption(figure: number | null): string {
    return figure === null ? `caption ${this.captions++}` : `caption of ${figure}`;
  }

  /** All of it, as it stands in `text`. `saidBy` reads what a note or comment says. */
  apparatus(text: string, spots: Spots, saidBy: (node: HtmlNode) => Said): Partial<Apparatus> {
    const slice = (key: string): string => {
      const spot = spots.get(key);
      return spot ? text.slice(spot.start, spot.end) : '';
    };
    return {
      comments: this.threads(spots, saidBy),
      footnotes: this.notes.flatMap(({ key, body }): Footnote[] => {
        const spot = spots.get(key);
        return spot
          ? [
              {
                at: spot.start,
                ...saidBy(body.node),
                ...(body.kind === 'endnote' ? { endnote: true } : {}),
              },
            ]
          : [];
      }),
      changes: this.changes.flatMap((change, index): TrackedChange[] => {
        const spot = spots.get(`change ${index}`);
        return spot && (spot.start < spot.end || change.text) ? [{ ...spot, ...change }] : [];
      }),
      tables: this.tables.flatMap((rows, index): Table[] => {
        const spot = spots.get(`table ${index}`);
        const isTable = spot && spot.start < spot.end && rows.some((row) => row.length > 1);
        return isTable ? [{ ...spot, rows: rows.map((row) => row.map(slice)) }] : [];
      }),
      pictures: this.pictures.map(({ alternative, figure }, index) => ({
        at: spots.get(`picture ${index}`)?.start ?? text.length,
        caption: figure === null ? '' : slice(`caption of ${figure}`),
        alternative,
      })),
      parts: [...spots].flatMap(([key, spot]) =>
        key.startsWith('caption') && spot.start < spot.end ? [{ ...spot, kind: 'caption' as const }] : [],
      ),
    };
  }

  /** Comments with what answers them: as Word says it, or as it is in Google Docs, by their place. */
  private threads(spots: Spots, saidBy: (node: HtmlNode) => Said): Comment[] {
    const threads: Comment[] = [];
    const byKey = new Map<string, Comment>();
    for (const [key, body] of this.inOrder()) {
      if (!body) continue;
      const spot = spots.get(key) ?? { start: 0, end: 0 };
      const { date, parent, resolved = false } = this.references.get(key) ?? {};
      const said = { author: body.author, ...dated('date', date), ...saidBy(body.node) };
      const first = parent === undefined ? answeredAt(key, spot, threads) : byKey.get(parent);
      if (first) {
        if (parent === undefined) {
          first.guessed = true;
          if (SETTLED.test(said.text)) first.resolved = true;
          if (REOPENED.test(said.text)) first.resolved = false;
        }
        first.replies.push(said);
        byKey.set(key, first);
      } else {
        const comment = { ...spot, ...said, resolved: resolved || SETTLED.test(said.text), replies: [] };
        threads.push(comment);
        byKey.set(key, comment);
      }
    }
    return threads.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Word names the answers of a comment before the comment, the last one first. */
  private inOrder(): [string, Body | null][] {
    const parentOf = (key: string) => this.references.get(key)?.parent;
    const numberOf = (key: string) => Number(/\d+$/.exec(key)?.[0] ?? 0);
    const all = [...this.comments];
    const answers = all.filter(([key]) => parentOf(key) !== undefined);
    answers.sort(([a], [b]) => numberOf(a) - numberOf(b));
    return [...all.filter(([key]) => parentOf(key) === undefined), ...answers];
  }
}

/** Google Docs puts the marks of a thread side by side, and says no more of it. */
function answeredAt(key: string, spot: Spot, threads: readonly Comment[]): Comment | undefined {
  const last = threads.at(-1);
  return key.startsWith('cmnt') && last?.end === spot.end && last.start === spot.start ? last : undefined;
}

/** What Google Docs writes as an answer when a thread is settled, or taken up again. */
const SETTLED = /^_Marked as resolved_$/m;
const REOPENED = /^_Re-opened_$/m;

/** Word numbers its comments: "AH_3", "_msocom_3" and "3" are one. */
const commentKey = (name: string): string =>
  /^cmnt/i.test(name) ? name.toLowerCase() : `comment ${/\d+$/.exec(name.trim())?.[0] ?? name}`;

const dated = <K extends string>(key: K, date: string | undefined): { [key in K]?: string } =>
  date === undefined ? {} : ({ [key]: date } as { [key in K]?: string });

/** "20240305T1030" and "2024-03-05T10:30" alike; undefined where it is no date. */
function dateOf(said: string): string | undefined {
  const found =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:t(\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?(z|[+-]\d\d:?\d\d)?)?/i.exec(
      said.trim(),
    );
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, zone] = found;
  const time = hour === undefined ? '' : `T${hour}:${minute}:${second ?? '00'}${(zone ?? '').toUpperCase()}`;
  return `${year}-${month}-${day}${time}`;
}

function decodeURIComponentOr(said: string): string {
  try {
    return decodeURIComponent(said);
  } catch {
    return said;
  }
}

/** What the mark of a note or comment leads to: the name after "#" of the first link in it. */
export function targetOf(mark: HtmlNode): string | null {
  if (!hrefIn(mark, /#./)) return null;
  for (const each of elementsIn(mark)) {
    const target = nameOf(each) === 'A' ? /#(.+)$/.exec(attribute(each, 'href'))?.[1] : undefined;
    if (target !== undefined) return decodeURIComponentOr(target);
  }
  return null;
}
