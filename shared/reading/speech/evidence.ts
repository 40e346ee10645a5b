import { PRONOUNS } from '../../text/languages/en/words';
import type { Speaker } from '../types';
import type { Utterance } from './utterances';

/** How the article names the speaker at this place. */
export type Naming =
  'named' | 'described' | 'body' | 'unnamed' | 'pronoun' | 'doubtful' | 'reference' | 'nobody';

/** What is given: whole sentences between marks, a few words, a report, or what somebody holds or shows. */
export type Form = 'sentence' | 'words' | 'report' | 'view';

/** What a speaker is taken on. */
export type Evidence =
  `${Naming} ${Form}` | `label ${Naming}` | `carried ${Exclude<Utterance['by'], 'label'>} ${Naming}`;

export interface Taken {
  speaker: Speaker | null;
  by: Utterance['by'];
  rival: string | null;
}

/** The class of evidence: what is equally sure belongs to one. */
export function evidenceOf(utterance: Utterance, { speaker, by, rival }: Taken): Evidence {
  const naming = namingOf(speaker, rival !== null);
  if (by === 'label') return `label ${naming}`;
  if (by !== 'attribution') return `carried ${by} ${naming}`;
  return `${naming} ${formOf(utterance)}`;
}

function formOf({ kind, quoted, speech }: Utterance): Form {
  if (kind === 'indirect' || kind === 'mixed') return speech ? 'report' : 'view';
  const first = quoted[0];
  return kind === 'direct' && first && first.inner.end - first.inner.start > SHORT ? 'sentence' : 'words';
}

// A few words between marks may be a term or a title; a sentence is seldom shorter.
const SHORT = 24;

function namingOf(speaker: Speaker | null, doubtful: boolean): Naming {
  if (!speaker) return 'nobody';
  if (doubtful) return 'doubtful';
  const { text, resolved, person, kind } = speaker;
  if (PRONOUNS.has(text.toLowerCase()))
    return resolved === null ? 'nobody' : person ? 'pronoun' : 'reference';
  if (person || kind === 'person') {
    const surname = (resolved ?? text).split(' ').pop()!;
    return text.includes(surname) || text === text.toUpperCase() ? 'named' : 'described';
  }
  if (resolved !== null && resolved !== text) return 'described';
  return /^(?:[Tt]he )?\p{Lu}/u.test(text) && kind === 'organisation' ? 'body' : 'unnamed';
}
