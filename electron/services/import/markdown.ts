import type { Notice } from '@shared/contract';
import { readHtml } from '@shared/document/html';
import { leftOutSentence, type LeftOut } from '@shared/document/left-out';
import { wordsOf, type Cuts } from '@shared/document/wrapped';
import { normalised, figure } from '@shared/domain';
import type { ReadDocument } from '@shared/document/document';
import type { Late } from '../documents/limits';
import { splitFrontMatter } from './front-matter';
import { parseInBlocks } from './markdown-parse';
import { pageOf } from './markdown-tree';
import { beginningOf } from '@shared/text/clip';
import { noticesOf } from './tidy';
import { inQuotes } from '@shared/text/in-quotes';

/**
 * Prose out of Markdown: paragraphs joined by `\n`, the formatting as ranges over them, and what the front
 * matter says. Null where there are more paragraphs than can be read so. What `late` says there is no more
 * time for is left as it was typed, with a notice.
 */
export function readMarkdown(given: string, late: Late = () => false): ReadDocument | null {
  const front = splitFrontMatter(given);
  const source = front.rest;
  const cuts: Cuts = { mended: [], doubtful: [] };
  const leftOut: LeftOut = {};
  const parsed = parseInBlocks(source, late);
  if (parsed === null) return null;
  const { root, typed } = parsed;
  const page = pageOf(root, {
    source,
    known: /[-‐][ \t]*\n/.test(source) ? wordsOf(source) : new Set(),
    cuts,
    leftOut,
  });
  const { text, formats, footnotes } = readHtml(page, { leftOut, boldHeadings: true });
  const left = leftOutSentence(leftOut);
  return {
    text,
    formats: normalised(formats, text),
    details: front.details,
    apparatus: { footnotes },
    notices: [
      ...front.notices,
      ...typedNotice(typed.tangled, 'too tangled to be read as Markdown'),
      ...typedNotice(typed.late, 'left when the time for reading was over'),
      ...noticesOf({ ...cuts, joined: 0 }),
      ...(left === '' ? [] : [{ level: 'info' as const, message: left }]),
    ],
  };
}

const MOST_SHOWN = 3;

/** What is said of passages that stand as they were typed; `why`: what each of them is or was. */
function typedNotice(typed: readonly string[], why: string): Notice[] {
  if (typed.length === 0) return [];
  const shown = typed
    .slice(0, MOST_SHOWN)
    .map((text) => inQuotes(beginningOf(text, 40)))
    .join(', ');
  const more = typed.length > MOST_SHOWN ? ` and ${typed.length - MOST_SHOWN} more` : '';
  const one = typed.length === 1;
  const message =
    `${figure(typed.length)} ${one ? 'passage was' : 'passages were'} ${why}, ` +
    `so ${one ? 'it stands as it was typed' : 'they stand as they were typed'}, signs and all: ${shown}${more}.`;
  return [{ level: 'warning', message }];
}
