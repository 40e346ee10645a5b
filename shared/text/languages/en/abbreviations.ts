import { SHORT_MONTHS } from './calendar';

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Words that take a full stop without ending a sentence (before a capital): titles, ranks, months, "No.". */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...words(`mr mrs ms mx dr prof rev fr sr jr st sen rep gov gen col lt maj capt cpl sgt cmdr adm pvt insp supt det hon
    pres amb messrs mme mlle atty dist no nos vol p pp fig v vs cf ca c etc al ft mt ave blvd rd mon tue tues wed thu
    thur thurs fri sat sun approx est dept univ assn bros pop rs para paras tel ext sec art ref`),
  ...SHORT_MONTHS.keys(),
]);

/** "He said no. The cat sat. …": with a small letter these are words, unless a figure follows ("no. 5"). */
export const ALSO_WORDS: ReadonlySet<string> = new Set(
  words(
    'no fig sat sun wed mon fri mar pop est gen col al rep hon amb ave fr sen sec art ref ext tel para rs',
  ),
);

/**
 * These stand behind what they belong to or by themselves, and so may end a sentence: before a word that
 * begins one.
 */
export const TRAILING: ReadonlySet<string> = new Set([
  ...words('jr sr etc al ave blvd rd dept univ assn bros mon tue tues wed thu thur thurs fri sat sun'),
  ...SHORT_MONTHS.keys(),
]);

/** Behind "in the U.S." another sentence begins with one of these; "U.S. Senate" is a name. */
export const OPENERS: ReadonlySet<string> = new Set(
  words('The A An In It He She They But And His Her This That On At We I For As If'),
);
