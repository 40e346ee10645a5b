import type { Article } from '@shared/domain';
import type { FormatKey, ReportOptions } from '@shared/reporting';
import type { WrittenBytes } from './writers.part';

/** What a report is made of. It becomes the model, and that is redacted, before anything is written. */
export interface ReportOf {
  article: Article;
  options: ReportOptions;
}

export type ToWriting =
  { type: 'report'; of: ReportOf } | { type: 'write'; key: FormatKey; missing: readonly string[] };

export type FromWriting = { type: 'written'; written: WrittenBytes } | { type: 'failed'; why: string };
