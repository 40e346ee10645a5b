import { isSentence } from '../quotes/kinds';
import type { QuoteSpan } from '../quotes/pairs';
import type { Document } from '../text/document';
import type { Span } from '../types';
import { leadIn, leadsOn } from './leads';
import type { Line } from './narrative';
import { transcript, type Turn } from './transcript';
import { unowned } from './unowned';
import { direct, type Source, type Utterance } from './utterance';
import { owners, place, written } from './written';

/**
 * Every direct, partial, mixed and indirect quotation of the lines, in order; `left` are quotations nobody is
 * said to have spoken.
 */
export function utterances(
  { text, paragraphs, headline }: Document,
  all: readonly Line[],
  quotes: readonly QuoteSpan[],
): { spoken: Utterance[]; left: QuoteSpan[] } {
  const turns = transcript(text, paragraphs, all);
  const spoken: Utterance[] = [];
  const left: QuoteSpan[] = [];
  let open: Source | null = null;
  all.forEach((line, index) => {
    const turn = turns.get(line.paragraph);
    if (turn) {
      if (all[index - 1]?.paragraph !== line.paragraph) spoken.push(takenDown(turn, line, index));
      return;
    }
    // A headline reports nothing that the text below it does not.
    const placed = headline && line.paragraph === 0 ? [] : place(line);
    const owner = owners(line, placed);
    const before = spoken.length;
    if (open && line.tokens[0]!.quote >= 0 && !owner.has(0)) {
      spoken.push(direct(text, quotes[line.tokens[0]!.quote]!, open, index, line, 'colon'));
      owner.set(0, -1);
    }
    const leader = all[index - 1];
    placed.forEach((one, k) => spoken.push(...written(text, line, index, one, k, owner, quotes)));
    line.tokens.forEach((token, i) => {
      if (token.quote < 0 || owner.has(i)) return;
      const quote = quotes[token.quote]!;
      const found = unowned(text, all, line, index, i, quote, headline, placed);
      if (!found) left.push(quote);
      else if (
        i > 0 ||
        found.source ||
        found.kind !== 'direct' ||
        quote.continues ||
        leader?.paragraph !== line.paragraph
      )
        spoken.push(found);
      else spoken.push({ ...found, lead: leadIn(leader, index - 1) });
    });
    for (const { work, start } of line.tokens) {
      if (
        work !== undefined &&
        !spoken.slice(before).some((one) => one.quoted.some((quote) => quote.start === start))
      )
        left.push(quotes[work]!);
    }
    spoken.push(...uncrossed(text, spoken.splice(before)));
    open = leadsOn(line, index);
  });
  return { spoken, left };
}

/** "ROE: It is late." — all of the paragraph behind the label, though no mark says so. */
const takenDown = ({ spoken, phrase }: Turn, { paragraph }: Line, line: number): Utterance => ({
  ...spoken,
  kind: 'direct',
  quoted: [{ ...spoken, inner: spoken, open: null, close: null, paragraph, continues: null, inside: [] }],
  source: { line, phrase, cue: null },
  line,
  paragraph,
  speech: true,
  by: 'colon',
});

const byPlace = (a: Utterance, b: Utterance): number => a.start - b.start || b.end - a.end;

/**
 * Of two reports that cross, only one can be meant: the shorter gives way, and keeps what it has between
 * marks.
 */
function uncrossed(text: string, found: readonly Utterance[]): Utterance[] {
  const kept: Utterance[] = [];
  const pieces: Utterance[] = [];
  for (const one of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => crosses(one, other))) kept.push(one);
    else
      for (const quote of one.quoted)
        pieces.push({
          ...one,
          start: quote.start,
          end: quote.end,
          quoted: [quote],
          kind: isSentence(text, quote) ? 'direct' : 'partial',
        });
  }
  return [...kept, ...pieces].sort(byPlace);
}

const crosses = (a: Span, b: Span): boolean =>
  (a.start < b.start && b.start < a.end && a.end < b.end) ||
  (b.start < a.start && a.start < b.end && b.end < a.end);
