import type { Article } from '../../model/article';
import type { AddEvidence } from '../command';
import type { Evidence, NewSource, Source } from '../../model/evidence';
import type { Paper } from '../../model/paper';
import { lookedAt, missingMark } from './marks';
import { refusal, said, type Of, type Reducer } from './refusals';
import { inQuotes } from '../../../text/in-quotes';

type Signed = { at: string; by: string };

export const addSource =
  (command: Of<'source.add'>): Reducer =>
  (article) => {
    const taken = takenSource(article, [command.source]);
    if (taken) return taken;
    enterSources(article, [command.source], command);
    return undefined;
  };

export const setSource =
  ({ source, set }: Of<'source.set'>): Reducer =>
  (article) => {
    const found = article.sources[source];
    if (!found) return NO_SOURCE;
    const { standing, ...fields } = said(set);
    Object.assign(found, fields);
    if (standing === null) delete found.standing;
    else if (standing !== undefined) found.standing = standing;
    return undefined;
  };

export const sameOrigin =
  ({ sources, same }: Of<'source.same'>): Reducer =>
  (article) => {
    if (sources.some((id) => !article.sources[id])) return NO_SOURCE;
    for (const id of sources) {
      if (same === null) delete article.sources[id]!.same;
      else article.sources[id]!.same = same;
    }
    return undefined;
  };

export const removeSource =
  ({ source }: Of<'source.remove'>): Reducer =>
  (article) => {
    const found = article.sources[source];
    if (!found) return NO_SOURCE;
    const resting = Object.values(article.marks).filter(({ evidence }) =>
      evidence.some((each) => each.source === source),
    ).length;
    if (resting > 0) {
      return refusal(
        'source-in-use',
        `${inQuotes(found.title)} is evidence for ${resting === 1 ? 'a mark' : `${resting.toLocaleString('en-GB')} marks`}. Remove it there first; nothing was removed.`,
      );
    }
    const paper = Object.values(article.papers).find((each) => each.source === source);
    if (paper) {
      return refusal(
        'source-in-use',
        `${paper.file.name} is a paper of ${inQuotes(found.title)}. Remove it first, or put it to another source; nothing was removed.`,
      );
    }
    delete article.sources[source];
    return undefined;
  };

/** The papers evidence may stand in. */
interface Papers {
  papers: Readonly<Record<string, Pick<Paper, 'source'>>>;
}

type Added = Pick<AddEvidence, 'sources' | 'evidence'>;

export const addEvidence =
  (command: Of<'evidence.add'>): Reducer =>
  (article) => {
    // Everything is looked at before anything is added: a command that does not fit changes nothing.
    const bad = badEvidence(article, command);
    if (bad) return bad;
    putEvidence(article, command, command);
    for (const { mark } of command.evidence) lookedAt(article.marks[mark]!, command);
    return undefined;
  };

/** Why it cannot be put against the article's marks and `fresh` ones, which are about to be made. */
export function badEvidence(
  article: Pick<Article, 'marks' | 'sources'> & Papers,
  { sources, evidence }: Added,
  fresh: ReadonlySet<string> = new Set(),
) {
  const bad =
    missingMark(
      article,
      evidence.map(({ mark }) => mark).filter((mark) => !fresh.has(mark)),
    ) ?? takenSource(article, sources);
  if (bad) return bad;
  const known = new Set([...Object.keys(article.sources), ...sources.map(({ id }) => id)]);
  if (evidence.some(({ source }) => !known.has(source))) return NO_SOURCE;
  if (evidence.some((each) => each.paper !== undefined && !isPaperOf(article, each))) return NO_PAPER;
  const taken = new Set(
    evidence.flatMap(({ mark }) => article.marks[mark]?.evidence.map(({ id }) => id) ?? []),
  );
  for (const { id } of evidence) {
    if (taken.has(id)) return refusal('id-taken', 'This evidence is there already; nothing was added.');
    taken.add(id);
  }
  return undefined;
}

export function putEvidence(
  article: Pick<Article, 'marks' | 'sources'>,
  { sources, evidence }: Added,
  { at, by }: Signed,
): void {
  enterSources(article, sources, { at, by });
  for (const { mark, from, place, heard, ...each } of evidence) {
    article.marks[mark]!.evidence.push({
      ...each,
      at,
      by,
      ...(place ? { place: { ...place } } : {}),
      ...(heard ? { heard: { ...heard } } : {}),
      ...(from ? { from: { ...from } } : {}),
    });
  }
}

export const setEvidence =
  (command: Of<'evidence.set'>): Reducer =>
  (article) => {
    const bad = missingMark(article, [command.mark]) ?? takenSource(article, command.sources);
    if (bad) return bad;
    const found = article.marks[command.mark]!.evidence.find(({ id }) => id === command.evidence);
    if (!found) return NO_EVIDENCE;
    const set = said(command.set);
    if (
      set.source !== undefined &&
      !article.sources[set.source] &&
      !command.sources.some(({ id }) => id === set.source)
    )
      return NO_SOURCE;
    if (set.paper !== undefined && !isPaperOf(article, { source: found.source, ...set })) return NO_PAPER;
    enterSources(article, command.sources, command);
    // What was compared were the words of before.
    if (set.excerpt !== undefined && set.excerpt !== found.excerpt) delete found.heard;
    // What is put to another source stands in no paper of the one before.
    if (set.source !== undefined && set.source !== found.source) {
      delete found.paper;
      delete found.place;
      delete found.heard;
    }
    Object.assign(found, set, set.place ? { place: { ...set.place } } : {});
    lookedAt(article.marks[command.mark]!, command);
    return undefined;
  };

export const removeEvidence =
  (command: Of<'evidence.remove'>): Reducer =>
  (article) => {
    const missing = missingMark(article, [command.mark]);
    if (missing) return missing;
    const { evidence } = article.marks[command.mark]!;
    const at = evidence.findIndex(({ id }) => id === command.evidence);
    if (at === -1) return NO_EVIDENCE;
    evidence.splice(at, 1);
    return undefined;
  };

export function enterSources(
  article: Pick<Article, 'sources'>,
  sources: readonly NewSource[],
  { at, by }: Signed,
): void {
  for (const source of sources)
    article.sources[source.id] = { ...source, createdAt: at, createdBy: by } satisfies Source;
}

/** Why sources cannot be entered; undefined where they can. */
export function takenSource(article: Pick<Article, 'sources'>, sources: readonly NewSource[]) {
  const seen = new Set<string>();
  for (const { id } of sources) {
    if (article.sources[id] || seen.has(id))
      return refusal('id-taken', 'This source is in the list already; nothing was added.');
    seen.add(id);
  }
  return undefined;
}

/** Whether evidence stands in a paper that the article has, and that is of the source it is put to. */
const isPaperOf = ({ papers }: Papers, { paper, source }: Pick<Evidence, 'paper' | 'source'>): boolean =>
  paper !== undefined && papers[paper]?.source === source;

const NO_PAPER = refusal('no-such-paper', 'This source has no such paper any more; nothing was changed.');
export const NO_SOURCE = refusal(
  'no-such-source',
  'This source is not in the list any more; nothing was changed.',
);
const NO_EVIDENCE = refusal('no-such-evidence', 'This evidence is not there any more; nothing was changed.');
