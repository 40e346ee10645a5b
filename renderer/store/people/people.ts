import {
  counted,
  isUnasked,
  marksByPerson,
  namesOf,
  newId,
  tallyOf,
  unlisted,
  type Article,
  type CommandBody,
  type Person,
  type PersonMark,
} from '@shared/domain';
import { grammar } from '@shared/text/languages';
import { useMemo } from 'react';
import { create } from 'zustand';
import { dispatch, undo, useArticles, type Done } from '../article/articles';
import { setFilter } from '../marks/marklist';
import { notify, say } from '../base/notices';
import { useReading, type ArticleReading } from '../reading/readings';
import { showSide } from '../base/view';

/* The people of an article: who is named, what is theirs, and who was asked about it. */

export interface PersonLine {
  person: Person;
  marks: readonly PersonMark[];
  /** Criticised, and not asked for comment. */
  unasked: boolean;
}

/** Of each article: the person whose particulars are open. */
export const useOpenPerson = create<{ of: Record<string, string | null> }>(() => ({ of: {} }));
export const openPerson = (article: string, person: string | null): void =>
  useOpenPerson.setState(({ of }) => ({ of: { ...of, [article]: person } }));

const NOBODY: PersonLine[] = [];

/** Everybody by surname, with their marks. */
export function linesOf(article: Article): PersonLine[] {
  const marks = marksByPerson(article);
  const lines = Object.values(article.people).map((person): PersonLine => {
    const its = marks.get(person.id) ?? [];
    return { person, marks: its, unasked: isUnasked(person, its) };
  });
  const key = ({ person: { name } }: PersonLine) => `${namesOf(name).at(-1) ?? name} ${name}`;
  return lines.sort((a, b) => key(a).localeCompare(key(b)));
}

export function usePeople(id: string): PersonLine[] {
  const article = useArticles(({ open }) => open[id]?.article);
  return useMemo(() => (article ? linesOf(article) : NOBODY), [article]);
}

/** Somebody the text names and nobody has put into the list. */
export type FoundPerson = Pick<Person, 'name' | 'title' | 'affiliation'> & { mentions: number };

const NOT_FOUND: FoundPerson[] = [];
/** How one addresses somebody says nothing of what they are. */
const isAddress = (title: string): boolean =>
  grammar.naming.plainAddress.has(title.toLowerCase().replace(/\.$/, ''));

/**
 * Who the first read found in the text and the list has not, those named most first; and how far that reading
 * is.
 */
export function useFoundPeople(id: string): { state: ArticleReading['state']; found: FoundPerson[] } {
  const { reading, state } = useReading(id);
  const people = useArticles(({ open }) => open[id]?.article.people);
  const found = useMemo(() => {
    if (!reading || !people) return NOT_FOUND;
    return unlisted(Object.values(people), reading.people)
      .map(({ name, title, affiliation, mentions }): FoundPerson => ({
        name: name.slice(0, 200),
        title: isAddress(title ?? '') ? '' : (title ?? '').slice(0, 200),
        affiliation: (affiliation ?? '').slice(0, 200),
        mentions: mentions.length,
      }))
      .sort((a, b) => b.mentions - a.mentions);
  }, [reading, people]);
  return { state, found };
}

const personOf = ({ name, title = '', affiliation = '' }: Partial<Person> & { name: string }): Person => ({
  id: newId(),
  name: name.trim(),
  title,
  affiliation,
  asked: '',
  answered: '',
});

/** Puts people into the list, in one step. True when they are in it. */
export async function addPeople(
  article: string,
  people: readonly (Partial<Person> & { name: string })[],
): Promise<boolean> {
  const added = people.map(personOf).filter(({ name }) => name !== '');
  const [first] = added;
  if (!first) return false;
  const body: CommandBody =
    added.length === 1
      ? { type: 'person.add', person: first }
      : { type: 'suggestion.accept', people: added, marks: [] };
  const done = await dispatch(article, body);
  const entered = done.ok ? tallyOf(done.before, done.after).people : 0;
  if (done.ok)
    say(added.length === 1 ? `Added ${first.name}.` : `Added ${counted(entered, 'person', 'people')}.`);
  return done.ok;
}

export const setPerson = (
  article: string,
  person: string,
  set: Partial<Omit<Person, 'id'>>,
  merge?: string,
): Promise<Done> => dispatch(article, { type: 'person.set', person, set }, merge);

/** Takes somebody out of the list, and their links off the marks; offers to take it back. */
export async function removePerson(article: string, { id, name }: Person): Promise<void> {
  const done = await dispatch(article, { type: 'person.remove', person: id });
  if (done.ok)
    notify('info', `Removed ${name} from the people.`, {
      label: 'Undo',
      run: () => void undo(article, done.command),
    });
}

/** Narrows the list of marks to somebody's, and shows it. */
export function showMarksOf(article: string, person: string): void {
  setFilter(article, { people: [person] });
  showSide('marks');
}
