import { grammar } from '../../text/languages';
import type { Span } from '../types';
import type { Line } from './narrative';
import type { Phrase } from './phrases';

const { speech } = grammar;

// "ROE: It is late." The label is in capitals; a line with a small one is as often a caption or a credit.
const LABEL = /^(\p{Lu}[\p{Lu}.'’-]{2,}(?: \p{Lu}[\p{Lu}.'’-]*){0,3}):\s+(?=\S)/u;

/**
 * What one paragraph of a transcript says: the words behind the label, and the label's place in the
 * paragraph's first line.
 */
export interface Turn {
  spoken: Span;
  phrase: Phrase;
}

/**
 * The paragraphs in which a name in capitals and a colon stand for marks and a verb, by number. An article
 * has a transcript where two names take turns; one line of the kind may be anything.
 */
export function transcript(text: string, blocks: readonly Span[], all: readonly Line[]): Map<number, Turn> {
  const found = new Map<number, { label: string; spoken: Span }>();
  blocks.forEach(({ start, end }, index) => {
    const [whole, label] = LABEL.exec(text.slice(start, Math.min(end, start + 80))) ?? [];
    if (label && !speech.furnitureLabels.test(label) && !/^["“„‘'«]/.test(text.slice(start + whole!.length)))
      found.set(index, { label, spoken: { start: start + whole!.length, end } });
  });
  const turns = new Map<number, Turn>();
  if (new Set([...found.values()].map(({ label }) => label)).size < 2) return turns;
  for (const { tokens, paragraph } of all) {
    const one = found.get(paragraph);
    if (!one || turns.has(paragraph)) continue;
    const to = tokens.findIndex((token) => token.text === ':');
    if (to > 0 && tokens[0]!.start === blocks[paragraph]!.start)
      turns.set(paragraph, { spoken: one.spoken, phrase: { from: 0, to } });
  }
  return turns;
}
