/** How a writer points into what is not English, has no pages of its own, or runs. */

import { oneOf } from '../keyed';

/** A bill of a senate has a number behind the same letter: "Senate bill S. 510". */
const NO_BILL = '(?<!(?:[Ss]enate|[Cc]ongress|[Bb]ill|[Aa]ct)[^.;]{0,40})';
/** Of a German work, behind what names it: "Das Salz, S. 14". */
const GERMAN = `(?:Seiten?|${NO_BILL}(?<=[,;:)(]\\s?)S\\.)`;
const ROMANCE = oneOf`
  [Pp]ágs?\. [Pp]áginas? [Pp]gs?\. [Pp]ags?\. [Pp]agin[ae] [Pp]agg\.`;
const DUTCH = oneOf`[Bb]lz\.? [Bb]ladzijden? [Pp]agina[’']s`;
const NORDIC = oneOf`[Ss]ide?\. [Ss]ida(?:n|s)? [Ss]iden? [Ss]idor(?:na)? [Ss]ider(?:ne)?`;
const SLAVIC = oneOf`[Ss]tr\. [Ss]tron[aye] [Сс]тр\.? [Сс]траниц[аы]? (?<=[,;]\s)[Сс]\.`;
const ARABIC = oneOf`ص\s?ص\.? ص\.? (?:ال)?صفح(?:ة|ات|تان|تين)`;
const HEBREW = oneOf`עמ[’'׳]? עמוד(?:ים)?`;

/** Pages of works in other languages, as those count them. */
export const PAGE_ABROAD = `(?:${[GERMAN, ROMANCE, DUTCH, NORDIC, SLAVIC, ARABIC, HEBREW].join('|')})`;

const NUMBER = '(?:[ ](?:[Nn]os?\\.|#))?[ ]?\\d+(?:-\\d+)*';
/** "ECF No. 12", "Dkt. 12-3", "Docket Entry 12". */
const DOCKET = `${oneOf`ECF Dkt\.? D\.E\. Doc\. [Dd]ocket(?:_[Ee]ntry)?`}${NUMBER}`;
/** "410 U.S. 113", "55 F.3d": a report of cases by its volume. */
const REPORTED = '\\d{1,4} (?:\\p{Lu}\\.[ ]?)+(?:\\d?d[ ]?)?(?:\\d{1,5},)?';
/** What is cited by a number of a court, with "at" before its page. */
export const FILED_AT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${DOCKET}|${REPORTED}|[Ii]d\\.|[Ii]bid\\.),?\\s+at\\s+`,
  'u',
);

/** "T3 12:40", "Trk 4 @ 1:02:33", "side B, 12:40". */
export const NUMBERED_TAPE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:T|${oneOf`Trk track disc reel rec memo`}\\.?\\s?|side\\s)(?:\\d{1,3}|[A-D])` +
    '(?:,?\\s+|\\s?@\\s?|,?\\sat\\s)(?=\\d{1,3}:[0-5]\\d)',
  'iu',
);
