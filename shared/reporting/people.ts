import { marksByPerson, mayTell, namesWithheld, type Article, type Mark } from '../domain';
import type { ReportPerson } from './types';

/**
 * Whom the article names, whether they were asked for comment and answered, and their marks by number. Who is
 * a source that is not on the record is not among them.
 */
export function peopleIn(article: Article, marks: readonly Mark[]): ReportPerson[] {
  const hidden = namesWithheld(article.sources);
  const numbers = new Map(marks.map(({ id }, at) => [id, at + 1]));
  const theirs = marksByPerson(article);
  return Object.values(article.people).flatMap(({ id, name, title, affiliation, asked, answered }) =>
    mayTell(`${name} ${title} ${affiliation}`, hidden)
      ? [
          {
            name,
            title,
            affiliation,
            asked,
            answered,
            marks: (theirs.get(id) ?? []).map(({ mark }) => numbers.get(mark.id)!).sort((a, b) => a - b),
          },
        ]
      : [],
  );
}
