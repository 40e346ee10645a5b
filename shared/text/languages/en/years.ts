/** Four figures: a year, or so many of something. */

import { MONEY_CODES } from './numbers';

/** Words before them that only a time follows: then it is a year, whatever comes behind. */
const TIMES =
  /(?<!\p{L})(?:in|since|by|until|till|during|before|after|circa|early|late|mid|the|its|his|her|their|our|this|that|year|years|spring|summer|autumn|fall|winter|season|class|january|february|march|april|may|june|july|august|september|october|november|december|['’]s?) $/iu;
/** "in all 2000", "some 1500": then it is a count. "About" may stand before a year as well. */
const COUNTING =
  /(?<!\p{L})(?:some|nearly|almost|over|than|least|most|to about|up to|only|just|another|further|extra|all|altogether|total of|crowd of|group of|number of|sum of|majority of|toll of|capacity of|audience of|staff of|army of|fleet of|list of|average of|maximum of|minimum of|as many as|as much as|roughly|approximately|estimated) $/iu;
/** Numbers of things, not of years: "flight 1549". */
const LABELS =
  /(?<!\p{L})(?:no\.?|number|page|pages|room|flight|route|bus|train|unit|model|hotel|line|section|article|channel|box|version|asteroid|psalm|patent|bill|resolution|order|case) $/iu;

const MONEY = new RegExp(`(?:\\p{Sc}|(?<![\\p{L}\\p{N}])(?:${MONEY_CODES.join('|')})\\.?) ?$`, 'u');

/** Plural things that years have: "2016 elections", "2018 results". */
const OF_YEARS =
  /^(?:elections?|games|olympics|paralympics|championships|finals|playoffs|primaries|polls|midterms|figures|results|accounts|sales|profits|revenues|earnings|losses|prices|levels|rates|standards|terms|protests|riots|attacks|bombings|floods|fires|bushfires|wildfires|talks|hearings|regulations|rules|guidelines|awards|oscars|cuts|reforms|plans|models|vintages|graduates|champions|winners|finalists|events|was|is|has|as|its|his|this|does|sees|brings|marks)$/u;
const ADJECTIVES =
  /^ (?:new|more|extra|additional|other|young|older|local|small|large|foreign|armed|registered|different|separate|female|male|former|square|cubic|metric|nautical|paying|striking|protesting|demonstrating)(?= )/u;
const UNITS =
  /^(?:people|men|women|children|staff|police|troops|kg|km|cm|mm|m|mph|kph|g|lb|lbs|ft|mw|kw|gw|rpm|feet|cattle|sheep|fish|aircraft|personnel|crew|mi|sq)$/u;

const CHANGED =
  /(?<!\p{L})(?:rose|risen|rising|rises?|grew|grown|growing|climbed|increased|jumped|soared|surged|gained|fell|fallen|falls?|dropped|declined|decreased|slipped|slumped|shrank|plunged|tumbled|up|down|cut|raised|reduced|lowered|doubled|tripled|trebled|halved|went|expanded|swelled)(?: \p{L}+ly)? from $/iu;

/**
 * Whether the four figures at `[start, end)` count something, as in "1500 people", "some 1800" or "rose from
 * 1500 to 2000", and name no year.
 */
export function isCount(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  if (MONEY.test(before)) return true;
  if (/^ ?[–-] ?(?:1[5-9]|20)\d\d(?!\d)/.test(after)) return false;
  if (LABELS.test(before) || COUNTING.test(before)) return true;
  if (/^ (?:hours|thousand|million|billion|per ?cent|dollars|pounds|euros|yen)(?!\p{L})/u.test(after))
    return true;
  if (isChange(text, start, end)) return true;
  const isYearly = TIMES.test(before);
  if (!isYearly && /^ were (?!\p{L}+ years)/u.test(after) && !/(?<!\p{L})(?:and|[12]\d{3},?) $/u.test(before))
    return true;
  const noun = /^[- ](\p{L}+)/u.exec(after.replace(ADJECTIVES, ''))?.[1];
  if (noun === undefined || /^\p{Lu}/u.test(noun)) return false;
  if (UNITS.test(noun)) return !isYearly || /(?<!\p{L})(?:the|their|its|his|her|our) $/u.test(before);
  return !isYearly && /\p{Ll}{2}s$/u.test(noun) && !/(?:ss|us|is)$/.test(noun) && !OF_YEARS.test(noun);
}

/** The latest year that a text is likely to speak of as one end of a stretch of time. */
const LATEST = 2060;

/** "rose from 1500 to 2000": where the two can hardly be years, or go down, they are amounts. */
function isChange(text: string, start: number, end: number): boolean {
  const first = /^ to (?:(?:about|around|some|nearly|almost) )?(\d{1,3}(?:,\d{3})+|\d+)/.exec(
    text.slice(end, end + 30),
  );
  if (first && CHANGED.test(text.slice(Math.max(0, start - 50), start)))
    return hardlyYears(Number(text.slice(start, end)), Number(first[1]!.replaceAll(',', '')));
  const side = text.slice(Math.max(0, start - 70), start);
  const last = /(\d{1,3}(?:,\d{3})+|\d+) to (?:(?:about|around|some|nearly|almost) )?$/.exec(side);
  return (
    last !== null &&
    CHANGED.test(side.slice(0, last.index)) &&
    hardlyYears(Number(last[1]!.replaceAll(',', '')), Number(text.slice(start, end)))
  );
}

const hardlyYears = (from: number, to: number): boolean => from >= to || from < 1900 || to > LATEST;
