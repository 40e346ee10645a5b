/** In bytes; pictures make a document large, and its words are a small part of it. */
export const LARGEST_DOCUMENT = 100 * 1024 * 1024;

/**
 * What reading one document may cost. Milliseconds are of work, not of waiting: on a busy machine a text must
 * not be read otherwise than on an idle one. Where the runtime does not tell them apart, it is time.
 */
export const LIMITS = {
  /**
   * So long a reader goes on with what is hard to read; the rest it takes as it stands. What else there is to
   * do, and what threads that clear up memory do meanwhile, is as much again and more.
   */
  hardMs: 500,
  /** After so long it is ended, whatever it is doing: where it is text, */
  mostMs: 2000,
  /** and where it has to be unpacked and put together first: six hundred pages take two seconds. */
  mostMsUnpacked: 20_000,
  /**
   * Of memory. Readers keep far below it by what they refuse: a thread that takes much at once is not ended
   * when it gets there, but the whole process is.
   */
  megabytes: 1000,
  /** The stack: readers refuse what is nested deep before it is used up. */
  stackMegabytes: 4,
} as const;
