import type {
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  List,
  ListItem,
  Nodes,
  Parents,
  Root,
} from 'mdast';
import { ELEMENT, nameOf, TEXT, wordsOf, type HtmlNode } from '@shared/document/html';
import { parseHtml } from '@shared/document/html/parse';
import { leave, type LeftOut } from '@shared/document/left-out';
import { joinLines, type Cuts } from '@shared/document/wrapped';
import { isAllHtml } from './tags';

/*
 * Markdown as the page it would be, so that it is read by the same rules as a page. Where Markdown would
 * renumber or drop what the writer typed (a list's numbers, a bullet that may be a minus, an address nobody
 * refers to), it is kept.
 */

export interface Written {
  source: string;
  /** The text's own words, by which words cut at a line's end are judged. */
  known: ReadonlySet<string>;
  cuts: Cuts;
  leftOut: LeftOut;
}

/** The page; each mark brings its note along, and a note that nothing refers to stands at the end. */
export function pageOf(root: Root, written: Written): HtmlNode {
  return new Page(root, written).tree();
}

const text = (words: string): HtmlNode => ({
  nodeType: TEXT,
  nodeName: '#text',
  textContent: words,
  childNodes: [],
});

function element(name: string, childNodes: HtmlNode[], attributes: Record<string, string> = {}): HtmlNode {
  return {
    nodeType: ELEMENT,
    nodeName: name,
    textContent: null,
    childNodes,
    getAttribute: (key) => attributes[key] ?? null,
  };
}

const NAMES: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'P',
  blockquote: 'BLOCKQUOTE',
  thematicBreak: 'HR',
  table: 'TABLE',
  tableRow: 'TR',
  tableCell: 'TD',
  strong: 'STRONG',
  emphasis: 'EM',
  delete: 'DEL',
  break: 'BR',
};

class Page {
  private readonly addresses = new Map<string, string>();
  private readonly referred = new Set<string>();
  private readonly notes: FootnoteDefinition[] = [];
  /** The notes by their names; the first of a name counts. */
  private readonly noted = new Map<string, FootnoteDefinition>();
  /** The names that marks in the text have. */
  private readonly marked = new Set<string>();

  constructor(
    private readonly root: Root,
    private readonly written: Written,
  ) {
    this.look(root);
  }

  tree(): HtmlNode {
    const alone = this.notes.filter(
      (note) => !this.marked.has(note.identifier) || this.noted.get(note.identifier) !== note,
    );
    const notes = alone.map((note) => ({
      ...element('LI', this.childrenOf(note)),
      label: `[${note.label ?? note.identifier}] `,
    }));
    return element('DIV', [...this.childrenOf(this.root), ...notes]);
  }

  /**
   * References may stand before what they refer to, so that is looked for first. The first definition of an
   * address counts.
   */
  private look(node: Nodes): void {
    if (node.type === 'definition' && !this.addresses.has(node.identifier))
      this.addresses.set(node.identifier, node.url);
    if (node.type === 'linkReference' || node.type === 'imageReference') this.referred.add(node.identifier);
    if (node.type === 'footnoteReference') this.marked.add(node.identifier);
    if (node.type === 'footnoteDefinition') {
      this.notes.push(node);
      if (!this.noted.has(node.identifier)) this.noted.set(node.identifier, node);
    }
    if ('children' in node) for (const child of node.children) this.look(child);
  }

  private childrenOf(node: Parents): HtmlNode[] {
    const stack = new OpenTags();
    for (const child of node.children) {
      if (child.type === 'html' && isLine(node)) this.tag(child.value, stack);
      else stack.add(...this.nodesOf(child));
    }
    return stack.close();
  }

  private nodesOf(node: Nodes): HtmlNode[] {
    switch (node.type) {
      case 'text':
        return [text(joinLines(node.value.split('\n'), this.written.known, this.written.cuts))];
      case 'inlineCode':
        return [element('CODE', [text(node.value)])];
      case 'code':
        return [element('PRE', [text(node.value)])];
      case 'html':
        return this.html(node.value);
      case 'image':
      case 'imageReference':
        leave(this.written.leftOut, 'pictures');
        return [text(node.alt ?? '')];
      case 'link':
        return [element('A', this.childrenOf(node), { href: node.url })];
      case 'linkReference':
        return [element('A', this.childrenOf(node), { href: this.addresses.get(node.identifier) ?? '' })];
      case 'definition':
        return this.unreferred(node);
      case 'footnoteReference':
        return [this.markOf(node)];
      case 'footnoteDefinition':
        return [];
      case 'heading':
        return [element(`H${node.depth}`, this.childrenOf(node))];
      case 'list':
        return [element(node.ordered ? 'OL' : 'UL', this.items(node))];
      default: {
        const children = 'children' in node ? this.childrenOf(node) : [];
        return NAMES[node.type] === undefined ? children : [element(NAMES[node.type]!, children)];
      }
    }
  }

