import { Button } from '@mantine/core';
import { recordingOf, type Article } from '@shared/domain';
import type { HeardPassage } from '@shared/quotes/heard';
import { Play, UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import { useKeys } from '../../../store/base/keys';
import { readAndPlay } from '../../../store/papers/tapes';
import { ariaKeys, firstShown } from '../../../ui/keys';
import classes from './quotes.module.css';
import { SpeakersDialog } from './SpeakersDialog';

interface PassageActionsProps {
  article: Article;
  passage: HeardPassage;
  readOnly: boolean;
}

/** What can be done with the passage in hand beside taking it: its voice named, its recording played. */
export function PassageActions({ article, passage, readOnly }: PassageActionsProps) {
  const { paper: id, speaker, time } = passage;
  const keys = useKeys();
  const [naming, setNaming] = useState(false);
  const paper = article.papers[id];
  const recording = time === null ? undefined : recordingOf(article, id);
  return (
    <div className={classes.actions}>
      {speaker !== '' && paper && !readOnly && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<UserRoundPen size={12} aria-hidden="true" />}
          onClick={() => setNaming(true)}
        >
          Name {speaker}…
        </Button>
      )}
      {recording && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Play size={12} aria-hidden="true" />}
          rightSection={<kbd>{firstShown(keys, 'recording.here')}</kbd>}
          aria-keyshortcuts={ariaKeys(keys, 'recording.here')}
          onClick={() => void readAndPlay(article, id, passage)}
        >
          Play from here
        </Button>
      )}
      {naming && paper && (
        <SpeakersDialog article={article} paper={paper} label={speaker} onClose={() => setNaming(false)} />
      )}
    </div>
  );
}
