import { grammar } from '../../text/languages';
import type { Document } from '../text/document';
import { isWord, type Token } from '../text/tokens';
import {
  bodyAt,
  capitalsIn,
  isOccupation,
  isOffice,
  isQualified,
  LONGEST,
  officeFrom,
  wordsOf,
  type Office,
  type RunsByEnd,
} from './description';
import type { NameRun } from './runs';
import { phraseBefore } from './titles';

const { endings, markers, naming, nouns, persons, speech } = grammar;

/** What somebody is, and where, as the words beside one mention of the name say. Null where they do not. */
export interface Standing {
  /** "former mayor", "head of research". */
  office: string | null;
  /** A form of address or a rank: "Dr", "Col.". */
  address: string | null;
  affiliation: string | null;
}

/**
 * The office, address and affiliation beside this mention: before the name, in the name's title, and behind
 * it.
 */
export function standingBeside(doc: Document, run: NameRun, endingAt: RunsByEnd): Standing {
  const { tokens } = doc;
  const { first, last } = doc.sentences[run.sentence]!;
  const title = run.name > run.from ? prefixOf(doc, run, first) : null;
  const behind = officeBehind(doc, run, last, endingAt);
  const strong = title !== null && isStrong(tokens, run.from, run.name);
  const before = strong ? null : officeBefore(doc, run, first, endingAt);
  return {
    office: strong ? title : (before?.office ?? behind?.office ?? null),
    address: title !== null && !strong ? title : null,
    affiliation:
      before?.affiliation ??
      behind?.affiliation ??
      bodyAt(doc, run.to, last, persons.nameAt, true)?.words ??
      partyBehind(doc, run.to) ??
      workplace(doc, run.to, last) ??
      ownerOf(doc, run, first, endingAt),
  };
}

/** "NAME (Lab, Heath)", "NAME (D-Heath)", "NAME, R-Heath,": the party. */
function partyBehind({ tokens }: Document, to: number): string | null {
  const [mark, code, next] = [tokens[to], tokens[to + 1], tokens[to + 2]];
  if (!code?.capital || !/^[,(]$/.test(mark?.text ?? '')) return null;
  const ends = mark!.text === '(' ? /^[,)-]$/ : /^-$/;
  return ends.test(next?.text ?? '')
    ? (persons.parties.get(code.lower) ?? null)
    : (persons.parties.get(/^(\p{Lu}\p{L}*)-\p{Lu}/u.exec(code.text)?.[1]?.toLowerCase() ?? '') ?? null);
}

/** "NAME, who studies towns at Heath University,": where it is done. */
function workplace(doc: Document, to: number, last: number): string | null {
  const { tokens } = doc;
  if (tokens[to]?.text !== ',' || tokens[to + 1]?.lower !== markers.person) return null;
  for (let i = to + 2; i < Math.min(last, to + 12) && !/^[,.;:]$/.test(tokens[i]!.text); i++) {
    const body = bodyAt(doc, i, last, persons.worksAt, true);
    if (body) return body.words;
  }
  return null;
}

/** "Heath Bank's NAME", "Heath Bank's Chairman NAME": whose somebody is. */
function ownerOf(doc: Document, run: NameRun, first: number, endingAt: RunsByEnd): string | null {
  const at = run.from - 1;
  const owner = at > first && endings.owner.test(doc.tokens[at]!.lower) ? endingAt.get(at) : undefined;
  return owner && (owner.kind === 'organisation' || owner.kind === 'unknown') && owner.name === owner.from
    ? wordsOf(doc, owner.from, owner.to)
    : null;
}

/** "Home Secretary" says what somebody is; of "Dr" and "Col." what stands beside them says more. */
function isStrong(tokens: readonly Token[], from: number, name: number): boolean {
  for (let i = from; i < name; i++) {
    const { lower } = tokens[i]!;
    if ((naming.honorifics.has(lower) || nouns.roles.has(lower)) && !persons.ranks.has(lower)) return true;
  }
  // "Mother Superior", "Pensioner": capitals before a name that are no address.
  return !tokens.slice(from, name).some(({ lower }) => persons.ranks.has(lower));
}

