import { refusal, said, type Of, type Reducer } from './refusals';

export const addPerson =
  ({ person }: Of<'person.add'>): Reducer =>
  (article) => {
    if (article.people[person.id])
      return refusal('id-taken', 'This person is in the list already; nobody was added.');
    article.people[person.id] = person;
    return undefined;
  };

export const setPerson =
  ({ person, set }: Of<'person.set'>): Reducer =>
  (article) => {
    const found = article.people[person];
    if (!found) return NOBODY;
    Object.assign(found, said(set));
    return undefined;
  };

export const removePerson =
  ({ person }: Of<'person.remove'>): Reducer =>
  (article) => {
    if (!article.people[person]) return NOBODY;
    delete article.people[person];
    for (const mark of Object.values(article.marks)) {
      if (mark.people.includes(person)) mark.people = mark.people.filter((id) => id !== person);
    }
    return undefined;
  };

const NOBODY = refusal('no-such-person', 'This person is not in the list any more; nothing was changed.');
