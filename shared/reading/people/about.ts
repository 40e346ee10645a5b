import { grammar } from '../../text/languages';
import type { Document } from '../text/document';
import { isWord, type Token } from '../text/tokens';
import type { NameRun } from './runs';

const { endings, markers, naming, speech } = grammar;

/**
 * What the article says about a name beside it: "the harbour board's chair, NAME, 54, a former pilot". Lower
 * case.
 */
export interface About {
  words: Set<string>;
  age: number | null;
}

export const nothing = (): About => ({ words: new Set(), age: null });

// A description is seldom longer; the bounds keep a pass over all names linear.
const BEFORE = 7;
const AFTER = 16;

const DESCRIBES = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'X']);

/** Adds to `about` what stands around this mention. */
export function addAbout(doc: Document, run: NameRun, about: About): void {
  const { tokens } = doc;
  const { first, last } = doc.sentences[run.sentence]!;
  for (let i = run.from; i < run.name; i++) add(tokens[i]!, about);
  beforeName(tokens, run.from, first, about);
  let end = run.to;
  if (tokens[end]?.text === '(') end = closing(tokens, end, last);
  for (let stretch = 0; stretch < 3 && tokens[end]?.text === ',' && end < last; stretch++)
    end = apposition(tokens, end + 1, last, about);
  copula(tokens, run.to, last, about);
}

function add(token: Token, about: About): void {
  if (isWord(token)) for (const word of token.lower.split('-')) about.words.add(word);
}

/**
 * "prime minister NAME", "the board's chair, NAME,": nouns straight before the name, or before the comma
 * before it.
 */
function beforeName(tokens: readonly Token[], from: number, first: number, about: About): void {
  let i = from - 1;
  // "a group calling itself NAME", "a charity called NAME"
  if (naming.itself.has(tokens[i]?.lower ?? '') && tokens[i - 1]?.lower === naming.calling) i -= 2;
  else if (naming.called.has(tokens[i]?.lower ?? '')) i--;
  if (tokens[i]?.text === ',' && i > first) {
    const after = tokens[from + 1];
    if (!after || tokens[i - 1]?.pos !== 'NOUN') return;
    i--;
  }
  for (const floor = Math.max(first, from - BEFORE); i >= floor; i--) {
    const token = tokens[i]!;
    if (
      DESCRIBES.has(token.pos) ||
      endings.possessive.test(token.lower) ||
      (naming.descriptionLinks.has(token.lower) && tokens[i - 1]?.pos === 'NOUN')
    )
      add(token, about);
    else return;
  }
}

function closing(tokens: readonly Token[], at: number, last: number): number {
  for (let i = at; i < Math.min(last, at + AFTER); i++) if (tokens[i]!.text === ')') return i + 1;
  return at;
}

/**
 * One stretch between commas behind the name: an age, or a description without a verb. Returns where it ends.
 */
function apposition(tokens: readonly Token[], from: number, last: number, about: About): number {
  let to = from;
  while (to < last && to < from + AFTER && !/^[,.;:–—"“”]$/.test(tokens[to]!.text)) to++;
  const years = tokens[from]?.lower === markers.aged ? tokens[from + 1] : tokens[from];
  if (to - from <= 2 && years && /^\d{1,3}$/.test(years.text)) about.age ??= Number(years.text);
  else if (naming.noDescription.has(tokens[from]?.lower ?? '')) return last;
  else {
    for (let i = from; i < to; i++) {
      const token = tokens[i]!;
      if (token.pos === 'AUX' || (token.pos === 'PRON' && !speech.owners.has(token.lower))) return last;
      if (DESCRIBES.has(token.pos)) add(token, about);
    }
  }
  return to;
}

/** "NAME is the founder of …", "NAME, who was mayor until 2010". */
function copula(tokens: readonly Token[], from: number, last: number, about: About): void {
  let i = from;
  if (tokens[i]?.text === ',' && tokens[i + 1]?.lower === markers.person) i += 2;
  if (!naming.linkingVerbs.has(tokens[i]?.lower ?? '')) return;
  i++;
  if (naming.describingArticles.has(tokens[i]?.lower ?? '')) i++;
  for (const end = Math.min(last, i + 8); i < end && DESCRIBES.has(tokens[i]!.pos); i++)
    add(tokens[i]!, about);
}
