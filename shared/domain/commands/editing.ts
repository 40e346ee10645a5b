import { isHigh, isLow } from '../../text/characters';
import { anchorAt, type Anchor } from '../../anchoring/anchor';
import { applyChanges, mapPos, mapRange, type Change } from '../../anchoring/changes';
import { moveRange, type Moved } from '../../anchoring/grown';
import {
  currentDraft,
  LONGEST_DRAFT,
  textHash,
  type Article,
  type Draft,
  type Format,
} from '../model/article';
import type { Cleared } from '../model/cleared';
import type { EditText, FixMark, Restore, SameWords, SurroundingsRule } from './command';
import type { Outcome, Refusal } from './refusal';
import { linesOf, mapFormats } from '../model/formats';
import type { Mark } from '../model/mark';
import { mapParts } from '../model/parts';
import { badRange, refusal } from './reducers/refusals';
import { noteSameWords } from './same-words';
import { stoodBefore } from './stood';
import { nearTo, noteSurroundings } from './surroundings';
import { withoutGrownTicks } from '../model/ticks';
import { figure } from '../model/numbers';

/*
 * Commands that change words. Every mark behind an edit moves, so they are done on plain objects and not by
 * immer: ten thousand marks cost a few milliseconds that way, and a hundred the other. For the same reason
 * they have no patches: whoever holds a copy of the article carries the command out on it, and gets the very
 * same.
 */

/** The words of the current draft changed; marks, cleared sentences and formats go with them. */
export function editText(article: Article, command: EditText): Outcome {
  const before = currentDraft(article);
  if (command.draft !== before.number || command.length !== before.text.length) {
    return refused(
      'other-text',
      'The text is not the one this edit was made in, so the edit was left out. Read the text again and repeat it.',
    );
  }
  const bad = badChanges(before.text, command.changes);
  if (bad) return { ok: false, refusal: bad };
  const text = applyChanges(before.text, command.changes);
  if (text.length > LONGEST_DRAFT)
    return refused(
      'too-long',
      `A draft can have ${figure(LONGEST_DRAFT)} characters; with this edit it would have ${figure(text.length)}. Nothing was changed.`,
    );
  const formats = command.formats
    ? fitting(command.formats, text.length)
    : mapFormats(before.formats, command.changes, linesOf(text));
  const move = isEarlier(command.same) ? plainly : growing;
  const parts = mapParts(before.parts, command.changes, linesOf(text));
  const draft = nextDraft(article, command, { text, formats, parts });
  const after = withText(article, command.changes, text, draft, move, command.surroundings);
  const marks = noteSameWords(article.marks, after.marks, command.same, before.text);
  return { ok: true, article: { ...after, marks } };
}

/**
 * The words of one mark replaced by its correction. It is fixed then, and asks for no re-check; every other
 * mark on them does.
 */
export function fixMark(article: Article, command: FixMark): Outcome {
  const mark = article.marks[command.mark];
  if (!mark)
    return refused('no-such-mark', `There is no mark ${command.mark} in this article; nothing was changed.`);
  if (mark.lost)
    return refused(
      'mark-lost',
      'The words of this mark are gone from the draft; there is nothing to correct. Put the mark back on words first.',
    );
  const before = currentDraft(article);
  const { start, end } = mark.anchor;
  const bad = badRange(before.text, start, end);
  if (bad) return { ok: false, refusal: bad };
  const changes = changesOfFix(article, command);
  const text = applyChanges(before.text, changes);
  const draft =
    changes.length > 0
      ? nextDraft(article, command, {
          text,
          formats: mapFormats(before.formats, changes, linesOf(text)),
          parts: mapParts(before.parts, changes, linesOf(text)),
        })
      : before;
  // Without a rule it is one of an earlier Stet, and comes out as it did then.
  const move = command.surroundings === undefined ? plainly : growing;
  const edited = withText(article, changes, text, draft, move, command.surroundings);
  const anchor = anchorAt(text, start, start + command.words.length);
  // Whoever puts its correction into the text has looked at it.
  const { bulk: _, ...looked } = edited.marks[command.mark]!;
  const fixed: Mark = {
    ...looked,
    anchor,
    lost: false,
    disposition: 'fixed',
    ...(mark.stamp ? { stamp: { ...mark.stamp, draft: draft.number, words: command.words } } : {}),
  };
  return { ok: true, article: { ...edited, marks: { ...edited.marks, [command.mark]: fixed } } };
}

