import { cutTo } from '../../text/clip';
import { grammar, language } from '../../text/languages';
import type { Document } from '../text/document';
import { isWord, type Token } from '../text/tokens';
import { phraseBefore } from './titles';
import type { NameRun } from './runs';

const { classes, endings, markers, naming, nouns, persons, speech } = grammar;

/** What somebody is, and where, as the words beside one mention of the name say. Null where they do not. */
export interface Standing {
  /** "former mayor", "head of research". */
  office: string | null;
  /** A form of address or a rank: "Dr", "Col.". */
  address: string | null;
  affiliation: string | null;
}

/** Every name by the token behind it. */
export type RunsByEnd = ReadonlyMap<number, NameRun>;

// A description is seldom longer.
const LONGEST = 9;

/** The office, address and affiliation beside this mention: before the name, in the name's title, and behind it. */
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
      ownerOf(doc, run, first, endingAt),
  };
}

/** "Heath Bank's NAME", "Heath Bank's Chairman NAME": whose somebody is. */
function ownerOf(doc: Document, run: NameRun, first: number, endingAt: RunsByEnd): string | null {
  const at = run.from - 1;
  const owner = at > first && endings.owner.test(doc.tokens[at]!.lower) ? endingAt.get(at) : undefined;
  return owner && (owner.kind === 'organisation' || owner.kind === 'unknown') && owner.name === owner.from
    ? text(doc, owner.from, owner.to)
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

const text = ({ text: all, tokens }: Document, from: number, to: number): string =>
  all.slice(tokens[from]!.start, tokens[to - 1]!.end);

/** Left over "former", "then", "acting". */
function formerly(tokens: readonly Token[], from: number, first: number): number {
  let at = from;
  while (at > first && persons.formerly.has(tokens[at - 1]!.lower) && tokens[at - 1]!.text !== '-') at--;
  return at;
}

/** "Home Secretary", "Dr."; null where the capitals before the name are what somebody is to somebody, a body or a place. */
function prefixOf(doc: Document, run: NameRun, first: number): string | null {
  const { tokens } = doc;
  const word = isWord(tokens[run.name - 1]) ? run.name - 1 : run.name - 2;
  const { lower } = tokens[Math.max(word, run.from)]!;
  if (word < run.from || nouns.inNamesOfBodies.has(lower) || naming.places.has(lower)) return null;
  if (naming.demonyms.has(lower) || (nouns.noOffices.has(lower) && !naming.honorifics.has(lower)))
    return null;
  return text(doc, formerly(tokens, run.from, first), run.name);
}

/** "Heath Bank analyst NAME", "Heath's former coach, NAME": the office, and whose. */
function officeBefore(
  doc: Document,
  run: NameRun,
  first: number,
  endingAt: RunsByEnd,
): { office: string; affiliation: string | null } | null {
  const { tokens } = doc;
  if (tokens[run.from - 1]?.text === ',') return officeBeforeComma(doc, run.from - 1, first, endingAt);
  const ministry = ministryAt(tokens, run.from);
  const phrase = phraseBefore(tokens, first, ministry ?? run.from, isOccupation);
  if (!phrase) return null;
  if (ministry !== null)
    return { office: text(doc, formerly(tokens, phrase.from, first), run.from), affiliation: null };
  // At the head of a sentence the body's words look like the office's.
  const whose = capitalsIn(tokens, phrase.from, phrase.to - 1);
  const start = endingAt.has(whose) ? whose : phrase.from;
  const from = formerly(tokens, start, first);
  const owned = from > first && endings.owner.test(tokens[from - 1]!.lower);
  const body = endingAt.get(owned ? from - 1 : from);
  const own = text(doc, from, phrase.to);
  if (!body || body.kind === 'person' || body.name > body.from || opensOnly(doc, body, first))
    return { office: own, affiliation: null };
  if (naming.demonyms.has(body.words.at(-1)!.toLowerCase()))
    return { office: text(doc, formerly(tokens, body.from, first), phrase.to), affiliation: null };
  // "former Heath Bank analyst" is a former analyst.
  const before = persons.formerly.has(tokens[body.from]!.lower)
    ? body.from
    : formerly(tokens, body.from, first);
  const named =
    Math.max(before, body.from) +
    (before === body.from && persons.formerly.has(tokens[before]!.lower) ? 1 : 0);
  const adverb = named > before ? text(doc, before, named).toLowerCase() : '';
  return {
    office: adverb ? `${adverb} ${own}` : own,
    affiliation: named < body.to ? text(doc, named, body.to) : null,
  };
}

/** "High school teacher NAME": a word that has its capital from the head of the sentence names no body. */
const opensOnly = ({ tokens }: Document, body: NameRun, first: number): boolean =>
  body.from === first && body.to === first + 1 && body.kind === 'unknown' && tokens[first]!.pos !== 'PROPN';

/** Of "Secretary of State NAME" where the "of" stands; null where no ministry is before the name. */
function ministryAt(tokens: readonly Token[], to: number): number | null {
  let at = to;
  while (at > 0 && persons.portfolios.has(tokens[at - 1]!.lower) && tokens[at - 1]!.capital) at--;
  return at < to && at > 0 && naming.descriptionLinks.has(tokens[at - 1]!.lower) ? at - 1 : null;
}

/** "the bank's head of research, NAME", "the president of the north region, NAME": described from its article on, up to the comma. */
function officeBeforeComma(doc: Document, comma: number, first: number, endingAt: RunsByEnd): Office | null {
  const { tokens } = doc;
  for (let start = Math.max(first, comma - LONGEST - 3); start < comma; start++) {
    const { lower, capital } = tokens[start]!;
    const opens =
      naming.determiners.has(lower) ||
      speech.owners.has(lower) ||
      (capital && tokens[start + 1]?.pos === 'PART');
    const found = opens ? officeFrom(doc, start, comma, endingAt) : null;
    if (found?.end === comma) return found;
  }
  return null;
}

const isOccupation = (token: Token): boolean =>
  (persons.occupations.has(token.lower) || persons.occupation.test(token.lower)) &&
  /^(?:NOUN|PROPN|ADJ)$/.test(token.pos) &&
  !nouns.noOffices.has(token.lower) &&
  // "Lord Baker"
  !(token.capital && language.names.common.has(token.lower));

const isOffice = (token: Token): boolean =>
  ((nouns.roles.has(token.lower) || naming.honorifics.has(token.lower) || nouns.offices.has(token.lower)) &&
    !nouns.noOffices.has(token.lower)) ||
  isOccupation(token);

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

interface Office {
  office: string;
  affiliation: string | null;
  /** The token behind it. */
  end: number;
}

function officeBehind(doc: Document, run: NameRun, last: number, endingAt: RunsByEnd): Office | null {
  const start = descriptionAt(doc.tokens, run.to, last);
  return start === null ? null : officeFrom(doc, start, last, endingAt);
}

/** The office whose description begins at `start`: "the bank's former head of research", "chief executive of Heath Bank". */
function officeFrom(doc: Document, start: number, last: number, endingAt: RunsByEnd): Office | null {
  const { tokens } = doc;
  let from = start;
  let owner: string | null = null;
  let head = -1;
  for (let i = start; i < last && i < start + LONGEST; i++) {
    const token = tokens[i]!;
    if (
      endings.owner.test(token.lower) ||
      (/^['’]$/.test(token.text) && head < 0 && tokens[i - 1]?.capital)
    ) {
      owner = endingAt.get(i)?.kind === 'person' ? null : capitalsBefore(doc, i, start);
      from = i + 1;
      head = -1;
    } else if (naming.holders.has(token.lower) || speech.owners.has(token.lower)) {
      if (head >= 0) break;
      from = i + 1;
    } else if (isPart(token)) {
      if (isOffice(token)) head = i;
      else if (i === from && /^\d/.test(token.text)) from = i + 1;
    } else if (!/^[-–&]$/.test(token.text) && !(token.lower === markers.addition && goesOn(tokens, i, last)))
      break;
  }
  if (head < from) return null;
  // "Roe, Sheriff Jane Doe": another's title.
  const next = head + 1 < last ? tokens[head + 1] : undefined;
  if (tokens[head]!.capital && next?.capital && isWord(next) && naming.honorifics.has(tokens[head]!.lower))
    return null;
  // ", singer Jane Doe": in a row.
  if (!tokens[head]!.capital && next?.capital && isWord(next)) return null;
  if (next && /^(?:NOUN|PROPN)$/.test(next.pos) && isPart(next) && !next.capital) return null;
  if (next && verbBehind(next)) return null;
  const whose = capitalsIn(tokens, from, head);
  const rest = placeOfOffice(doc, head + 1, last);
  return {
    office: cutTo(text(doc, whose, rest.officeEnd), 120),
    affiliation: rest.affiliation ?? owner ?? (whose > from ? text(doc, from, whose) : null),
    end: rest.end,
  };
}

/** "Roe, his lawyer said": a clause and no description. */
const verbBehind = ({ pos, lower }: Token): boolean =>
  /^(?:VERB|AUX)$/.test(pos) && endings.finite.test(lower);

const isPart = (token: Token): boolean =>
  isWord(token) &&
  (!classes.functionWords.has(token.lower) || persons.formerly.has(token.lower)) &&
  (/^(?:ADJ|NOUN|PROPN)$/.test(token.pos) || isOffice(token) || persons.formerly.has(token.lower));

/** "president and chief executive": an office follows the "and". */
function goesOn(tokens: readonly Token[], at: number, last: number): boolean {
  for (let i = at + 1; i < Math.min(last, at + 5); i++) {
    if (!isPart(tokens[i]!)) return false;
    if (isOffice(tokens[i]!)) return true;
  }
  return false;
}

/** Behind the words of a body in capitals, where the office itself is small: "FGS" of "FGS vice president". */
function capitalsIn(tokens: readonly Token[], from: number, head: number): number {
  if (tokens[head]!.capital) return from;
  let at = from;
  while (at < head && tokens[at]!.capital && !naming.demonyms.has(tokens[at]!.lower)) {
    // "CEO and founder", "a Ukraine specialist"
    if (isOffice(tokens[at]!)) return from;
    at++;
  }
  const places = at === from + 1 && naming.places.has(tokens[from]!.lower);
  return places ? from : at;
}

/** The words in capitals that end at `to`: whose office it is. */
function capitalsBefore(doc: Document, to: number, floor: number): string | null {
  let from = to;
  while (
    from > floor &&
    (doc.tokens[from - 1]!.text === '&' || (doc.tokens[from - 1]!.capital && isWord(doc.tokens[from - 1])))
  )
    from--;
  return from < to && !naming.demonyms.has(doc.tokens[to - 1]!.lower) ? text(doc, from, to) : null;
}

/** What follows the office: "of property services", which belongs to it, and "at Heath Bank", which is the body. */
function placeOfOffice(
  doc: Document,
  at: number,
  last: number,
): { officeEnd: number; affiliation: string | null; end: number } {
  const { tokens } = doc;
  let end = at;
  for (let turn = 0; turn < 3; turn++) {
    const link = tokens[end]?.lower ?? '';
    if (link === ',' && turn === 0) {
      const body = bodyAt(doc, end, last, COMMA, true);
      return { officeEnd: end, affiliation: body?.words ?? null, end: body?.to ?? end };
    }
    if (!persons.officeAt.has(link) || end + 1 >= last) break;
    const body = bodyAt(doc, end, last, persons.officeAt, persons.residesIn.has(link));
    const field = body && FIELDS.has(link) ? fieldEnd(doc, body.to, last) : null;
    if (body && field === null) return { officeEnd: end, affiliation: body.words, end: body.to };
    const next = field ?? smallPhrase(tokens, end + 1, last);
    if (next === end + 1) break;
    if (endings.owner.test(tokens[next]?.lower ?? ''))
      return {
        officeEnd: end,
        affiliation: bodyAt(doc, next, last, naming.holders, false)?.words ?? null,
        end: next,
      };
    const small =
      field === null && link !== markers.possession && !persons.officeAt.has(tokens[next]?.lower ?? '');
    if (small)
      return { officeEnd: end, affiliation: text(doc, withoutArticle(tokens, end + 1), next), end: next };
    end = next;
  }
  return { officeEnd: end, affiliation: null, end };
}

const COMMA = new Set([',']);
const FIELDS = new Set(['of', 'for']);

/** "head of Research at Heath Bank", "director for Asia and Africa at Heath Bank": where what is worked on ends and the body follows. */
function fieldEnd(doc: Document, to: number, last: number): number | null {
  const { tokens } = doc;
  let end = to;
  if (tokens[end]?.lower === markers.addition && tokens[end + 1]?.capital) {
    end++;
    while (end < last && tokens[end]!.capital) end++;
  }
  const link = tokens[end]?.lower ?? '';
  return persons.officeAt.has(link) && bodyAt(doc, end, last, persons.officeAt, persons.residesIn.has(link))
    ? end
    : null;
}

const withoutArticle = (tokens: readonly Token[], at: number): number =>
  naming.determiners.has(tokens[at]!.lower) || speech.articles.has(tokens[at]!.lower) ? at + 1 : at;

/** "the north region", up to a verb, a mark or the next name. */
function smallPhrase(tokens: readonly Token[], at: number, last: number): number {
  let end = at;
  while (
    end < last &&
    end < at + 6 &&
    !tokens[end]!.capital &&
    ((naming.determiners.has(tokens[end]!.lower) && end === at) ||
      isPart(tokens[end]!) ||
      (tokens[end]!.lower === markers.addition && tokens[end + 1]?.pos === 'NOUN'))
  )
    end++;
  return end > at && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[end - 1]!.pos) ? end : at;
}

/** The body behind a small word at `at`: "of the Institute for Rain Studies". `sure`: only where its words say that it is one. */
function bodyAt(
  doc: Document,
  at: number,
  last: number,
  links: ReadonlySet<string>,
  sure: boolean,
): { words: string; to: number } | null {
  const { tokens } = doc;
  if (at >= last || !links.has(tokens[at]!.lower)) return null;
  let from = withoutArticle(tokens, Math.min(at + 1, last - 1));
  const article = from > at + 1;
  // "the advocacy group Full Plate"
  while (from < last && from < at + 6 && isModifier(tokens[from]!)) from++;
  if (from >= last || !tokens[from]!.capital || !isWord(tokens[from])) return null;
  let to = from;
  while (to < last) {
    const token = tokens[to]!;
    if (token.capital && isWord(token)) to++;
    else if (/^[&-]$/.test(token.text) && tokens[to + 1]?.capital) to++;
    else if (token.text === '.' && /^St$/.test(tokens[to - 1]!.text) && tokens[to + 1]?.capital) to++;
    else if (endings.owner.test(token.lower) && tokens[to + 1]?.capital) to++;
    else if (
      persons.insideBodies.has(token.lower) &&
      joins(tokens, to, last) &&
      (token.lower === markers.possession || headOf(tokens, from, to))
    )
      to++;
    else break;
  }
  const lower = tokens.slice(from, to).map((token) => token.lower);
  const known = lower.some(
    (word) => nouns.inNamesOfBodies.has(word) || nouns.bodies.has(word) || persons.thingEnds.has(word),
  );
  if (lower.every((word) => naming.places.has(word)) && sure) return null;
  return sure && !known && !(article && to - from > 1)
    ? null
    : { words: cutTo(text(doc, from, to), 120), to };
}

/** "the London-based charity NAME": what stands before a body's name. */
const isModifier = (token: Token): boolean =>
  (!token.capital && isPart(token)) || persons.modifier.test(token.text);

const headOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .findLast((word) => nouns.bodies.has(word)) ?? '';

const joins = (tokens: readonly Token[], at: number, last: number): boolean => {
  const next = persons.insideBodies.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  return next < last && tokens[next]!.capital && isWord(tokens[next]);
};
