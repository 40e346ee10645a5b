import type { Article, Evidence } from '@shared/domain';
import { useMemo } from 'react';
import { create } from 'zustand';
import { useArticles } from './articles';
import { sourceNamed, useEvidenceForms, type EvidenceDraft } from './evidence-forms';
import { dateOf, detailOf, newDraftOf, useTyped } from '../base/typed';
import { useView } from '../base/view';

/*
 * Begun, and not sent: a note, a piece of evidence, a person's name, the next draft, a change of the details
 * or a date that cannot be read, which somebody has typed and not added. It is no part of the article, so it
 * is worked out here from what the fields hold. Nothing of it is lost by going on; it stays on this machine
 * with the session, is shown in the list, and stands in the way of sign-off until it is added or taken out.
 */

export interface Unsent {
  form: 'note' | 'evidence' | 'person' | 'draft' | 'details' | 'date';
  /** The mark it is for; null for what is the article's, and for evidence that is for several marks. */
  mark: string | null;
  /** Of a date: the person it is about. */
  person?: string;
  /** What was typed, to know it by. */
  words: string;
}

type Typed = Readonly<Record<string, string>>;
type Forms = Readonly<Record<string, EvidenceDraft | undefined>>;

/**
 * What is begun in an article, in no order. A form that was opened and holds nothing is not begun, nor is one
 * that changes nothing.
 */
export function unsentIn(article: Held, begun: Typed, forms: Forms, typed: Typed = {}): Unsent[] {
  const found = typedFor(article, typed);
  for (const [key, text] of Object.entries(begun)) {
    if (text.trim() === '') continue;
    if (key === article.id) found.push({ form: 'person', mark: null, words: text.trim() });
    else if (key in article.marks) found.push({ form: 'note', mark: key, words: text.trim() });
  }
  for (const [key, draft] of Object.entries(forms)) {
    const words = draft && wordsOf(draft);
    if (!words) continue;
    if (key === article.id) found.push({ form: 'evidence', mark: null, words });
    else if (key in article.marks) found.push({ form: 'evidence', mark: key, words });
    else {
      const kept = evidenceOf(article, key);
      if (kept && isChanged(article, draft, kept.evidence))
        found.push({ form: 'evidence', mark: kept.mark, words });
    }
  }
  return found;
}

type Held = Pick<Article, 'id' | 'marks' | 'sources' | 'people' | 'details'>;

/** What is typed in the dialogs of an article, and in the particulars of its people. */
function typedFor({ id, people, details: kept }: Held, typed: Typed): Unsent[] {
  const under = (key: string) => Object.keys(typed).filter((each) => each.startsWith(key));
  const joined = (keys: string[]) => keys.map((key) => typed[key]!.trim() || 'emptied').join(', ');
  const draft = typed[newDraftOf(id)]?.trim();
  // One that is as it is kept, after an undo perhaps, changes nothing.
  const changed = Object.entries(kept).filter(
    ([field, value]) => (typed[detailOf(id, field)] ?? value) !== value,
  );
  const details = [...changed.map(([field]) => detailOf(id, field)), ...under(dateOf(id, ''))];
  const dates = Object.values(people).map((person) => ({ person, keys: under(dateOf(person.id, '')) }));
  return [
    ...(draft ? [{ form: 'draft' as const, mark: null, words: draft }] : []),
    ...(details.length > 0 ? [{ form: 'details' as const, mark: null, words: joined(details) }] : []),
    ...dates
      .filter(({ keys }) => keys.length > 0)
      .map(({ person: { id: person, name }, keys }) => ({
        form: 'date' as const,
        mark: null,
        person,
        words: `${name}: ${joined(keys)}`,
      })),
  ];
}

/** What is typed in a form; '' where nothing is. What is only chosen among a few is not typed. */
const wordsOf = ({ source, where, locator, excerpt }: EvidenceDraft): string =>
  [source, locator, excerpt, where]
    .map((each) => each.trim())
    .filter(Boolean)
    .join(', ');

function evidenceOf(
  { marks }: Pick<Article, 'marks'>,
  id: string,
): { mark: string; evidence: Evidence } | null {
  for (const mark of Object.values(marks)) {
    const evidence = mark.evidence.find((each) => each.id === id);
    if (evidence) return { mark: mark.id, evidence };
  }
  return null;
}

