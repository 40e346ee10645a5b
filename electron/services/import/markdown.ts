import type { Notice } from '@shared/contract';
import { readHtml } from '@shared/document/html';
import { leftOutSentence, type LeftOut } from '@shared/document/left-out';
import { wordsOf, type Cuts } from '@shared/document/wrapped';
import { normalised, type Format } from '@shared/domain';
import { splitFrontMatter, type FrontMatter } from './front-matter';
import { parseMarkdown } from './markdown-syntax';
import { pageOf } from './markdown-tree';
import { noticesOf } from './tidy';

export interface Markdown {
  text: string;
  formats: Format[];
  /** What the front matter says of the story. */
  details: FrontMatter['details'];
  notices: Notice[];
}

/**
 * Prose out of Markdown: paragraphs joined by `\n`, the formatting as ranges over them, and what the front
 * matter says.
 */
export function readMarkdown(given: string): Markdown {
  const front = splitFrontMatter(given);
  const source = front.rest;
  const cuts: Cuts = { mended: [], doubtful: [] };
  const leftOut: LeftOut = {};
  const root = parseMarkdown(source);
  const page = pageOf(root, {
    source,
    known: /[-‐][ \t]*\n/.test(source) ? wordsOf(source) : new Set(),
    cuts,
    leftOut,
  });
  const { text, formats } = readHtml(page, { leftOut, boldHeadings: true });
  const notes = root.children.some(({ type }) => type === 'footnoteDefinition')
    ? ' The notes themselves stand at the end of the text.'
    : '';
  const left = leftOutSentence(leftOut) + notes;
  return {
    text,
    formats: normalised(formats, text),
    details: front.details,
    notices: [
      ...front.notices,
      ...noticesOf({ ...cuts, joined: 0 }),
      ...(left === '' ? [] : [{ level: 'info' as const, message: left.trim() }]),
    ],
  };
}
