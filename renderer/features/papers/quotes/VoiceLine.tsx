import { Button } from '@mantine/core';
import type { Article } from '@shared/domain';
import type { HeardPassage } from '@shared/quotes/heard';
import { Play, UserCheck, UserRound, UserX } from 'lucide-react';
import { openPaper } from '../../../store/papers/open';
import { recordingOf, voiceName } from '../../../store/papers/quotes';
import classes from './quotes.module.css';

interface VoiceLineProps {
  article: Article;
  passage: HeardPassage;
  readOnly: boolean;
}

/** Who speaks at that second, and whether that is whom the draft lets speak. */
export function VoiceLine({ article, passage: { paper, speaker, voice, time } }: VoiceLineProps) {
  const name = voiceName(article, paper, speaker);
  const recording = time === null ? undefined : recordingOf(article, paper);
  return (
    <div className={classes.voice}>
      <span className={classes.who} data-voice={voice}>
        <VoiceIcon voice={voice} />
        {saidOf(name, voice)}
      </span>
      {recording && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Play size={12} aria-hidden="true" />}
          onClick={() => openPaper(article.id, recording.id, null, time)}
        >
          Play from here
        </Button>
      )}
    </div>
  );
}

function saidOf(name: string, voice: HeardPassage['voice']): string {
  if (voice === 'right') return `${name} speaks, as the draft says`;
  if (voice === 'another') return `${name} speaks: the draft says another`;
  return name === '' ? 'Who speaks is not said' : `${name} speaks; whether the draft means them is not known`;
}

/** Silent for screen readers: the words stand beside it. */
export function VoiceIcon({ voice }: Pick<HeardPassage, 'voice'>) {
  const Icon = { right: UserCheck, another: UserX, unknown: UserRound }[voice];
  return <Icon size={13} aria-hidden="true" className={classes.icon} />;
}
