import type { Draft as Mutable } from 'immer';
import { currentDraft, type Article, type Draft } from '../../model/article';
import { withPart } from '../../model/parts';
import { badRange, refusal, type Of, type Reducer } from './refusals';

/** Names paragraphs a part, or makes them body. */
export const setPart =
  (command: Of<'part.set'> | Of<'part.remove'>): Reducer =>
  (article: Mutable<Article>) => {
    const draft: Mutable<Draft> = currentDraft(article);
    const { text, parts, number } = draft;
    const { start, end } = command;
    if (command.draft !== number || command.length !== text.length)
      return refusal(
        'other-text',
        'The text is not the one these paragraphs were chosen in. Nothing was changed; choose them again.',
      );
    const bad = badRange(text, start, end, 'A part');
    if (bad) return bad;
    if (!/\S/.test(text.slice(start, end)))
      return refusal('bad-range', 'A part needs words; there are none here. Nothing was changed.');
    draft.parts = withPart(parts, text, { start, end }, command.type === 'part.set' ? command.kind : null);
    return undefined;
  };
