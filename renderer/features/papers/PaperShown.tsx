import type { ContentReply } from '@shared/contract';
import { speakerNamed, type Paper } from '@shared/domain';
import type { PaperContent } from '@shared/document/paper';
import { cutTo } from '@shared/text/clip';
import { paperPath } from '@shared/web';
import { useCallback, useMemo } from 'react';
import { openOutside } from '../../store/base/outside';
import { choose, shownOf, usePapers } from '../../store/papers/open';
import { usePasswords } from '../../store/papers/locked';
import { saveCopy } from '../../store/papers/save';
import { PaperView } from '../../ui/paper/PaperView';
import type { Selected } from '../../ui/paper/types';
import { UnlockPaper } from './UnlockPaper';
import classes from './papers.module.css';

interface PaperShownProps {
  article: string;
  paper: Paper;
  reply: ContentReply;
}

/** What evidence takes of a paper's words. */
const MOST_WORDS = 20_000;

/** A paper as it is shown; what is selected in it waits to be put against a mark. */
export function PaperShown({ article, paper, reply }: PaperShownProps) {
  const lit = usePapers((state) => shownOf(state, article).lit);
  const from = usePapers((state) => shownOf(state, article).from);
  const { id, speakers } = paper;
  const content = useMemo(() => named(reply.content, speakers), [reply.content, speakers]);
  const password = usePasswords((all) => all[id]?.password);
  const onSelect = useCallback(
    (selected: Selected | null) => choose(article, selected && chosenOf(id, selected)),
    [article, id],
  );
  return (
    <div className={classes.shown}>
      <PaperView
        paper={paper}
        content={content}
        why={reply.unread ?? undefined}
        address={addressOf(article, paper, from)}
        lit={lit}
        find=""
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

/** Where its bytes are; of a recording to be played from a second, with that second (Media Fragments). */
function addressOf(article: string, { kind, file }: Paper, from: number | null): string {
  const path = paperPath(article, file.sha256);
  const isPlayed = kind === 'audio' || kind === 'video';
  return isPlayed && from !== null ? `${path}#t=${from}` : path;
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
