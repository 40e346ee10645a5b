import type { Article } from '../model/article';
import { apply } from './apply';
import type { AddBacking } from './command';
import { marksBacked } from './marks-in';
import type { Outcome } from './refusal';
import { badBacking } from './reducers/backing';

/** Marks of a part: to add so many takes a few milliseconds. */
const MOST = 200;

/**
 * As `apply`, with a `pause` between parts: a book comes with more than a thousand comments, and what else
 * waits need not wait for all of them.
 */
export async function applyBackingInParts(
  article: Article,
  command: AddBacking,
  pause: () => Promise<unknown>,
): Promise<Outcome> {
  const marks = marksBacked(command);
  // Why it does not fit is said of all of it.
  if (marks.length <= MOST || badBacking(article, command)) return apply(article, command);
  let outcome: Outcome = { ok: true, article };
  for (let at = 0; at < marks.length && outcome.ok; at += MOST) {
    if (at > 0) await pause();
    const some = new Set(marks.slice(at, at + MOST));
    const part = partOf(command, some, at === 0 ? command.sources : []);
    outcome = apply(outcome.article, part);
  }
  return outcome;
}

function partOf(command: AddBacking, marks: ReadonlySet<string>, sources: AddBacking['sources']): AddBacking {
  const isOn = ({ mark }: { mark: string }): boolean => marks.has(mark);
  return {
    ...command,
    sources,
    marks: command.marks.filter(({ id }) => marks.has(id)),
    said: command.said.filter(isOn),
    evidence: command.evidence.filter(isOn),
    notes: command.notes.filter(isOn),
  };
}
