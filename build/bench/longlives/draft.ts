import {
  DEFAULT_SAME_WORDS,
  DEFAULT_SURROUNDINGS,
  newId,
  NO_DETAILS,
  type Command,
  type CommandBody,
} from '@shared/domain';
import { draftCommand, reviewDraft } from '@shared/domain/commands/draft-review';
import { openLibrary, type Applied } from '../../../electron/services/library';
import { randomFrom, sentence } from '../anchoring/prose';
import { measured, type Took } from './measure';

/** What a new draft costs: comparing it for the preview, and keeping it, until it is on disk. */
export interface NewDraft {
  words: number;
  compared: Took;
  kept: Took;
}

const sign = (body: CommandBody): Command =>
  ({ ...body, id: newId(), at: new Date().toISOString(), by: 'Bench' }) as Command;

async function must(applying: Promise<Applied>): Promise<Extract<Applied, { ok: true }>> {
  const applied = await applying;
  if (!applied.ok) throw new Error(applied.message);
  return applied;
}

/**
 * An article with so many marks, every one of them decided, and a draft in which that share of its sentences
 * is another.
 */
export async function newDraft(folder: string, marks: number, share: number): Promise<NewDraft> {
  const library = await openLibrary(folder, { dailyBackup: false });
  if (library.trouble !== null) throw new Error(library.trouble);
  const random = randomFrom(7);
  const sentences = Array.from({ length: marks }, () => `${sentence(random)}${random() < 0.2 ? '\n' : ' '}`);
  const article = newId();
  const text = sentences.join('').trim();
  await must(
    library.create(
      sign({
        type: 'article.create',
        article,
        details: NO_DETAILS,
        text,
        formats: [],
        origin: 'bench',
      }) as Extract<Command, { type: 'article.create' }>,
    ),
  );
  let at = 0;
  const ids: string[] = [];
  const accepted = sentences.map((words) => {
    const start = at;
    at += words.length;
    const id = newId();
    ids.push(id);
    return {
      id,
      kind: 'claim' as const,
      start,
      end: start + words.trim().length - 1,
      facets: [],
      risk: 'routine' as const,
      people: [],
    };
  });
  await must(library.apply(article, sign({ type: 'suggestion.accept', people: [], marks: accepted })));
  await must(library.apply(article, sign({ type: 'mark.status', marks: ids, status: 'verified' })));
  const opened = await library.open(article);
  if (!opened.ok) throw new Error(opened.message);
  const before = opened.opened.article;
  const next = sentences
    .map((words) => (random() < share ? `${sentence(random)} ` : words))
    .join('')
    .trim();
  const { took: compared, result: review } = await measured(() => reviewDraft(before, next));
  const body = draftCommand(before, review, { text: next, formats: [], origin: 'second.docx' });
  const command = sign({ ...body, same: DEFAULT_SAME_WORDS, surroundings: DEFAULT_SURROUNDINGS });
  const { took: kept } = await measured(() => must(library.apply(article, command)));
  await library.close();
  return { words: text.split(/\s+/).length, compared, kept };
}