const isChanged = (article: Pick<Article, 'sources'>, draft: EvidenceDraft, kept: Evidence): boolean =>
  draft.locator.trim() !== kept.locator ||
  draft.excerpt.trim() !== kept.excerpt ||
  draft.bears !== kept.bears ||
  sourceNamed(article, draft.source)?.id !== kept.source;

const NOTHING: readonly Unsent[] = [];

/** The last answer for each state of an article's marks. */
const known = new WeakMap<Article['marks'], Known>();

interface Known {
  begun: Typed;
  forms: Forms;
  typed: Typed;
  of: Pick<Article, 'people' | 'details'>;
  unsent: readonly Unsent[];
  marks: ReadonlySet<string>;
}

function lookUp(article: Article, begun: Typed, forms: Forms, typed: Typed): Known {
  const { marks: key, people, details } = article;
  const before = known.get(key);
  if (
    before?.begun === begun &&
    before.forms === forms &&
    before.typed === typed &&
    before.of.people === people &&
    before.of.details === details
  )
    return before;
  const unsent = unsentIn(article, begun, forms, typed);
  const marks = new Set(unsent.flatMap(({ mark }) => mark ?? []));
  // The same set as long as it has the same marks: the list is not worked out anew at every letter.
  const same =
    before && before.marks.size === marks.size && [...marks].every((mark) => before.marks.has(mark));
  const now = { begun, forms, typed, of: { people, details }, unsent, marks: same ? before.marks : marks };
  known.set(key, now);
  return now;
}

const nowOf = (id: string) => {
  const article = useArticles.getState().open[id]?.article;
  return (
    article &&
    lookUp(article, useView.getState().begun, useEvidenceForms.getState().of, useTyped.getState().of)
  );
};

export const unsentNow = (id: string): readonly Unsent[] => nowOf(id)?.unsent ?? NOTHING;
/** The marks something is begun for. */
export const unsentMarks = (id: string): ReadonlySet<string> => nowOf(id)?.marks ?? NO_MARKS;
const NO_MARKS: ReadonlySet<string> = new Set();

export function useUnsent(id: string): readonly Unsent[] {
  const article = useArticles(({ open }) => open[id]?.article);
  const begun = useView((state) => state.begun);
  const forms = useEvidenceForms(({ of }) => of);
  const typed = useTyped(({ of }) => of);
  return useMemo(
    () => (article ? lookUp(article, begun, forms, typed).unsent : NOTHING),
    [article, begun, forms, typed],
  );
}

export function useUnsentMarks(id: string): ReadonlySet<string> {
  const unsent = useUnsent(id);
  return useMemo(() => (unsent.length > 0 ? unsentMarks(id) : NO_MARKS), [id, unsent]);
}

const NAMES: Record<Unsent['form'], [one: string, more: string]> = {
  note: ['note', 'notes'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  person: ['person', 'people'],
  draft: ['new draft', 'new drafts'],
  details: ['change of the details', 'changes of the details'],
  date: ['date', 'dates'],
};

/** "2 notes and 1 person are typed and not sent"; '' where nothing is. */
export function unsentWords(unsent: readonly Unsent[]): string {
  const parts = (Object.keys(NAMES) as Unsent['form'][]).flatMap((form) => {
    const number = unsent.filter((each) => each.form === form).length;
    return number === 0 ? [] : [`${number.toLocaleString('en-GB')} ${NAMES[form][number === 1 ? 0 : 1]}`];
  });
  const last = parts.pop();
  if (last === undefined) return '';
  return `${parts.length > 0 ? `${parts.join(', ')} and ` : ''}${last} ${unsent.length === 1 ? 'is' : 'are'} typed and not sent`;
}

/** A question before something is done to articles in which something is begun. */
export interface UnsentQuestion {
  /** "Close": what is to be done. */
  act: 'Close' | 'Export' | 'Save' | 'Seal';
  begun: { article: string; unsent: readonly Unsent[] }[];
  anyway: () => void;
}

export const useUnsentQuestion = create<{ question: UnsentQuestion | null }>(() => ({ question: null }));
export const endUnsentQuestion = (): void => useUnsentQuestion.setState({ question: null });

/** Does it at once where nothing is begun in the articles; otherwise asks first. */
export function unlessUnsent(articles: readonly string[], act: UnsentQuestion['act'], run: () => void): void {
  const begun = articles
    .map((article) => ({ article, unsent: unsentNow(article) }))
    .filter(({ unsent }) => unsent.length > 0);
  if (begun.length === 0) run();
  else useUnsentQuestion.setState({ question: { act, begun, anyway: run } });
}
