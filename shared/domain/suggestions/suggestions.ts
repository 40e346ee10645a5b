import { cutTo } from '../../text/clip';
import type { Claim, ClaimFacet, Flag, Quote, Reading } from '../../reading/types';
import type { Article } from '../model/article';
import type { CommandBody } from '../commands/command';
import { suggestionKey } from '../model/dismissed';
import type { Mark } from '../model/mark';
import type { Person } from '../model/person';
import { firstStartingFrom } from '../../text/ranges';
import type { Facet, QuoteForm, Risk } from '../../vocabulary';

/*
 * What the first read suggests, as a person can take it over: a reading held against the article. Nothing
 * here decides anything; a suggestion becomes a mark, to check, when somebody accepts it.
 */

export type SuggestionKind = 'quote' | 'claim';

/**
 * One mark the first read would make. Offsets are UTF-16 code units into the draft that was read, `[start,
 * end)`.
 */
export interface Suggestion {
  /** What it is dismissed by: the same words have the same key in the next draft. */
  key: string;
  kind: SuggestionKind;
  start: number;
  end: number;
  words: string;
  /** Quotes only. */
  form?: QuoteForm;
  /** Who said it, in the fullest words the article gives; null where the reading does not know. */
  speaker: string | null;
  /** Who it may be, where the reading is not sure enough to name anybody; quotes only. */
  candidates: string[];
  /** Where that is said, or null. */
  attribution: { start: number; end: number } | null;
  /** The speaker was taken over from a quotation before: a person should look. */
  carried: boolean;
  facets: Facet[];
  risk: Risk;
  /** 0 to 1: for a quote how sure the speaker is, for a claim how much there is to check. */
  confidence: number;
  /** One sentence: why. */
  reason: string;
  /** `Person.id` of the reading, where the speaker is a person. */
  person: string | null;
}

/** Something the first read finds wrong on the face of the text. */
export interface RaisedFlag extends Flag {
  key: string;
  words: string;
}

const FORMS: Record<Quote['kind'], QuoteForm> = {
  direct: 'direct',
  partial: 'partial',
  mixed: 'partial',
  indirect: 'paraphrase',
};
/** A comparison is ticked off with the numbers. */
const facetOf = (facet: ClaimFacet): Facet => (facet === 'comparison' ? 'number' : facet);

/** Of two marks on nearly the same words one is enough. */
const SAME = 0.5;

/**
 * What is still to be suggested, in text order: no mark of its kind stands there, and nobody has dismissed
 * it.
 */
export function suggestionsOf(article: Pick<Article, 'marks' | 'dismissed'>, reading: Reading): Suggestion[] {
  const taken: Record<SuggestionKind, Spans> = {
    quote: spansOf(article.marks, 'quote'),
    claim: spansOf(article.marks, 'claim'),
  };
  return allOf(reading).suggestions.filter(
    ({ kind, key, start, end }) => !(key in article.dismissed) && !taken[kind].has(start, end),
  );
}

/** The flags nobody has dismissed, in text order. */
export const flagsOf = (article: Pick<Article, 'dismissed'>, reading: Reading): RaisedFlag[] =>
  allOf(reading).flags.filter(({ key }) => !(key in article.dismissed));

interface All {
  suggestions: Suggestion[];
  flags: RaisedFlag[];
}

// What a reading suggests stays the same however often a mark is set; hashing the words of a book each time
// would be felt.
const known = new WeakMap<Reading, All>();

