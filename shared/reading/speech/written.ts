/** What the attributions of a line report. */

import { grammar } from '../../text/languages';
import { isSentence } from '../quotes/kinds';
import type { QuoteSpan } from '../quotes/pairs';
import type { Token } from '../text/tokens';
import type { Attribution } from './attribution';
import { attributions } from './attributions';
import { contentOf } from './contents';
import type { Line } from './narrative';
import type { Phrase } from './phrases';
import { direct, type Placed, type Utterance } from './utterance';

const { endings, speech, verbs } = grammar;

/** The attributions of a line that report something, in order, each with what it reports. */
export function place(line: Line): Placed[] {
  const found = attributions(line);
  const out: Placed[] = [];
  let floor = 0;
  found.forEach((attribution, k) => {
    // "I think": a columnist's own view is no report of anybody's.
    if (
      !attribution.verb.speech &&
      attribution.subject &&
      speech.writer.has(line.tokens[attribution.subject.from]!.lower)
    )
      return;
    const content = contentOf(line.tokens, found, k, floor);
    if (content) {
      // "heard Roe's claim that …": it is Roe's, and not theirs who heard it.
      if (attribution.aside && out[out.length - 1]?.content[0]!.from === content[0]!.from) out.pop();
      out.push({ attribution, content });
      // Words reported before a cue belong to it; words after it may still hold another attribution.
      if (content[0]!.from < attribution.from) floor = attribution.to;
    }
  });
  return out;
}

/** Token index of a quotation -> index of the attribution whose content holds it most closely. */
export function owners(line: Line, placed: readonly Placed[]): Map<number, number> {
  const out = new Map<number, number>();
  const width = new Map<number, number>();
  placed.forEach(({ content }, k) => {
    for (const part of content) {
      for (let i = part.from; i < part.to; i++) {
        if (line.tokens[i]!.quote < 0 || (width.get(i) ?? Infinity) < part.to - part.from) continue;
        out.set(i, k);
        width.set(i, part.to - part.from);
      }
    }
  });
  return out;
}

/** What the attribution at `k` of a line makes of what it reports: quotations, and reports without marks. */
export function written(
  text: string,
  line: Line,
  index: number,
  placed: Placed,
  k: number,
  owner: ReadonlyMap<number, number>,
  quotes: readonly QuoteSpan[],
): Utterance[] {
  const { tokens } = line;
  const { attribution, content } = placed;
  const cue = { start: tokens[attribution.cue.from]!.start, end: tokens[attribution.cue.to - 1]!.end };
  const via =
    attribution.via === undefined
      ? undefined
      : { start: tokens[attribution.via]!.start, end: tokens[attribution.via]!.end };
  const source = attribution.subject && {
    line: index,
    phrase: attribution.subject,
    cue,
    ...(via && { via }),
  };
  const out: Utterance[] = [];
  for (const part of content) {
    const mine: number[] = [];
    for (let i = part.from; i < part.to; i++) if (owner.get(i) === k) mine.push(i);
    const wordy = hasWords(tokens, part);
    if (!wordy) {
      for (const i of mine) {
        const said = direct(text, quotes[tokens[i]!.quote]!, source, index, line, 'attribution');
        // "He said" takes whole utterances, however short: "No."
        said.speech = attribution.verb.speech;
        said.plain = isPlain(tokens, attribution);
        out.push(
          attribution.verb.takes === 'says' && attribution.verb.lemma !== verbs.accordingTo.lemma
            ? { ...said, kind: 'direct' }
            : said,
        );
      }
      continue;
    }
    let end = part.to;
    const last = mine[mine.length - 1];
    // `said it was wrong: "We shall appeal."` is a report and a quotation.
    if (
      last !== undefined &&
      last === part.to - 1 &&
      tokens[last - 1]?.text === ':' &&
      isSentence(text, quotes[tokens[last]!.quote]!)
    ) {
      out.push(direct(text, quotes[tokens[last]!.quote]!, source, index, line, 'attribution'));
      mine.pop();
      end = last - 1;
    }
    const quoted = mine.map((i) => quotes[tokens[i]!.quote]!);
    for (let i = part.from; i < end; i++)
      if (tokens[i]!.work !== undefined) quoted.push(quotes[tokens[i]!.work!]!);
    quoted.sort((a, b) => a.start - b.start);
    if (end <= part.from) continue;
    const span = { start: tokens[part.from]!.start, end: tokens[end - 1]!.end };
    out.push({
      ...span,
      kind: quoted.length > 0 ? 'mixed' : 'indirect',
      quoted,
      source,
      line: index,
      paragraph: line.paragraph,
      speech: attribution.verb.speech,
      plain: isPlain(tokens, attribution),
      ...(attribution.aside && { aside: true }),
      by: 'attribution',
    });
  }
  return out;
}

const isPlain = (tokens: readonly Token[], { verb, cue, finite }: Attribution): boolean =>
  verb.takes === 'says' && (finite === true || !endings.ongoing.test(tokens[cue.from]!.lower));

function hasWords(tokens: readonly Token[], part: Phrase): boolean {
  for (let i = part.from; i < part.to; i++) {
    const token = tokens[i]!;
    if (token.quote < 0 && /^[\p{L}\p{N}]/u.test(token.text) && !speech.joiningThat.has(token.lower))
      return true;
  }
  return false;
}
