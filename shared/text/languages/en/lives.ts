import type { LifeWords } from '../lives';

export const LIFE_WORDS: LifeWords = {
  /* "was born two streets away in 1961"; not "was born of a strike in 1984". */
  born: /(?<!\p{L})(?:was|is|,|I was) born (?!of |to |out )[^.;\d“”"]{0,60}?(?:\d{1,2},? )?(?:\p{Lu}\p{L}+ )?((?:1[89]|20)\d\d)(?![\d,]*\d)/u,
};
