import { attribute, ELEMENT, elementsIn, nameOf, type HtmlNode } from './node';
import { BACK, firstLink } from './notes';
import { cssOf, isBlock } from './style';

/*
 * Where notes and comments themselves stand in a page, and by which names the marks in its text call them.
 * Sources: what Word, LibreOffice and Google Docs write; MediaWiki, GitHub, pandoc, DPUB-ARIA.
 */

/** The words of a note or comment, and who wrote them where the page says. */
export interface Body {
  kind: 'comment' | 'footnote' | 'endnote';
  node: HtmlNode;
  /** What its mark leads to, or of a comment without one, its number. */
  name: string;
  author: string;
}

export interface Bodies {
  at: ReadonlyMap<HtmlNode, Body>;
  /** By what marks lead to: "ftnt1", "_msocom_2". */
  called: ReadonlyMap<string, Body>;
}

const MSO_ELEMENTS: Record<string, Body['kind']> = {
  comment: 'comment',
  footnote: 'footnote',
  endnote: 'endnote',
};
/** What marks of comments lead to, in Word and in Google Docs. */
const CALLED = /^(?:_msocom_|cmnt)\d+$/i;
const COMMENT_BACK = /#cmnt_ref/i;
const ENDNOTE = /^(?:_?edn|sdendnote|endnote)/i;
const ROLE = /\bdoc-(foot|end)note\b|^(foot|end)note$/;

/** The notes and comments of a page. None of them lies within another. */
export function bodiesIn(root: HtmlNode): Bodies {
  const at = new Map<HtmlNode, Body>();
  const called = new Map<string, Body>();
  let comments = 0;
  const look = (node: HtmlNode): void => {
    const found = node.nodeType === ELEMENT ? bodyOf(node) : null;
    if (!found) {
      for (const child of node.childNodes) look(child);
      return;
    }
    if (found.kind === 'comment') comments++;
    const names = [...namesIn(node)];
    const body = { ...found, name: names.find((name) => CALLED.test(name)) ?? String(comments) };
    at.set(node, body);
    for (const name of names) if (!called.has(name)) called.set(name, body);
  };
  look(root);
  return { at, called };
}

function bodyOf(node: HtmlNode): Omit<Body, 'name'> | null {
  const css = cssOf(node);
  const kind = MSO_ELEMENTS[css.get('mso-element') ?? ''];
  if (kind) return { kind, node, author: authorIn(node) };
  const role = ROLE.exec(`${attribute(node, 'role')}${attribute(node, 'epub:type')}`);
  if (role) return { kind: role[0].includes('end') ? 'endnote' : 'footnote', node, author: '' };
  const name = nameOf(node);
  if (!isBlock(name, css) || name === 'BODY') return null;
  const href = firstLink(node) ?? '';
  const isComment = COMMENT_BACK.test(href);
  const begins = isComment || BACK.test(href);
  if (!begins && !(name === 'LI' && attribute(node, 'id') !== '')) return null;
  const backs = backsIn(node);
  const [first] = backs;
  // Where several begin in it, it is the list of them.
  if (first === undefined || backs.some((back) => !isSameNote(first, back))) return null;
  const endnote = ENDNOTE.test(first.replace(/^.*#/, ''));
  return { kind: isComment ? 'comment' : endnote ? 'endnote' : 'footnote', node, author: '' };
}

/** The places in the text that links in `node` lead back to. */
function backsIn(node: HtmlNode): string[] {
  const backs: string[] = [];
  for (const each of elementsIn(node)) {
    const href = nameOf(each) === 'A' ? attribute(each, 'href') : '';
    if (BACK.test(href) || COMMENT_BACK.test(href)) backs.push(href);
  }
  return backs;
}

/** Two marks of one note: "fnref-1" and "fnref-1-2", "cite_ref-Holm_3-0" and "cite_ref-Holm_3-1". */
function isSameNote(first: string, other: string): boolean {
  if (other === first || /^[-_:]\d/.test(other.startsWith(first) ? other.slice(first.length) : ''))
    return true;
  const name = /^(.*#cite_ref-.+)-\d+$/;
  return name.test(first) && name.exec(first)?.[1] === name.exec(other)?.[1];
}

/** What a mark may call it by: its own name, and those inside. */
function* namesIn(node: HtmlNode): Generator<string> {
  for (const each of elementsIn(node))
    for (const name of [attribute(each, 'id'), attribute(each, 'name')]) if (name !== '') yield name;
}

/** `mso-comment-author:"Ada Holm"`, as it was written. */
function authorIn(node: HtmlNode): string {
  for (const each of elementsIn(node)) {
    const said = /mso-comment-author\s*:\s*(?:"([^"]*)"|'([^']*)'|([^;]*))/i.exec(attribute(each, 'style'));
    if (said) return (said[1] ?? said[2] ?? said[3] ?? '').replace(/\s+/g, ' ').trim();
  }
  return '';
}