/** Left over "former", "then", "acting". */
function formerly(tokens: readonly Token[], from: number, first: number): number {
  let at = from;
  while (at > first && persons.formerly.has(tokens[at - 1]!.lower) && tokens[at - 1]!.text !== '-') at--;
  return at;
}

/**
 * "Home Secretary", "Dr."; null where the capitals before the name are what somebody is to somebody, a body
 * or a place.
 */
function prefixOf(doc: Document, run: NameRun, first: number): string | null {
  const { tokens } = doc;
  const word = isWord(tokens[run.name - 1]) ? run.name - 1 : run.name - 2;
  const { lower } = tokens[Math.max(word, run.from)]!;
  if (word < run.from || nouns.inNamesOfBodies.has(lower) || naming.places.has(lower)) return null;
  if (naming.demonyms.has(lower) || (nouns.noOffices.has(lower) && !naming.honorifics.has(lower)))
    return null;
  return wordsOf(doc, formerly(tokens, run.from, first), run.name);
}

/** "Heath Bank analyst NAME", "Heath's former coach, NAME": the office, and whose. */
function officeBefore(
  doc: Document,
  run: NameRun,
  first: number,
  endingAt: RunsByEnd,
): { office: string; affiliation: string | null } | null {
  const { tokens } = doc;
  if (tokens[run.from - 1]?.text === ',') return officeBeforeComma(doc, run, first, endingAt);
  const ministry = ministryAt(tokens, run.from);
  const phrase = phraseBefore(
    tokens,
    first,
    ministry ?? run.from,
    (token) => isOccupation(token) || isQualified(token),
  );
  const bare = phrase && phrase.to - phrase.from === 1 && isQualified(tokens[phrase.from]!);
  if (!phrase || (bare && !(phrase.from > first && tokens[phrase.from - 1]!.capital)))
    return officeOfBody(doc, run, first, endingAt);
  if (ministry !== null)
    return { office: wordsOf(doc, formerly(tokens, phrase.from, first), run.from), affiliation: null };
  // At the head of a sentence the body's words look like the office's.
  const whose = capitalsIn(tokens, phrase.from, phrase.to - 1);
  const start = endingAt.has(whose) ? whose : phrase.from;
  const from = formerly(tokens, start, first);
  const owned = from > first && endings.owner.test(tokens[from - 1]!.lower);
  const body = endingAt.get(owned ? from - 1 : from);
  const own = wordsOf(doc, from, phrase.to);
  if (!body || body.kind === 'person' || body.name > body.from || opensOnly(doc, body, first))
    return { office: own, affiliation: null };
  if (naming.demonyms.has(body.words.at(-1)!.toLowerCase()))
    return { office: wordsOf(doc, formerly(tokens, body.from, first), phrase.to), affiliation: null };
  // "former Heath Bank analyst" is a former analyst.
  const before = persons.formerly.has(tokens[body.from]!.lower)
    ? body.from
    : formerly(tokens, body.from, first);
  const named =
    Math.max(before, body.from) +
    (before === body.from && persons.formerly.has(tokens[before]!.lower) ? 1 : 0);
  const adverb = named > before ? wordsOf(doc, before, named).toLowerCase() : '';
  return {
    office: adverb ? `${adverb} ${own}` : own,
    affiliation: named < body.to ? wordsOf(doc, bodyFrom(doc, named, endingAt), body.to) : null,
  };
}

