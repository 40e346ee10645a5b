import type { TapeWords } from '../tape';

/** What English decides about transcripts of recordings. */
export const TAPE_WORDS: TapeWords = {
  timeOfDay: /^(?:[ap]\.?\s?m\b|noon\b|o['’]clock\b)/iu,
  unspoken:
    /^(?:transcribed (?:by|with) (?:https?:|www\.|otter)|transcription (?:ended|started|began) |transcript by rev\b|this (?:editable )?transcript (?:was|is) (?:computer|automatically|machine)|transcript (?:generated|exported) )/iu,
};
