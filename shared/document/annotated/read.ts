import { isId } from '../../domain/model/ids';
import type { Range } from '../../text/ranges';
import type { Comment, Reply } from '../document';
import { labelIn } from './label';
import { statedIn, type Stated } from './lines';

/*
 * An annotated draft that comes back: which of its comments are Stet's own, by their labels, and what others
 * wrote beneath or into them. Where it went through a program that parts threads, the labels still say what
 * belongs to which mark.
 */

/** Something that stood at a mark when the draft was written, as it reads now. */
export interface SaidAgain extends Reply {
  /** The end of its id. */
  said: string;
}

/** A mark as its comment tells it. */
export interface AnnotatedMark extends Range, Stated {
  /** Its number on the annotated draft, and the end of its id. */
  number: number;
  mark: string;
  /** Its thread is done. */
  resolved: boolean;
  said: SaidAgain[];
  /** What others wrote since, in its order. */
  replies: Reply[];
}

/** What an annotated draft says of itself. */
export interface AnnotatedDraft {
  /** The article it is a draft of; null where nothing says it any more. */
  article: string | null;
  draft: number | null;
  /** When it was written, ISO time in UTC. */
  at: string | null;
  marks: AnnotatedMark[];
}

/** What an annotated draft says of itself besides, by these names, where a program keeps it. */
export const PROPERTIES = { article: 'StetArticle', draft: 'StetDraft', at: 'StetWritten' } as const;

/**
 * The comments that are none of Stet's, and the annotated draft; null where it is none. `properties`: what
 * the file says of itself.
 */
export function annotatedIn(
  comments: readonly Comment[],
  properties: ReadonlyMap<string, string> = new Map(),
): { comments: Comment[]; annotated: AnnotatedDraft | null } {
  const marks = new Map<string, AnnotatedMark>();
  const from = fromProperties(properties);
  const others: Comment[] = [];
  const loose: { to: string; reply: Reply | SaidAgain; comment: Comment }[] = [];
  for (const comment of comments) {
    const thread: Reply[] = [comment, ...comment.replies];
    let of: string | null = null;
    const unlabelled: Reply[] = [];
    for (const each of thread) {
      const labelled = labelIn(each.text);
      if (labelled?.label.said === null) {
        of = labelled.label.mark;
        const { mark, added, origin } = ownIn(comment, labelled.label, labelled.rest);
        if (!marks.has(mark.mark)) marks.set(mark.mark, mark);
        if (origin) Object.assign(from, origin);
        if (added !== '') loose.push({ to: of, reply: { ...told(each), text: added }, comment });
      } else if (labelled) {
        of ??= labelled.label.mark;
        const { mark, said } = labelled.label;
        loose.push({ to: mark, reply: { ...told(each), said: said!, text: labelled.rest }, comment });
      } else if (of === null) unlabelled.push(each);
      else loose.push({ to: of, reply: told(each), comment });
    }
    if (of === null) others.push(comment);
    else for (const each of unlabelled) loose.push({ to: of, reply: told(each), comment });
  }
  for (const { to, reply, comment } of loose) {
    const mark = marks.get(to);
    if (!mark) {
      // Its mark's own comment is gone, and what somebody wrote under it is there.
      if (!('said' in reply)) others.push({ ...comment, ...reply, replies: [] });
    } else if ('said' in reply) mark.said.push(reply);
    else mark.replies.push(reply);
  }
  return marks.size === 0
    ? { comments: [...comments], annotated: null }
    : { comments: others, annotated: { ...from, marks: [...marks.values()] } };
}

const told = ({ author, date, text, links }: Reply): Reply => ({
  author,
  ...(date === undefined ? {} : { date }),
  text,
  ...(links ? { links } : {}),
});

type Origin = Omit<AnnotatedDraft, 'marks'>;

function fromProperties(properties: ReadonlyMap<string, string>): Origin {
  const { article, draft, at } = PROPERTIES;
  return (
    originOf(properties.get(article), properties.get(draft), properties.get(at)) ?? {
      article: null,
      draft: null,
      at: null,
    }
  );
}

function originOf(article = '', draft = '', at = ''): Origin | null {
  if (!isId(article) || !(Number(draft) >= 1)) return null;
  const when = Date.parse(at);
  return {
    article,
    draft: Math.floor(Number(draft)),
    at: Number.isNaN(when) ? null : new Date(when).toISOString(),
  };
}

/**
 * The words by which the first comment says whose draft it is on: properties do not outlive every program.
 */
export const originWords = ({ article, draft, at }: { article: string; draft: number; at: string }): string =>
  `${draft} of article ${article}, written ${at}`;

const ORIGIN = /^\s*Draft: (\d{1,6}) of article ([0-9a-f-]{36}), written (\S+)\s*$/;

/** A mark's own comment, and what somebody wrote into it. */
function ownIn(
  { start, end, resolved }: Comment,
  { number, mark }: { number: number; mark: string },
  words: string,
) {
  const lines = words.split('\n');
  const { stated, added } = statedIn(lines);
  const [, draft, article, at] = lines.map((line) => ORIGIN.exec(line)).find((found) => found !== null) ?? [];
  const own: AnnotatedMark = { number, mark, start, end, ...stated, resolved, said: [], replies: [] };
  const origin = originOf(article, draft, at);
  return { mark: own, added: added.join('\n'), origin };
}
