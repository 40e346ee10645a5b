import { grammar } from '../../text/languages';
import type { Document } from '../text/document';
import type { Token } from '../text/tokens';
import { endsAsThing, isCapitals, isGivenName } from './edges';
import { surnameOf, type NameRun } from './runs';

const { endings, markers, naming, nouns, persons, speech, verbs } = grammar;

/**
 * A name of two words and more that no list knows: a role, an age, a verb of saying beside it say that it is
 * somebody's.
 */
export function actsLikePerson(doc: Document, run: NameRun, surnames: ReadonlyMap<string, number>): boolean {
  const { tokens } = doc;
  const before = tokens[run.from - 1];
  const after = tokens[run.to];
  if (before && speech.articles.has(before.lower)) return false;
  if (naming.demonyms.has(surnameOf(run)) || endsAsThing(surnameOf(run))) return false;
  if (tokens.slice(run.from, run.to).every(isCapitals) || /\d/.test(run.words.join(''))) return false;
  if (before && nouns.roles.has(before.lower)) return true;
  // "a driver named NAME"
  const noun = before && naming.called.has(before.lower) ? tokens[run.from - 2]?.lower : undefined;
  if (noun && (nouns.roles.has(noun) || nouns.offices.has(noun) || persons.occupations.has(noun)))
    return true;
  // "the team's coach, NAME,"
  if (
    before?.text === ',' &&
    (!after || /^[,.]$/.test(after.text)) &&
    heldBy(tokens, run.from - 1, doc.sentences[run.sentence]!.first)
  )
    return true;
  // "a cousin in New Zealand, a farmer": the farmer is the cousin.
  if (before && naming.placeLinks.has(before.lower)) return false;
  if (
    after?.text === ',' &&
    ((/^\d{1,2}$/.test(tokens[run.to + 1]?.text ?? '') && tokens[run.to + 2]?.text === ',') ||
      roleSoon(tokens, run.to + 1))
  )
    return true;
  // "NAME, who sells bait": of several it would be "who sell".
  if (after?.text === ',' && tokens[run.to + 1]?.lower === markers.person && isOne(tokens[run.to + 2]))
    return true;
  if (after && isSubject(doc, run) && isHeOrSheNext(doc, run)) return true;
  if (after && (after.lower === markers.person || (verbs.plain.has(after.lower) && after.pos === 'VERB')))
    return true;
  // "said Hill Pharma executive chairman Jane Roe": what a noun follows is no person.
  if (before && naming.beforeSpeakers.has(before.lower))
    return !after || after.capital || !/^(?:NOUN|ADJ)$/.test(after.pos);
  return (
    (surnames.get(surnameOf(run)) ?? 0) > 0 && run.words.length < 4 && !persons.placeEnds.has(surnameOf(run))
  );
}

/** A verb of one who does it now, or an auxiliary of one. */
const isOne = (token: Token | undefined): boolean =>
  token !== undefined &&
  (verbs.presentOrPast.has(token.lower)
    ? !persons.ofSeveral.has(token.lower)
    : token.pos === 'VERB' && persons.ofOne.test(token.lower));

/** "NAME runs …" at the head of a sentence. */
const isSubject = ({ tokens, sentences }: Document, run: NameRun): boolean =>
  sentences[run.sentence]!.first === run.from && isOne(tokens[run.to]);

/** The next sentence of the paragraph goes on with "he" or "she". */
function isHeOrSheNext({ tokens, sentences }: Document, run: NameRun): boolean {
  const [own, next] = [sentences[run.sentence]!, sentences[run.sentence + 1]];
  return next?.paragraph === own.paragraph && naming.heOrShe.has(tokens[next.first]!.lower);
}

/**
 * "the harbour master, NAME,", "the solicitor handling the estate, NAME,": an office with its article stands
 * before the comma.
 */
