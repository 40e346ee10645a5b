import { readMarkdown } from '../../import/markdown';
import type { Reader } from '../format';

/** Markdown as GitHub has it, with what its front matter says. */
export const reader: Reader = { takes: 'text', read: readMarkdown };