/** Where "Council for the Welfare of Birds" begins, of which the last word alone stands at `at`. */
function bodyFrom({ tokens }: Document, at: number, endingAt: RunsByEnd): number {
  for (let from = at; ;) {
    const link = speech.articles.has(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1;
    const body = persons.fields.has(tokens[link]?.lower ?? '') ? endingAt.get(link) : undefined;
    if (!body?.words.some((word) => nouns.inNamesOfBodies.has(word.toLowerCase()))) return from;
    from = body.from;
  }
}

/** "CEO of the Heath Council NAME": the body ends where the name begins. */
function officeOfBody(doc: Document, run: NameRun, first: number, endingAt: RunsByEnd): Office | null {
  if (!endingAt.has(run.from)) return null;
  for (let start = Math.max(first, run.from - LONGEST); start < run.from; start++) {
    const found = officeFrom(doc, start, run.from, endingAt);
    if (found?.end === run.from && found.affiliation) return found;
  }
  return null;
}

/** "High school teacher NAME": a word that has its capital from the head of the sentence names no body. */
const opensOnly = ({ tokens }: Document, body: NameRun, first: number): boolean =>
  body.from === first &&
  body.to === first + 1 &&
  ((body.kind === 'unknown' && tokens[first]!.pos !== 'PROPN') || isOrdinary(tokens[first]!));

/** "Law professor", "Council leader", "Presidential candidate": no body's name by itself. */
const isOrdinary = ({ lower }: Token): boolean =>
  persons.adjectival.test(lower) ||
  persons.portfolios.has(lower) ||
  nouns.bodies.has(lower) ||
  nouns.inNamesOfBodies.has(lower) ||
  persons.placeEnds.has(lower);

/** Of "Secretary of State NAME" where the "of" stands; null where no ministry is before the name. */
function ministryAt(tokens: readonly Token[], to: number): number | null {
  let at = to;
  while (at > 0 && persons.portfolios.has(tokens[at - 1]!.lower) && tokens[at - 1]!.capital) at--;
  return at < to && at > 0 && naming.descriptionLinks.has(tokens[at - 1]!.lower) ? at - 1 : null;
}

/**
 * "the bank's head of research, NAME", "the president of the north region, NAME": described from its article
 * on, up to the comma.
 */
function officeBeforeComma(doc: Document, run: NameRun, first: number, endingAt: RunsByEnd): Office | null {
  const { tokens } = doc;
  let comma = run.from - 1;
  // "the secretary of HCC (the Heath Conference), NAME"
  if (tokens[comma - 1]?.text === ')') while (comma > first && tokens[comma]!.text !== '(') comma--;
  const closed = run.to >= tokens.length || /^[,.;:)"”–—]$/.test(tokens[run.to]!.text);
  for (let start = Math.max(first, comma - LONGEST - 3); start < comma; start++) {
    const { lower, capital } = tokens[start]!;
    // "For the claimant, NAME said" is somebody else.
    if (!closed && tokens[start - 1]?.pos === 'ADP') continue;
    const opens =
      (start === first && isOffice(tokens[start]!)) ||
      naming.determiners.has(lower) ||
      speech.owners.has(lower) ||
      (capital && tokens[start + 1]?.pos === 'PART');
    const found = opens ? officeFrom(doc, start, comma, endingAt) : null;
    if (found?.end === comma) return found;
  }
  return null;
}

/** Where a description begins behind the name: after a comma, an age, a bracket, "who is", "was". */
function descriptionAt(tokens: readonly Token[], to: number, last: number): number | null {
  let i = to;
  if (tokens[i]?.text === '(') while (i < last && tokens[i++]!.text !== ')');
  const comma = /^[,–—]$/.test(tokens[i]?.text ?? '');
  if (comma) i++;
  // "Jane Roe, Jr.," and "Jane Roe, 54,"
  if (comma && tokens[i + 1]?.text === ',' && /^(?:\d{1,3}|[JS]r\.?)$/.test(tokens[i]?.text ?? '')) i += 2;
  if (comma && tokens[i]?.lower === markers.person) i++;
  const verb = naming.becoming.has(tokens[i]?.lower ?? '');
  if (verb) i++;
  if (persons.nowadays.has(tokens[i]?.lower ?? '')) i++;
  return (comma || verb) && i < last && tokens[i]!.lower !== markers.addition ? i : null;
}

function officeBehind(doc: Document, run: NameRun, last: number, endingAt: RunsByEnd): Office | null {
  const start = descriptionAt(doc.tokens, run.to, last);
  const found = start === null ? null : officeFrom(doc, start, last, endingAt);
  // "According to NAME, a detective for the county was there": somebody else.
  const goesOnAs = found && found.end < last ? doc.tokens[found.end]! : null;
  const held = run.from > 0 && doc.tokens[run.from - 1]!.pos === 'ADP' && doc.tokens[run.to]?.text === ',';
  return held && goesOnAs && /^(?:VERB|AUX)$/.test(goesOnAs.pos) ? null : found;
}