function heldBy(tokens: readonly Token[], comma: number, first: number): boolean {
  // "the chair of the trust, NAME," is the chair; "the trust, NAME," is the trust.
  const body = nouns.bodies.has(tokens[comma - 1]?.lower ?? '');
  let office = false;
  for (let i = comma - 1; i >= Math.max(first, comma - 9); i--) {
    const { lower, text, pos } = tokens[i]!;
    if (/^[,.;:–—"“”]$/.test(text) || pos === 'AUX' || (pos === 'PRON' && !speech.owners.has(lower)))
      return false;
    if (nouns.roles.has(lower) || nouns.offices.has(lower))
      office ||= !body || persons.officeAt.has(tokens[i + 1]!.lower);
    if (office && naming.holders.has(lower)) return true;
    if (pos === 'VERB' && !endings.ongoingOrDone.test(lower)) return false;
  }
  return (
    office &&
    tokens[comma - 1] !== undefined &&
    (nouns.roles.has(tokens[comma - 1]!.lower) || nouns.offices.has(tokens[comma - 1]!.lower))
  );
}

export function roleSoon(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 6 && i < tokens.length; i++) {
    const token = tokens[i]!;
    // "Roe, told his lawyer": the lawyer is somebody else.
    if (
      /^[,.;:"“”‘’«»]$/.test(token.text) ||
      // "in Heath, Sheriff Jane Roe": somebody else's title.
      (token.capital && naming.honorifics.has(token.lower) && tokens[i + 1]?.capital && i === from) ||
      token.pos === 'AUX' ||
      // "NAME, with illustrator Jane Roe"
      (token.pos === 'ADP' && i === from) ||
      naming.clauses.has(token.lower) ||
      (verbs.cueVerb(token.lower) && token.pos === 'VERB' && !nouns.roles.has(token.lower))
    )
      return false;
    if (
      nouns.roles.has(token.lower) ||
      nouns.offices.has(token.lower) ||
      persons.occupations.has(token.lower)
    )
      return true;
    if (naming.honorifics.has(token.lower) && i > from) return true;
  }
  return false;
}

/**
 * A surname nobody introduced: "Wexley said". A company says things too, so the word must not stand elsewhere
 * as an attribute.
 */
export function speaksAlone(doc: Document, run: NameRun): boolean {
  const after = doc.tokens[run.to];
  const before = doc.tokens[run.from - 1];
  if (
    before &&
    (speech.articles.has(before.lower) || before.pos === 'ADP' || before.lower === markers.possession)
  )
    return false;
  // "her daughter Lynne"
  if (before && !before.capital && nouns.roles.has(before.lower) && isGivenName(surnameOf(run))) return true;
  const word = doc.tokens[run.name]!;
  // "Organisers say": a verb in the plural; "PC-based" is no name.
  if (naming.pluralVerbs.has(after?.lower ?? '') || endings.joinedToName.test(word.lower)) return false;
  if (
    nouns.sources.has(word.lower) ||
    nouns.roles.has(word.lower) ||
    nouns.documents.has(word.lower) ||
    (word.pos === 'NOUN' && endings.plural.test(word.lower))
  )
    return false;
  const verb = after && naming.betweenNameAndVerb.has(after.lower) ? doc.tokens[run.to + 1] : after;
  // "Nvidia said its profit rose": what has an "its" is no person.
  if (verb && verbs.cueVerb(verb.lower) && itsSoon(doc, run)) return false;
  if (verb && verbs.plain.has(verb.lower)) return verbs.cueVerb(verb.lower)!.speech;
  if (verb?.pos === 'VERB' && verbs.cueVerb(verb.lower)?.speech) return true;
  if (
    after?.text === ':' &&
    !naming.addressed.has(before?.lower ?? '') &&
    /^["“„‘'«]$/.test(doc.tokens[run.to + 1]?.text ?? '')
  )
    return true;
  if (
    after?.text === ',' &&
    (roleSoon(doc.tokens, run.to + 1) || doc.tokens[run.to + 1]?.lower === markers.person)
  )
    return true;
  if (after?.pos === 'VERB' && endings.finite.test(after.lower) && heOrSheSoon(doc, run.to)) return true;
  // `"…," quipped Wexley.`
  return (
    before !== undefined &&
    verbs.cueVerb(before.lower)?.speech === true &&
    !!after &&
    /^[.,]$/.test(after.text) &&
    /^["”’'»]$/.test(doc.tokens[run.from - 2]?.text ?? '')
  );
}

function itsSoon(doc: Document, run: NameRun): boolean {
  const end = Math.min(doc.sentences[run.sentence]!.last, run.to + 12);
  for (let i = run.to; i < end; i++) if (naming.itsOwn.has(doc.tokens[i]!.lower)) return true;
  return false;
}

/** "Pike laughed. … she replied": a person acts and is called he or she within two lines. */
function heOrSheSoon(doc: Document, from: number): boolean {
  for (let i = from; i < from + 25 && i < doc.tokens.length; i++)
    if (naming.heOrShe.has(doc.tokens[i]!.lower)) return true;
  return false;
}