/** What applying the correction changes in the text: as little as makes it so. */
export function changesOfFix(article: Article, { mark, words }: FixMark): Change[] {
  const { start, end } = article.marks[mark]!.anchor;
  return shortest(currentDraft(article).text, start, end, words);
}

/**
 * The part of a restoring command that takes an edit back. What it did not lead back exactly, the command's
 * marks then do.
 */
export function restoreText(article: Article, back: NonNullable<Restore['text']>): Outcome {
  const { changes, formats, draft, surroundings } = back;
  const before = currentDraft(article);
  const bad =
    Math.abs(draft.number - before.number) > 1
      ? refusal('other-text', OTHER_DRAFT)
      : badChanges(before.text, changes);
  if (bad) return { ok: false, refusal: bad };
  const text = applyChanges(before.text, changes);
  const sha256 = textHash(text);
  const last = article.drafts[draft.number - 1];
  if (draft.number < before.number && last?.sha256 !== sha256) return refused('other-text', OTHER_DRAFT);
  const moved = withText(article, changes, text, { ...draft, text, sha256, formats }, plainly, surroundings);
  return { ok: true, article: { ...moved, drafts: moved.drafts.slice(0, draft.number) } };
}

const OTHER_DRAFT = 'The text is another one since, so this cannot be taken back. Nothing was changed.';

/**
 * The draft after an edit: the edited draft itself, or, where this one came in from outside, the next one.
 * What came in stays as it was, so that everything done to it here can be shown beside it.
 */
function nextDraft(
  article: Article,
  { at, by }: { at: string; by: string },
  content: Pick<Draft, 'text' | 'formats' | 'parts'>,
): Draft {
  const before = currentDraft(article);
  const sha256 = textHash(content.text);
  if (before.edited || sha256 === before.sha256) return { ...before, ...content, sha256 };
  return {
    number: before.number + 1,
    ...content,
    sha256,
    createdAt: at,
    createdBy: by,
    origin: 'edited in Stet',
    edited: true,
    ...stoodBefore(article),
  };
}

function withText(
  article: Article,
  changes: readonly Change[],
  text: string,
  draft: Draft,
  how: Moving,
  surroundings: SurroundingsRule | undefined,
): Article {
  const drafts = [...article.drafts.slice(0, draft.number - 1), draft];
  if (changes.length === 0) return { ...article, drafts };
  return { ...article, drafts, ...moveMarks(article, changes, text, how, surroundings) };
}

/** Where a range of `before` goes when `changes` lead to `text`. */
type Moving = (
  before: string,
  text: string,
  changes: readonly Change[],
  range: Anchor,
  checked?: string,
) => Moved;

/** What grows against a mark is its words. */
const growing: Moving = moveRange;

/**
 * As the text alone says: for taking back, where what the marks were before is told beside it, and for edits
 * that an earlier Stet kept.
 */
export const plainly: Moving = (_before, _text, changes, range) => ({
  ...mapRange(changes, range),
  changed: false,
  before: '',
  after: '',
});

/**
 * An edit of an earlier Stet comes out as it did then: what was done after it was done on that. Its rules
 * know no capitals.
 */
export const isEarlier = (same: SameWords | undefined): boolean =>
  same !== undefined && same.capitals === undefined;

/**
 * Everything anchored in the text, after `changes` led to `text`, with what is noted by the rule on what
 * stands around marks.
 */
export function moveMarks(
  article: Pick<Article, 'marks' | 'cleared' | 'drafts'>,
  changes: readonly Change[],
  text: string,
  how: Moving,
  surroundings: SurroundingsRule | undefined,
): Pick<Article, 'marks' | 'cleared'> {
  const { marks, cleared } = article;
  const before = article.drafts[article.drafts.length - 1]!.text;
  const move = mover(before, changes, text, how);
  const moved = mapped(marks, (mark) =>
    mark.lost
      ? moveLost(mark, changes)
      : moveMark(mark, move(mark.anchor, mark.stamp?.words), how === growing),
  );
  return {
    marks: noteSurroundings({ marks, text: before }, { marks: moved, text }, surroundings, nearTo(changes)),
    cleared: mapped(cleared, (sentence): Cleared | null => {
      const to = move(sentence.anchor);
      // A sentence with other words is another sentence, and nobody has read that one yet.
      return to.gone || to.anchor.exact !== sentence.anchor.exact ? null : { ...sentence, anchor: to.anchor };
    }),
  };
}

