import type { Settings } from '@shared/contract';
import { newId, RISK_INFO, type Article, type CommandBody } from '@shared/domain';
import {
  acceptCommand,
  flagsOf,
  suggestionsOf,
  type RaisedFlag,
  type Suggestion,
  type SuggestionKind,
} from '@shared/domain/suggestions/suggestions';
import { seenAmong, stretchesOf, type SeenStretch } from '@shared/domain/suggestions/seen-stretches';
import { byCost, RULE_INFO } from '@shared/reading/answers';
import type { Reading, RuleName } from '@shared/reading';
import { useMemo } from 'react';
import { create } from 'zustand';
import { useArticles } from '../article/articles';
import { doToMany } from '../marks/bulk';
import { acceptWords, dismissWords, queryWords } from '../marks/bulk-words';
import { readingOf, useReading } from './readings';
import { foundNow, markSeen, useFound, type Found } from './seen';
import { changeSettings, useSettings } from '../base/settings';
import { merged, type Range } from '@shared/text/ranges';
import { useView } from '../base/view';

/*
 * What the first read suggests for an article and nobody has answered yet. It follows from the reading, the
 * marks and what was dismissed, so there is nothing to keep here but where one is in the list.
 */

/** One line of the list: words that were decided on elsewhere, a suggested mark, or a flag. */
export type Suggested =
  | { is: 'seen'; key: string; start: number; end: number; seen: SeenStretch }
  | { is: 'suggestion'; key: string; start: number; end: number; suggestion: Suggestion }
  | { is: 'flag'; key: string; start: number; end: number; flag: RaisedFlag };

export type Shown = 'seen' | 'quote' | 'claim' | 'flag';
export const SHOWN: readonly Shown[] = ['seen', 'quote', 'claim', 'flag'];

interface SuggestionsState {
  /** Of each article: what the list shows, and the line one is on. */
  shown: Record<string, readonly Shown[]>;
  at: Record<string, string | null>;
}

export const useSuggestionList = create<SuggestionsState>(() => ({ shown: {}, at: {} }));

/**
 * The lines of the kinds that are shown: in text order, for one who reads along, or by what they are worth.
 * Where flags alone are shown, by what they would cost in print.
 */
export function linesOf(
  all: readonly Suggested[],
  shown: readonly Shown[],
  order: Settings['readOrder'] = 'text',
): Suggested[] {
  const lines = all.filter((line) => shown.includes(shownOf(line)));
  const flags = byCost(
    lines.flatMap((line) => (line.is === 'flag' ? [{ line, rule: line.flag.rule }] : [])),
  ).map(({ line }) => line);
  if (flags.length === lines.length) return flags;
  return order === 'text' ? lines : byWorth(lines, flags);
}

/** What was decided before comes first, then what smells, then the rest: the riskier first, and the surer. */
function byWorth(lines: readonly Suggested[], flags: readonly Suggested[]): Suggested[] {
  const suggestions = lines.flatMap((line) => (line.is === 'suggestion' ? [line] : []));
  const weight = ({ suggestion }: (typeof suggestions)[number]) => RISK_INFO[suggestion.risk].weight;
  suggestions.sort(
    (a, b) => weight(b) - weight(a) || b.suggestion.confidence - a.suggestion.confidence || a.start - b.start,
  );
  return [...lines.filter(({ is }) => is === 'seen'), ...flags, ...suggestions];
}

/** From which confidence a suggestion is shown. */
const LEAST: Record<Settings['readLeast'], number> = { all: 0, likely: 0.4, surest: 0.7 };

export interface Open {
  all: readonly Suggested[];
  counts: Readonly<Record<Shown, number>>;
  /** How many suggestions are not sure enough to be among them. */
  left: number;
}

const NOTHING: Open = { all: [], counts: { seen: 0, quote: 0, claim: 0, flag: 0 }, left: 0 };

/** The last answer for each article, as long as what it follows from is the same. */
const known = new Map<
  string,
  {
    marks: unknown;
    dismissed: unknown;
    reading: unknown;
    off: unknown;
    found: unknown;
    least: unknown;
    open: Open;
  }
>();

