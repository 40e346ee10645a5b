import path from 'node:path';
import type { Notice } from '@shared/contract';
import { Command, labelOf } from '@shared/domain';
import type { Line } from './event-log';
import type { ArticleFiles } from './layout';
import { namesIn } from './plain';

/*
 * The end of a log that is not what was once written: changes that were acknowledged and may be gone. What is left of it
 * is cut and kept beside the log, so that work can go on, and as long as it lies there every opening says so: a decision
 * must not be taken back in silence.
 */

export const DAMAGED = 'damaged';

/** Where damaged ends of this log were put. */
export async function damagedEnds({ folder, log }: ArticleFiles): Promise<string[]> {
  const start = `${path.basename(log)}.${DAMAGED}-`;
  return (await namesIn(folder)).filter((name) => name.startsWith(start)).sort();
}

/** What to say while damaged ends lie beside a log; nothing where there are none. */
export function damagedEndNotices(names: readonly string[]): Notice[] {
  return names.map((name) => ({
    level: 'warning',
    message: `The end of this article’s history was damaged once and had to be left out; a change that counted as saved may be missing. `
      + `What was left of it is in ${name}. Compare the article with a backup; move that file away when it is settled.`,
  }));
}

/** What to say when the damaged lines are found: which changes they were, as far as that can be read. */
export function damageNotice(lines: readonly Line[], bytes: Buffer): Notice {
  const named = lines.map(({ from, to }) => nameOf(bytes.toString('utf8', from, to)));
  const what = lines.length === 1 ? 'The last line' : `The last ${lines.length} lines`;
  return {
    level: 'warning',
    message: `${what} of this article’s history ${lines.length === 1 ? 'is' : 'are'} not as written, though saved: `
      + `${named.slice(-SHOWN).join('; ')}. The article is shown as it stood before; compare it with a backup, or do it again.`,
  };
}

/** So many of them are named; more would bury what matters. */
const SHOWN = 3;

/** A damaged line in words: `change 12, “Set status”, by Ada on 22 November 2026`, or as much of that as can be made out. */
function nameOf(line: string): string {
  const seq = /^\{"seq":(\d{1,15}),/.exec(line)?.[1];
  const change = seq === undefined ? 'a change that cannot be made out' : `change ${seq}`;
  const command = commandIn(line);
  return command ? `${change}, “${labelOf(command)}”, by ${command.by} at ${command.at}` : change;
}

function commandIn(line: string): Command | null {
  try {
    const { command } = JSON.parse(line) as { command?: unknown };
    const read = Command.safeParse(command);
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
