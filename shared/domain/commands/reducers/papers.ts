import type { Article } from '../../model/article';
import type { Evidence } from '../../model/evidence';
import { counted } from '../../model/numbers';
import { filesOfPaper, isRecording } from '../../model/paper';
import { badEvidence, enterSources, NO_SOURCE, putEvidence, takenSource } from './evidence';
import { lookedAt } from './marks';
import { refusal, type Of, type Reducer } from './refusals';

export const addPaper =
  (command: Of<'paper.add'>): Reducer =>
  (article) => {
    const { paper, source, evidence, at, by } = command;
    const sources = source ? [source] : [];
    if (article.papers[paper.id])
      return refusal('id-taken', 'This paper is in the article already; nothing was added.');
    const same = paperOf(article, paper.file.sha256);
    if (same) return refusal('paper-there', `${same.file.name} is here already, with the very same content.`);
    const bad = takenSource(article, sources);
    if (bad) return bad;
    if (!article.sources[paper.source] && source?.id !== paper.source) return NO_SOURCE;
    const papers = { ...article.papers, [paper.id]: paper };
    const misplaced = badEvidence({ ...article, papers }, { sources, evidence });
    if (misplaced) return misplaced;
    enterSources(article, sources, command);
    article.papers[paper.id] = { ...paper, addedAt: at, addedBy: by };
    putEvidence(article, { sources: [], evidence }, command);
    for (const { mark } of evidence) lookedAt(article.marks[mark]!, command);
    return undefined;
  };

export const setPaper =
  (command: Of<'paper.set'>): Reducer =>
  (article) => {
    const { source, sources } = command;
    const found = article.papers[command.paper];
    if (!found) return NO_PAPER;
    const bad = takenSource(article, sources);
    if (bad) return bad;
    if (!article.sources[source] && !sources.some(({ id }) => id === source)) return NO_SOURCE;
    enterSources(article, sources, command);
    found.source = source;
    for (const each of evidenceIn(article, command.paper)) each.source = source;
    return undefined;
  };

export const removePaper =
  ({ paper, even }: Of<'paper.remove'>): Reducer =>
  (article) => {
    const found = article.papers[paper];
    if (!found) return NO_PAPER;
    const resting = evidenceIn(article, paper).length;
    if (resting > 0 && !even)
      return refusal(
        'paper-in-use',
        `${counted(resting, 'piece')} of evidence ${resting === 1 ? 'stands' : 'stand'} in ${found.file.name}; nothing was removed.`,
      );
    delete article.papers[paper];
    for (const each of Object.values(article.papers)) if (each.recording === paper) delete each.recording;
    return undefined;
  };

export const addSidecar =
  ({ paper, file }: Of<'paper.sidecar'>): Reducer =>
  (article) => {
    const found = article.papers[paper];
    if (!found) return NO_PAPER;
    if (filesOfPaper(found).some(({ sha256 }) => sha256 === file.sha256))
      return refusal('paper-there', `${file.name} is beside ${found.file.name} already; nothing was added.`);
    found.sidecars = [...(found.sidecars ?? []), file];
    return undefined;
  };

export const nameSpeakers =
  ({ paper, speakers }: Of<'paper.speakers'>): Reducer =>
  (article) => {
    const found = article.papers[paper];
    if (!found) return NO_PAPER;
    if (speakers.length > 0) found.speakers = speakers.map((each) => ({ ...each }));
    else delete found.speakers;
    return undefined;
  };

export const linkRecording =
  ({ paper, recording }: Of<'paper.recording'>): Reducer =>
  (article) => {
    const found = article.papers[paper];
    const to = recording === null ? null : article.papers[recording];
    if (!found || to === undefined) return NO_PAPER;
    if (isRecording(found) || (to && !isRecording(to)))
      return refusal('does-not-fit', 'A transcript is linked to a recording only; nothing was changed.');
    found.recording = recording;
    return undefined;
  };

/** The paper of an article that has this content; undefined where it has none. */
export const paperOf = ({ papers }: Pick<Article, 'papers'>, sha256: string) =>
  Object.values(papers).find(({ file }) => file.sha256 === sha256);

/** The evidence that stands in a paper. */
export const evidenceIn = ({ marks }: Pick<Article, 'marks'>, paper: string): Evidence[] =>
  Object.values(marks).flatMap(({ evidence }) => evidence.filter((each) => each.paper === paper));

const NO_PAPER = refusal('no-such-paper', 'This paper is not in the article any more; nothing was changed.');
