import { clip } from '@shared/text/clip';
import {
  currentDraft,
  DISPOSITION_INFO,
  HANDFUL,
  newId,
  sentencesIn,
  sentencesOver,
  tallyOf,
  type CommandBody,
  type Mark,
  type MarkKind,
  type Status,
} from '@shared/domain';
import { dispatch, undo, useArticles, type Done } from '../article/articles';
import { doToMany } from './bulk';
import { confirmWords, removeWords, settingWords, statusWords, wideMarkWords } from './bulk-words';
import { noteJustSet } from './justset';
import { likelyLink } from './links';
import { listingNow, wholeOrder } from './marklist';
import { notify, say } from '../base/notices';
import { decidedOn } from './sharing';
import type { Range } from '@shared/text/ranges';
import { select, useView } from '../base/view';
import { inQuotes } from '@shared/text/in-quotes';

/*
 * What a checker does to marks, as single calls: used by the keys, the menus and the panel alike.
 * Every one acts on an open article by its id.
 */

type Setting = Extract<CommandBody, { type: 'mark.set' }>;
type MarkSet = Setting['set'];

/** The mark that is being made, until it is on disk and selected. */
let making: Promise<void> | null = null;

/**
 * The mark that is being made, or null: who types C and 4 in one go means the new mark with the 4,
 * so keys that come in between wait for it.
 */
export const markBeingMade = (): Promise<void> | null => making;

/** Marks the words of `range` and selects the new mark. */
export function createMark(article: string, kind: MarkKind, range: Range): Promise<void> {
  const made = makeMark(article, kind, range).finally(() => {
    if (making === made) making = null;
  });
  making = made;
  return made;
}

async function makeMark(article: string, kind: MarkKind, range: Range): Promise<void> {
  const id = newId();
  const body = { type: 'mark.add', mark: { id, kind, start: range.start, end: range.end } } as const;
  const copy = useArticles.getState().open[article];
  const sentences = copy ? sentencesOver(sentencesIn(currentDraft(copy.article)), range) : 0;
  if (sentences > HANDFUL) {
    const done = await doToMany(article, [body], wideMarkWords(kind, sentences));
    if (done?.ok) select(article, id);
    return;
  }
  const done = await dispatch(article, body);
  if (!done.ok) return;
  select(article, id);
  say(`Marked as ${kind}.`);
}

export async function setStatus(article: string, marks: string[], status: Status): Promise<void> {
  const words = statusWords(status, () => decidedOn(article, marks));
  const done = await doToMany(article, [{ type: 'mark.status', marks, status }], words);
  if (done?.ok) noteJustSet(article, marks);
}

export async function setMark(article: string, mark: string, set: MarkSet, merge?: string): Promise<Done> {
  const done = await dispatch(article, { type: 'mark.set', marks: [mark], set }, merge);
  if (done.ok && (set.disposition !== undefined || set.correction !== undefined)) {
    const asked = await decidedOn(article, [mark], set.correction !== undefined);
    if (asked && set.disposition)
      say(`Resolution: ${DISPOSITION_INFO[set.disposition].label.toLowerCase()}.${asked}`);
  }
  return done;
}

/** Sets the same of many marks in one step. `add` and `remove` leave what else each of them has. */
export async function setMarks(
  article: string,
  marks: string[],
  change: Pick<Setting, 'add' | 'remove'> & { set?: MarkSet },
): Promise<Done> {
  const follows = () =>
    change.set?.disposition === undefined ? Promise.resolve('') : decidedOn(article, marks);
  const body: CommandBody = { type: 'mark.set', marks, set: {}, ...change };
  if (marks.length > 1) return (await doToMany(article, [body], settingWords(marks.length, follows))) ?? LEFT;
  const done = await dispatch(article, body);
  const asked = done.ok ? await follows() : '';
  if (asked) say(`Changed the mark.${asked}`);
  return done;
}

/** The person was asked, and left it. */
const LEFT: Done = { ok: false, message: 'Nothing was changed.' };

/** "Still holds": the status is stamped on the words as they now stand. */
export async function confirmStatus(article: string, marks: string[]): Promise<void> {
  await doToMany(
    article,
    [{ type: 'mark.confirm', marks }],
    confirmWords(() => decidedOn(article, marks)),
  );
}

export const addNote = (article: string, mark: string, text: string): Promise<Done> =>
  dispatch(article, { type: 'note.add', mark, note: newId(), text });

export const removeNote = (article: string, mark: string, note: string): Promise<Done> =>
  dispatch(article, { type: 'note.remove', mark, note });

