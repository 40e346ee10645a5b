import type { ContentReply } from '@shared/contract';
import { isRecording, recordingOf, speakerNamed, type Article, type Paper } from '@shared/domain';
import type { PaperContent } from '@shared/document/paper';
import { timedTurns, turnAt } from '@shared/document/transcript/playing';
import { cutTo } from '@shared/text/clip';
import type { Range } from '@shared/text/ranges';
import { paperPath } from '@shared/web';
import { useCallback, useMemo } from 'react';
import { openOutside } from '../../store/base/outside';
import { choose, noteCursor, shownOf, usePapers } from '../../store/papers/open';
import { usePlayer } from '../../store/papers/player';
import { playWords } from '../../store/papers/tapes';
import { usePasswords } from '../../store/papers/locked';
import { saveCopy } from '../../store/papers/save';
import { PaperView } from '../../ui/paper/PaperView';
import type { Selected } from '../../ui/paper/types';
import { RecordingFront } from './player/RecordingFront';
import { UnlockPaper } from './UnlockPaper';
import classes from './papers.module.css';

interface PaperShownProps {
  article: Article;
  paper: Paper;
  reply: ContentReply;
}

/** What evidence takes of a paper's words. */
const MOST_WORDS = 20_000;

/** A paper as it is shown; what is selected in it waits to be put against a mark. */
export function PaperShown({ article: whole, paper, reply }: PaperShownProps) {
  const article = whole.id;
  const lit = usePapers((state) => shownOf(state, article).lit);
  const { id, speakers } = paper;
  const content = useMemo(() => named(reply.content, speakers), [reply.content, speakers]);
  const password = usePasswords((all) => all[id]?.password);
  const onSelect = useCallback(
    (selected: Selected | null) => choose(article, selected && chosenOf(id, selected)),
    [article, id],
  );
  const turn = useTurn(whole, paper, content);
  const onCursor = useCallback((at: number) => noteCursor(id, at), [id]);
  const onPlay = (words: { start: number; end: number }) => void playWords(whole, id, words);
  const hasRecording = recordingOf(whole, id) !== undefined;
  return (
    <div className={classes.shown}>
      <PaperView
        paper={paper}
        content={content}
        why={reply.unread ?? undefined}
        address={paperPath(article, paper.file.sha256)}
        lit={lit}
        find=""
        turn={turn}
        onPlay={hasRecording ? onPlay : undefined}
        onCursor={onCursor}
        recording={isRecording(paper) ? <RecordingFront article={whole} paper={paper} /> : undefined}
        onSelect={onSelect}
        onOpen={openOutside}
        password={password}
        unlock={<UnlockPaper article={article} paper={paper} />}
        onSave={() => void saveCopy(article, id)}
      />
    </div>
  );
}

const chosenOf = (paper: string, { start, end, words, locator }: Selected) => ({
  ...{ paper, locator, excerpt: cutTo(words, MOST_WORDS) },
  ...(start === null || end === null ? {} : { place: { start, end } }),
});

/** The turn that is spoken now; drawn anew when another one is. */
function useTurn(article: Article, { id }: Paper, content: PaperContent | null): Range | null {
  const recording = recordingOf(article, id)?.id;
  const turns = useMemo(() => timedTurns(content?.apparatus.cues ?? []), [content]);
  const at = usePlayer((all) => {
    const playing = all[article.id];
    const isHeard = playing?.recording === recording && (playing?.isPlaying || (playing?.at ?? 0) > 0);
    return playing && isHeard ? turnAt(turns, playing.at) : -1;
  });
  return turns[at] ?? null;
}

/** What was read, with the names that its speakers were given. */
function named(content: PaperContent | null, speakers: Paper['speakers']): PaperContent | null {
  if (!content || !speakers) return content;
  const cues = content.apparatus.cues.map((cue) => ({
    ...cue,
    speaker: speakerNamed({ speakers }, cue.speaker),
  }));
  return { ...content, apparatus: { ...content.apparatus, cues } };
}
