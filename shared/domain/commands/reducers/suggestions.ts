import { currentDraft } from '../../model/article';
import { isBulk } from '../bulk';
import { badEvidence, putEvidence } from './evidence';
import { addMark } from './marks';
import { badRange, refusal, type Of, type Reducer } from './refusals';

export const acceptSuggestions =
  (command: Of<'suggestion.accept'>): Reducer =>
  (article) => {
    const { text } = currentDraft(article);
    // Everything is looked at before anything is added: a command that does not fit changes nothing.
    const kinds = new Map(Object.values(article.marks).map(({ id, kind }) => [id, kind]));
    const known = new Set([...Object.keys(article.people), ...command.people.map(({ id }) => id)]);
    if (command.people.some(({ id }) => article.people[id]))
      return refusal('id-taken', 'This person is in the list already; nothing was accepted.');
    for (const { id, kind, start, end, attribution, people } of command.marks) {
      if (kinds.has(id)) return refusal('id-taken', 'This mark exists already; nothing was accepted.');
      const bad = badRange(text, start, end);
      if (bad) return bad;
      if (attribution !== undefined && (kind !== 'quote' || kinds.get(attribution) !== 'attribution')) {
        return refusal(
          'bad-link',
          'A quote can only be linked to an attribution in the same article; nothing was accepted.',
        );
      }
      if (people.some((person) => !known.has(person)))
        return refusal(
          'no-such-person',
          'A mark can only be linked to people of its article; nothing was accepted.',
        );
      kinds.set(id, kind);
    }
    const bad =
      command.evidence && badEvidence(article, command.evidence, new Set(command.marks.map(({ id }) => id)));
    if (bad) return bad;
    for (const person of command.people) article.people[person.id] = person;
    const { id, at, by } = command;
    const bulk = isBulk(command) ? { bulk: true as const } : {};
    for (const { facets, risk, people, ...mark } of command.marks) {
      addMark({ type: 'mark.add', id, at, by, mark, ...bulk })(article);
      Object.assign(article.marks[mark.id]!, { facets, risk, people });
    }
    if (command.evidence) putEvidence(article, command.evidence, command);
    return undefined;
  };

export const dismissSuggestions =
  ({ suggestions, dismissed, at, by }: Of<'suggestion.dismiss'>): Reducer =>
  (article) => {
    for (const key of suggestions) {
      if (dismissed) article.dismissed[key] = { at, by };
      else delete article.dismissed[key];
    }
    return undefined;
  };
