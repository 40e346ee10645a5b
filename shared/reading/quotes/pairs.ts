import type { Span } from '../types';
import { marks, type Family, type Mark } from './marks';
import { withoutInches } from './inches';
import { singleClosers } from './singles';
import { reporterResumes, sentenceFrom } from './unclosed';

/**
 * A stretch between an opening and a closing mark, marks included. Outer stretches never cross or nest: what
 * is inside is in `inside`.
 */
export interface QuoteSpan extends Span {
  /** The words without the marks. */
  inner: Span;
  open: Mark | null;
  close: Mark | null;
  paragraph: number;
  /** The piece in the paragraph before that this one carries on. */
  continues: QuoteSpan | null;
  inside: QuoteSpan[];
}

/** A mark that found no partner. */
export interface LooseMark extends Span {
  glyph: string;
  side: 'open' | 'close';
}

export interface Pairing {
  /** In order of place. */
  quotes: QuoteSpan[];
  loose: LooseMark[];
}

/**
 * Pairs the quotation marks of every paragraph, and carries a quotation left open into the paragraph after
 * it.
 */
export function pairMarks(text: string, blocks: readonly Span[]): Pairing {
  const quotes: QuoteSpan[] = [];
  const loose: LooseMark[] = [];
  let hanging: QuoteSpan | null = null;
  blocks.forEach((block, index) => {
    const found = withoutInches(text, marks(text, block));
    const carried: Carried = hanging
      ? carryOn(hanging, block, index, found)
      : { piece: null, from: 0, hanging: null };
    if (hanging && !carried.piece) loose.push(looseOpen(hanging.open));
    if (carried.piece) quotes.push(carried.piece);
    hanging = carried.hanging;
    if (hanging) return;
    const rest = pairParagraph(
      text,
      block,
      index,
      found,
      carried.from,
      startsSingle(text, blocks[index + 1]),
    );
    quotes.push(...rest.quotes);
    loose.push(...rest.loose);
    hanging = rest.hanging;
  });
  if (hanging) loose.push(looseOpen((hanging as QuoteSpan).open));
  return { quotes, loose };
}

