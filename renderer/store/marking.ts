import { alertsOf, newId, STATUS_INFO, type CommandBody, type Mark, type MarkKind, type Status } from '@shared/domain';
import { dispatch, undo, useArticles, type Done } from './articles';
import { likelyLink } from './links';
import { notify, say } from './notices';
import { orderedMarks } from './selectors';
import { select, useView, type Range } from './view';

/*
 * What a checker does to marks, as single calls: used by the keys, the menus and the panel alike.
 * Every one acts on an open article by its id.
 */

type MarkSet = Extract<CommandBody, { type: 'mark.set' }>['set'];

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
  const done = await dispatch(article, { type: 'mark.add', mark: { id, kind, start: range.start, end: range.end } });
  if (!done.ok) return;
  select(article, id);
  say(`Marked as ${kind}.`);
}

export async function setStatus(article: string, marks: string[], status: Status): Promise<void> {
  const done = await dispatch(article, { type: 'mark.status', marks, status });
  if (done.ok) say(`${STATUS_INFO[status].label}.`);
}

export function setMark(article: string, mark: string, set: MarkSet, merge?: string): Promise<Done> {
  return dispatch(article, { type: 'mark.set', marks: [mark], set }, merge);
}

/** "Still holds": the status is stamped on the words as they now stand. */
export async function confirmStatus(article: string, mark: string): Promise<void> {
  const done = await dispatch(article, { type: 'mark.confirm', marks: [mark] });
  if (done.ok) say('Still holds.');
}

export const addNote = (article: string, mark: string, text: string): Promise<Done> =>
  dispatch(article, { type: 'note.add', mark, note: newId(), text });

export const removeNote = (article: string, mark: string, note: string): Promise<Done> =>
  dispatch(article, { type: 'note.remove', mark, note });

/** Marks on their way out: nothing steps onto them any more. */
const leaving = new Set<string>();

/** Removes a mark, selects its neighbour, and offers to take it back. */
export async function removeMark(article: string, mark: Mark): Promise<void> {
  const marks = marksOf(article);
  const at = marks.findIndex(({ id }) => id === mark.id);
  if (at === -1) return;
  const neighbour = marks[at + 1] ?? marks[at - 1];
  leaving.add(mark.id);
  // At once, so that the next key already means the neighbour.
  select(article, neighbour?.id ?? null);
  const done = await dispatch(article, { type: 'mark.remove', marks: [mark.id] });
  leaving.delete(mark.id);
  if (!done.ok) {
    select(article, mark.id);
    return;
  }
  notify('info', `Removed the ${mark.kind} “${short(mark.anchor.exact)}”.`, {
    label: 'Undo',
    run: () => void undo(article, done.command).then((undone) => undone && select(article, mark.id)),
  });
}

/** Links the selected quote to its nearest attribution, or the selected attribution to the nearest quote without one. */
export async function linkNearest(article: string, mark: Mark): Promise<void> {
  const copy = useArticles.getState().open[article];
  const link = copy && likelyLink(copy.article, mark);
  if (!link) {
    notify('info', mark.kind === 'quote' && mark.attribution
      ? 'This quote is linked already. Choose another attribution in the panel to change it.'
      : mark.kind === 'claim'
        ? 'Only a quote is linked to an attribution. This mark is a claim.'
        : `There is no ${mark.kind === 'quote' ? 'attribution' : 'quote without an attribution'} nearby. Mark one first, then link.`);
    return;
  }
  const done = await setMark(article, link.quote.id, { attribution: link.attribution.id });
  if (done.ok) say(`Linked to “${short(link.attribution.anchor.exact)}”.`);
}

/** Selects the mark `by` places on in text order. False when there is none. */
export function stepFrom(article: string, mark: string, by: 1 | -1): boolean {
  const marks = marksOf(article);
  const next = marks[marks.findIndex(({ id }) => id === mark) + by];
  if (next) select(article, next.id);
  return Boolean(next);
}

/** Selects the first mark of the text, or the last. False when there is none. */
export function stepToEnd(article: string, which: 'first' | 'last'): boolean {
  const mark = marksOf(article).at(which === 'first' ? 0 : -1);
  if (mark) select(article, mark.id);
  return mark !== undefined;
}

/** Selects the next mark after `from` (wrapping round) that nobody has decided or that raises an alert. */
export function nextOpen(article: string, from: string | null): boolean {
  const marks = marksOf(article);
  const at = marks.findIndex(({ id }) => id === from);
  const next = [...marks.slice(at + 1), ...marks.slice(0, at + 1)]
    .find((mark) => mark.id !== from && (!STATUS_INFO[mark.status].decided || alertsOf(mark).length > 0));
  if (next) select(article, next.id);
  return Boolean(next);
}

/** The selected mark of the article on screen, for commands. */
export function currentMark(): { article: string; mark: Mark } | null {
  const { article, selected } = useView.getState();
  const id = article === null ? null : (selected[article] ?? null);
  const mark = article !== null && id !== null ? useArticles.getState().open[article]?.article.marks[id] : undefined;
  return article !== null && mark ? { article, mark } : null;
}

const marksOf = (article: string): Mark[] => {
  const copy = useArticles.getState().open[article];
  if (!copy) return [];
  const marks = orderedMarks(copy.article);
  return leaving.size > 0 ? marks.filter(({ id }) => !leaving.has(id)) : marks;
};

const short = (words: string): string => (words.length > 50 ? `${words.slice(0, 49).trimEnd()}…` : words);
