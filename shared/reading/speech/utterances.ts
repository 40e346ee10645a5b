import { HIS_OR_HER, JOINING_THAT, MORE, SPEAKER_BEGINNINGS, WRITER } from '../../text/languages/en/speech';
import { FROM_OR_BY } from '../../text/languages/en/source-nouns';
import type { QuoteKind, Span } from '../types';
import type { QuoteSpan } from '../quotes/pairs';
import { isSentence, looksSpoken } from '../quotes/kinds';
import type { Token } from '../text/tokens';
import { ACCORDING, type Attribution } from './attribution';
import { attributions } from './attributions';
import { UTTERANCES } from '../../text/languages/en/titles';
import { contentOf } from './contents';
import type { Line } from './narrative';
import { besideColon, isHeading, isUnsupported, withEchoes, type Heading } from './headings';
import { interview, type Turn } from './interview';
import type { People } from '../people/people';
import type { Document } from '../text/document';
import { isComma, isTime, phraseAfter, phraseBefore, type Phrase } from './phrases';
import { goesOn, isStatement } from './statements';
import { canSpeak, mainSubject } from './subjects';

/** Who speaks, before it is known which person that is. */
export interface Source {
  line: number;
  phrase: Phrase;
  /**
   * Index of the line's attribution, or -1 for a speaker taken from the sentence without a verb of saying.
   */
  cue: Span | null;
  via?: Span;
  /** The cue is a verb of saying, no "believes" or "learns". */
  said?: boolean;
}

/** One stretch of speech with its source, not yet resolved. */
export interface Utterance extends Span {
  kind: QuoteKind;
  quoted: QuoteSpan[];
  source: Source | null;
  line: number;
  paragraph: number;
  /** False for what is only held or shown: "believes", "found". */
  speech: boolean;
  /**
   * Why the source is taken for the speaker: by an attribution, the marks running on, the place in the
   * paragraph, or nothing.
   */
  /**
   * The subject of the sentence before, where that sentence quotes nobody: `Roe was unmoved. "It is over."`
   */
  lead?: Source | null;
  /** Reported by a finite verb that does nothing but report: "said", "added", "according to". */
  plain?: boolean;
  /** The paragraph has a label, or goes on from one that has. */
  turn?: Turn;
  by:
    | 'label'
    | 'attribution'
    | 'colon'
    | 'lead-in'
    | 'continued'
    | 'same paragraph'
    | 'led'
    | 'paragraph before'
    | 'further back'
    | 'in turn'
    | 'none';
}

interface Placed {
  attribution: Attribution;
  content: Phrase[];
}

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
    const before = paragraphs[line.paragraph - 1]!;
    if (first && stated && !(stated.paragraph === line.paragraph - 1 && goesOn(text, before, block)))
      stated = null;
    if (first && open?.said && !turns.has(line.paragraph) && isStatement(text, before, block))
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
    const told = spoken.length;
    if (open && line.tokens[0]!.quote >= 0 && !owner.has(0)) {
      spoken.push(direct(text, quotes[line.tokens[0]!.quote]!, open, index, line, 'colon'));
      owner.set(0, -1);
    }
    const leader = all[index - 1];
    placed.forEach((one, k) => spoken.push(...written(text, line, index, one, k, owner, quotes)));
    line.tokens.forEach((token, i) => {
      if (token.quote < 0 || owner.has(i)) return;
      const quote = quotes[token.quote]!;
      const found = unowned(text, all, line, index, i, quote, placed);
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
        !spoken.slice(told).some((one) => one.quoted.some((quote) => quote.start === start))
      )
        left.push(quotes[work]!);
    }
    spoken.push(...uncrossed(text, spoken.splice(told)));
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

/** The quotations of a headline or a heading, with whoever it says they are by. */
function headingsIn(
  line: Line,
  index: number,
  placed: readonly Placed[],
  quotes: readonly QuoteSpan[],
): Heading[] {
  const owner = owners(line, placed);
  const out: Heading[] = [];
  line.tokens.forEach(({ quote, work }, i) => {
    const found = quotes[quote >= 0 ? quote : (work ?? -1)];
    if (!found) return;
    const subject = placed[owner.get(i) ?? -1]?.attribution.subject ?? besideColon(line.tokens, i);
    out.push({ quote: found, line: index, phrase: subject, echoes: null });
  });
  return out;
}

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

