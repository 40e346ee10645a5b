import type { Draft as Mutable } from 'immer';
import { anchorAt } from '../../../anchoring/anchor';
import { currentDraft, type Article } from '../../model/article';
import { isBulk, reachOf } from '../bulk';
import type { Command } from '../command';
import type { Refusal } from '../refusal';
import { nothingSaid, type Mark } from '../../model/mark';
import { notedStamp } from '../surroundings';
import { badRange, refusal, said, type Of, type Reducer } from './refusals';

export const addMark =
  (command: Of<'mark.add'>): Reducer =>
  (article) => {
    const { id, kind, start, end, form, attribution, translation } = command.mark;
    if (article.marks[id]) return refusal('id-taken', 'This mark exists already; nothing was added.');
    const { text } = currentDraft(article);
    const bad = badRange(text, start, end) ?? badLink(article, kind, attribution);
    if (bad) return bad;
    article.marks[id] = {
      id,
      kind,
      ...(kind === 'quote' ? { form: form ?? 'direct' } : {}),
      ...(attribution ? { attribution } : {}),
      ...(kind === 'quote' && translation ? { translation } : {}),
      anchor: anchorAt(text, start, end),
      lost: false,
      createdAt: command.at,
      createdBy: command.by,
      ...nothingSaid(),
      ...(isBulk(command) ? { bulk: true } : {}),
    };
    return undefined;
  };

export const removeMarks =
  (command: Of<'mark.remove'>): Reducer =>
  (article) => {
    const missing = missingMark(article, command.marks);
    if (missing) return missing;
    const attributions = command.marks.filter((id) => article.marks[id]!.kind === 'attribution');
    for (const id of command.marks) delete article.marks[id];
    return unlink(article, attributions);
  };

export const setStatus = (command: Of<'mark.status'>): Reducer =>
  eachMark(command.marks, (mark, article) => {
    mark.status = command.status;
    stamp(mark, article, command);
    lookedAt(mark, command);
  });

export const confirmStatus = (command: Of<'mark.confirm'>): Reducer =>
  eachMark(command.marks, (mark, article) => {
    stamp(mark, article, command);
    lookedAt(mark, command);
  });

export const setMarks =
  (command: Of<'mark.set'>): Reducer =>
  (article) => {
    const { attribution, form, translation, ...plain } = said(command.set);
    const missing = missingMark(article, command.marks);
    if (missing) return missing;
    if ([plain.people, command.add?.people].some((people) => people?.some((id) => !article.people[id])))
      return refusal(
        'no-such-person',
        'A mark can only be linked to people of its article; nothing was linked.',
      );
    for (const id of command.marks) {
      const bad = badLink(article, plain.kind ?? article.marks[id]!.kind, attribution ?? undefined, id);
      if (bad) return bad;
    }
    const stopped =
      plain.kind && plain.kind !== 'attribution'
        ? command.marks.filter((id) => article.marks[id]!.kind === 'attribution')
        : [];
    return (
      eachMark(command.marks, (mark) => {
        lookedAt(mark, command);
        Object.assign(mark, plain);
        mark.facets = changed(mark.facets, command.add?.facets, command.remove?.facets);
        mark.people = changed(mark.people, command.add?.people, command.remove?.people);
        if (mark.kind !== 'quote') {
          delete mark.form;
          delete mark.attribution;
          delete mark.translation;
          return;
        }
        mark.form = form ?? mark.form ?? 'direct';
        if (attribution === null) delete mark.attribution;
        else if (attribution !== undefined) mark.attribution = attribution;
        if (translation === null) delete mark.translation;
        else if (translation !== undefined) mark.translation = translation;
      })(article) ?? unlink(article, stopped)
    );
  };

/** The very same list where nothing is added or taken away: what is as it was makes no step to undo. */
function changed<T>(list: T[], add: readonly T[] = [], remove: readonly T[] = []): T[] {
  const added = add.filter((one) => !list.includes(one));
  return added.length === 0 && !list.some((one) => remove.includes(one))
    ? list
    : [...list, ...added].filter((one) => !remove.includes(one));
}

/** Quotes let go of attributions that were removed, or are none any more. */
function unlink(article: Mutable<Article>, attributions: string[]): undefined {
  if (attributions.length === 0) return;
  const gone = new Set(attributions);
  for (const mark of Object.values(article.marks)) {
    if (mark.attribution && gone.has(mark.attribution)) delete mark.attribution;
  }
}

