/*
 * Markdown cut into blocks that can be read one by one: a book is then read in time that grows with its
 * length and no faster, and what nobody can read in good time spoils its own block and no other. A cut is
 * made only where CommonMark ends whatever is open; where that is not certain the block goes on.
 */

export interface Block {
  /** Where it begins in the source. */
  start: number;
  text: string;
  /** It goes on with the list that the block before it ends in. */
  goesOn: boolean;
}

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
/** What follows the sign are its blanks, or nothing where the item has no words of its own. */
const ITEM = /^ {0,3}([-+*]|\d{1,9}[.)])(?:([ \t]+)(?=\S)|[ \t]*$)/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** HTML that runs over blank lines, by CommonMark 4.6: how it begins and how it ends. */
const HTML: readonly [begin: RegExp, end: RegExp][] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![a-z]/i, />/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];
/**
 * A list is cut between its items only where it is long; the parser takes twice as long for items by the
 * hundred.
 */
const LONG_LIST = 400;

/**
 * The blocks of `source`, whose line ends must be `\n`; joined they are the source. Null where there are more
 * than `most`.
 */
export function blocksOf(source: string, most = Infinity): Block[] | null {
  const blocks: Block[] = [];
  const cutter = new Cutter();
  let from = 0;
  let goesOn = false;
  for (let at = 0; at < source.length;) {
    const to = source.indexOf('\n', at);
    const end = to === -1 ? source.length : to;
    const cut = cutter.next(source.slice(at, end), at - from);
    if (cut !== null && at > from) {
      if (blocks.length === most) return null;
      blocks.push({ start: from, text: source.slice(from, at), goesOn });
      from = at;
      goesOn = cut === 'goes on';
    }
    at = end + 1;
  }
  if (from < source.length) blocks.push({ start: from, text: source.slice(from), goesOn });
  return blocks;
}

class Cutter {
  private blank = true;
  /** Tells the line that ends what runs over blank lines. */
  private open: ((line: string) => boolean) | null = null;
  /** The list that is open: the sign before its items, and where their words begin. */
  private list: { sign: string; offset: number } | null = null;
  /** Whether the list is still open, or one is, is not certain. */
  private doubt = false;

  /** Whether `line` begins a block, `before` being the length of what would end. */
  next(line: string, before: number): 'new' | 'goes on' | null {
    const afterBlank = this.blank;
    this.blank = /^[ \t]*$/.test(line);
    if (this.open) {
      if (this.open(line)) this.open = null;
      return null;
    }
    if (this.blank) return null;
    const item = RULE.test(line) ? null : ITEM.exec(line);
    const cut = /^[ \t]/.test(line) ? null : this.cutAt(afterBlank, item, before);
    if (cut === 'new') {
      this.list = null;
      this.doubt = false;
    }
    this.follow(line, item, cut === 'new' || afterBlank);
    this.open = this.opens(line);
    return cut;
  }

  /** For a line at the margin: there the words of an item end, and whatever is open in them. */
  private cutAt(afterBlank: boolean, item: RegExpExecArray | null, before: number): 'new' | 'goes on' | null {
    if (item && this.list?.sign === signOf(item))
      return before >= LONG_LIST && item[2] !== undefined && !this.doubt ? 'goes on' : null;
    return afterBlank ? 'new' : null;
  }

  /** `certain`: nothing stands before the line that it could go on with. */
  private follow(line: string, item: RegExpExecArray | null, certain: boolean): void {
    const indent = indentOf(line);
    if (this.list && indent >= this.list.offset) return;
    if (!item) {
      // It goes on with the words of an item, or ends the list.
      if (this.list) this.doubt = true;
      return;
    }
    const [all, sign, blanks] = item as unknown as [string, string, string | undefined];
    // Within a paragraph only an item with words begins a list, and of the numbers only 1.
    if (!certain && !this.list && (blanks === undefined || !/^(?:[-+*]|1[.)])$/.test(sign)))
      this.doubt = true;
    // Where more than four blanks follow, the words are set off, and all but the first blank are theirs.
    else
      this.list = {
        sign: signOf(item),
        offset: /^ {1,4}$/.test(blanks ?? '') ? all.length : indent + sign.length + 1,
      };
  }

  private opens(line: string): ((line: string) => boolean) | null {
    const indent = indentOf(line);
    const fence = FENCE.exec(line)?.[1];
    const html = fence === undefined ? HTML.find(([begin]) => begin.test(line)) : undefined;
    if (fence === undefined && (!html || html[1].test(line))) return null;
    if (indent > 0 && this.doubt) return () => false;
    if (this.list && indent >= this.list.offset) return null;
    if (html) return (each) => html[1].test(each);
    const end = new RegExp(`^ {0,3}${fence![0]!}{${fence!.length},}[ \\t]*$`);
    return (each) => end.test(each);
  }
}

/** A bullet, or the sign behind a number: items with the same one are of one list. */
const signOf = (item: RegExpExecArray): string => item[1]!.at(-1)!;

const indentOf = (line: string): number => line.length - line.trimStart().length;
