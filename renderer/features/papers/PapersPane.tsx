import { Button } from '@mantine/core';
import { isRecording, type Article, type Paper } from '@shared/domain';
import { FilePlus2 } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { attachByDialog } from '../../store/papers/attach';
import {
  ACROSS,
  openPaper,
  PASSAGES,
  readPaper,
  showAcross,
  showPassages,
  shownOf,
  usePapers,
} from '../../store/papers/open';
import { useRoving } from '../../ui/useRoving';
import { PaperShown } from './PaperShown';
import { NameSpeakers } from './quotes/NameSpeakers';
import { PassagesPane } from './passages/PassagesPane';
import { ItsRecording } from './player/ItsRecording';
import { Player } from './player/Player';
import { MovePaper } from './MovePaper';
import { RemovePaper } from './RemovePaper';
import { Resting } from './Resting';
import { Sidecars } from './Sidecars';
import classes from './papers.module.css';

interface PapersPaneProps {
  article: Article;
  readOnly: boolean;
  /** What is told of the piece as a whole; drawn while its tab is in front. */
  across: () => ReactNode;
}

/** The papers of the article, one in front: what its marks are checked against, beside the draft. */
export function PapersPane({ article, readOnly, across }: PapersPaneProps) {
  const papers = papersInOrder(article);
  const { current } = usePapers((state) => shownOf(state, article.id));
  const asking = current === PASSAGES && papers.length > 0;
  const isAcross = current === ACROSS;
  const shown = asking || isAcross ? undefined : (papers.find(({ id }) => id === current) ?? papers[0]);
  const roving = useRoving();
  const seen = shown?.id;
  useEffect(() => {
    if (seen !== undefined) void readPaper(article.id, seen);
  }, [article.id, seen]);
  const inFront = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    inFront.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [seen]);
  return (
    <div className={classes.pane} data-drop="paper">
      <header className={classes.head}>
        <div role="tablist" aria-label="Papers" className={classes.tabs} {...roving}>
          {papers.length > 0 && (
            <button
              type="button"
              role="tab"
              id="paper-tab-passages"
              aria-selected={asking}
              aria-controls="paper"
              className={classes.tab}
              tabIndex={asking ? 0 : -1}
              onClick={() => showPassages(article.id)}
            >
              Passages
            </button>
          )}
          <button
            type="button"
            role="tab"
            id="paper-tab-across"
            aria-selected={isAcross}
            aria-controls="paper"
            className={classes.tab}
            tabIndex={isAcross || papers.length === 0 ? 0 : -1}
            onClick={() => showAcross(article.id)}
          >
            Across the piece
          </button>
          {papers.map((paper) => (
            <button
              key={paper.id}
              ref={paper === shown ? inFront : null}
              type="button"
              role="tab"
              id={`paper-tab-${paper.id}`}
              aria-selected={paper === shown}
              aria-controls="paper"
              className={classes.tab}
              title={paper.file.name}
              tabIndex={paper === shown ? 0 : -1}
              onClick={() => openPaper(article.id, paper.id)}
            >
              {paper.file.name}
            </button>
          ))}
        </div>
        {!readOnly && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<FilePlus2 size={13} aria-hidden="true" />}
            onClick={() => void attachByDialog(article.id)}
          >
            Attach…
          </Button>
        )}
      </header>
      {asking && <PassagesPane article={article} readOnly={readOnly} />}
      {shown && <PaperInFront key={shown.id} article={article} paper={shown} readOnly={readOnly} />}
      {isAcross && (
        <div role="tabpanel" id="paper" aria-labelledby="paper-tab-across" className={classes.paper}>
          {across()}
        </div>
      )}
      <Player article={article} readOnly={readOnly} isFront={shown !== undefined && isRecording(shown)} />
      {papers.length === 0 && !isAcross && (
        <p className={classes.empty}>
          The papers behind the story go here: drop files, or attach them. Each is kept as it came, with the
          article.
        </p>
      )}
    </div>
  );
}

function PaperInFront({ article, paper, readOnly }: { article: Article; paper: Paper; readOnly: boolean }) {
  const reply = usePapers(({ contents }) => contents[paper.id]);
  // In tenths, so that it is not drawn anew for every piece.
  const come = usePapers(({ coming }) => (coming?.paper === paper.id ? Math.floor(coming.share * 10) : 0));
  const title = article.sources[paper.source]?.title ?? 'A source that is gone';
  return (
    <div
      role="tabpanel"
      id="paper"
      aria-labelledby={`paper-tab-${paper.id}`}
      className={classes.paper}
      data-kind={paper.kind}
    >
      <div className={classes.about}>
        <span className={classes.title}>{title}</span>
        <ItsRecording article={article} paper={paper} readOnly={readOnly} />
        {!readOnly && <NameSpeakers article={article} paper={paper} />}
        {!readOnly && <MovePaper article={article} paper={paper} />}
        {!readOnly && <RemovePaper article={article} paper={paper} />}
      </div>
      <Sidecars article={article.id} paper={paper} />
      {reply?.trouble && (
        <p role="alert" className={classes.trouble}>
          {reply.trouble}
          <Resting article={article} paper={paper.id} />
        </p>
      )}
      {!reply && (
        <p className={`stet-late ${classes.empty}`} role="status">
          Reading the paper…{come > 0 && ` ${come * 10} %`}
        </p>
      )}
      {reply && <PaperShown article={article} paper={paper} reply={reply} />}
    </div>
  );
}

/** As they were attached; of those of one moment, by id. */
const papersInOrder = ({ papers }: Article): Paper[] =>
  Object.values(papers).sort((a, b) => (a.id < b.id ? -1 : 1));
