/** How words are given without marks: a statement, a letter or a post that is printed behind a colon. */

/** Somebody speaks for himself or for his own. */
export const OWN_WORDS = /\b(?:I|I[’'](?:m|ve|d|ll)|we|we[’'](?:re|ve|d|ll)|our|ours|my|mine|us|me)\b/iu;
/** The words before the colon say that something is written, or that all of it is given. */
export const IN_WRITING =
  /\b(?:statement|letter|email|e-mail|memo|post|tweet|message|notice|leaflet|press release|blog|note|sign|caption|reply|response|full|wrote|writes|tweeted|posted|read|reads|continued|went on)\b/iu;
/** A line that speaks to the reader of the page. */
export const ADDRESSING_READER =
  /^(?:Read|See|Watch|Listen|Follow|Click|Sign up|More|Related|Photo|Image)\b/u;
export const BULLET = /^\s*(?:[•●▪–—*-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s/u;