function place(line: Line): Placed[] {
  const found = attributions(line);
  const out: Placed[] = [];
  let floor = 0;
  found.forEach((attribution, k) => {
    // "I think": a columnist's own view is no report of anybody's.
    if (
      !attribution.verb.speech &&
      attribution.subject &&
      WRITER.has(line.tokens[attribution.subject.from]!.lower)
    )
      return;
    const content = contentOf(line.tokens, found, k, floor);
    if (content) {
      out.push({ attribution, content });
      // Words reported before a cue belong to it; words after it may still hold another attribution.
      if (content[0]!.from < attribution.from) floor = attribution.to;
    }
  });
  return out;
}

/** Token index of a quotation -> index of the attribution whose content holds it most closely. */
function owners(line: Line, placed: readonly Placed[]): Map<number, number> {
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

function written(
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
          attribution.verb.takes === 'says' && !attribution.verb.lemma.startsWith('according')
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
      by: 'attribution',
    });
  }
  return out;
}

const isPlain = (tokens: Line['tokens'], { verb, cue, finite }: Attribution): boolean =>
  verb.takes === 'says' && (finite === true || !/ing$/.test(tokens[cue.from]!.lower) || verb === ACCORDING);

function hasWords(tokens: readonly Token[], part: Phrase): boolean {
  for (let i = part.from; i < part.to; i++) {
    const token = tokens[i]!;
    if (token.quote < 0 && /^[\p{L}\p{N}]/u.test(token.text) && !JOINING_THAT.has(token.lower)) return true;
  }
  return false;
}

function direct(
  text: string,
  quote: QuoteSpan,
  source: Source | null,
  index: number,
  line: Line,
  by: Utterance['by'],
): Utterance {
  const kind = isSentence(text, quote) ? 'direct' : 'partial';
  return {
    start: quote.start,
    end: quote.end,
    kind,
    quoted: [quote],
    source,
    line: index,
    paragraph: line.paragraph,
    speech: true,
    by: source ? by : 'none',
  };
}

/**
 * A quotation that no attribution claims: spoken after a colon, or spoken by nobody named, or not spoken at
 * all (null).
 */
function unowned(
  text: string,
  all: readonly Line[],
  line: Line,
  index: number,
  i: number,
  quote: QuoteSpan,
  placed: readonly Placed[],
): Utterance | null {
  const { tokens } = line;
  if (quote.continues) return direct(text, quote, null, index, line, 'none');
  if (tokens[i - 1]?.text === ':' && isSentence(text, quote)) {
    const phrase = leadSubject(tokens, i);
    return direct(text, quote, phrase && { line: index, phrase, cue: null }, index, line, 'colon');
  }
  const signed = signature(tokens, i);
  if (signed)
    return direct(text, quote, { line: index, phrase: signed, cue: null }, index, line, 'attribution');
  if (!looksSpoken(text, quote, tokens, i)) return null;
  const below =
    tokens.length === 1 && all[index + 1]?.paragraph === line.paragraph + 1
      ? signature(all[index + 1]!.tokens, -1)
      : null;
  if (below)
    return direct(text, quote, { line: index + 1, phrase: below, cue: null }, index, line, 'attribution');
  // `Roe chimed in with, "It is late."`
  if (
    i > 2 &&
    isComma(tokens[i - 1]) &&
    isSentence(text, quote) &&
    !placed.some(({ attribution }) => attribution.from < i)
  ) {
    const phrase = mainSubject(tokens, i);
    if (phrase && phrase.to < i - 1 && isSpeaker(tokens, phrase))
      return direct(text, quote, { line: index, phrase, cue: null }, index, line, 'lead-in');
  }
  const near = placed.findLast(
    ({ attribution }) => attribution.to <= i && attribution.verb.speech,
  )?.attribution;
  if (!near?.subject) return direct(text, quote, null, index, line, 'none');
  const cue = { start: tokens[near.cue.from]!.start, end: tokens[near.cue.to - 1]!.end };
  return direct(text, quote, { line: index, phrase: near.subject, cue }, index, line, 'attribution');
}

/**
 * Whose words a lead-in announces: "Roe was blunt:", and of "Roe's answer was no:" and "Her advice:" the
 * owner.
 */
