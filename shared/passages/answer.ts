import { language } from '../text/languages';
import type { Quantity } from '../text/numbers';
import { overlaps, type Range } from '../text/ranges';
import { apart } from './apart';
import { placeAt, type Desk, type Place } from './desk';
import { figuresOf, hasFigures } from './figures';
import { keysIn } from './keys';
import { numbersMeant } from './meant';
import { passageOf } from './passage';
import { quotationsIn } from './quotations';
import { quotedAt } from './quoted';
import { aroundIn, bestOf, mostFor, queryAround, queryOf, scoresOf, type Query } from './rank';
import { settingOf, type Setting } from './setting';
import { shareOf } from './share';
import { nearlySpelled } from './spelled';
import { questionOf } from './sheets/asked';
import { columnIn, countsOthers } from './sheets/cell';
import { outnamedAmong } from './sheets/outnamed';
import { workedOut, type WorkedOut } from './sheets/worked-out';
import type { AskedMark, Judged, MarkValue, Passage } from './types';
import { figuresBeside, judged, valuesOf } from './values';
import { SPELLED_OUT } from './values/judge-name';
import { EXACTLY } from './values/same-amount';
import { bearsOn, verdictOf, type Verdict } from './verdict';

/** A passage that was found for a mark, and what it says of the values inside the mark. */
export interface Found {
  passage: Passage;
  /** For putting them in order; no probability. */
  score: number;
  /** How much of the mark's words it has, numbers left out, 0 to 1. */
  share: number;
  /** How much of the mark's quotations it has, 0 to 1. */
  quoted: number;
  /** It has numbers of the mark that are hardly there by chance. */
  figures: boolean;
  judged: Judged[];
}

export interface Answer {
  passages: Found[];
  verdict: Verdict;
}

/** So many passages are looked at closely. */
const LOOKED_AT = 40;

/** The best passages of all papers for a mark, best first, and what follows of them. */
export function answerFor(desk: Desk, mark: AskedMark, most = 5): Answer {
  const around = aroundIn(mark);
  const words = mark.draft.slice(mark.start, mark.end);
  const quotations = quotationsIn(mark);
  const asked = {
    mark,
    values: valuesOf(mark),
    figures: figuresOf(words),
    quotations,
    setting: settingOf(desk, queryAround(around)),
  };
  const { sum, total } = language.searching;
  const more = [
    ...nearlySpelled(desk, words),
    ...numbersMeant(desk, words),
    ...(sum.test(words) ? keysIn(total) : []),
  ];
  const whole = askedFor(desk, queryOf(words, around, more), asked);
  // What a quotation says is found by it; what is said around it, by the rest of the mark.
  const rest = quotations.reduce((left, quotation) => left.replace(quotation, ' '), words);
  const besides = quotations.length > 0 ? queryOf(rest, around) : null;
  const others = besides && besides.own.size >= ENOUGH ? askedFor(desk, besides, asked) : null;
  const found = others ? [...whole.found.filter(({ quoted }) => quoted > 0), ...others.found] : whole.found;
  const { full, scores, best } = whole;
  const asks = workedOut(desk, best, questionOf(mark, around));
  const worked = asks && isContradicted(asks, found) ? null : asks;
  const answer =
    worked &&
    told(desk, worked, scores[worked.at]! / full, { ...asked, query: whole.query, weight: whole.weight });
  const left = found.map((each) => (worked?.judged ? without(each, worked.judged.value) : each));
  const ordered = [...(answer ? [answer] : []), ...left].sort((a, b) => b.score - a.score);
  const passages = apart(ordered).slice(0, most);
  return { passages: passages.map(silenced), verdict: verdictOf(passages) };
}

/** So many words around a quotation ask something by themselves. */
const ENOUGH = 3;

/** The best passages for a query, looked at closely. */
function askedFor(desk: Desk, query: Query, asked: Omit<Asked, 'query' | 'weight' | 'isOutnamed'>) {
  const scores = scoresOf(desk, query);
  const full = mostFor(desk, query);
  const best = bestOf(scores, LOOKED_AT);
  // Where what stands around the mark outweighs its own words, what is said of its values must not be less.
  const weight = Math.max(1, (scores[best[0] ?? -1] ?? 0) / full);
  const outnamed = outnamedAmong(desk, best, query.own);
  const found = best.map((at) =>
    foundAt(desk, at, scores[at]! / full + SETTING * asked.setting.of(at), {
      ...asked,
      query,
      weight,
      isOutnamed: outnamed.has(at),
    }),
  );
  return { query, scores, full, weight, best, found };
}

/** What a sheet's answer is worth that was worked out from its rows. */
const WORKED_OUT = 1;
/** What it is worth that the paper has what stands around the mark. */
const SETTING = 0.12;

