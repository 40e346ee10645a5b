import { addDraft } from '../../domain/commands/drafts';
import type { CommandBody } from '../../domain/commands/command';
import type { Article } from '../../domain/model/article';
import { annotationsKept, backingFrom, type Choice, type Kept } from './from';
import { newOf } from './known';

type Body<T extends CommandBody['type']> = Extract<CommandBody, { type: T }>;

/**
 * The command that keeps a draft with what was written on it and is new: `draft` itself where nothing is.
 * `written` is the text it was read from. What does not fit `article` any more is for `apply` to refuse.
 */
export function draftWithBacking(
  article: Article,
  draft: Body<'draft.add'>,
  written: Parameters<typeof backingFrom>[0],
  choice: Omit<Choice, 'origin'>,
): Body<'draft.add' | 'draft.bring'> {
  const added = addDraft(article, { ...draft, ...NOBODY });
  if (!added.ok) return draft;
  const body = backingFrom(written, added.article, { ...choice, origin: draft.origin });
  if (!body) return draft;
  const { type: _, origin: __, ...backing } = body;
  return { ...draft, type: 'draft.bring', backing };
}

/** How much of what is written on a draft an earlier one brought, which is not taken in again. */
export function recognisedBy(
  article: Article,
  draft: Body<'draft.add'>,
  written: Parameters<typeof backingFrom>[0],
  kept: Kept,
): number {
  const added = addDraft(article, { ...draft, ...NOBODY });
  if (!added.ok) return 0;
  const { annotations } = annotationsKept(written, kept);
  return newOf(annotations, Object.values(added.article.marks)).recognised;
}

/** Who signs and when makes no difference to where marks stand. */
const NOBODY = { id: '', at: '', by: '' };
