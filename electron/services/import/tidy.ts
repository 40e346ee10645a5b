import { TURNS } from '@shared/text/characters';
import type { Notice } from '@shared/contract';
import { oneLineEnd, withoutControls } from '@shared/document/controls';
import type { Cuts } from '@shared/document/wrapped';
import { inQuotes } from '@shared/text/in-quotes';
import { figure } from '@shared/domain';

/**
 * The text with one kind of line end (`\n`) and without what no reader can see and no checker means:
 * control characters and halves of characters. Words are never touched. Each thing done is a notice.
 */
export function tidy(raw: string): { text: string; notices: Notice[] } {
  const notices: Notice[] = [];
  const say = (level: Notice['level'], message: string) => notices.push({ level, message });

  const { text: clean, removed } = withoutControls(oneLineEnd(raw.replace(/^\uFEFF/, '')));
  if (removed)
    say('warning', `${removed} control ${removed === 1 ? 'character was' : 'characters were'} left out.`);

  let text = clean;
  if (!text.isWellFormed()) {
    text = text.toWellFormed();
    say('warning', 'Broken characters were replaced by \uFFFD.');
  }

  let bidi = 0;
  for (const turns = new RegExp(`[${TURNS}]`, 'g'); turns.test(text);) bidi++;
  if (bidi) {
    const controls = `${bidi} invisible direction ${bidi === 1 ? 'control' : 'controls'}`;
    say(
      'warning',
      `The text has ${controls}, which can show words in another order than they are stored. They were kept.`,
    );
  }
  return { text, notices };
}

/** What is said of lines that were joined, and of words that were cut at their ends. */
export function noticesOf({ joined, mended, doubtful }: Cuts & { joined: number }): Notice[] {
  const notices: Notice[] = [];
  if (joined > 0) {
    const lines =
      joined === 1 ? '1 line broken at a fixed width was' : `${joined} lines broken at a fixed width were`;
    notices.push({ level: 'info', message: `${lines} joined to the next.` });
  }
  if (mended.length > 0) {
    notices.push({ level: 'info', message: `Cut at a line’s end and joined: ${named(mended)}.` });
  }
  if (doubtful.length > 0) {
    const what = 'Cut at a line’s end, perhaps with a hyphen that is no part of the word';
    const message = `${what}: ${named(doubtful)}. The hyphens were kept; look at them.`;
    notices.push({ level: 'warning', message });
  }
  return notices;
}

const MOST_NAMED = 12;

/** Each once, in the text's order, and no more than a person reads. */
function named(words: readonly string[]): string {
  const each = [...new Set(words)];
  const more = each.length - MOST_NAMED;
  return `${each
    .slice(0, MOST_NAMED)
    .map((word) => inQuotes(word))
    .join(', ')}${more > 0 ? ` and ${figure(more)} more` : ''}`;
}
