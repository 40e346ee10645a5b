import {
  byPlace,
  currentDraft,
  quotesStanding,
  VERDICTS,
  type Article,
  type DraftSpeaker,
  type Stood,
} from '../domain';
import { nameIndex, peopleNamedIn, sameName } from '../domain/people/names';
import type { Difference } from '../tape/differences';
import { quotationsIn } from '../passages/quotations';
import type { Range } from '../text/ranges';
import { saidBy, speakerBeside } from './beside';
import { becameOf } from './became';
import { foundIn } from './found';
import type { HeardQuote } from './heard';

/*
 * What became of quotations from one draft to another: worked out from what stood in each of them, and kept
 * nowhere. It decides nothing.
 */

/** What is other of a quotation: who speaks, its words, where it begins or ends; or that it is gone. */
export const DRIFTS = ['speaker', 'words', 'clipped', 'gone'] as const;
export type DriftKind = (typeof DRIFTS)[number];

/** A quotation as a draft has it. */
export interface Side {
  /** What stands between its quotation marks, piece by piece. */
  pieces: string[];
  /** Whom the draft lets speak, or whom its text names as speaking where nobody is linked. */
  speaker: DraftSpeaker;
}

export interface Drift {
  mark: string;
  /** In the order of `DRIFTS`; never empty. */
  kinds: DriftKind[];
  before: Side;
  /** Null where it is gone. */
  after: Side | null;
  /** What is other in its words: `tape` are those of before. Empty where it is gone. */
  diff: Difference[];
}

/**
 * The quotations that drifted from draft `old` to draft `fresh`, of which `fresh` is the later one: what is
 * put to another speaker first, what is gone last, each in text order.
 */
export function driftsOf(article: Article, old: number, fresh: number): Drift[] {
  const after = new Map(standingIn(article, fresh).map((each) => [each.mark, each]));
  const recorded = new Map(standingIn(article, old).map((each) => [each.mark, each]));
  const texts = [article.drafts[old - 1]!.text, article.drafts[fresh - 1]!.text] as const;
  return Object.values(article.marks)
    .sort(byPlace)
    .flatMap((mark): Drift[] => {
      const now = after.get(mark.id);
      const then =
        recorded.get(mark.id) ??
        (now && foundIn(texts[0], { mark: mark.id, words: piecesAt(texts[1], now) }));
      if (!then) return [];
      return driftBetween(
        mark.id,
        sideOf(article, texts[0], then),
        now ? sideOf(article, texts[1], now) : null,
      );
    })
    .sort((a, b) => DRIFTS.indexOf(a.kinds[0]!) - DRIFTS.indexOf(b.kinds[0]!));
}

/** Those of the draft that is being checked, from the one before; none of a first draft. */
export function driftsNow(article: Article): Drift[] {
  const { number } = currentDraft(article);
  return number > 1 ? driftsOf(article, number - 1, number) : [];
}

/** How quotations stood in a draft, as far as that was kept. */
export function standingIn(article: Article, draft: number): readonly Stood[] {
  return draft === article.drafts.length ? quotesStanding(article) : (article.drafts[draft]!.before ?? []);
}

function driftBetween(mark: string, before: Side, after: Side | null): Drift[] {
  if (!after) return [{ mark, kinds: ['gone'], before, after, diff: [] }];
  const { diff, words, clipped } = becameOf(before.pieces, after.pieces);
  const kinds = DRIFTS.filter(
    (kind) =>
      (kind === 'speaker' && isAnother(before.speaker, after.speaker)) ||
      (kind === 'words' && words) ||
      (kind === 'clipped' && clipped),
  );
  return kinds.length > 0 ? [{ mark, kinds, before, after, diff }] : [];
}

const piecesAt = (draft: string, { start, end }: Range): string[] =>
  quotationsIn({ kind: 'quote', start, end, draft });

/** What a draft has at a place, and whom it lets speak. */
export const sideOf = ({ people }: Pick<Article, 'people'>, text: string, stood: Stood): Side => ({
  pieces: piecesAt(text, stood),
  speaker: speakerIn(text, stood, linkedTo(people, stood)),
});

/**
 * Whom a draft lets speak by what was linked: those its attribution names or is linked to, else those it is
 * linked to itself.
 */
function linkedTo(people: Article['people'], stood: Stood): DraftSpeaker {
  const named = stood.by === '' ? [] : [...peopleNamedIn(stood.by, '', nameIndex(Object.values(people)))];
  const speaking = [...new Set([...stood.speaking, ...named])];
  const ids = speaking.length > 0 ? speaking : stood.people;
  return { names: ids.flatMap((id) => people[id]?.name ?? []), words: stood.by };
}

/** As it is linked; where that names nobody, as the text around it says. */
function speakerIn(text: string, place: Range, speaker: DraftSpeaker): DraftSpeaker {
  if (speaker.names.length > 0 || saidBy(speaker.words).length > 0) return speaker;
  const start = text.lastIndexOf('\n', place.start - 1) + 1;
  const end = text.indexOf('\n', place.end);
  const paragraph = { start, end: end === -1 ? text.length : end };
  const beside = speakerBeside(text, paragraph, place);
  return beside === '' ? speaker : { ...speaker, names: [beside] };
}

/** Whether both name somebody, and not the same person. Who is not named is no other. */
export function isAnother(one: DraftSpeaker, other: DraftSpeaker): boolean {
  return (
    areOthers(one.names, other.names) ||
    areOthers(saidBy(one.words), saidBy(other.words)) ||
    areOthers(allNames(one), allNames(other))
  );
}

const allNames = ({ names, words }: DraftSpeaker): string[] => [...names, ...saidBy(words)];

const areOthers = (some: readonly string[], others: readonly string[]): boolean =>
  some.length > 0 && others.length > 0 && !some.some((a) => others.some((b) => sameName(a, b)));

/** Whom a side lets speak, as it is told; empty where it names nobody. */
export const speakerName = ({ names, words }: DraftSpeaker): string =>
  names.length > 0 ? names.join(', ') : saidBy(words).join(', ');

/** What the tapes say of a quotation as it was and as it is; null where it is gone. */
export interface TapeOfDrift {
  before: OnTape;
  after: OnTape | null;
}
type OnTape = Pick<HeardQuote, 'verdict' | 'voice'>;

/** The tape says worse of what is printed now: fewer of its words, or another's. */
export const isWorse = ({ before, after }: TapeOfDrift): boolean =>
  after !== null &&
  (VERDICTS.indexOf(after.verdict) > VERDICTS.indexOf(before.verdict) ||
    (after.voice === 'another' && before.voice !== 'another'));

/** What is other, in a word or two. */
export const DRIFT_INFO: Record<DriftKind, { label: string }> = {
  speaker: { label: 'Another speaker' },
  words: { label: 'Words changed' },
  clipped: { label: 'Clipped' },
  gone: { label: 'Gone' },
};
