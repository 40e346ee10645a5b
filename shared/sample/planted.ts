/**
 * How many errors are planted in the sample story (`errors.ts`), for whoever tells it before the story is
 * wanted.
 */
export const PLANTED_ERRORS = 14;