function leadSubject(tokens: Line['tokens'], before: number): Phrase | null {
  const first = tokens[0]!;
  if (HIS_OR_HER.has(first.lower)) {
    const noun = phraseAfter(tokens, 1);
    if (noun && UTTERANCES.has(tokens[noun.to - 1]!.lower)) return { from: 0, to: 1 };
  }
  const close = nextToColon(tokens, before);
  if (close) return close;
  const phrase = mainSubject(tokens, before);
  // "Later that month on CNN:"
  if (phrase && (isTime(tokens[phrase.to - 1]) || WRITER.has(tokens[phrase.from]!.lower))) return null;
  const sender = phrase && senderIn(tokens, phrase);
  if (sender) return sender;
  if (!phrase || !UTTERANCES.has(tokens[phrase.to - 1]!.lower)) return phrase;
  for (let i = phrase.to - 2; i > phrase.from; i--)
    if (/^['’]s?$/.test(tokens[i]!.lower)) return { from: phrase.from, to: i };
  return phrase;
}

/** "The message from Jane Roe was simple:" is Roe's. */
function senderIn(tokens: Line['tokens'], phrase: Phrase): Phrase | null {
  for (let i = phrase.from + 1; i < phrase.to - 1; i++)
    if (FROM_OR_BY.has(tokens[i]!.lower))
      return UTTERANCES.has(tokens[i - 1]!.lower) ? { from: i + 1, to: phrase.to } : null;
  return null;
}

/**
 * "From the report:", "A cold spring – Jane Roe:", "Asked which was best, she demurred:" — whoever is named
 * straight before the colon.
 */
function nextToColon(tokens: Line['tokens'], before: number): Phrase | null {
  const colon = tokens[before - 1]?.text === ':' ? before - 1 : before;
  const from = tokens.slice(0, 3).findIndex(({ lower }) => lower === 'from');
  if (from >= 0 && (from === 0 || MORE.has(tokens[from - 1]!.lower))) {
    const phrase = phraseAfter(tokens, from + 1);
    if (phrase?.to === colon) return phrase;
  }
  const phrase = phraseBefore(tokens, colon);
  if (
    phrase &&
    phrase.from > 0 &&
    /^[–—]$/.test(tokens[phrase.from - 1]!.text) &&
    tokens[phrase.to - 1]!.capital
  )
    return phrase;
  if (tokens[colon - 1]?.pos !== 'VERB') return null;
  const subject = phraseBefore(tokens, colon - 1);
  return subject && isComma(tokens[subject.from - 1]) && isSpeaker(tokens, subject) ? subject : null;
}

const isSpeaker = (tokens: Line['tokens'], phrase: Phrase): boolean =>
  canSpeak(tokens, phrase) &&
  (tokens[phrase.from]!.capital || SPEAKER_BEGINNINGS.has(tokens[phrase.from]!.lower));

/** `"…" – Richard Roe`: a name after a dash, and nothing else; on the line itself or alone on the next. */
function signature(tokens: Line['tokens'], i: number): Phrase | null {
  if (!/^[–—-]$/.test(tokens[i + 1]?.text ?? '')) return null;
  const phrase = phraseAfter(tokens, i + 2);
  return phrase &&
    tokens[phrase.from]!.capital &&
    (phrase.to === tokens.length || tokens[phrase.to]!.text === ',' || phrase.to === tokens.length - 1)
    ? phrase
    : null;
}

function leadIn(line: Line, index: number): Source | null {
  if (line.tokens.some((token) => token.quote >= 0)) return null;
  const found = attributions(line);
  const phrase = found[found.length - 1]?.subject ?? mainSubject(line.tokens, line.tokens.length);
  return phrase && { line: index, phrase, cue: null };
}

/** The line announces speech and stops: `Roe said:` — the next paragraph's quotation is hers. */
function leadsOn(line: Line, index: number): Source | null {
  const { tokens } = line;
  const last = tokens[tokens.length - 1]!;
  const found = attributions(line);
  const at = found[found.length - 1];
  if (last.text === ':' || (last.text === ',' && at && at.to >= tokens.length - 1)) {
    const phrase = at?.subject ?? leadSubject(tokens, tokens.length);
    if (!phrase) return null;
    const cue = at ? { start: tokens[at.cue.from]!.start, end: tokens[at.cue.to - 1]!.end } : null;
    return { line: index, phrase, cue, ...(at && { said: at.verb.speech }) };
  }
  return null;
}
