import { anchorAt, type Anchor } from '../../anchoring/anchor';
import type { Change } from '../../anchoring/changes';
import { withGrown } from '../../anchoring/grown';
import { currentDraft, textHash, type Article, type Draft } from '../model/article';
import type { Cleared } from '../model/cleared';
import type { AddDraft } from './command';
import type { Outcome, Refusal } from './refusal';
import { checkedOn, isEarlier, shortest } from './editing';
import type { Mark } from '../model/mark';
import { partsFitting } from '../model/parts';
import { badRange, refusal } from './reducers/refusals';
import { noteSameWords } from './same-words';
import { stoodBefore } from './stood';
import { noteSurroundings } from './surroundings';
import { withoutGrownTicks } from '../model/ticks';

/** What is known of where the words came from; what is absent stays so. */
export const cameWith = ({ fetched, file }: CameWith): CameWith => ({
  ...(fetched ? { fetched } : {}),
  ...(file ? { file } : {}),
});
type CameWith = Partial<Pick<Draft, 'fetched' | 'file'>>;

/** Whatever brings a draft, with or without something else. */
type NewDraft = Omit<AddDraft, 'type'>;

/**
 * A new draft beside the ones there are. Its marks stand where the command says; those it does not name are
 * lost.
 */
export function addDraft(article: Article, command: NewDraft): Outcome {
  const before = currentDraft(article);
  if (command.after !== before.number || command.length !== before.text.length) {
    return refused(
      'other-text',
      'The text was changed since the new draft was compared with it, so the new draft was not kept. Compare it again.',
    );
  }
  const { text, formats, at, by, origin } = command;
  const sha256 = textHash(text);
  if (sha256 === before.sha256)
    return refused('same-text', 'The new draft has the very words of this one; nothing was kept.');
  for (const { start, end } of [...Object.values(command.marks), ...Object.values(command.cleared)]) {
    const bad = badRange(text, start, end);
    if (bad) return { ok: false, refusal: bad };
  }
  const stand = (anchor: Anchor, place: { start: number; end: number } | undefined): Anchor | null =>
    place ? anchorOn(text, anchor, place) : null;
  const marks: Record<string, Mark> = {};
  for (const id in article.marks) {
    const mark = article.marks[id]!;
    const anchor = stand(mark.anchor, command.marks[id]);
    const on = anchor && { ...mark, anchor, lost: false };
    if (!on) marks[id] = mark.lost ? mark : { ...mark, lost: true };
    else if (mark.lost || isEarlier(command.same)) marks[id] = on;
    else marks[id] = amongOthers(before.text, mark.anchor, text, on);
  }
  const cleared = Object.fromEntries(
    Object.entries(article.cleared).flatMap(([id, sentence]): [string, Cleared][] => {
      const anchor = stand(sentence.anchor, command.cleared[id]);
      return anchor && anchor.exact === sentence.anchor.exact ? [[id, { ...sentence, anchor }]] : [];
    }),
  );
  const draft = {
    number: before.number + 1,
    text,
    sha256,
    formats: formats.filter(({ start, end }) => start <= end && end <= text.length),
    parts: partsFitting(command.parts ?? [], text),
    createdAt: at,
    createdBy: by,
    origin,
    ...cameWith(command),
    edited: false,
    ...stoodBefore(article),
  };
  const same = noteSameWords(article.marks, marks, command.same, before.text);
  const noted = noteSurroundings(
    { marks: article.marks, text: before.text },
    { marks: same, text },
    command.surroundings,
  );
  return { ok: true, article: { ...article, drafts: [...article.drafts, draft], marks: noted, cleared } };
}

/**
 * The mark on its new place, where its words, and those ticked off in it, may have lost or got what is one
 * word with them.
 */
function amongOthers(oldText: string, old: Anchor, text: string, on: Mark): Mark {
  const { before, after } = withGrown(oldText, old, text, on.anchor);
  const checked = before + after === '' ? on : checkedOn(on, old.exact, before + old.exact + after);
  return withoutGrownTicks(checked, old.exact);
}

/**
 * The anchor on its new place; where its words and its context are the same there, only its offsets are
 * others.
 */
function anchorOn(
  text: string,
  { exact, prefix, suffix }: Anchor,
  { start, end }: { start: number; end: number },
): Anchor {
  const same =
    text.slice(start, end) === exact &&
    text.slice(start - prefix.length, start) === prefix &&
    text.slice(end, end + suffix.length) === suffix &&
    start >= prefix.length;
  return same ? { start, end, exact, prefix, suffix } : anchorAt(text, start, end);
}

/** What leads from the draft of before to the new one, as one change: enough to take it back by. */
export const changesOfDraft = (before: Article, { text }: NewDraft): Change[] => {
  const old = currentDraft(before).text;
  return shortest(old, 0, old.length, text);
};

const refused = (reason: Refusal['reason'], message: string): Outcome => ({
  ok: false,
  refusal: refusal(reason, message),
});
