/** In bytes; pictures make a document large, and its words are a small part of it. */
export const LARGEST_DOCUMENT = 100 * 1024 * 1024;

/**
 * What reading one document may cost. Milliseconds are of work, not of waiting: on a busy machine a text must
 * not be read otherwise than on an idle one. Where the runtime does not tell them apart, it is time.
 */
export const LIMITS = {
  /**
   * After so long it is ended, whatever it is doing, where it has to be unpacked and put together first: six
   * hundred pages take two seconds.
   */
  mostMsUnpacked: 20_000,
  /**
   * Of memory. Readers keep far below it by what they refuse: a thread that takes much at once is not ended
   * when it gets there, but the whole process is.
   */
  megabytes: 1000,
  /** The stack: readers refuse what is nested deep before it is used up. */
  stackMegabytes: 4,
} as const;

/**
 * What reading a text of `length` bytes or code units may cost, in milliseconds.
 * `hard`: so long a reader goes on with what is hard to read, however much there is of it; the rest it takes
 * as it stands. What else there is to do, and what threads that clear up memory do meanwhile, is as much
 * again and more. `easy`: so long with what is no harder than in any story. A book has more of that, so it
 * grows with the length, to where nobody would wait. `most`: after so long it is ended, whatever it is doing.
 */
export function limitsOfText(length: number): Record<Ease | 'most', number> {
  // Ten thousand short paragraphs, each with something in it, take two milliseconds for a thousand letters.
  const easy = Math.min(HARD + length / 200, 5_000);
  return { hard: HARD, easy, most: 4 * easy };
}

const HARD = 500;

/** What there may be no more time for. */
export type Ease = 'hard' | 'easy';
/** Whether there is no more time for what is as hard. */
export type Late = (ease: Ease) => boolean;

/** How long a source is, in bytes or code units. */
export const sizeOf = ({ source }: { source: readonly Uint8Array[] | string }): number =>
  typeof source === 'string' ? source.length : source.reduce((sum, piece) => sum + piece.length, 0);
