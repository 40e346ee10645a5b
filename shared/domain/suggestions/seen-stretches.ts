import type { Reading } from '../../reading/types';
import { currentDraft, type Article } from '../model/article';
import type { CommandBody } from '../commands/command';
import { suggestionKey } from '../model/dismissed';
import { copyingEvidence } from '../evidence/evidence-elsewhere';
import { evidenceIn, isAnotherClaim, isSameClaim, type Earlier } from './seen';
import { sentencesIn } from '../coverage/sentences';
import { firstStartingFrom, overlaps } from '../../text/ranges';
import { acceptCommand, type Suggestion } from './suggestions';

/**
 * Words of the draft that carry no mark and may have been decided on elsewhere: what the first read would
 * mark, and sentences.
 */
export interface Stretch {
  start: number;
  end: number;
  words: string;
  /** What the first read would make of them, or null. */
  suggestion: Suggestion | null;
}

/** A stretch that was decided on in another article, to be marked like there; nobody has dismissed it. */
export interface SeenStretch extends Stretch {
  key: string;
  /** The best first; at least one. */
  earlier: readonly Earlier[];
}

/** The stretches to ask after, in no order. What carries a mark is left to what is said of the mark. */
export function stretchesOf(article: Article, suggestions: readonly Suggestion[]): Stretch[] {
  const draft = currentDraft(article);
  const { starts, ends } = sentencesIn(draft);
  const marked = Object.values(article.marks)
    .filter(({ lost }) => !lost)
    .map(({ anchor }) => anchor)
    .sort((a, b) => a.start - b.start);
  const longest = marked.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const touched = (start: number, end: number) => {
    for (
      let at = firstStartingFrom(marked, start - longest);
      at < marked.length && marked[at]!.start < end;
      at++
    )
      if (marked[at]!.end > start) return true;
    return false;
  };
  const free = suggestions.filter(({ start, end }) => !touched(start, end));
  const suggested = new Set(free.map(({ start, end }) => `${start} ${end}`));
  const stretches: Stretch[] = free.map((suggestion) => ({
    start: suggestion.start,
    end: suggestion.end,
    words: suggestion.words,
    suggestion,
  }));
  for (const [index, start] of starts.entries()) {
    const end = ends[index]!;
    if (!suggested.has(`${start} ${end}`) && !touched(start, end))
      stretches.push({ start, end, words: draft.text.slice(start, end), suggestion: null });
  }
  return stretches;
}

/**
 * Those that were seen before, in text order. Of some that overlap the one that is most like what was seen:
 * when that was dismissed, none is told of.
 */
export function seenAmong(
  stretches: readonly Stretch[],
  earlierOn: (words: string) => readonly Earlier[],
  dismissed: Article['dismissed'],
): SeenStretch[] {
  const all = stretches.flatMap((stretch): SeenStretch[] => {
    const earlier = earlierOn(stretch.words);
    return earlier.length === 0 ? [] : [{ ...stretch, key: suggestionKey('seen', stretch.words), earlier }];
  });
  all.sort(
    (a, b) =>
      Number(isAnotherClaim(a.earlier[0]!)) - Number(isAnotherClaim(b.earlier[0]!)) ||
      b.earlier[0]!.likeness - a.earlier[0]!.likeness ||
      b.end - b.start - (a.end - a.start),
  );
  const taken: SeenStretch[] = [];
  for (const stretch of all) if (!taken.some((other) => overlaps(stretch, other))) taken.push(stretch);
  return taken.filter(({ key }) => !(key in dismissed)).sort((a, b) => a.start - b.start);
}

type AcceptBody = Extract<CommandBody, { type: 'suggestion.accept' }>;

/**
 * The command that marks the words, as the first read would or else as they were marked there, and puts the
 * earlier evidence against the mark; one step to undo. Where anything differs the evidence is left where it
 * is: a person must look first. No status comes with it. `newId` makes ids.
 */
export function acceptSeenCommand(
  article: Article,
  reading: Reading | null,
  { start, end, suggestion, earlier }: SeenStretch,
  newId: () => string,
): AcceptBody {
  const best = earlier[0]!;
  const accepted: AcceptBody =
    suggestion && reading
      ? acceptCommand(article, reading, [suggestion], newId)
      : {
          type: 'suggestion.accept',
          people: [],
          marks: [{ id: newId(), kind: best.kind, start, end, facets: [], risk: 'routine', people: [] }],
        };
  const mark = accepted.marks.at(-1)!.id;
  const copied = isSameClaim(best) ? copyingEvidence(evidenceIn(best), article, mark) : null;
  return copied
    ? { ...accepted, evidence: { sources: copied.sources, evidence: copied.evidence } }
    : accepted;
}
