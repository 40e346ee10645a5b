import type { CueVerb } from '../../text/languages';
import type { Phrase } from './phrases';

/** "NAME said …": who speaks and by which cue. All numbers index the tokens of one line. */
export interface Attribution {
  cue: Phrase;
  verb: CueVerb;
  subject: Phrase | null;
  /** The cue's own stretch with its subject, where content before it ends and content after it starts. */
  from: number;
  to: number;
  /** The "who" of a relative clause, for which the subject stands. */
  via?: number;
  /**
   * subject-cue: "Roe said"; cue-subject: "said Roe"; according: "according to Roe"; shared: the subject
   * stands with an earlier verb.
   */
  order: 'subject-cue' | 'cue-subject' | 'according' | 'shared';
  /** "Roe was quoted as saying": a participle that stands for a finite verb. */
  finite?: boolean;
  /** A noun says it, in passing: "repeated Roe's claim that". Its owner does not have the floor. */
  aside?: boolean;
}
