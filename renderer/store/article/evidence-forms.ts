import { SOURCE_KIND_INFO, TERMS_INFO, type Article, type Evidence, type Source } from '@shared/domain';
import { create } from 'zustand';
import { useArticles } from './articles';
import { notify } from '../base/notices';

/* What is being written in the forms for evidence: on this machine only, until it is kept (evidence.ts). */

/** A form as it stands: the source by name, and what it is where no source of that name is known yet. */
export interface EvidenceDraft
  extends
    Pick<Source, 'kind' | 'terms' | 'where'>,
    Pick<Evidence, 'locator' | 'excerpt' | 'bears' | 'paper' | 'place'> {
  source: string;
}

const EMPTY: EvidenceDraft = {
  source: '',
  kind: 'record',
  terms: 'on-the-record',
  where: '',
  locator: '',
  excerpt: '',
  bears: 'supports',
};

/**
 * The open forms: by the mark a new one is for, by the article where it is for several marks, by the evidence
 * that is changed.
 */
export const useEvidenceForms = create<{ of: Record<string, EvidenceDraft | undefined> }>(() => ({ of: {} }));

export const formOf = (article: string, marks: readonly string[]): string =>
  marks.length === 1 ? marks[0]! : article;

/** What was chosen in a paper, to be put against marks. */
export type Chosen = Pick<EvidenceDraft, 'locator' | 'excerpt' | 'paper' | 'place'>;

/**
 * Opens the form for new evidence, or leaves it as it is where it is open; what was `chosen` in a paper goes
 * into it. False where the article cannot be changed.
 */
export function beginEvidence(article: string, marks: readonly string[], chosen?: Chosen): boolean {
  const readOnly = useArticles.getState().open[article]?.readOnly;
  if (readOnly) notify('info', readOnly);
  if (readOnly !== null) return false;
  const form = formOf(article, marks);
  const filled = chosen ? { ...chosen, source: nameOfSource(article, chosen.paper) } : {};
  useEvidenceForms.setState(({ of }) => ({
    of: { ...of, [form]: { ...(of[form] ?? EMPTY), ...filled } },
  }));
  return true;
}

/** The name that the source of a paper goes by in the form. */
function nameOfSource(article: string, paper = ''): string {
  const copy = useArticles.getState().open[article];
  const source = copy?.article.papers[paper]?.source;
  return (copy && [...namedSources(copy.article)].find(([, { id }]) => id === source)?.[0]) ?? '';
}

export function beginChange(article: string, evidence: Evidence): void {
  const { id, source, locator, excerpt, bears, paper, place } = evidence;
  const copy = useArticles.getState().open[article];
  const name = copy && [...namedSources(copy.article)].find(([, each]) => each.id === source)?.[0];
  useEvidenceForms.setState(({ of }) => ({
    of: { ...of, [id]: { ...EMPTY, source: name ?? '', locator, excerpt, bears, paper, place } },
  }));
}

export const changeForm = (form: string, change: Partial<EvidenceDraft>): void =>
  useEvidenceForms.setState(({ of }) => ({ of: { ...of, [form]: { ...(of[form] ?? EMPTY), ...change } } }));

export const endForm = (form: string): void =>
  useEvidenceForms.setState(({ of: { [form]: _, ...of } }) => ({ of }));

type Sources = Pick<Article, 'sources'>;

/**
 * The sources by the names they go by in a list, in their order: the title, and what tells equal titles
 * apart.
 */
export function namedSources({ sources }: Sources): Map<string, Source> {
  const all = Object.values(sources).sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));
  const named = new Map<string, Source>();
  for (const source of all) {
    const alike = all.filter(({ title }) => plain(title) === plain(source.title)).length > 1;
    const name = alike
      ? [source.title, SOURCE_KIND_INFO[source.kind].label, TERMS_INFO[source.terms].label, source.where]
          .filter(Boolean)
          .join(', ')
      : source.title;
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