  /** A note's words are only looked for when it is read: one may refer to itself. */
  private markOf({ label, identifier }: FootnoteReference): HtmlNode {
    const mark = element('SUP', [text(label ?? identifier)], { role: 'doc-noteref' });
    const definition = this.noted.get(identifier);
    if (!definition) return mark;
    const childrenOf = () => this.childrenOf(definition);
    const note = {
      ...element('DIV', []),
      get childNodes() {
        return childrenOf();
      },
    };
    return { ...mark, note };
  }

  /** An address nobody refers to is words the writer typed, not a definition that goes. */
  private unreferred(node: Definition): HtmlNode[] {
    if (this.referred.has(node.identifier) && this.addresses.get(node.identifier) === node.url) return [];
    return [element('P', [text(`[${node.label ?? node.identifier}]: ${node.url}`)])];
  }

  /**
   * With their numbers as they were typed: a year at a line's beginning is no first item. With their
   * bullets only where one stands before a figure and may be a minus or a plus.
   */
  private items(list: List): HtmlNode[] {
    const items = list.children.map((item) => element('LI', this.childrenOf(item)));
    if (!list.ordered && !items.some((item) => /^\s*(?:\p{Sc}\s?)?[.,]?\p{Nd}/u.test(firstWords(item))))
      return items;
    return items.map((item, index) => ({ ...item, label: `${this.markerOf(list.children[index]!)} ` }));
  }

  private markerOf(item: ListItem): string {
    const { source } = this.written;
    const at = item.position?.start.offset ?? 0;
    return /^(?:\d+[.)]|[-+*])/.exec(source.slice(at, at + LONGEST_MARKER))?.[0] ?? '';
  }

  /** HTML that stands by itself. What is no element of HTML was meant as words: <Ada Holm>. */
  private html(value: string): HtmlNode[] {
    if (!isAllHtml(value)) return [element('DIV', [text(value)])];
    const page = parseHtml(value);
    this.countComments(page);
    return [element('DIV', [...page.childNodes])];
  }

  private countComments(node: HtmlNode): void {
    if (node.nodeName === '#comment') leave(this.written.leftOut, 'comments');
    for (const child of node.childNodes) this.countComments(child);
  }

  /** One tag of HTML within a line: what stands between it and its end is inside. */
  private tag(value: string, stack: OpenTags): void {
    if (!isAllHtml(value)) return stack.add(text(value));
    const end = /^<\/([a-z][a-z0-9]*)/i.exec(value)?.[1];
    if (end !== undefined) return stack.end(end.toUpperCase());
    const page = parseHtml(value);
    this.countComments(page);
    const [node] = page.childNodes;
    if (node?.nodeType === ELEMENT) stack.begin(node);
  }
}

/** Nine figures and a sign: CommonMark takes no longer number for a list's. */
const LONGEST_MARKER = 10;

/** Whether `node` holds a line's words, in which HTML comes tag by tag. */
const isLine = ({ type }: Parents): boolean =>
  type === 'paragraph' ||
  type === 'heading' ||
  type === 'tableCell' ||
  type === 'link' ||
  type === 'linkReference' ||
  type === 'strong' ||
  type === 'emphasis' ||
  type === 'delete';

const firstWords = (node: HtmlNode): string => {
  for (const child of node.childNodes) {
    const words = child.label ?? (child.nodeType === TEXT ? wordsOf(child) : firstWords(child));
    if (words.trim() !== '') return words;
  }
  return '';
};

const VOID = new Set(['BR', 'HR', 'IMG', 'INPUT', 'WBR', 'EMBED', 'LINK', 'META']);

/**
 * Elements whose end has not come yet, the innermost last. One that never ends, ends with what it stands
 * in.
 */
class OpenTags {
  private readonly open: { node: HtmlNode | null; children: HtmlNode[] }[] = [{ node: null, children: [] }];

  add(...nodes: HtmlNode[]): void {
    this.open.at(-1)!.children.push(...nodes);
  }

  begin(node: HtmlNode): void {
    if (VOID.has(nameOf(node))) this.add(node);
    else this.open.push({ node, children: [] });
  }

  end(name: string): void {
    const at = this.open.findLastIndex(({ node }) => node !== null && nameOf(node) === name);
    if (at !== -1) while (this.open.length > at) this.shut();
  }

  close(): HtmlNode[] {
    while (this.open.length > 1) this.shut();
    return this.open[0]!.children;
  }

  private shut(): void {
    const { node, children } = this.open.pop()!;
    this.add({ ...node!, childNodes: children });
  }
}