/** Where words of a paper have the figure, cells that give another one were those of something else. */
const isContradicted = ({ judged: one }: WorkedOut, found: readonly Found[]): boolean =>
  one?.bears === 'differs' &&
  one.value.kind === 'number' &&
  found.some(
    (each) =>
      each.passage.cell === undefined &&
      bearsOn(each) &&
      each.judged.some(({ bears, value }) => bears === 'agrees' && overlaps(value, one.value)),
  );

/** What a sheet was asked for no other passage answers: that it has the name says nothing of the rank. */
const without = (found: Found, asked: Range): Found => ({
  ...found,
  judged: found.judged.map((each) =>
    overlaps(each.value, asked) ? { value: each.value, bears: 'absent' } : each,
  ),
});

/** The row that a sheet answers with, and what it says of the mark. */
function told(desk: Desk, { at, column, judged: one }: WorkedOut, score: number, asked: Asked): Found {
  const found = foundAt(desk, at, score, asked);
  const place = placeAt(desk, at);
  const others = one ? found.judged.filter(({ value }) => !overlaps(value, one.value)) : found.judged;
  return {
    ...found,
    passage: passageOf(place, column),
    score: found.score + (one ? WORKED_OUT : WORKED_OUT / 2),
    share: 1,
    judged: one ? [one, ...others] : others,
  };
}

/** What a passage about something else says of a value says nothing. */
const silenced = (found: Found): Found =>
  bearsOn(found)
    ? found
    : { ...found, judged: found.judged.map(({ value }) => ({ value, bears: 'absent' as const })) };

interface Asked {
  mark: AskedMark;
  query: Query;
  /** What the values count beside the words. */
  weight: number;
  values: MarkValue[];
  figures: Quantity[];
  quotations: readonly string[];
  setting: Setting;
  /** The passage is a row of something else than the mark names. */
  isOutnamed?: boolean;
}

/** A verb tells less of what a mark is about than a figure or a name. */
const VERB = 0.4;

/** Who writes "nearly 40" has hardly read 40. */
const BOUNDED = 0.5;

const worthOf = ({ value: { kind }, why }: Pick<Judged, 'value' | 'why'>): number =>
  (kind === 'negation' ? VERB : 1) * (why === EXACTLY ? BOUNDED : 1);
const weightOf = (values: readonly MarkValue[]): number =>
  values.reduce((sum, value) => sum + worthOf({ value }), 0);

/** What a value is worth that agrees, and one that differs: that is about the same thing as well. */
const AGREES = 0.3;
const DIFFERS = 0.15;
const QUOTED = 1;
/** Nobody says how a name is spelled but of whoever has it. */
const OUTRIGHT = 0.5;
/** A figure of the mark's sentence outside it, where one of its own agrees: they are told of in one place. */
const BESIDE = 0.15;
/** Numbers of the mark that are hardly there by chance. */
const FIGURES = 0.15;

const isBacked = (said: readonly Judged[]): boolean =>
  said.some(({ bears, value }) => bears === 'agrees' && (value.kind === 'number' || value.kind === 'date'));

function foundAt(
  desk: Desk,
  at: number,
  score: number,
  { mark, query, weight, values, figures, quotations, isOutnamed = false }: Asked,
): Found {
  const place = placeAt(desk, at);
  const quoted = quotations.length > 0 ? quotedAt(desk, at, quotations) : null;
  const wide: Place = quoted ? { ...place, unit: { ...place.unit, end: quoted.end } } : place;
  const column = columnIn(place.unit, figures);
  const passage = passageOf(wide, column);
  const share = shareOf(desk, query, passage);
  // A cell with the mark's number under the head of other things says nothing of it.
  const isOther = isOutnamed || (share === 0 && countsOthers(place.unit, column, figures));
  const said: Judged[] = isOther
    ? values.map((value) => ({ value, bears: 'absent' as const }))
    : judged(mark, values, passage);
  const figuresThere = !isOther && hasFigures(figures, passage);
  const all = weightOf(values);
  const count = (bears: Judged['bears']): number =>
    all === 0 ? 0 : said.reduce((sum, each) => sum + (each.bears === bears ? worthOf(each) : 0), 0) / all;
  return {
    passage,
    score:
      score +
      weight * (AGREES * count('agrees') + DIFFERS * count('differs')) +
      QUOTED * (quoted?.share ?? 0) +
      (figuresThere ? FIGURES : 0) +
      (isBacked(said) ? weight * BESIDE * figuresBeside(mark, passage) : 0) +
      (said.some(({ why }) => why === SPELLED_OUT) ? weight * OUTRIGHT : 0),
    share,
    quoted: quoted?.share ?? 0,
    figures: figuresThere,
    judged: said,
  };
}
