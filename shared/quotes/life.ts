import { currentDraft, PART_INFO, speakerOf, quoteStanding, type Article, type Mark } from '../domain';
import { quotationsIn } from '../passages/quotations';
import type { Difference } from '../tape/differences';
import { tapeOf } from '../tape/tape';
import { overlaps, type Range } from '../text/ranges';
import type { Verdict } from '../vocabulary';
import { becameIn, becameOf, joined, type Became } from './became';
import { speakerBeside } from './beside';
import { isAnother, sideOf, speakerName, standingIn, type Side } from './drifts';
import { foundIn } from './found';

/** A quotation in another draft, or in another place of this one, beside its words in the body. */
export interface Stage {
  /** "Draft 1", "Pull quote". */
  name: string;
  verdict: Verdict;
  /** What is other there: `quote` are the later words, or those of the other place. */
  diff: Difference[];
  /** The later words, or those of the other place, begin or end elsewhere in the sentence. */
  clipped: boolean;
  /** Who speaks there; empty where it names nobody. */
  speaker: string;
  /** That is somebody else than here. */
  another: boolean;
}

/**
 * What became of a quotation from draft to draft, and what headlines, captions, pull quotes and social posts
 * make of it. Drafts come in their order, those before the quotation is in one are left out; then places in
 * text order. Of a translation these are the words printed.
 */
export function lifeOf(article: Article, mark: Mark): Stage[] {
  const draft = currentDraft(article);
  const stood = quoteStanding(article, mark);
  if (!stood) return [];
  const now = sideOf(article, draft.text, stood);
  const before = article.drafts.slice(0, -1).flatMap(({ number, text }): Stage[] => {
    const then =
      standingIn(article, number).find((each) => each.mark === mark.id) ??
      foundIn(text, { mark: mark.id, words: now.pieces });
    if (!then) return [];
    const side = sideOf(article, text, then);
    return [stageOf(`Draft ${number}`, becameOf(side.pieces, now.pieces), side, now)];
  });
  return [...before, ...placesOf(article, mark, now)];
}

const stageOf = (
  name: string,
  { verdict, diff, clipped }: Became,
  there: Pick<Side, 'speaker'>,
  here: Side,
): Stage => ({
  ...{ name, verdict, diff, clipped },
  speaker: speakerName(there.speaker),
  another: isAnother(there.speaker, here.speaker),
});

/** What the other parts of the draft make of a quotation of its body; of one in another part, nothing. */
export function elsewhereOf(article: Article, mark: Mark): Stage[] {
  const draft = currentDraft(article);
  if (draft.parts.length === 0 || draft.parts.some((part) => overlaps(part, mark.anchor))) return [];
  const stood = quoteStanding(article, mark);
  return stood ? placesOf(article, mark, sideOf(article, draft.text, stood)) : [];
}

/** What stands of the quotation in the parts of the draft that are no body. */
function placesOf(article: Article, { anchor }: Pick<Mark, 'anchor'>, here: Side): Stage[] {
  const { text, parts } = currentDraft(article);
  if (parts.length === 0) return [];
  const tape = tapeOf(joined(here.pieces));
  return parts
    .filter((part) => !overlaps(part, anchor))
    .flatMap((part) =>
      quotedIn(text, part).flatMap((place): Stage[] => {
        const became = becameIn(tape, text.slice(place.start, place.end));
        if (became.verdict === 'not found') return [];
        return [
          stageOf(PART_INFO[part.kind].label, became, { speaker: speakerAt(article, part, place) }, here),
        ];
      }),
    );
}

/** Where words of somebody stand in a part; the whole of it where it is that by itself. */
function quotedIn(text: string, part: Range & { kind: string }): Range[] {
  const { start, end } = part;
  const pieces = quotationsIn({ draft: text, start, end, kind: 'claim' });
  if (pieces.length === 0) return WHOLE.has(part.kind) ? [{ start, end }] : [];
  let from = start;
  return pieces.map((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    return { start: at, end: from };
  });
}

/** Whom a part lets speak: as a mark on the words has it linked, or as the part itself says. */
function speakerAt(article: Article, part: Range, place: Range) {
  const marked = Object.values(article.marks).find(
    ({ kind, lost, anchor }) => kind === 'quote' && !lost && overlaps(anchor, place),
  );
  const linked = marked && speakerOf(article, marked);
  if (linked && (linked.names.length > 0 || linked.words !== '')) return linked;
  const known = [
    ...Object.values(article.people).map(({ name }) => name),
    ...Object.values(article.papers).flatMap(({ speakers = [] }) => speakers.map(({ name }) => name)),
  ];
  const beside = speakerBeside(currentDraft(article).text, part, place, [...new Set(known)]);
  return { names: beside === '' ? [] : [beside], words: '' };
}

/** Parts that are somebody's words by themselves, with or without quotation marks. */
const WHOLE: ReadonlySet<string> = new Set(['pull-quote', 'cover-line']);
