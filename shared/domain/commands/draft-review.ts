import {
  alignDrafts,
  compareDrafts,
  isSameDraft,
  looksLikeAnotherArticle,
  mapMarks,
  resolveAnchor,
  type Beside,
  type Candidate,
  type DraftComparison,
  type MappedMark,
} from '../../anchoring';
import type { Range } from '../../text/ranges';
import { currentDraft, type Article, type Format } from '../model/article';
import type { Fetched } from '../model/fetched';
import type { KeptFile } from '../model/kept-file';
import type { Part } from '../model/part';
import { DEFAULT_SURROUNDINGS, type CommandBody, type SurroundingsRule } from './command';
import { besideAt } from './surroundings';

/** What a new draft makes of one mark. */
export interface MarkOutcome {
  id: string;
  /** As `mapMarks` says; a mark that was lost before stays lost until a person puts it on words. */
  outcome: MappedMark['outcome'];
  /** In the new text. */
  place: Range | null;
  score: number;
  /** Places a person may choose from, best first; only where it is lost. */
  candidates: Candidate[];
  /** It was lost in the draft before already. */
  wasLost: boolean;
  /**
   * Its words stand there, and their sentence says something else of them than when they were checked: what
   * differs.
   */
  beside: Beside[];
}

/** A new draft against the current one: what is shown before anything is kept. */
export interface DraftReview {
  /** Nothing but line ends, blank lines, a byte order mark or the way accents are composed differs. */
  same: boolean;
  /** Hardly a sentence of it stands in the current draft: ask whether it is this article at all. */
  another: boolean;
  comparison: DraftComparison;
  /** In text order of the old draft. */
  outcomes: MarkOutcome[];
  /** Where ticked-off sentences stand with the very same words. */
  cleared: Record<string, Range>;
  /** Where the parts of the current draft stand. */
  parts: Part[];
}

type Checked = Pick<Article, 'drafts' | 'marks' | 'cleared'>;

/**
 * Compares `text` with the current draft and works out what becomes of everything anchored in it. Keeps
 * nothing; total.
 */
export function reviewDraft(
  article: Checked,
  text: string,
  rule: SurroundingsRule = DEFAULT_SURROUNDINGS,
): DraftReview {
  const old = currentDraft(article as Article).text;
  const alignment = alignDrafts(old, text);
  const comparison = compareDrafts(old, text, alignment);
  const marks = Object.values(article.marks).sort(
    (a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end,
  );
  const standing = marks
    .filter(({ lost }) => !lost)
    .map(({ id, anchor: { start, end } }) => ({ id, start, end }));
  const sentences = Object.values(article.cleared).map(({ id, anchor: { start, end } }) => ({
    id,
    start,
    end,
  }));
  const parts = currentDraft(article as Article).parts.map((part, at) => ({ ...part, id: String(at) }));
  const mapped = new Map(mapMarks(old, text, standing, { alignment }).map((mark) => [mark.id, mark]));
  return {
    same: comparison.same || isSameDraft(old, text),
    another: looksLikeAnotherArticle(old, text, alignment),
    comparison,
    outcomes: marks.map((mark): MarkOutcome => {
      const { id, anchor } = mark;
      const found = mapped.get(id);
      if (!found) {
        const { start, end, score, candidates } = resolveAnchor(text, anchor);
        const places = start === undefined ? candidates : [{ start, end, score }, ...candidates];
        return { id, outcome: 'lost', place: null, score: 0, candidates: places, wasLost: true, beside: [] };
      }
      const { outcome, score, candidates } = found;
      const place = found.outcome === 'lost' ? null : { start: found.start, end: found.end };
      const beside = place ? besideAt(mark, old, text, place, rule) : [];
      return { id, outcome, place, score, candidates, wasLost: false, beside };
    }),
    cleared: Object.fromEntries(
      mapMarks(old, text, sentences, { alignment }).flatMap((sentence): [string, Range][] =>
        sentence.outcome === 'kept' || sentence.outcome === 'moved'
          ? [[sentence.id, { start: sentence.start, end: sentence.end }]]
          : [],
      ),
    ),
    parts: mapMarks(old, text, parts, { alignment }).flatMap((part): Part[] =>
      part.outcome === 'lost'
        ? []
        : [{ start: part.start, end: part.end, kind: parts[Number(part.id)]!.kind }],
    ),
  };
}

export interface NewDraft {
  text: string;
  formats: Format[];
  /** Those that were recognised in it. */
  parts?: Part[];
  /** Where it came from, as the person would say it: a file's name, "paste". */
  origin: string;
  /** Absent where it was not fetched from an address. */
  fetched?: Fetched;
  /** What it was read from, which the article keeps already. */
  file?: KeptFile;
}

/**
 * The command that keeps `draft` as `reviewDraft` found it. `chosen` has what a person decided for single
 * marks: a place, or null for "lost after all".
 */
export function draftCommand(
  article: Checked,
  found: DraftReview,
  draft: NewDraft,
  chosen: Readonly<Record<string, Range | null>> = {},
): Extract<CommandBody, { type: 'draft.add' }> {
  const { number, text } = currentDraft(article as Article);
  const marks: Record<string, Range> = {};
  for (const { id, place } of found.outcomes) {
    const at = id in chosen ? chosen[id] : place;
    if (at) marks[id] = { start: at.start, end: at.end };
  }
  return {
    type: 'draft.add',
    after: number,
    length: text.length,
    ...draft,
    parts: partsOfDraft(found, draft),
    marks,
    cleared: found.cleared,
  };
}

/** The parts of a new draft: what a person has named goes before what was recognised on the same words. */
export const partsOfDraft = (
  { parts: named }: Pick<DraftReview, 'parts'>,
  { parts: recognised = [] }: Pick<NewDraft, 'parts'>,
): Part[] => [
  ...named,
  ...recognised.filter(({ start, end }) => !named.some((part) => part.start < end && start < part.end)),
];
