import {
  BEARING_INFO, counted, newId, SOURCE_KIND_INFO, TERMS_INFO, type Article, type CommandBody, type Evidence, type NewSource, type Source,
} from '@shared/domain';
import { create } from 'zustand';
import { dispatch, undo, useArticles, type Done } from './articles';
import { doToMany } from './bulk';
import { plainDeed } from './bulkwords';
import { notify } from './notices';

/* Evidence put against marks: what is being written in the forms, and what comes of it. */

/** A form as it stands: the source by name, and what it is where no source of that name is known yet. */
export interface EvidenceDraft extends Pick<Source, 'kind' | 'terms' | 'where'>, Pick<Evidence, 'locator' | 'excerpt' | 'bears'> {
  source: string;
}

const EMPTY: EvidenceDraft = { source: '', kind: 'record', terms: 'on-the-record', where: '', locator: '', excerpt: '', bears: 'supports' };

/** The open forms: by the mark a new one is for, by the article where it is for several marks, by the evidence that is changed. */
export const useEvidenceForms = create<{ of: Record<string, EvidenceDraft | undefined> }>(() => ({ of: {} }));

export const formOf = (article: string, marks: readonly string[]): string => (marks.length === 1 ? marks[0]! : article);

/** Opens the form for new evidence, or leaves it as it is where it is open. False where the article cannot be changed. */
export function beginEvidence(article: string, marks: readonly string[]): boolean {
  const readOnly = useArticles.getState().open[article]?.readOnly;
  if (readOnly) notify('info', readOnly);
  if (readOnly !== null) return false;
  const form = formOf(article, marks);
  useEvidenceForms.setState(({ of }) => ({ of: { ...of, [form]: of[form] ?? EMPTY } }));
  return true;
}

export function beginChange(article: string, { id, source, locator, excerpt, bears }: Evidence): void {
  const copy = useArticles.getState().open[article];
  const name = copy && [...namedSources(copy.article)].find(([, each]) => each.id === source)?.[0];
  useEvidenceForms.setState(({ of }) => ({ of: { ...of, [id]: { ...EMPTY, source: name ?? '', locator, excerpt, bears } } }));
}

export const changeForm = (form: string, change: Partial<EvidenceDraft>): void =>
  useEvidenceForms.setState(({ of }) => ({ of: { ...of, [form]: { ...(of[form] ?? EMPTY), ...change } } }));

export const endForm = (form: string): void => useEvidenceForms.setState(({ of: { [form]: _, ...of } }) => ({ of }));

type Sources = Pick<Article, 'sources'>;

/** The sources by the names they go by in a list, in their order: the title, and what tells equal titles apart. */
export function namedSources({ sources }: Sources): Map<string, Source> {
  const all = Object.values(sources).sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));
  const named = new Map<string, Source>();
  for (const source of all) {
    const alike = all.filter(({ title }) => plain(title) === plain(source.title)).length > 1;
    const name = alike ? [source.title, SOURCE_KIND_INFO[source.kind].label, TERMS_INFO[source.terms].label, source.where].filter(Boolean).join(', ') : source.title;
    let free = name;
    for (let turn = 2; named.has(free); turn++) free = `${name} (${turn})`;
    named.set(free, source);
  }
  return named;
}

/** The source that goes by this name, whatever its letters are: capital or small. */
export function sourceNamed(article: Sources, name: string): Source | undefined {
  for (const [known, source] of namedSources(article)) if (plain(known) === plain(name)) return source;
  return undefined;
}

const plain = (words: string): string => words.trim().toLowerCase();

/** The id of the source a form names, and the source itself where it is a new one; null where it names none. */
function sourceOf(article: string, { source: name, kind, terms, where }: EvidenceDraft): { source: string; sources: NewSource[] } | null {
  const copy = useArticles.getState().open[article];
  const title = name.trim();
  if (!copy || title === '') return null;
  const known = sourceNamed(copy.article, name);
  if (known) return { source: known.id, sources: [] };
  const id = newId();
  return { source: id, sources: [{ id, title, kind, terms, where: where.trim() }] };
}

/** Puts what the form says against the marks, in one step. True when it is there; what could not be kept stays in the form. */
export async function keepEvidence(article: string, marks: readonly string[]): Promise<boolean> {
  const form = formOf(article, marks);
  const draft = useEvidenceForms.getState().of[form];
  const found = draft && sourceOf(article, draft);
  if (!found) return false;
  const { locator, excerpt, bears } = draft;
  const body: CommandBody = {
    type: 'evidence.add', sources: found.sources,
    evidence: marks.map((mark) => ({ id: newId(), mark, source: found.source, locator: locator.trim(), excerpt: excerpt.trim(), bears })),
  };
  const bearing = BEARING_INFO[bears].label.toLowerCase();
  const done = await doToMany(article, [body], plainDeed(
    (many) => `Put this evidence against ${counted(many, 'mark')}?`,
    ({ changed }) => `Evidence added${changed.length === 1 ? '' : ` to ${counted(changed.length, 'mark')}`}: ${bearing}.`,
    'Put it against them',
  ));
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
    type: 'evidence.set', mark, evidence, sources: found.sources, set: { source: found.source, locator: locator.trim(), excerpt: excerpt.trim(), bears },
  });
  if (ok) endForm(evidence);
  return ok;
}

/** Takes evidence off a mark, and offers to take it back. */
export async function removeEvidence(article: string, mark: string, evidence: string): Promise<void> {
  const done = await dispatch(article, { type: 'evidence.remove', mark, evidence });
  if (done.ok) notify('info', 'Removed the evidence. Its source stays in the list of sources.', { label: 'Undo', run: () => void undo(article, done.command) });
}

export const setSource = (article: string, source: string, set: Partial<Omit<NewSource, 'id'>>, merge?: string): Promise<Done> =>
  dispatch(article, { type: 'source.set', source, set }, merge);

/** Takes a source out of the list, and offers to take it back. One that evidence rests on stays, and says so. */
export async function removeSource(article: string, { id, title }: Source): Promise<void> {
  const done = await dispatch(article, { type: 'source.remove', source: id });
  if (done.ok) notify('info', `Removed the source “${title}”.`, { label: 'Undo', run: () => void undo(article, done.command) });
}
