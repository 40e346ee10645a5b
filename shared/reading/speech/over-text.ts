import type { People } from '../people/people';
import type { Document } from '../text/document';
import type { Quote } from '../types';
import type { Heading } from './headings';
import type { Line } from './narrative';
import type { Discourse } from './resolution';
import { resolve } from './speakers';
import { SURE } from './weights';

const NAMED = 'The heading says who speaks.';
const NOBODY = 'Words between quotation marks that the text below does not have.';

/** The quotation of a heading: the speaker it names, or the one who says these words in the text. */
export function overText(
  doc: Document,
  all: readonly Line[],
  people: People,
  { quote, phrase, line }: Heading,
  discourse: Discourse,
  echo: Quote | undefined,
): Quote {
  const named = phrase && resolve(doc, all, people, { line, phrase, cue: null }, discourse);
  const own = named && (named.speaker.person !== null || !echo) ? named : null;
  const { start, end } = quote;
  return {
    id: '',
    start,
    end,
    kind: 'partial',
    quoted: [{ start, end }],
    speaker: own ? own.speaker : (echo?.speaker ?? null),
    cue: null,
    candidates: [],
    carried: !own && echo?.speaker !== undefined && echo.speaker !== null,
    confidence: own ? SURE.label : echo ? echo.confidence : SURE.nobody,
    reason: own ? NAMED : echo ? 'The text below gives these words.' : NOBODY,
    utterance: `h${start}`,
  };
}
