import { transcriptsOf, type Article, type Paper } from '@shared/domain';
import { useEffect } from 'react';
import { useKeys } from '../../../store/base/keys';
import { openPaper } from '../../../store/papers/open';
import { putIn, TROUBLE_INFO, usePlayer } from '../../../store/papers/player';
import { saveCopy } from '../../../store/papers/save';
import { firstShown } from '../../../ui/keys';
import { FileCard } from '../../../ui/paper/FileCard';
import classes from './player.module.css';

/** A recording in front: it is put in the player, which lies below, or it is said why it cannot be played. */
export function RecordingFront({ article, paper }: { article: Article; paper: Paper }) {
  const trouble = usePlayer((all) => {
    const playing = all[article.id];
    return playing?.recording === paper.id ? playing.trouble : null;
  });
  useEffect(() => putIn(article.id, paper.id), [article.id, paper.id]);
  const keys = useKeys();
  if (trouble !== null)
    return (
      <FileCard
        paper={paper}
        why={TROUBLE_INFO[trouble]}
        onSave={() => void saveCopy(article.id, paper.id)}
      />
    );
  const transcripts = transcriptsOf(article, paper.id);
  return (
    <div className={classes.about}>
      {transcripts.length > 0 ? (
        <p>
          Its transcript:{' '}
          {transcripts.map(({ id, file }) => (
            <button key={id} type="button" className={classes.open} onClick={() => openPaper(article.id, id)}>
              {file.name}
            </button>
          ))}
        </p>
      ) : (
        <p>
          No transcript is linked to it. Listen, with a mark selected:{' '}
          <kbd>{firstShown(keys, 'recording.note')}</kbd> notes the minute on it.
        </p>
      )}
      <p className={classes.soft}>
        From the manuscript too: <kbd>{firstShown(keys, 'recording.play')}</kbd> plays and pauses,{' '}
        <kbd>{firstShown(keys, 'recording.back')}</kbd> goes back 3 seconds.
      </p>
    </div>
  );
}
