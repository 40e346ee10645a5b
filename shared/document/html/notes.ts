import { attribute, ELEMENT, nameOf, TEXT, wordsOf, type HtmlNode, type Style } from './node';
import type { Css } from './style';

/*
 * Marks of notes and comments, and comments themselves: what word processors and pages set beside the
 * words. A mark is not a figure of the sentence and never joins one. Sources: clipboards of Word,
 * LibreOffice, Google Docs; pages of MediaWiki, GitHub, pandoc and DPUB-ARIA (role="doc-noteref").
 */

const MARK_CLASS =
  /(?:^|\s)(?:mso(?:foot|end)notereference|sd(?:foot|end)noteanc|foot-?note-?ref|noteref|fn-?ref)(?:\s|$)/i;
/** Where the link back from a note leads: to the mark in the text. */
export const BACK =
  /#_?(?:user-content-)?(?:(?:fn|ftn|ftnt|edn|en|cite|(?:foot|end)?-?note)_?-?ref|sd(?:foot|end)note\d+anc)/i;
/** Where the mark leads: to its note. */
const NOTE = new RegExp(
  String.raw`#_?(?:user-content-)?(?:(?:fn|ftn|ftnt|edn)(?:[-_:.]\w|\d)|cite_note|(?:foot|end)?-?note|` +
    String.raw`sd(?:foot|end)note\d*sym)`,
  'i',
);
const COMMENT = /#(?:_msocom_|cmnt)\w*$/i;
/** A figure or two, a letter or a sign, in brackets or not. */
const SHORT =
  /^[[(]?\s*(?:\p{Nd}{1,4}(?:\s*[,–-]\s*\p{Nd}{1,4})*|\p{L}{1,2}|[ivxl]{1,5}|[*†‡§¶#‖]{1,3})\s*[\])]?\.?$/iu;
/** Signs, and brackets one after the other: no exponent looks like that. */
const SIGN = new RegExp(
  String.raw`^(?:[*†‡§¶‖]{1,3}|(?:\[\s*(?:\p{Nd}{1,4}(?:\s*[,–-]\s*\p{Nd}{1,4})*|\p{L}{1,2}|` +
    String.raw`(?:note|nb|n)\s*\p{Nd}{1,3})\s*\][\s,]*)+)$`,
  'iu',
);

/**
 * Whether `node` is the mark of a note; `style` is how its words look, `outer` how those around it do.
 * `note`: the mark in the text; `back`: the note's own link back to it. `touches`: it follows on a word
 * without a blank, as a mark does and a reference in prose ("see note 3") does not.
 */
export function noteMarkIn(
  node: HtmlNode,
  css: Css,
  style: Style,
  outer: Style,
  touches: boolean,
): 'note' | 'back' | null {
  const href = nameOf(node) === 'A' ? attribute(node, 'href') : '';
  const role = `${attribute(node, 'role')} ${attribute(node, 'epub:type')}`;
  const isCalledMark =
    css.has('mso-footnote-id') || css.has('mso-endnote-id') || MARK_CLASS.test(attribute(node, 'class'));
  const isNoteRef =
    /\bdoc-noteref\b|\bnoteref\b/.test(role) || node.getAttribute?.('data-footnote-ref') != null;
  const isRaised = style.shift === 'up' && outer.shift !== 'up';
  if (href === '' && !isCalledMark && !isNoteRef && !isRaised) return null;
  if (hrefIn(node, COMMENT)) return null;
  if (BACK.test(href) || /\bdoc-backlink\b/.test(role)) return 'back';
  // In the list of notes Word gives the note's own number the same look.
  if (isCalledMark) return hrefIn(node, BACK) ? 'back' : 'note';
  if (isNoteRef) return 'note';
  const words = wordsOf(node).trim();
  if (!SHORT.test(words) && !SIGN.test(words)) return null;
  const isHigh = style.shift === 'up' || (href !== '' && hasSup(node));
  if (isHigh ? SIGN.test(words) || href.includes('#') : NOTE.test(href) && (touches || SIGN.test(words)))
    return 'note';
  return isRaised && href === '' && onlyLink(node) ? 'note' : null;
}

/** A raised element that is nothing but one link to a place on the page. */
function onlyLink(node: HtmlNode): boolean {
  const inside = [...node.childNodes].filter(
    (child) => child.nodeType === ELEMENT || wordsOf(child).trim() !== '',
  );
  const [only] = inside;
  if (inside.length !== 1 || only?.nodeType !== ELEMENT) return false;
  return nameOf(only) === 'A' ? attribute(only, 'href').includes('#') : onlyLink(only);
}

/** Whether `node`, or a link in it, leads where `pattern` says. */
export function hrefIn(node: HtmlNode, pattern: RegExp): boolean {
  if (pattern.test(attribute(node, 'href'))) return true;
  for (const child of node.childNodes) if (hrefIn(child, pattern)) return true;
  return false;
}

function hasSup(node: HtmlNode): boolean {
  for (const child of node.childNodes)
    if (child.nodeType === ELEMENT && (nameOf(child) === 'SUP' || hasSup(child))) return true;
  return false;
}

/** The mark in the text that somebody commented on: Word's [AC1], Google Docs' [a]. */
export const isCommentMark = (node: HtmlNode): boolean =>
  /(?:^|\s)(?:msocommentreference|msocomanchor)(?:\s|$)/i.test(attribute(node, 'class')) ||
  (nameOf(node) === 'A' &&
    COMMENT.test(attribute(node, 'href')) &&
    SHORT.test(
      wordsOf(node)
        .trim()
        .replace(/^\[\p{L}+(\d+)\]$/u, '[$1]'),
    ));

/**
 * The comments themselves: Word's list, each comment in it, or a block of Google Docs that begins with the
 * link back.
 */
export function isComment(node: HtmlNode, css: Css): boolean {
  if (/^comment(?:-list)?$/.test(css.get('mso-element') ?? '')) return true;
  if (/(?:^|\s)(?:msocommenttext|msocommentsubject|msocomtxt)(?:\s|$)/i.test(attribute(node, 'class')))
    return true;
  return (nameOf(node) === 'DIV' || nameOf(node) === 'P') && /#cmnt_ref/i.test(firstLink(node) ?? '');
}

/** How many comments a comment or a list of them is. */
export function commentsIn(node: HtmlNode, css: Css, cssOfNode: (node: HtmlNode) => Css): number {
  if (css.get('mso-element') !== 'comment-list') return 1;
  let inside = 0;
  for (const child of node.childNodes) {
    if (child.nodeType !== ELEMENT) continue;
    const own = cssOfNode(child);
    inside += isComment(child, own)
      ? 1
      : commentsIn(child, new Map([['mso-element', 'comment-list']]), cssOfNode);
  }
  return inside;
}

/**
 * The address of the link that encloses the first words in `node`, if one does. `null`: there are no words
 * yet; `''`: they stand in none.
 */
export function firstLink(node: HtmlNode): string | null {
  if (node.nodeType === TEXT) return (node.textContent ?? '').trim() === '' ? null : '';
  for (const child of node.childNodes) {
    const found = firstLink(child);
    if (found !== null) return nameOf(child) === 'A' ? attribute(child, 'href') : found;
  }
  return null;
}
