import { anchorAt } from '../../anchoring/anchor';
import { currentDraft } from '../article';
import { badRange, refusal, type Of, type Recipe } from './refusals';

export const clearSentences = (command: Of<'sentence.clear'>): Recipe => (article) => {
  const { text } = currentDraft(article);
  for (const { id, start, end } of command.sentences) {
    if (article.cleared[id]) return refusal('id-taken', 'This sentence is ticked off already; nothing was changed.');
    const bad = badRange(text, start, end, 'A sentence');
    if (bad) return bad;
  }
  for (const { id, start, end } of command.sentences) {
    article.cleared[id] = { id, anchor: anchorAt(text, start, end), at: command.at, by: command.by };
  }
  return undefined;
};

export const unclearSentences = (command: Of<'sentence.unclear'>): Recipe => (article) => {
  if (command.sentences.some((id) => !article.cleared[id])) {
    return refusal('no-such-sentence', 'This sentence is not ticked off any more; nothing was changed.');
  }
  for (const id of command.sentences) delete article.cleared[id];
  return undefined;
};