export const moveMark =
  (command: Of<'mark.move'>): Reducer =>
  (article) => {
    const bad =
      missingMark(article, [command.mark]) ??
      badRange(currentDraft(article).text, command.start, command.end);
    if (bad) return bad;
    const { text } = currentDraft(article);
    const mark = article.marks[command.mark]!;
    const before = mark.lost ? null : { mark: { ...mark }, text };
    mark.anchor = anchorAt(text, command.start, command.end);
    mark.lost = false;
    const stamp = command.surroundings && notedStamp(mark, before, text, command.surroundings);
    if (stamp) mark.stamp = stamp;
    lookedAt(mark, command);
    return undefined;
  };

export const tickFacts = (command: Of<'mark.tick'>): Reducer =>
  eachMark([command.mark], (mark) => {
    const named = new Set(command.facts.map(nameOfFact));
    lookedAt(mark, command);
    mark.ticks = mark.ticks.filter((tick) => !named.has(nameOfFact(tick)));
    if (!command.ticked) return;
    for (const { words, turn } of command.facts)
      mark.ticks.push({ words, turn, at: command.at, by: command.by });
  });

export const linkSame = (command: Of<'mark.same'>): Reducer =>
  eachMark(command.marks, (mark) => {
    if (command.same === null) delete mark.same;
    else mark.same = command.same;
  });

const nameOfFact = ({ words, turn }: { words: string; turn: number }): string => `${turn} ${words}`;

export const addNote =
  (command: Of<'note.add'>): Reducer =>
  (article) => {
    const missing = missingMark(article, [command.mark]);
    if (missing) return missing;
    const { notes } = article.marks[command.mark]!;
    if (notes.some((note) => note.id === command.note))
      return refusal('id-taken', 'This note exists already; nothing was added.');
    notes.push({ id: command.note, at: command.at, by: command.by, text: command.text });
    lookedAt(article.marks[command.mark]!, command);
    return undefined;
  };

export const removeNote =
  (command: Of<'note.remove'>): Reducer =>
  (article) => {
    const missing = missingMark(article, [command.mark]);
    if (missing) return missing;
    const { notes } = article.marks[command.mark]!;
    const at = notes.findIndex((note) => note.id === command.note);
    if (at === -1) return refusal('no-such-note', 'This note is not there any more; nothing was changed.');
    notes.splice(at, 1);
    return undefined;
  };

/** Runs `change` on all of `ids`, or on none if one of them is not there. */
function eachMark(ids: string[], change: (mark: Mark, article: Article) => void): Reducer {
  return (article) => {
    const missing = missingMark(article, ids);
    if (missing) return missing;
    for (const id of ids) change(article.marks[id]!, article);
    return undefined;
  };
}

function stamp(mark: Mark, article: Article, command: Of<'mark.status' | 'mark.confirm'>): void {
  const { number } = currentDraft(article);
  mark.stamp = {
    at: command.at,
    by: command.by,
    draft: number,
    words: mark.anchor.exact,
    ...(isBulk(command) ? { bulk: reachOf(command) } : {}),
  };
}

/** Whoever does something to a mark by itself, or to a handful, has looked at it. */
export function lookedAt(mark: Mark, command: Command): void {
  if (mark.bulk && !isBulk(command)) delete mark.bulk;
}

export function missingMark(article: Pick<Article, 'marks'>, ids: string[]): Refusal | undefined {
  const missing = ids.find((id) => !article.marks[id]);
  return missing === undefined
    ? undefined
    : refusal('no-such-mark', `There is no mark ${missing} in this article; nothing was changed.`);
}

function badLink(
  article: Article,
  kind: Mark['kind'],
  attribution: string | undefined,
  self?: string,
): Refusal | undefined {
  if (attribution === undefined) return undefined;
  if (kind !== 'quote') return refusal('bad-link', 'Only a quote has an attribution; nothing was linked.');
  if (attribution === self || article.marks[attribution]?.kind !== 'attribution') {
    return refusal(
      'bad-link',
      'A quote can only be linked to an attribution in the same article; nothing was linked.',
    );
  }
  return undefined;
}
