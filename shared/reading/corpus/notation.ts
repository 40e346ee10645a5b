import type { Span } from '../types';

/**
 * Articles with their attributions marked in the text, so that a person can read and correct them:
 *
 *   {d1|“It is late,”} said {=1 Jane Roe|the mayor}.   a quotation, its speaker and the full name
 *   {=2|Residents} say {i2|the bridge is unsafe}.       reported speech; double marks inside make it mixed
 *   {=3|Some} hope {b3|it will close}.                  held or shown, not said
 *   {q|‘unsafe’}                                        quoted inside reported speech, with single marks
 *   {x|…}                                               neither right nor wrong: a headline
 *
 * A quotation without a number has no speaker. `{=3 Full Name|…}` without a name leaves open who it is.
 */
export interface Gold {
  text: string;
  quotes: GoldQuote[];
  ignore: Span[];
}

export interface GoldQuote extends Span {
  type: 'direct' | 'indirect' | 'mixed';
  quoted: Span[];
  speaker: (Span & { text: string; resolved: string | null }) | null;
  /** Reported by a verb of saying, not of holding. */
  speech: boolean;
}

const TAG = /\{(x|q|[dib]\w*|=\w+(?: [^|{}]*)?)\||\}/g;

interface Open {
  tag: string;
  start: number;
  quoted: Span[];
}

/**
 * The text without its marks, and what the marks say. Throws where they do not fit: an article that cannot be
 * read is a mistake.
 */
export function parse(marked: string): Gold {
  const source = marked.trim();
  const speakers = new Map<string, GoldQuote['speaker']>();
  const found: (Open & { end: number })[] = [];
  const ignore: Span[] = [];
  const stack: Open[] = [];
  let text = '';
  let at = 0;
  for (const mark of source.matchAll(TAG)) {
    text += source.slice(at, mark.index);
    at = mark.index + mark[0].length;
    if (mark[1] !== undefined) {
      stack.push({ tag: mark[1], start: text.length, quoted: [] });
      continue;
    }
    const open = stack.pop();
    if (!open) throw new Error(`A bracket closes and none is open: …${source.slice(Math.max(0, mark.index - 40), at)}`);
    const span = { start: open.start, end: text.length };
    if (open.tag === 'x') ignore.push(span);
    else if (open.tag === 'q') stack.findLast(({ tag }) => /^[ib]/.test(tag))?.quoted.push(span);
    else if (open.tag.startsWith('=')) {
      const [label = '', ...name] = open.tag.slice(1).split(' ');
      speakers.set(label, { ...span, text: text.slice(span.start, span.end), resolved: name.join(' ') || null });
    } else found.push({ ...open, ...span });
  }
  text += source.slice(at);
  if (stack.length > 0) throw new Error(`Left open: {${stack[0]!.tag}|`);
  const quotes = found.map(({ tag, start, end, quoted }): GoldQuote => {
    const label = tag.slice(1);
    const speaker = speakers.get(label) ?? null;
    if (label && !speaker) throw new Error(`Nobody is called ${label}: ${text.slice(start, end)}`);
    for (const inner of tag.startsWith('d') ? [] : text.slice(start, end).matchAll(/“[^”]*”|"[^"]*"/g)) {
      quoted.push({ start: start + inner.index, end: start + inner.index + inner[0].length });
    }
    const type = tag.startsWith('d') ? 'direct' : quoted.length > 0 ? 'mixed' : 'indirect';
    return { start, end, type, quoted, speaker, speech: !tag.startsWith('b') };
  });
  return { text, quotes, ignore };
}
