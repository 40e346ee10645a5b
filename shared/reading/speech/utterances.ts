import { isSentence } from '../quotes/kinds';
import type { QuoteSpan } from '../quotes/pairs';
import type { Document } from '../text/document';
import type { Span } from '../types';
import type { People } from '../people/people';
import { fragmentBeside } from './fragments';
import { headingsIn, isHeading, isUnsupported, withEchoes, type Heading } from './headings';
import { interview } from './interview';
import { leadIn, leadsOn } from './leads';
import { goesOn, isStatement } from './statements';
import type { Line } from './narrative';
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
  people: People,
): { spoken: Utterance[]; left: QuoteSpan[]; headings: Heading[] } {
  const turns = interview(text, paragraphs, people);
  const spoken: Utterance[] = [];
  const left: QuoteSpan[] = [];
  const over: Heading[] = [];
  let open: Source | null = null;
  let stated: { source: Source; paragraph: number } | null = null;
  all.forEach((line, index) => {
    const first = all[index - 1]?.paragraph !== line.paragraph;
    const block = paragraphs[line.paragraph]!;
    const above = paragraphs[line.paragraph - 1]!;
    if (first && stated && !(stated.paragraph === line.paragraph - 1 && goesOn(text, above, block)))
      stated = null;
    if (first && open?.said && !turns.has(line.paragraph) && isStatement(text, above, block))
      stated = { source: open, paragraph: line.paragraph };
    if (stated) {
      if (first) spoken.push(unmarked(block, { source: stated.source, by: 'colon' }, line, index));
      stated.paragraph = line.paragraph;
      open = null;
      return;
    }
    const turn = turns.get(line.paragraph);
    if (turn !== undefined) {
      if (turn && first) spoken.push(unmarked(turn.spoken, { source: null, turn, by: turn.by }, line, index));
      return;
    }
    const leads = line.tokens[line.tokens.length - 1]!.text === ':';
    const heading = !leads && (line.paragraph === 0 ? headline : isHeading(text, block));
    const placed = place(line);
    // A headline reports nothing that the text below it does not; but what it quotes, somebody said.
    if (heading && (line.paragraph === 0 || placed.length === 0)) {
      over.push(...headingsIn(line, index, placed, quotes));
      open = null;
      return;
    }
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
      const found =
        unowned(text, all, line, index, i, quote, placed) ??
        fragmentBeside(text, line, index, i, quote, placed, owner);
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
  const headings = withEchoes(text, over, spoken).filter((one) => {
    const kept = one.phrase !== null || one.echoes !== null || isUnsupported(text, one);
    if (!kept) left.push(one.quote);
    return kept;
  });
  return { spoken, left: left.sort((a, b) => a.start - b.start), headings };
}

/** "ROE: It is late." — all of the paragraph behind the label or the colon, though no mark says so. */
const unmarked = (
  span: Span,
  from: Pick<Utterance, 'source' | 'turn' | 'by'>,
  { paragraph }: Line,
  line: number,
): Utterance => ({
  start: span.start,
  end: span.end,
  kind: 'direct',
  quoted: [{ ...span, inner: span, open: null, close: null, paragraph, continues: null, inside: [] }],
  ...from,
  line,
  paragraph,
  speech: true,
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