function mapped<T>(all: Record<string, T>, change: (one: T) => T | null): Record<string, T> {
  const next: Record<string, T> = {};
  for (const id in all) {
    const after = change(all[id]!);
    if (after) next[id] = after;
  }
  return next;
}

function moveMark(mark: Mark, { gone, anchor, was }: To, grows: boolean): Mark {
  if (gone) return { ...mark, lost: true, anchor: lastStoodAt(mark.anchor, anchor.start) };
  if (anchor === mark.anchor) return mark;
  const on = grows ? withoutGrownTicks({ ...mark, anchor }, mark.anchor.exact) : { ...mark, anchor };
  return was === undefined ? on : checkedOn(on, mark.anchor.exact, was);
}

/**
 * The mark `on` words whose neighbours in a word went, "can" of "cannot" say: the words are the same and say
 * something else, so it is the whole word that was checked. Where it asks for a re-check already, it goes on
 * doing so.
 */
export function checkedOn(on: Mark, words: string, was: string): Mark {
  const { stamp } = on;
  if (!stamp || on.anchor.exact !== words || (stamp.words !== words && stamp.same !== words)) return on;
  const { same: _, ...checked } = stamp;
  return { ...on, stamp: { ...checked, words: was } };
}

/**
 * A lost mark stays lost, whatever is typed where it once stood: a person puts it back. Only its place goes
 * along.
 */
function moveLost(mark: Mark, changes: readonly Change[]): Mark {
  const start = mapPos(changes, mark.anchor.start, 1);
  return start === mark.anchor.start ? mark : { ...mark, anchor: lastStoodAt(mark.anchor, start) };
}

const lastStoodAt = (anchor: Anchor, start: number): Anchor => ({
  ...anchor,
  start,
  end: start + anchor.exact.length,
});

interface To {
  gone: boolean;
  /** Where nothing is left, `start` alone counts. */
  anchor: Anchor;
  /** The words with what stood against them and is gone, where something is. */
  was?: string;
}

/** As far as an anchor's context reaches at most. */
const CONTEXT = 256;

function mover(
  before: string,
  changes: readonly Change[],
  text: string,
  how: Moving,
): (anchor: Anchor, checked?: string) => To {
  const first = changes[0]!.from;
  const last = changes[changes.length - 1]!;
  const grown = changes.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
  return (anchor, checked) => {
    if (anchor.end + CONTEXT < first) return { gone: false, anchor };
    if (anchor.start - CONTEXT > last.to)
      return {
        gone: false,
        anchor: grown === 0 ? anchor : { ...anchor, start: anchor.start + grown, end: anchor.end + grown },
      };
    const { start, end, ...moved } = how(before, text, changes, anchor, checked);
    // A mark that never fitted this text (a damaged history) has no words in it.
    const gone = moved.gone || end > text.length;
    if (gone) return { gone, anchor: { ...anchor, start } };
    const was = moved.before + moved.after === '' ? {} : { was: moved.before + anchor.exact + moved.after };
    // Beside the change its words are the same and its context may be another.
    return { gone, anchor: anchorAt(text, start, end), ...was };
  };
}

const fitting = (formats: readonly Format[], length: number): Format[] =>
  formats.filter(({ start, end }) => start <= end && end <= length);

/**
 * The change that puts `words` at `[start, end)`, without the beginning and end that stay: nothing standing
 * there is touched for nothing.
 */
export function shortest(text: string, start: number, end: number, words: string): Change[] {
  const old = text.slice(start, end);
  if (old === words) return [];
  const longest = Math.min(old.length, words.length);
  let before = 0;
  while (before < longest && old[before] === words[before]) before++;
  if (isHigh(old.charCodeAt(before - 1))) before--;
  let after = 0;
  while (after < longest - before && old[old.length - 1 - after] === words[words.length - 1 - after]) after++;
  if (isLow(old.charCodeAt(old.length - after)) || isLow(words.charCodeAt(words.length - after))) after--;
  return [{ from: start + before, to: end - after, insert: words.slice(before, words.length - after) }];
}

function badChanges(text: string, changes: readonly Change[]): Refusal | undefined {
  let at = 0;
  for (const { from, to } of changes) {
    if (!(from >= at && to >= from && to <= text.length))
      return refusal(
        'bad-range',
        `An edit from ${figure(from)} to ${figure(to)} does not fit a text of ${figure(text.length)} characters. Nothing was changed.`,
      );
    at = to;
  }
  return undefined;
}

const refused = (reason: Refusal['reason'], message: string): Outcome => ({
  ok: false,
  refusal: refusal(reason, message),
});
