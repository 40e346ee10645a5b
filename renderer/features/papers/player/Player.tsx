import { transcriptsOf, type Article, type Paper } from '@shared/domain';
import { paperPath } from '@shared/web';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { openPaper, readPaper, usePapers } from '../../../store/papers/open';
import { heard, holdElement, usePlayer } from '../../../store/papers/player';
import { Controls } from './Controls';
import { SeekBar } from './SeekBar';
import classes from './player.module.css';

interface PlayerProps {
  article: Article;
  readOnly: boolean;
  /** Whether the recording itself is in front: then its picture has the room. */
  isFront: boolean;
}

/** The recording that lies beside the manuscript: it goes on while other papers are looked at. */
export function Player({ article, readOnly, isFront }: PlayerProps) {
  const playing = usePlayer((all) => all[article.id]);
  const paper = playing && article.papers[playing.recording];
  if (!playing || !paper || playing.trouble !== null) return null;
  return (
    <section className={classes.player} data-front={isFront && paper.kind === 'video'} aria-label="Recording">
      <Media key={paper.id} article={article} paper={paper} />
      {playing.soundOnly && (
        <p className={classes.soft}>Its picture cannot be shown here; the sound is played.</p>
      )}
      <div className={classes.row}>
        <button
          type="button"
          className={classes.open}
          title={paper.file.name}
          onClick={() => openPaper(article.id, paper.id)}
        >
          {paper.file.name}
        </button>
        <SeekBar article={article.id} name={paper.file.name} playing={playing} />
      </div>
      <Controls article={article.id} playing={playing} readOnly={readOnly} />
    </section>
  );
}

/** What is heard, from the disk a slice at a time; its own controls are the page's. */
function Media({ article, paper }: { article: Article; paper: Paper }) {
  const id = article.id;
  const element = useRef<HTMLMediaElement>(null);
  useLayoutEffect(() => {
    const held = element.current!;
    const events = Object.entries(heard(id, held)).map(
      ([name, tell]) => [name.slice(2).toLowerCase(), tell] as const,
    );
    for (const [name, tell] of events) held.addEventListener(name, tell);
    const letGo = holdElement(id, held);
    return () => {
      for (const [name, tell] of events) held.removeEventListener(name, tell);
      letGo();
    };
  }, [id, paper.id]);
  const transcripts = useMemo(() => transcriptsOf(article, paper.id), [article, paper.id]);
  useEffect(() => {
    for (const each of transcripts) if (!usePapers.getState().contents[each.id]) void readPaper(id, each.id);
  }, [id, transcripts]);
  const isVideo = paper.kind === 'video';
  const Tag = isVideo ? 'video' : 'audio';
  return (
    <div className={classes.media} hidden={!isVideo}>
      <Tag
        ref={(held: HTMLMediaElement | null) => {
          element.current = held;
        }}
        preload="metadata"
        src={paperPath(id, paper.file.sha256)}
        aria-label={paper.file.name}
      />
    </div>
  );
}
