/**
 * Letters that English leaves out in speech, and the apostrophe that stands for them looks like a quotation
 * mark.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that have lost their beginning: "'er", "'ome", "'ave". Without the apostrophe, in lower case. */
export const BEHEADED = words(`
  er im e is em ave ad as ow ome ouse ouses ead eads ell alf ear eard ere ard appy ands undred orse orses eart
  elp ang otel ospital usband uman igh ot ours cos cause bout tis twas til n neath gainst nother nuff ole e's e'd
  e'll round cross tween spose scuse stead ello ullo`);

/** Words that have lost their end: "ol'", "an'", "wi'", "o'"; those in -in' go by their ending. */
export const CURTAILED = words(`
  ol lil an o th t wi ha gi po mo fo yo de n jus mus las bes kep tol`);

/** "doin'", "gettin'": the g is dropped. */
export const DROPPED_G = /\p{L}in$/iu;

/** "rock 'n' roll": what stands before the second apostrophe. */
export const BOTH_ENDS = /(?:^|\s)['’‘]n$/i;

/** "said the guard", "told Roe": an attribution behind words that nothing closes. */
export const ATTRIBUTION_VERB_FIRST = /^(\p{Ll}+)\s(?:\p{Lu}|(?:the|an?|his|her|one)\s)/u;
/** "Tom Doe, a guard, said." */
export const ATTRIBUTION_SUBJECT_FIRST =
  /^(?:he|she|they|I|(?:(?:the|an?|his|her)\s)?(?:\p{L}[\p{L}.’'-]*\s){0,3}?\p{L}[\p{L}.’'-]*)(?:,[^,]{2,40},)?\s(\p{Ll}+)(?=([.,]|$)?)/u;
/** "Tom Doe, a guard, shook his head": the reporter's, though nothing closes the quotation before it. */
export const NARRATED =
  /[.?!…]\s(?:\p{Lu}[\p{L}.’'-]+\s){1,3}?\p{Lu}[\p{L}’'-]+(?:, (?:an?|the|who|his|her) |\s\p{Ll}+ed\s)/u;
