import {
  BEARING_INFO,
  counted,
  newId,
  toConfirm,
  type CommandBody,
  type Mark,
  type NewSource,
  type Source,
} from '@shared/domain';
import { dispatch, undo, useArticles, type Done } from '../article/articles';
import { doToMany } from '../marks/bulk';
import { plainWords } from '../marks/bulk-words';
import {
  endForm,
  formOf,
  sourceNamed,
  useEvidenceForms,
  type EvidenceDraft,
} from '../article/evidence-forms';
import { notify } from '../base/notices';
import { inQuotes } from '@shared/text/in-quotes';

/*
 * What comes of the forms for evidence: evidence put against marks, changed and removed, and the sources it
 * rests on.
 */

/**
 * The id of the source a form names, and the source itself where it is a new one; null where it names none.
 */
function sourceOf(
  article: string,
  { source: name, kind, terms, where }: EvidenceDraft,
): { source: string; sources: NewSource[] } | null {
  const copy = useArticles.getState().open[article];
  const title = name.trim();
  if (!copy || title === '') return null;
  const known = sourceNamed(copy.article, name);
  if (known) return { source: known.id, sources: [] };
  const id = newId();
  return { source: id, sources: [{ id, title, kind, terms, where: where.trim() }] };
}

/** Where it stands in a paper, if that is one of the source. */
function standing(
  article: string,
  source: string,
  { paper, place }: EvidenceDraft,
): Pick<EvidenceDraft, 'paper' | 'place'> {
  const of = useArticles.getState().open[article]?.article.papers[paper ?? ''];
  return of?.source === source ? { paper, ...(place ? { place } : {}) } : {};
}

/**
 * Puts what the form says against the marks, in one step. True when it is there; what could not be kept stays
 * in the form.
 */
export async function keepEvidence(article: string, marks: readonly string[]): Promise<boolean> {
  const form = formOf(article, marks);
  const draft = useEvidenceForms.getState().of[form];
  const found = draft && sourceOf(article, draft);
  if (!found) return false;
  const { locator, excerpt, bears } = draft;
  const body: CommandBody = {
    type: 'evidence.add',
    sources: found.sources,
    evidence: marks.map((mark) => ({
      id: newId(),
      mark,
      source: found.source,
      locator: locator.trim(),
      excerpt: excerpt.trim(),
      bears,
      ...standing(article, found.source, draft),
    })),
  };
  const bearing = BEARING_INFO[bears].label.toLowerCase();
  const done = await doToMany(
    article,
    [body],
    plainWords(
      (many) => `Put this evidence against ${counted(many, 'mark')}?`,
      ({ changed }) =>
        `Evidence added${changed.length === 1 ? '' : ` to ${counted(changed.length, 'mark')}`}: ${bearing}.`,
      'Put it against them',
    ),
  );
  if (!done?.ok) return false;
  endForm(form);
  return true;
}

/** Keeps a changed form. True when it is kept. */
export async function keepChange(article: string, mark: string, evidence: string): Promise<boolean> {
  const draft = useEvidenceForms.getState().of[evidence];
  const found = draft && sourceOf(article, draft);
  if (!found) return false;
  const { locator, excerpt, bears } = draft;
  const { ok } = await dispatch(article, {
    type: 'evidence.set',
    mark,
    evidence,
    sources: found.sources,
    set: {
      source: found.source,
      locator: locator.trim(),
      excerpt: excerpt.trim(),
      bears,
      ...standing(article, found.source, draft),
    },
  });
  if (ok) endForm(evidence);
  return ok;
}

/**
 * A checker looked where the author said, and vouches for it from now on: for the evidence named, or for all
 * of the marks that waits for it. `locator`: where the checker found it; absent: where the author said.
 */
export async function confirmBacking(
  article: string,
  marks: readonly Mark[],
  { only, locator }: { only?: string; locator?: string } = {},
): Promise<boolean> {
  const copy = useArticles.getState().open[article];
  const evidence = marks.flatMap((mark) =>
    toConfirm(mark, copy?.article.sources ?? {})
      .filter(({ id }) => only === undefined || id === only)
      .map(({ id }) => ({ mark: mark.id, evidence: id, ...(locator === undefined ? {} : { locator }) })),
  );
  if (evidence.length === 0) return false;
  const done = await doToMany(
    article,
    [{ type: 'evidence.confirm', evidence }],
    plainWords(
      (many) => `Confirm what the author says backs ${counted(many, 'mark')}?`,
      ({ changed }) =>
        `Backing confirmed${changed.length === 1 ? '' : ` for ${counted(changed.length, 'mark')}`}: ` +
        'you vouch for it. No status was changed.',
      'Confirm it',
    ),
  );
  return done?.ok ?? false;
}

/** Takes evidence off a mark, and offers to take it back. */
export async function removeEvidence(article: string, mark: string, evidence: string): Promise<void> {
  const done = await dispatch(article, { type: 'evidence.remove', mark, evidence });
  if (done.ok)
    notify('info', 'Removed the evidence. Its source stays in the list of sources.', {
      label: 'Undo',
      run: () => void undo(article, done.command),
    });
}

export const setSource = (
  article: string,
  source: string,
  set: Extract<CommandBody, { type: 'source.set' }>['set'],
  merge?: string,
): Promise<Done> => dispatch(article, { type: 'source.set', source, set }, merge);

/**
 * Takes a source out of the list, and offers to take it back. One that evidence rests on stays, and says so.
 */
export async function removeSource(article: string, { id, title }: Source): Promise<void> {
  const done = await dispatch(article, { type: 'source.remove', source: id });
  if (done.ok)
    notify('info', `Removed the source ${inQuotes(title)}.`, {
      label: 'Undo',
      run: () => void undo(article, done.command),
    });
}

/**
 * Says that a source goes back to one origin with another, and with all that one does; `other` null: that it
 * goes back to its own.
 */
export function setOrigin(article: string, source: string, other: string | null): void {
  const sources = useArticles.getState().open[article]?.article.sources ?? {};
  const same = other === null ? null : (sources[other]?.same ?? newId());
  const joined = other === null || sources[other]?.same ? [source] : [source, other];
  void dispatch(article, { type: 'source.same', sources: joined, same });
}
