/** Papers and programmes whose names hold a word of the calendar, and days that have a name of their own. */

import { WEEKDAY } from './calendar-words';

const ARTICLE = '(?:[Tt]he )?';
const TITLES =
  'Times|Telegraph|Mirror|Express|Mail|Post|Herald|Mercury|Independent|Star|Sun|People|Sport|Tribune|World|Business Post';

const ALONE =
  'Sun|Mirror|Star|Express|Mail|Times|Guardian|Independent|Observer|Telegraph|Herald|Economist|Spectator|Scotsman|Record';
/** "The Sun said", "told the Mirror": papers whose names are words, by who says and who is told. */
const SAYING = `[Tt]he (?:${ALONE})(?= (?:said|says|reported|reports|wrote|revealed|claimed|quoted|newspaper))`;
const TOLD = `(?<=(?:told|tells|telling|reported by|according to) )[Tt]he (?:${ALONE})(?! \\p{Lu})`;

/** "The Sunday Times", "the Mail on Sunday", "USA Today": bodies, and no days. */
export const PAPERS = new RegExp(
  `(?<!\\p{L})(?:${ARTICLE}${WEEKDAY} (?:${TITLES})|${ARTICLE}(?:Mail|Independent|Scotland|Wales|Ireland|Herald|Record) on Sunday|USA Today|${SAYING}|${TOLD})(?!\\p{L})`,
  'u',
);

/** "Black Friday", "Super Tuesday". */
export const NAMED_DAYS = new RegExp(
  `(?<!\\p{L})(?:Black|Super|Cyber|Bloody|Giving|Stir-up|Casual) ${WEEKDAY}(?!\\p{L})`,
  'u',
);
