import type { LeftOutKind } from '../left-out';
import { attribute, type HtmlNode } from './node';

/*
 * Elements by what they are to a reader of words.
 */

/**
 * No words for a reader, and nothing left out. The math twin of a formula is what is read, not its drawing.
 */
export const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'HEAD',
  'TITLE',
  'META',
  'LINK',
  'TEMPLATE',
  'NOSCRIPT',
  'DATALIST',
  'RP',
  'ANNOTATION',
  'ANNOTATION-XML',
]);

const SEEN: Record<string, LeftOutKind> = {
  IMG: 'pictures',
  SVG: 'pictures',
  CANVAS: 'pictures',
  BUTTON: 'controls',
  SELECT: 'controls',
  TEXTAREA: 'controls',
  INPUT: 'controls',
  IFRAME: 'embedded',
  OBJECT: 'embedded',
  EMBED: 'embedded',
  AUDIO: 'embedded',
  VIDEO: 'embedded',
};

/** Formulas whose parts stand one above the other: what is read between them. */
export const STACKED: Record<string, string> = {
  MFRAC: '/',
  MROOT: ' ',
  MUNDER: ' ',
  MOVER: ' ',
  MUNDEROVER: ' ',
};

/**
 * What of a page is no words and yet seen. Of small pictures and buttons only what has words is worth
 * saying.
 */
export function seenIn(node: HtmlNode, name: string): LeftOutKind | undefined {
  if (name === 'INPUT' && attribute(node, 'type') === 'hidden') return undefined;
  if (name === 'IMG' && /^[01]$/.test(attribute(node, 'width') || attribute(node, 'height')))
    return undefined;
  return SEEN[name];
}
