import { applyPatches, enablePatches, type Patch } from 'immer';
import type { Article } from '../model/article';
import type { Command } from './command';
import { marksBacked, marksIn } from './marks-in';
import type { Mark } from '../model/mark';

enablePatches();

/*
 * Most commands say which marks they are about, and look at no other. They are carried out on an article of
 * these marks alone: a copy of ten thousand, made and frozen again for each change of one, was nearly all
 * that a change cost.
 */

/** The marks `command` looks at or changes, where that can be said of it; else null. */
export function marksNamed(command: Command): readonly string[] | null {
  switch (command.type) {
    case 'details.set':
    case 'article.archive':
    case 'part.set':
    case 'part.remove':
    case 'sentence.clear':
    case 'sentence.unclear':
    case 'suggestion.dismiss':
    case 'person.add':
    case 'person.set':
    case 'source.add':
    case 'source.set':
    case 'source.same':
    case 'paper.sidecar':
    case 'paper.speakers':
    case 'query.answer':
    case 'query.decide':
    case 'query.remove':
    case 'paper.recording':
      return [];
    case 'query.add':
      return command.query.marks;
    case 'mark.add': {
      const { id, attribution } = command.mark;
      return attribution === undefined ? [id] : [id, attribution];
    }
    case 'mark.set': {
      const { kind, attribution } = command.set;
      // What is no attribution any more is let go of by whatever quote has it.
      if (kind !== undefined) return null;
      return attribution ? [...command.marks, attribution] : command.marks;
    }
    case 'backing.add':
      return marksBacked(command);
    // Evidence on any mark may stand in it.
    case 'paper.set':
    case 'paper.remove':
    // Whatever quote is linked to it lets go of it.
    case 'mark.remove':
      return null;
    default:
      return marksIn(command);
  }
}

/** The article with the marks `ids` alone, as far as it has them. */
export function withOnly(article: Article, ids: readonly string[]): Article {
  const named = ids.filter((id) => Object.hasOwn(article.marks, id));
  return { ...article, marks: Object.fromEntries(named.map((id) => [id, article.marks[id]!])) };
}

/** `article`, as `after` was made of `only`, its part; the very same where nothing was. */
export function withOthers(article: Article, only: Article, after: Article): Article {
  if (after === only) return article;
  if (after.marks === only.marks) return { ...after, marks: article.marks };
  return { ...after, marks: Object.assign(copyOf(article.marks), after.marks) };
}

/**
 * The article with marks `ids` whose lists are nobody else's, to be added to in place: what moves with a text
 * shares them with the mark of before.
 */
export function withOwnLists(article: Article, ids: readonly string[]): Article {
  const marks = copyOf(article.marks);
  for (const id of ids) {
    const mark = marks[id];
    if (mark) marks[id] = { ...mark, notes: [...mark.notes], evidence: [...mark.evidence] };
  }
  return { ...article, marks };
}

export function copyOf(marks: Article['marks']): Record<string, Mark> {
  const copy: Record<string, Mark> = {};
  // Twice as fast as a spread, and there may be ten thousand.
  for (const id in marks) copy[id] = marks[id]!;
  return copy;
}

/**
 * The article after the steps that `applyWithPatches` has told of. Throws where they are another article's.
 */
export function patched(article: Article, patches: readonly Patch[]): Article {
  const isWithin = ({ path }: Patch): boolean => path.length > (path[0] === 'marks' ? 2 : 1);
  if (!patches.every(isWithin)) return applyPatches(article, patches);
  const named = patches.filter(({ path }) => path[0] === 'marks').map(({ path }) => String(path[1]));
  const only = withOnly(article, [...new Set(named)]);
  return withOthers(article, only, applyPatches(only, patches));
}