/** Marks on their way out: nothing steps onto them any more. */
const leaving = new Set<string>();

/** Removes marks, selects the neighbour of the last in the list, and offers to take it back. */
export async function removeMarks(article: string, marks: readonly Mark[]): Promise<void> {
  const gone = new Set(marks.map(({ id }) => id));
  const before = useView.getState().selected[article] ?? null;
  const neighbour = neighbourOf(article, gone);
  const [first] = marks;
  if (!first) return;
  const body: CommandBody = { type: 'mark.remove', marks: [...gone] };
  if (gone.size > HANDFUL) {
    const done = await doToMany(article, [body], removeWords());
    if (done?.ok) select(article, neighbour?.id ?? null);
    return;
  }
  for (const id of gone) leaving.add(id);
  // At once, so that the next key already means the neighbour.
  select(article, neighbour?.id ?? null);
  const done = await dispatch(article, body);
  for (const id of gone) leaving.delete(id);
  if (!done.ok) {
    select(article, before);
    return;
  }
  notify('info', removeWords().after(tallyOf(done.before, done.after)), {
    label: 'Undo',
    run: () =>
      void undo(article, done.command).then((undone) => undone && select(article, before ?? first.id)),
  });
}

/** The mark that takes the place of those that go: the next one shown after them, or else the one before. */
function neighbourOf(article: string, gone: ReadonlySet<string>): Mark | undefined {
  const marks = shownMarks(article);
  const last = marks.findLastIndex(({ id }) => gone.has(id));
  return (
    marks.slice(last + 1).find(({ id }) => !gone.has(id)) ??
    marks.slice(0, Math.max(0, last)).findLast(({ id }) => !gone.has(id))
  );
}

/**
 * Links the selected quote to its nearest attribution, or the selected attribution to the nearest quote
 * without one.
 */
export async function linkNearest(article: string, mark: Mark): Promise<void> {
  const copy = useArticles.getState().open[article];
  const link = copy && likelyLink(copy.article, mark);
  if (!link) {
    notify(
      'info',
      mark.kind === 'quote' && mark.attribution
        ? 'This quote is linked already. Choose another attribution in the panel to change it.'
        : mark.kind === 'claim'
          ? 'Only a quote is linked to an attribution. This mark is a claim.'
          : `There is no ${mark.kind === 'quote' ? 'attribution' : 'quote without an attribution'} nearby. Mark one first, then link.`,
    );
    return;
  }
  const done = await setMark(article, link.quote.id, { attribution: link.attribution.id });
  if (done.ok) say(`Linked to ${inQuotes(short(link.attribution.anchor.exact))}.`);
}

/** Selects the mark `by` places on in the list. False when there is none. */
export function stepFrom(article: string, mark: string, by: 1 | -1): boolean {
  const marks = shownMarks(article);
  const at = marks.findIndex(({ id }) => id === mark);
  const next = at === -1 ? besideHidden(article, mark, by, marks) : marks[at + by];
  if (next) select(article, next.id);
  return Boolean(next);
}

/** From a mark that the list does not show: the nearest that it does, in the direction one goes. */
function besideHidden(article: string, mark: string, by: 1 | -1, shown: readonly Mark[]): Mark | undefined {
  const order = wholeOrder(article);
  const at = order.findIndex(({ id }) => id === mark);
  const seen = new Set(shown);
  return at === -1
    ? undefined
    : by === 1
      ? order.slice(at + 1).find((each) => seen.has(each))
      : order.slice(0, at).findLast((each) => seen.has(each));
}

/** Selects the first mark of the list, or the last. False when there is none. */
export function stepToEnd(article: string, which: 'first' | 'last'): boolean {
  const mark = shownMarks(article).at(which === 'first' ? 0 : -1);
  if (mark) select(article, mark.id);
  return mark !== undefined;
}

/** The selected mark of the article on screen, for commands. */
export function currentMark(): { article: string; mark: Mark } | null {
  const { article, selected } = useView.getState();
  const id = article === null ? null : (selected[article] ?? null);
  const mark =
    article !== null && id !== null ? useArticles.getState().open[article]?.article.marks[id] : undefined;
  return article !== null && mark ? { article, mark } : null;
}

/** The marks one goes through: those the list shows, without any that is being removed. */
export const shownMarks = (article: string): readonly Mark[] => {
  const { marks } = listingNow(article);
  return leaving.size > 0 ? marks.filter(({ id }) => !leaving.has(id)) : marks;
};

const short = (words: string): string => clip(words, 50);