const looseOpen = (mark: Mark | null): LooseMark => ({
  start: mark?.start ?? 0,
  end: mark?.end ?? 0,
  glyph: mark?.glyph ?? '',
  side: 'open',
});
const startsSingle = (text: string, block: Span | undefined): boolean =>
  block !== undefined && /['‘]/.test(text[block.start]!);

interface Carried {
  piece: QuoteSpan | null;
  /** First mark that is still to be paired. */
  from: number;
  hanging: QuoteSpan | null;
}

/**
 * Newsroom style: a quotation that runs on opens again at each paragraph. Some drafts forget the mark there.
 */
function carryOn(before: QuoteSpan, block: Span, index: number, found: readonly Mark[]): Carried {
  const family = before.open?.family ?? before.continues?.open?.family ?? 'double';
  const first = found[0];
  if (first && first.start === block.start && first.family === family && first.canOpen) {
    const at = family === 'single' ? -1 : nextOf(found, 1, family);
    const close = family === 'single' ? lastCloser(found) : at >= 0 && found[at]!.canClose ? at : -1;
    if (close > 0)
      return { piece: piece(first, found[close]!, index, before), from: close + 1, hanging: null };
    const open = {
      ...piece(first, null, index, before),
      end: block.end,
      inner: { start: first.end, end: block.end },
    };
    return { piece: open, from: found.length, hanging: open };
  }
  const at = nextOf(found, 0, family);
  const stray = found[at];
  if (family !== 'single' && stray?.canClose && (!stray.canOpen || stray.glyph === '”')) {
    const closing = {
      ...piece(null, stray, index, before),
      start: block.start,
      inner: { start: block.start, end: stray.start },
    };
    return { piece: closing, from: at + 1, hanging: null };
  }
  return { piece: null, from: 0, hanging: null };
}

function nextOf(found: readonly Mark[], from: number, family: Family): number {
  for (let i = from; i < found.length; i++) if (found[i]!.family === family) return i;
  return -1;
}

function lastCloser(found: readonly Mark[]): number {
  for (let i = 1; i < found.length; i++) if (found[i]!.family === 'single' && found[i]!.canClose) return i;
  return -1;
}

interface Opened {
  mark: Mark;
  inside: QuoteSpan[];
  continues: QuoteSpan | null;
}

/** Pairs the marks of one paragraph with a stack; each mark is pushed and popped once. */
function pairParagraph(
  text: string,
  block: Span,
  index: number,
  found: readonly Mark[],
  from: number,
  nextStartsSingle: boolean,
): Pairing & { hanging: QuoteSpan | null } {
  const quotes: QuoteSpan[] = [];
  const loose: LooseMark[] = [];
  const closers = singleClosers(text, found);
  const stack: Opened[] = [];
  const open = new Map<Family, number>();
  const count = (family: Family, by: number): void => void open.set(family, (open.get(family) ?? 0) + by);
  const isOpen = (family: Family): boolean => (open.get(family) ?? 0) > 0;
  const keep = (...found: QuoteSpan[]): void =>
    void (stack[stack.length - 1]?.inside ?? quotes).push(...found);
  /** An opening mark that stays alone: what was inside it stands by itself. */
  const abandon = (): void => {
    const top = stack.pop()!;
    count(top.mark.family, -1);
    if (top.mark.family !== 'single') loose.push(looseOpen(top.mark));
    keep(...top.inside);
  };
  let continues: QuoteSpan | null = null;
  const push = (mark: Mark): void => {
    stack.push({ mark, inside: [], continues });
    continues = null;
    count(mark.family, 1);
  };
  /**
   * `"It is late. "We must go."`: opened again at a new sentence, as where paragraphs have been run together.
   */
  const breakOff = (mark: Mark): boolean => {
    const top = stack[stack.length - 1]!;
    const end = sentenceEnd(text, top.mark.end, mark.start);
    if (stack.length > 1 || top.mark.family !== mark.family || mark.canClose || end < 0) return false;
    stack.pop();
    count(mark.family, -1);
    loose.push(looseOpen(top.mark));
    const resumes = reporterResumes(text, top.mark.end, end);
    const broken = cutAt(piece(top.mark, null, index, top.continues), resumes ?? end, top.inside);
    // Where the reporter has said who spoke, the next mark opens another quotation.
    continues = resumes === null ? broken : null;
    quotes.push(broken);
    return true;
  };
  const close = (mark: Mark): void => {
    while (stack[stack.length - 1]!.mark.family !== mark.family) abandon();
    const top = stack.pop()!;
    count(mark.family, -1);
    keep({ ...piece(top.mark, mark, index, top.continues), inside: top.inside });
  };

  for (let i = from; i < found.length; i++) {
    const mark = found[i]!;
    const top = stack[stack.length - 1];
    if (mark.family === 'single') {
      // A single mark that would close over an open double one is an apostrophe after all.
      if (top?.mark.family === 'single' && closers.get(top.mark) === i) close(mark);
      else if (
        mark.canOpen &&
        !isOpen('single') &&
        (closers.has(mark) ||
          (nextStartsSingle &&
            (mark.start === block.start || /[:,]\s$/.test(text.slice(mark.start - 2, mark.start)))))
      )
        push(mark);
    } else if (isOpen(mark.family)) {
      if (mark.canClose) close(mark);
      else {
        // Opening while open: the first one was never closed.
        if (!breakOff(mark)) while (isOpen(mark.family)) abandon();
        push(mark);
      }
    } else if (mark.canOpen) push(mark);
    else {
      loose.push({ start: mark.start, end: mark.end, glyph: mark.glyph, side: 'close' });
      const from = quotes.length === 0 && stack.length === 0 ? sentenceFrom(text, block, mark) : null;
      if (from !== null)
        keep({ ...piece(null, mark, index, null), start: from, inner: { start: from, end: mark.start } });
    }
  }

  const outermost = stack.findIndex((top) => top.mark.family !== 'single' || !closers.has(top.mark));
  let hanging: QuoteSpan | null = null;
  while (stack.length > 0) {
    if (stack.length - 1 === outermost) {
      const { mark, inside, continues: before } = stack.pop()!;
      const resumes = mark.family === 'single' ? null : reporterResumes(text, mark.end, block.end);
      const left = cutAt(piece(mark, null, index, before), resumes ?? block.end, inside);
      keep(left);
      if (resumes === null) hanging = left;
      else loose.push(looseOpen(mark));
    } else abandon();
  }
  return { quotes: quotes.sort((a, b) => a.start - b.start), loose, hanging };
}

/** A quotation that nothing closes, as far as `end`. */
const cutAt = (open: QuoteSpan, end: number, inside: readonly QuoteSpan[]): QuoteSpan => ({
  ...open,
  end,
  inner: { start: open.inner.start, end },
  inside: inside.filter((one) => one.end <= end),
});

/**
 * Where the sentence before `to` ends, marks of punctuation included; -1 where none does. Looks a few
 * characters back, no further.
 */
function sentenceEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && to - at < 4 && /\s/.test(text[at - 1]!)) at--;
  return at > from + 8 && at < to && /[.!?…]/.test(text[at - 1]!) ? at : -1;
}

function piece(
  open: Mark | null,
  close: Mark | null,
  paragraph: number,
  continues: QuoteSpan | null,
): QuoteSpan {
  const start = open?.start ?? 0;
  const end = close?.end ?? 0;
  return {
    start,
    end,
    inner: { start: open?.end ?? start, end: close?.start ?? end },
    open,
    close,
    paragraph,
    continues,
    inside: [],
  };
}
