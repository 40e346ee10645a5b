import { anchorAt } from '../../../anchoring/anchor';
import { currentDraft } from '../../model/article';
import { isBulk } from '../bulk';
import { badRange, refusal, type Of, type Reducer } from './refusals';

export const clearSentences =
  (command: Of<'sentence.clear'>): Reducer =>
  (article) => {
    const { text } = currentDraft(article);
    for (const { id, start, end } of command.sentences) {
      if (article.cleared[id])
        return refusal('id-taken', 'This sentence is ticked off already; nothing was changed.');
      const bad = badRange(text, start, end, 'A sentence');
      if (bad) return bad;
    }
    const bulk = isBulk(command) ? { bulk: true as const } : {};
    // A tick set in bulk gives way to one that somebody sets on the same sentence by itself.
    const places = new Set(command.sentences.map(placeOf));
    for (const { id, anchor } of Object.values(article.cleared))
      if (places.has(placeOf(anchor))) delete article.cleared[id];
    for (const { id, start, end } of command.sentences) {
      article.cleared[id] = {
        id,
        anchor: anchorAt(text, start, end),
        at: command.at,
        by: command.by,
        ...bulk,
      };
    }
    return undefined;
  };

export const unclearSentences =
  (command: Of<'sentence.unclear'>): Reducer =>
  (article) => {
    if (command.sentences.some((id) => !article.cleared[id])) {
      return refusal('no-such-sentence', 'This sentence is not ticked off any more; nothing was changed.');
    }
    for (const id of command.sentences) delete article.cleared[id];
    return undefined;
  };

const placeOf = ({ start, end }: { start: number; end: number }): string => `${start} ${end}`;
