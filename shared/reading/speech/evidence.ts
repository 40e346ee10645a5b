import { grammar } from '../../text/languages';
import type { Speaker } from '../types';
import type { Utterance } from './utterance';

const { classes, nouns, speaking, speech } = grammar;

/**
 * How the article names the speaker at this place. named: by name; described: "the coach", whom the article
 * names elsewhere; body: an organisation; somebody: a role, a crowd or a document without a name; thing:
 * anything else; pronoun: one person it can mean; doubtful: two; reference: "it" and "they"; nobody: a
 * pronoun without anybody.
 */
export type Naming =
  'named' | 'described' | 'body' | 'somebody' | 'thing' | 'pronoun' | 'doubtful' | 'reference' | 'nobody';

/**
 * What is given: a whole sentence between marks, a few words, a report by a plain verb of saying, one by
 * another verb ("suggested", ", adding"), or what somebody holds or shows.
 */
export type Form = 'sentence' | 'words' | 'report' | 'other report' | 'view';

/** Where the speaker is taken from, when the sentence itself does not say. */
export type Carrying = Exclude<Utterance['by'], 'attribution' | 'label' | 'continued'>;

/** What a speaker is taken on; of one class all are equally sure. */
export interface Evidence {
  naming: Naming;
  by: Form | Carrying;
}

/** The class of evidence a quotation belongs to. `by` is how its speaker was found. */
export const evidenceOf = (
  utterance: Utterance,
  speaker: Speaker | null,
  by: 'attribution' | Carrying,
  doubtful: boolean,
): Evidence => ({ naming: namingOf(speaker, doubtful), by: by === 'attribution' ? formOf(utterance) : by });

// A few words between marks may be a term or a title; a sentence is seldom shorter.
const SHORT = 24;

function formOf({ kind, quoted, speech, plain }: Utterance): Form {
  if (kind === 'indirect' || kind === 'mixed') return !speech ? 'view' : plain ? 'report' : 'other report';
  const inner = quoted[0]?.inner;
  const whole = plain === true || (inner !== undefined && inner.end - inner.start > SHORT);
  return kind === 'direct' && whole ? 'sentence' : 'words';
}

function namingOf(speaker: Speaker | null, doubtful: boolean): Naming {
  if (!speaker) return 'nobody';
  if (doubtful) return 'doubtful';
  const { text, resolved, person, kind } = speaker;
  if (classes.pronouns.has(text.toLowerCase()))
    return resolved === null ? 'nobody' : person ? 'pronoun' : 'reference';
  if (person || kind === 'person') {
    const names = (resolved ?? text).toLowerCase().split(' ');
    const lower = text.toLowerCase();
    return lower.includes(names[names.length - 1]!) || lower.includes(names[0]!) ? 'named' : 'described';
  }
  if (resolved !== null && resolved !== text && !text.includes(resolved)) return 'described';
  if (kind === 'organisation' && /\p{Lu}/u.test(text)) return 'body';
  return text
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => speaking.somebody.test(word) || SPEAKS.some((words) => words.has(word)))
    ? 'somebody'
    : 'thing';
}

const SPEAKS = [
  speaking.speakingCrowds,
  nouns.roles,
  nouns.sources,
  nouns.documents,
  nouns.inNamesOfBodies,
  speech.somebodies,
  speech.singleSpeakers,
];
