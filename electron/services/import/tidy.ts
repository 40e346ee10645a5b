import type { Notice } from '@shared/contract';

/**
 * The text with one kind of line end (`\n`) and without what no reader can see and no checker means:
 * control characters and halves of characters. Words are never touched. Each thing done is a notice.
 */
export function tidy(raw: string): { text: string; notices: Notice[] } {
  const notices: Notice[] = [];
  const say = (level: Notice['level'], message: string) => notices.push({ level, message });

  let text = raw.replace(/^\uFEFF/, '').replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n').replace(/\f/g, '\n');

  let removed = 0;
  text = text.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g, () => { removed++; return ''; });
  if (removed) say('warning', `${removed} control ${removed === 1 ? 'character was' : 'characters were'} left out.`);

  if (!text.isWellFormed()) {
    text = text.toWellFormed();
    say('warning', 'Broken characters were replaced by \uFFFD.');
  }

  const bidi = text.match(/[\u202a-\u202e\u2066-\u2069]/g)?.length ?? 0;
  if (bidi) say('warning', `The text has ${bidi} invisible direction ${bidi === 1 ? 'control' : 'controls'}, which can show words in another order than they are stored. They were kept.`);

  return { text, notices };
}

/**
 * The paragraphs of a plain text, blank lines dropped. Lines that were broken by hand at a fixed width are joined again,
 * because a mark must be able to run across them: this is so where blank lines part the blocks and nearly every
 * line but a block's last is 45 to 100 characters long.
 */
export function paragraphsOf(text: string): string[] {
  const blocks = text.split(/\n[ \t]*(?:\n[ \t]*)+/).map((block) => block.split('\n').map((line) => line.trim()).filter(Boolean)).filter((block) => block.length);
  const inner = blocks.flatMap((block) => block.slice(0, -1));
  const wrapped = blocks.length > 1 && inner.length >= 4
    && inner.filter((line) => line.length >= 45 && line.length <= 100).length >= inner.length * 0.9;
  return wrapped ? blocks.map((block) => block.join(' ')) : blocks.flat();
}