/** Everything a reading suggests and raises, in text order. */
function allOf(reading: Reading): All {
  const before = known.get(reading);
  if (before) return before;
  const { text, quotes, claims } = reading;
  const suggestions = [
    ...quotes.map((quote) => ofQuote(reading, quote)),
    ...claims.flatMap((claim) => ofClaim(reading, claim)),
  ].sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? 1 : -1));
  const flags = reading.flags
    .map((flag) => {
      const words = text.slice(flag.start, flag.end);
      return { ...flag, words, key: suggestionKey(`flag ${flag.rule}`, words) };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const all = { suggestions, flags };
  known.set(reading, all);
  return all;
}

function ofQuote({ text }: Reading, quote: Quote): Suggestion {
  const { start, end, kind, speaker, carried, confidence, reason } = quote;
  const words = text.slice(start, end);
  return {
    key: suggestionKey('quote', words),
    kind: 'quote',
    start,
    end,
    words,
    form: FORMS[kind],
    speaker: speaker && (speaker.resolved ?? speaker.text),
    person: speaker?.person ?? null,
    candidates: quote.candidates,
    attribution: attributionOf(text, quote),
    carried,
    facets: [],
    risk: 'routine',
    confidence,
    reason,
  };
}

/**
 * The words beside the quote that say who said it: from verb to speaker, or the speaker alone where they are
 * far apart.
 */
function attributionOf(
  text: string,
  { speaker, cue, carried }: Quote,
): { start: number; end: number } | null {
  if (!speaker || carried || speaker.start >= speaker.end) return null;
  if (!cue) return { start: speaker.start, end: speaker.end };
  const start = Math.min(speaker.start, cue.start);
  const end = Math.max(speaker.end, cue.end);
  return end - start <= LONGEST_ATTRIBUTION && !text.slice(start, end).includes('\n')
    ? { start, end }
    : { start: speaker.start, end: speaker.end };
}

const LONGEST_ATTRIBUTION = 200;

function ofClaim({ text, flags }: Reading, claim: Claim): Suggestion[] {
  const { start, end, facets, score, checkable, risk } = claim;
  if (!checkable) return [];
  const words = text.slice(start, end);
  const risky = flags
    .filter((flag) => flag.risk && flag.start < end && start < flag.end)
    .map((flag) => flag.risk!);
  const named = facets.length > 0 ? facets.join(', ') : 'a statement of fact';
  return [
    {
      key: suggestionKey('claim', words),
      kind: 'claim',
      start,
      end,
      words,
      speaker: null,
      candidates: [],
      person: null,
      attribution: null,
      carried: false,
      facets: [...new Set(facets.map(facetOf))],
      risk: highest(risk ? [...risky, risk] : risky),
      confidence: score,
      reason: `There is something to check in it: ${named}.`,
    },
  ];
}

const ORDER: Risk[] = ['routine', 'sensitive', 'high', 'legal'];
const highest = (risks: Risk[]): Risk =>
  risks.reduce((most, risk) => (ORDER.indexOf(risk) > ORDER.indexOf(most) ? risk : most), 'routine' as Risk);

/** Where marks of one kind stand, to be asked whether one stands on nearly the same words. */
interface Spans {
  has: (start: number, end: number) => boolean;
}

function spansOf(marks: Article['marks'], kind: Mark['kind']): Spans {
  const spans = Object.values(marks)
    .filter((mark) => !mark.lost && mark.kind === kind)
    .map(({ anchor }) => anchor)
    .sort((a, b) => a.start - b.start);
  const longest = spans.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return {
    has: (start, end) => {
      let at = firstStartingFrom(spans, start - longest);
      for (; at < spans.length && spans[at]!.start < end; at++) {
        const shared = Math.min(end, spans[at]!.end) - Math.max(start, spans[at]!.start);
        if (
          shared > 0 &&
          shared >= SAME * (Math.max(end, spans[at]!.end) - Math.min(start, spans[at]!.start))
        )
          return true;
      }
      return false;
    },
  };
}

/**
 * The command that takes `accepted` over as marks: quotes with their attributions and the people behind them,
 * which are used where they are there already. `newId` makes ids.
 */
export function acceptCommand(
  article: Article,
  reading: Reading,
  accepted: readonly Suggestion[],
  newId: () => string,
): Extract<CommandBody, { type: 'suggestion.accept' }> {
  const people: Person[] = [];
  const marks: Extract<CommandBody, { type: 'suggestion.accept' }>['marks'] = [];
  const byName = new Map(Object.values(article.people).map(({ id, name }) => [folded(name), id]));
  const attributions = new Map(
    Object.values(article.marks)
      .filter(({ kind, lost }) => kind === 'attribution' && !lost)
      .map(({ id, anchor }) => [placeName(anchor), id]),
  );

  const personOf = (id: string | null): string[] => {
    const found = id === null ? undefined : reading.people.find((person) => person.id === id);
    if (!found) return [];
    const known = byName.get(folded(found.name));
    if (known !== undefined) return [known];
    const person: Person = {
      id: newId(),
      name: cutTo(found.name, 200),
      title: cutTo(found.title ?? '', 200),
      affiliation: cutTo(found.affiliation ?? '', 200),
      asked: '',
      answered: '',
    };
    people.push(person);
    byName.set(folded(found.name), person.id);
    return [person.id];
  };
  const attributionFor = ({ attribution, person }: Suggestion): string | undefined => {
    if (!attribution) return undefined;
    const known = attributions.get(placeName(attribution));
    if (known !== undefined) return known;
    const id = newId();
    marks.push({
      id,
      kind: 'attribution',
      ...attribution,
      facets: [],
      risk: 'routine',
      people: personOf(person),
    });
    attributions.set(placeName(attribution), id);
    return id;
  };

  for (const suggestion of accepted) {
    const { kind, start, end, form, facets, risk } = suggestion;
    const attribution = kind === 'quote' ? attributionFor(suggestion) : undefined;
    const speaking = kind === 'quote' && attribution === undefined ? personOf(suggestion.person) : [];
    marks.push({
      id: newId(),
      kind,
      start,
      end,
      ...(form ? { form } : {}),
      ...(attribution !== undefined ? { attribution } : {}),
      facets,
      risk,
      people: speaking,
    });
  }
  return { type: 'suggestion.accept', people, marks };
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase().trim();
const placeName = ({ start, end }: { start: number; end: number }): string => `${start} ${end}`;
