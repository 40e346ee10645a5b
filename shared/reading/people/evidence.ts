import { BEFORE_SPEAKERS } from '../../text/languages/en/verbs';
import { cueVerb, PLAIN_CUES } from '../../text/languages/en/cues';
import { DEMONYMS, ORGANISATION_NOUNS } from '../../text/languages/en/places';
import { DOCUMENTS, HONORIFICS, OFFICES, ROLES, SOURCES } from '../../text/languages/en/titles';
import type { Document } from '../text/document';
import type { Token } from '../text/tokens';
import { isGivenName, surnameOf, type NameRun } from './runs';

/** A name of two words and more that no list knows: a role, an age, a verb of saying beside it say that it is somebody's. */
export function actsLikePerson(doc: Document, run: NameRun, surnames: ReadonlyMap<string, number>): boolean {
  const { tokens } = doc;
  const before = tokens[run.from - 1];
  const after = tokens[run.to];
  if (before && /^(?:the|a|an)$/.test(before.lower)) return false;
  if (DEMONYMS.has(surnameOf(run))) return false;
  if (before && ROLES.has(before.lower)) return true;
  // "the team's coach, NAME,"
  if (
    before?.text === ',' &&
    (!after || /^[,.]$/.test(after.text)) &&
    heldBy(tokens, run.from - 1, doc.sentences[run.sentence]!.first)
  )
    return true;
  // "a cousin in New Zealand, a farmer": the farmer is the cousin.
  if (before && /^(?:in|at|near|across|outside|inside|into)$/.test(before.lower)) return false;
  if (
    after?.text === ',' &&
    ((/^\d{1,2}$/.test(tokens[run.to + 1]?.text ?? '') && tokens[run.to + 2]?.text === ',') ||
      roleSoon(tokens, run.to + 1))
  )
    return true;
  if (after && (after.lower === 'who' || (PLAIN_CUES.has(after.lower) && after.pos === 'VERB'))) return true;
  // "said Hill Pharma executive chairman Jane Roe": what a noun follows is no person.
  if (before && BEFORE_SPEAKERS.has(before.lower))
    return !after || after.capital || !/^(?:NOUN|ADJ)$/.test(after.pos);
  return (surnames.get(surnameOf(run)) ?? 0) > 0 && run.words.length < 4;
}

/** "the harbour master, NAME,", "the solicitor handling the estate, NAME,": an office with its article stands before the comma. */
function heldBy(tokens: readonly Token[], comma: number, first: number): boolean {
  if (ORGANISATION_NOUNS.has(tokens[comma - 1]?.lower ?? '')) return false;
  let office = false;
  for (let i = comma - 1; i >= Math.max(first, comma - 9); i--) {
    const { lower, text, pos } = tokens[i]!;
    if (
      /^[,.;:–—"“”]$/.test(text) ||
      pos === 'AUX' ||
      (pos === 'PRON' && !/^(?:his|her|its|their)$/.test(lower))
    )
      return false;
    if (ROLES.has(lower) || OFFICES.has(lower)) office = true;
    if (office && /^(?:the|an?|his|her|its|their|another|one|['’]s?)$/.test(lower)) return true;
    if (pos === 'VERB' && !/(?:ing|ed)$/.test(lower)) return false;
  }
  return (
    office &&
    tokens[comma - 1] !== undefined &&
    (ROLES.has(tokens[comma - 1]!.lower) || OFFICES.has(tokens[comma - 1]!.lower))
  );
}

export function roleSoon(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 6 && i < tokens.length; i++) {
    const token = tokens[i]!;
    // "Roe, told his lawyer": the lawyer is somebody else.
    if (
      /^[,.;:]$/.test(token.text) ||
      token.pos === 'AUX' ||
      /^(?:whom?|whose|which|where|when)$/.test(token.lower) ||
      (cueVerb(token.lower) && token.pos === 'VERB' && !ROLES.has(token.lower))
    )
      return false;
    if (ROLES.has(token.lower) || (HONORIFICS.has(token.lower) && i > from)) return true;
  }
  return false;
}

/** A surname nobody introduced: "Wexley said". A company says things too, so the word must not stand elsewhere as an attribute. */
export function speaksAlone(doc: Document, run: NameRun): boolean {
  const after = doc.tokens[run.to];
  const before = doc.tokens[run.from - 1];
  if (before && (/^(?:the|a|an)$/.test(before.lower) || before.pos === 'ADP' || before.lower === 'of'))
    return false;
  // "her daughter Lynne"
  if (before && !before.capital && ROLES.has(before.lower) && isGivenName(surnameOf(run))) return true;
  const word = doc.tokens[run.name]!;
  // "Organisers say": a verb in the plural; "PC-based" is no name.
  if (
    /^(?:say|are|were|have|believe|think|want|argue|claim|agree|hope|fear)$/.test(after?.lower ?? '') ||
    /-(?:based|born|led|style|backed|owned|run|wide|era|made)$/.test(word.lower)
  )
    return false;
  if (
    SOURCES.has(word.lower) ||
    ROLES.has(word.lower) ||
    DOCUMENTS.has(word.lower) ||
    (word.pos === 'NOUN' && /s$/.test(word.lower))
  )
    return false;
  const verb =
    after && /^(?:also|later|then|has|had|have|himself|herself)$/.test(after.lower)
      ? doc.tokens[run.to + 1]
      : after;
  // "Nvidia said its profit rose": what has an "its" is no person.
  if (verb && cueVerb(verb.lower) && itsSoon(doc, run)) return false;
  if (verb && PLAIN_CUES.has(verb.lower)) return cueVerb(verb.lower)!.speech;
  if (verb?.pos === 'VERB' && cueVerb(verb.lower)?.speech) return true;
  if (after?.text === ':' && /^["“„‘'«]$/.test(doc.tokens[run.to + 1]?.text ?? '')) return true;
  if (after?.text === ',' && (roleSoon(doc.tokens, run.to + 1) || doc.tokens[run.to + 1]?.lower === 'who'))
    return true;
  if (after?.pos === 'VERB' && /(?:ed|s)$/.test(after.lower) && heOrSheSoon(doc, run.to)) return true;
  // `"…," quipped Wexley.`
  return (
    before !== undefined &&
    cueVerb(before.lower)?.speech === true &&
    !!after &&
    /^[.,]$/.test(after.text) &&
    /^["”’'»]$/.test(doc.tokens[run.from - 2]?.text ?? '')
  );
}

function itsSoon(doc: Document, run: NameRun): boolean {
  const end = Math.min(doc.sentences[run.sentence]!.last, run.to + 12);
  for (let i = run.to; i < end; i++) if (/^(?:its|itself)$/.test(doc.tokens[i]!.lower)) return true;
  return false;
}

/** "Pike laughed. … she replied": a person acts and is called he or she within two lines. */
function heOrSheSoon(doc: Document, from: number): boolean {
  for (let i = from; i < from + 25 && i < doc.tokens.length; i++)
    if (/^(?:he|she|his|her)$/.test(doc.tokens[i]!.lower)) return true;
  return false;
}
