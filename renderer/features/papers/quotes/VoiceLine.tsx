import type { Article } from '@shared/domain';
import type { HeardPassage } from '@shared/quotes/heard';
import { inQuotes } from '@shared/text/in-quotes';
import { UserCheck, UserRound, UserX } from 'lucide-react';
import { voiceName } from '../../../store/papers/quotes';
import classes from './quotes.module.css';

interface VoiceLineProps {
  article: Article;
  passage: HeardPassage;
  /** Whom the draft lets speak, as it says it. */
  by: string;
}

/** Who speaks at that second, and whether that is whom the draft lets speak. */
export const VoiceLine = ({ article, passage: { paper, speaker, voice }, by }: VoiceLineProps) => (
  <p className={classes.who} data-voice={voice}>
    <VoiceIcon voice={voice} />
    {saidOf(voiceName(article, paper, speaker), voice, by)}
  </p>
);

function saidOf(name: string, voice: HeardPassage['voice'], by: string): string {
  if (voice === 'right') return `${name} speaks, as the draft says`;
  if (voice === 'another') return `${name} speaks: the draft says ${inQuotes(by)}`;
  return name === '' ? 'Who speaks is not said' : `${name} speaks; whether the draft means them is not known`;
}

/** Silent for screen readers: the words stand beside it. */
export function VoiceIcon({ voice }: Pick<HeardPassage, 'voice'>) {
  const Icon = { right: UserCheck, another: UserX, unknown: UserRound }[voice];
  return <Icon size={13} aria-hidden="true" className={classes.icon} />;
}
