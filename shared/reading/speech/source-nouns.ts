import { grammar, type CueVerb } from '../../text/languages';
import type { Token } from '../text/tokens';
import type { Attribution } from './attribution';
import { phraseAfter, type Phrase } from './phrases';
import { canSpeak } from './subjects';

const { speaking, speech } = grammar;

// Between the noun and the words stand who is addressed and a preposition or two.
const REACH = 14;

/**
 * A noun that names its source: `directives from Roe to “shut the gate”`, `a plea by the board for “calm”`,
 * `chants of “shame” from the crowd`. Null where no words between marks belong to it.
 */
export function nounWithSource(tokens: readonly Token[], i: number): Attribution | null {
  const noun = tokens[i]!;
  if (!speaking.sayingNouns.has(noun.lower) || (noun.capital && i > 0)) return null;
  const subject = speaking.fromOrBy.has(tokens[i + 1]?.lower ?? '')
    ? sourceAt(tokens, i + 2)
    : shoutedBy(tokens, i);
  if (!subject) return null;
  const link = subject.from > i + 2 ? i + 1 : linkBehind(tokens, subject);
  if (link < 0) return null;
  const verb: CueVerb = { lemma: noun.lower, takes: 'quote', speech: true, addressed: false };
  return { cue: { from: i, to: i + 1 }, verb, subject, from: i, to: link, order: 'shared' };
}

/** Who sends it, without those it is for: "from Roe to the council". */
function sourceAt(tokens: readonly Token[], at: number): Phrase | null {
  const phrase = phraseAfter(tokens, at);
  if (!phrase || !canSpeak(tokens, phrase)) return null;
  for (let i = phrase.from + 1; i < phrase.to; i++)
    if (speaking.addressing.has(tokens[i]!.lower)) return { from: phrase.from, to: i };
  return phrase;
}

/** `chants of “shame” from the crowd` */
function shoutedBy(tokens: readonly Token[], i: number): Phrase | null {
  if (tokens[i + 1]?.lower !== 'of' || (tokens[i + 2]?.quote ?? -1) < 0) return null;
  return speaking.fromOrBy.has(tokens[i + 3]?.lower ?? '') ? sourceAt(tokens, i + 4) : null;
}

/** Where the words are led up to; -1 where a clause of its own comes first, or no words do. */
function linkBehind(tokens: readonly Token[], subject: Phrase): number {
  let link = -1;
  for (let k = subject.to; k < Math.min(tokens.length, subject.to + REACH); k++) {
    const { lower, pos, quote, text } = tokens[k]!;
    if (quote >= 0) return link >= 0 || text === ':' ? link : -1;
    if (/^[.;]$/.test(text)) return -1;
    if (speaking.nounLinks.has(lower)) link = link < 0 ? k : link;
    else if ((pos === 'VERB' || pos === 'AUX') && link < 0) return -1;
  }
  return -1;
}

/** `introduced a bill, “a joke”`: this verb says what follows only behind "as". */
export function needsAs(tokens: readonly Token[], i: number, { lemma }: CueVerb): boolean {
  if (!speaking.onlyWithAs.has(lemma)) return false;
  for (let k = i + 1; k < Math.min(tokens.length, i + REACH); k++) {
    if (tokens[k]!.quote < 0) continue;
    const at = speech.asOrArticle.has(tokens[k - 1]!.lower) && tokens[k - 1]!.lower !== 'as' ? k - 2 : k - 1;
    return tokens[at]?.lower !== 'as';
  }
  return true;
}
