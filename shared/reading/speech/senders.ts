import { grammar } from '../../text/languages';
import { firstEndingAfter } from '../../text/ranges';
import type { Mention, People } from '../people/people';
import type { Document } from '../text/document';
import type { Token } from '../text/tokens';
import { isComma, type Phrase } from './phrases';

const { nouns, speaking } = grammar;

/**
 * Who wrote it: "a text from Jane Roe to her sister", "the report by Roe". Null for a document nobody signs.
 */
export function senderOf(
  doc: Document,
  { mentions }: People,
  tokens: readonly Token[],
  phrase: Phrase,
): Mention | null {
  for (let i = phrase.from + 1; i < phrase.to; i++) {
    if (!speaking.fromOrBy.has(tokens[i]!.lower)) continue;
    const { lower } = tokens[i - 1]!;
    const from = tokens[i + 1]?.start;
    if (from === undefined || !(nouns.documents.has(lower) || speaking.sayingNouns.has(lower))) return null;
    const mention = mentions[firstEndingAfter(mentions, from)];
    return mention && /^(?:[Tt]he )?$/.test(doc.text.slice(from, mention.start)) ? mention : null;
  }
  return null;
}

/** "Her husband, Tom, told the court": the name beside a relation or an office, of one word. */
export function firstNameBeside(tokens: readonly Token[], phrase: Phrase): string | null {
  const { lower } = tokens[phrase.to - 1]!;
  if (!nouns.roles.has(lower) && !speaking.relatives.has(lower)) return null;
  const name = tokens[phrase.to + 1];
  const stands = isComma(tokens[phrase.to]) && isComma(tokens[phrase.to + 2]);
  return stands && name?.capital && name.pos === 'PROPN' ? name.text : null;
}
