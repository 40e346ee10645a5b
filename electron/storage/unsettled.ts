import path from 'node:path';
import type { Notice } from '@shared/contract';
import { COMMAND_LABEL, type CommandType } from '@shared/domain';
import { z } from 'zod';
import type { Line } from './event-log';
import { parsed } from './json';
import type { ArticleFiles } from './layout';
import { inQuotes } from '@shared/text/in-quotes';

/*
 * What was found wrong with an article and put aside, and that only a person can settle: the end of a log
 * that is not what was once written (changes that were acknowledged and may be gone), a snapshot that
 * contradicts the log. Work goes on, and as long as what was put aside lies there every opening says so: a
 * decision must not be taken back in silence.
 */

export const DAMAGED = 'damaged';
/** With the number of the last change that was once saved and is not there any more. */
export const MISSING = 'missing';

/** What was put aside of this article and is not settled, among the names in its folder. */
export function unsettledAmong(names: readonly string[], { log, snapshot }: ArticleFiles): string[] {
  const ofLog = path.basename(log);
  const starts = [`${ofLog}.${DAMAGED}-`, `${ofLog}.${MISSING}-`, `${path.basename(snapshot)}.altered-`];
  return names.filter((name) => starts.some((start) => name.startsWith(start))).sort();
}

/** What is wrong, in a sentence for each. */
export const unsettledProblems = (names: readonly string[]): string[] =>
  names.map((name) => {
    const missing = /\.missing-(\d+)-/.exec(name)?.[1];
    if (missing !== undefined) return `${saidOfMissing(missing)} This is noted in ${name}.`;
    return name.includes(`.${DAMAGED}-`)
      ? `The end of the history was damaged once and was left out; what was left of it is in ${name}, and a saved change may be missing.`
      : `A snapshot that contradicts the history was found and is in ${name}: one of the two was altered or comes from elsewhere.`;
  });

/** What to say of a history that once went further, or went elsewhere. */
export const saidOfMissing = (seq: number | string): string =>
  `Change ${seq} of this article was saved once and is not in its history any more: saved changes are missing, or ` +
  'the files come from elsewhere.';

export const missingNotice = (seq: number): Notice => ({
  level: 'warning',
  message: `${saidOfMissing(seq)} What is there is shown and can be worked on; compare the article with a backup.`,
});

/** What to say at an opening; nothing where all is settled. */
export const unsettledNotices = (names: readonly string[]): Notice[] =>
  unsettledProblems(names).map((problem) => ({
    level: 'warning',
    message: `${problem} Compare the article with a backup; move that file away when it is settled.`,
  }));

/** What to say when the damaged lines are found: which changes they were, as far as that can be read. */
export function damageNotice(lines: readonly Line[], bytes: Buffer): Notice {
  const named = lines.map(({ from, to }) => nameOf(bytes.toString('utf8', from, to)));
  const what = lines.length === 1 ? 'The last line' : `The last ${lines.length} lines`;
  return {
    level: 'warning',
    message:
      `${what} of this article’s history ${lines.length === 1 ? 'is' : 'are'} not as written, though saved: ` +
      `${named.slice(-SHOWN).join('; ')}. The article is shown as it stood before; compare it with a backup, or do it again.`,
  };
}

/** So many of them are named; more would bury what matters. */
const SHOWN = 3;

/**
 * A damaged line in words: `change 12, “Set status”, by Ada at 2026-11-22T10:00:00Z`, or as much of that as
 * can be made out.
 */
function nameOf(line: string): string {
  const seq = /^\{"seq":(\d{1,15}),/.exec(line)?.[1];
  const change = seq === undefined ? 'a change that cannot be made out' : `change ${seq}`;
  const found = Told.safeParse(parsed(line));
  if (!found.success) return change;
  const { type, by, at } = found.data.command;
  return `${change}, ${inQuotes(COMMAND_LABEL[type])}, by ${by} at ${at}`;
}

/** What names a change. The rest of it may be damaged, and be no command any more. */
const Told = z.object({
  command: z.object({
    type: z
      .string()
      .transform((type) => type as CommandType)
      .refine((type) => Object.hasOwn(COMMAND_LABEL, type)),
    by: z.string().max(200),
    at: z.string().max(40),
  }),
});
