import type { ChangesAs, Notice, TrackedChange } from '../document';
import { leftOutSentence, MACROS_LEFT_OUT, type LeftOut } from '../left-out';

/** What was found besides words. */
export interface Found {
  leftOut: LeftOut;
  /** The parts that could not be read, as a person calls them. */
  damaged: readonly string[];
  macros: boolean;
  heads: boolean;
  changes: readonly TrackedChange[];
  read: ChangesAs;
  /** Comments that stand nowhere, and replies that are told by their place alone. */
  threads: { lost: number; guessed: number };
}

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `One ${one}` : `${count} ${many}`;

/** A sentence for each thing a person should know of how a document was read. */
export function noticesOf({ leftOut, damaged, macros, heads, changes, read, threads }: Found): Notice[] {
  const notices: Notice[] = damaged.map((what) => ({
    level: 'warning',
    message: `The document’s ${what} could not be read: that part of the file is damaged. The rest is here.`,
  }));
  const say = (level: Notice['level'], when: boolean, message: string) => {
    if (when) notices.push({ level, message });
  };
  say('warning', macros, MACROS_LEFT_OUT);
  say(
    'warning',
    threads.lost > 0,
    `${counted(threads.lost, 'comment stands', 'comments stand')} nowhere in the text; kept at its end.`,
  );
  say(
    'info',
    threads.guessed > 0,
    `${counted(threads.guessed, 'comment was taken for a reply', 'comments were taken for replies')} ` +
      'by place alone: the file does not say what answers what.',
  );
  say(
    'info',
    changes.length > 0,
    `${counted(changes.length, 'tracked change was', 'tracked changes were')} read as ${read}.`,
  );
  say('info', heads, 'Heads and feet of pages were left out.');
  const left = leftOutSentence(leftOut);
  say((leftOut.embedded ?? 0) > 0 ? 'warning' : 'info', left !== '', left);
  return notices;
}
