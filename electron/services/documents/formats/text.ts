import { paragraphsOf } from '@shared/document/wrapped';
import { noticesOf } from '../../import/tidy';
import type { ReadDocument } from '@shared/document/document';

/** Plain text: paragraphs between empty lines or one a line, wrapped lines joined. */
export const reader = {
  takes: 'text' as const,
  read(source: string): ReadDocument {
    const { paragraphs, ...done } = paragraphsOf(source);
    return { text: paragraphs.join('\n'), formats: [], details: {}, notices: noticesOf(done) };
  },
};
