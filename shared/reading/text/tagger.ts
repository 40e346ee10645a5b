import { grammar } from '../../text/languages';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';
import { isAsciiWord, type Token } from './tokens';

const { classes, endings, markers, nouns, speaking, verbs } = grammar;

// Measured: tagging alone runs at about 2 million characters a second; loading costs 80 to 130 ms. wink keeps
// every word it has not met for good, so an instance is let go after this much text: memory stays flat.
const RENEW_AFTER = 4_000_000;
const LONGEST_WORD = 40;

let nlp: WinkMethods | null = null;
let seen = 0;

function tagger(): WinkMethods {
  if (nlp === null || seen > RENEW_AFTER) {
    nlp = winkNLP(model, ['pos']);
    seen = 0;
  }
  return nlp;
}

/**
 * Writes a part of speech into every token of `tokens[from, to)`.
 * The tagger is fed our own tokens with single blanks between them, so its pieces line up with ours by length
 * and no odd character of the text ever reaches it.
 */
export function tag(tokens: readonly Token[], from: number, to: number): void {
  if (to <= from) return;
  const fed: string[] = [];
  for (let i = from; i < to; i++) fed.push(feed(tokens[i]!));
  const line = fed.join(' ');
  const methods = tagger();
  seen += line.length;
  const doc = methods.readDoc(line);
  const values = doc.tokens().out();
  const tags = doc.tokens().out(methods.its.pos) as string[];
  let piece = 0;
  for (let i = from; i < to; i++) {
    const first = piece;
    let length = 0;
    const want = fed[i - from]!.length;
    while (piece < values.length && length < want) length += values[piece++]!.length;
    tokens[i]!.pos = merge(tokens[i]!, tags, first, piece);
  }
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i]!;
    if (token.pos === 'VERB' && isNoun(tokens, i)) token.pos = 'NOUN';
    // "lead author Jane Roe"
    else if (
      speaking.leading.has(token.lower) &&
      token.pos === 'VERB' &&
      nouns.roles.has(tokens[i + 1]?.lower ?? '')
    )
      token.pos = 'ADJ';
    else if (isName(tokens, i)) token.pos = 'PROPN';
    // "a woman who lives nearby"
    else if (
      token.pos === 'NOUN' &&
      !token.capital &&
      endings.finite.test(token.lower) &&
      classes.subjectsOfVerbs.has(tokens[i - 1]!.lower)
    )
      token.pos = 'VERB';
  }
}

/** "Will Roe, the mayor,", "May Roe said": a first name that looks like an auxiliary, and asks nothing. */
function isName(tokens: readonly Token[], i: number): boolean {
  const [{ lower, pos, capital }, next, then] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
  if (
    pos !== 'AUX' ||
    !capital ||
    !speaking.namesOrAuxiliaries.has(lower) ||
    !next?.capital ||
    next.pos !== 'PROPN'
  )
    return false;
  return (
    then !== undefined &&
    (/^[,(]$/.test(then.text) || verbs.sayingForms.has(then.lower) || then.pos === 'AUX')
  );
}

/**
 * "IT firm Hill", "agency staffers said", "the polls": a word taken for a verb that stands where only a noun
 * can.
 */
function isNoun(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]!;
  const before = tokens[i - 1]!;
  const after = tokens[i + 1];
  // "chief of staff"
  if (before.lower === markers.possession && !endings.ongoing.test(lower)) return true;
  if (
    !/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(before.pos) ||
    before.lower === markers.goal ||
    before.lower === markers.denial ||
    endings.negated.test(before.lower)
  )
    return false;
  if (
    nouns.roles.has(lower) ||
    nouns.documents.has(lower) ||
    nouns.sources.has(lower) ||
    nouns.bodies.has(lower)
  )
    return (
      before.pos !== 'NOUN' ||
      after === undefined ||
      /^(?:PROPN|VERB|AUX)$/.test(after.pos) ||
      after.lower === markers.possession
    );
  // "a polling analyst", "its founding director"
  if (endings.ongoing.test(lower) && after && nouns.roles.has(after.lower)) return true;
  return (
    after !== undefined &&
    verbs.sayingForms.has(after.lower) &&
    endings.nounLike.test(lower) &&
    before.pos !== 'PROPN'
  );
}

const PLAIN = /^[\p{Script=Latin}\p{N}'-]+$|^(?:\p{L}\.)+$/u;

function feed(token: Token): string {
  if (isPlain(token.text)) return token.text;
  const text = token.text.replace(/[’‑]/g, (c) => (c === '’' ? "'" : '-'));
  if (text.length <= LONGEST_WORD && (PLAIN.test(text) || /^[,.;:!?()%$&-]$/.test(text))) return text;
  if (/^\p{L}/u.test(text)) return classes.standIns[token.capital ? 0 : 1];
  return /^[–—]/.test(text) ? '-' : ',';
}

/** Most words are of plain letters, and need no pattern to tell. */
function isPlain(text: string): boolean {
  if (text.length > LONGEST_WORD) return false;
  for (let i = 0; i < text.length; i++) if (!isAsciiWord(text.charCodeAt(i))) return false;
  return text.length > 0;
}

function merge(token: Token, tags: readonly string[], first: number, end: number): string {
  const own = classes.tags.get(token.lower);
  if (own) return own;
  if (end - first <= 1) return tags[first] ?? 'X';
  const all = tags.slice(first, end);
  if (all.includes('AUX')) return 'AUX';
  if (token.capital && all.includes('PROPN')) return 'PROPN';
  return all[all.length - 1]!;
}