/** What is open for an article, in text order. Nothing while its text has not been read. */
export function openFor(
  id: string,
  article: Article | undefined,
  reading: Reading | null,
  off: readonly string[],
  found: Found,
  least: Settings['readLeast'] = 'all',
): Open {
  if (!article || !reading) return NOTHING;
  const { marks, dismissed } = article;
  const before = known.get(id);
  if (
    before &&
    before.marks === marks &&
    before.dismissed === dismissed &&
    before.reading === reading &&
    before.off === off &&
    before.found === found &&
    before.least === least
  )
    return before.open;
  const suggested = suggestionsOf(article, reading);
  const seen = seenIn(article, suggested, found);
  // What was seen before is suggested once, with what is known of it.
  const better = new Set(seen.map(({ suggestion }) => suggestion));
  const others = suggested.filter((suggestion) => !better.has(suggestion));
  const suggestions = others.filter(({ confidence }) => confidence >= LEAST[least]);
  const flags = flagsOf(article, reading).filter(({ rule }) => !off.includes(rule));
  const all: Suggested[] = [
    ...seen.map((stretch): Suggested => ({
      is: 'seen',
      key: stretch.key,
      start: stretch.start,
      end: stretch.end,
      seen: stretch,
    })),
    ...suggestions.map((suggestion): Suggested => ({
      is: 'suggestion',
      key: suggestion.key,
      start: suggestion.start,
      end: suggestion.end,
      suggestion,
    })),
    ...flags.map((flag): Suggested => ({
      is: 'flag',
      key: flag.key,
      start: flag.start,
      end: flag.end,
      flag,
    })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const count = (kind: SuggestionKind) => suggestions.filter((each) => each.kind === kind).length;
  const open = {
    all,
    counts: { seen: seen.length, quote: count('quote'), claim: count('claim'), flag: flags.length },
    left: others.length - suggestions.length,
  };
  known.set(id, { marks, dismissed, reading, off, found, least, open });
  return open;
}

/** Mostly nothing was: then no sentence is looked at. */
const seenIn = (article: Article, suggestions: readonly Suggestion[], found: Found): SeenStretch[] =>
  Object.keys(found).length === 0
    ? []
    : seenAmong(stretchesOf(article, suggestions), (words) => found[words] ?? [], article.dismissed);

export function useOpenSuggestions(id: string): Open {
  const article = useArticles(({ open }) => open[id]?.article);
  const { reading } = useReading(id);
  const off = useSettings(({ settings }) => settings.flagsOff);
  const found = useFound(id);
  const least = useSettings(({ settings }) => settings.readLeast);
  return openFor(id, article, reading, off, found, least);
}

/**
 * Stretches to show as ghosts: all that the list shows, joined where they touch, and the one that is looked
 * at. Nothing while the list is not shown.
 */
export function useGhosts(id: string): { ghosts: readonly Range[]; ghost: Range | null } {
  const beside = useView(({ side }) => side === 'reading');
  const { all } = useOpenSuggestions(id);
  const shown = useSuggestionList((list) => list.shown[id]) ?? SHOWN;
  const key = useSuggestionList((list) => list.at[id]) ?? null;
  return useMemo(() => {
    if (!beside) return NO_GHOSTS;
    const lines = all.filter((line) => shown.includes(shownOf(line)));
    const line = lines.find((each) => each.key === key);
    return { ghosts: merged(lines), ghost: line ? { start: line.start, end: line.end } : null };
  }, [beside, all, shown, key]);
}

const NO_GHOSTS = { ghosts: [] as Range[], ghost: null };

const openNow = (id: string): Open =>
  openFor(
    id,
    useArticles.getState().open[id]?.article,
    readingOf(id).reading,
    useSettings.getState().settings.flagsOff,
    foundNow(id),
    useSettings.getState().settings.readLeast,
  );

export const shownOf = (line: Suggested): Shown =>
  line.is === 'suggestion' ? line.suggestion.kind : line.is;

export function show(id: string, what: readonly Shown[]): void {
  useSuggestionList.setState(({ shown }) => ({ shown: { ...shown, [id]: what } }));
}

export function goTo(id: string, key: string | null): void {
  useSuggestionList.setState(({ at }) => ({ at: { ...at, [id]: key } }));
}

/** Makes marks of these suggestions, in one step. True when they are on disk. */
export async function accept(id: string, accepted: readonly Suggestion[]): Promise<boolean> {
  const article = useArticles.getState().open[id]?.article;
  const { reading } = readingOf(id);
  if (!article || !reading || accepted.length === 0) return false;
  const done = await doToMany(
    id,
    [acceptCommand(article, reading, accepted, newId)],
    acceptWords(accepted.length),
  );
  return done?.ok === true;
}

/** Makes a mark of a line that suggests one. */
export const acceptLine = (id: string, line: Exclude<Suggested, { is: 'flag' }>): Promise<boolean> =>
  line.is === 'seen' ? markSeen(id, line.seen) : accept(id, [line.suggestion]);

/** Puts these away for good: the same words are not suggested again, in this draft or the next. */
export async function dismissAll(id: string, keys: readonly string[]): Promise<boolean> {
  if (keys.length === 0) return false;
  const body: CommandBody = { type: 'suggestion.dismiss', suggestions: [...new Set(keys)], dismissed: true };
  const done = await doToMany(id, [body], dismissWords(keys));
  return done?.ok === true;
}

/**
 * Makes a query of a flag, which is answered by it: a query is out on the mark of just its words, or on a new
 * one, and a note says why. One step to undo.
 */
export async function queryFlag(
  id: string,
  { key, start, end, words, rule, why }: RaisedFlag,
): Promise<boolean> {
  const article = useArticles.getState().open[id]?.article;
  if (!article) return false;
  const there = Object.values(article.marks).find(
    ({ anchor, lost }) => !lost && anchor.start === start && anchor.end === end,
  );
  const mark = there?.id ?? newId();
  const bodies: CommandBody[] = [
    ...(there ? [] : [{ type: 'mark.add' as const, mark: { id: mark, kind: 'claim' as const, start, end } }]),
    { type: 'mark.status', marks: [mark], status: 'query-out' },
    { type: 'note.add', mark, note: newId(), text: `${RULE_INFO[rule].title}: ${why}` },
    { type: 'suggestion.dismiss', suggestions: [key], dismissed: true },
  ];
  const done = await doToMany(id, bodies, queryWords(words));
  return done?.ok === true;
}

/** Everything of one kind that is open. */
export const acceptEvery = (id: string, kind: SuggestionKind): Promise<boolean> =>
  accept(
    id,
    openNow(id).all.flatMap((line) =>
      line.is === 'suggestion' && line.suggestion.kind === kind ? [line.suggestion] : [],
    ),
  );

/** Switches a rule off for this desk; it can be switched on again in the settings. */
export function switchOff(rule: RuleName): Promise<void> {
  const { flagsOff } = useSettings.getState().settings;
  return changeSettings({ flagsOff: [...new Set([...flagsOff, rule])] });
}
