import { figure } from '../domain';
/*
 * Letters that no font of this machine has would be gaps on paper, and nobody would know that something
 * stood there. The report shows their code points instead and lists them. What a machine can draw only its
 * browser can say (see electron/shell/letters.ts); here is what to ask it, and what to write. A letter is a
 * grapheme: an emoji of seven code points is one.
 */

/** The letters of Latin languages, and the signs around them, which every font of text has. */
const EVERYWHERE =
  /^[\u0000-\u017F\u2010-\u2015\u2018-\u201E\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203A\u20AC\u2122\u2212]+$/;

/** Nothing to be drawn: blanks, and controls that only steer the letters around them. */
const UNDRAWN = /^[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]+$/u;

/**
 * A stretch outside ASCII, with the ASCII character before it, which an accent or a key cap may belong to.
 * Not the last one of a tag or an entity: markup is cut as well.
 */
const STRETCH = /[\x21-\x3A\x3C\x3D\x3F-\x7E]?[^\x00-\x7F]+/g;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The letters in `text` of which a machine must be asked whether it can draw them, each once, as they first
 * stand there.
 */
export function lettersToAsk(text: string): string[] {
  const letters = new Set<string>();
  for (const stretch of new Set(text.match(STRETCH))) {
    for (const { segment } of graphemes.segment(stretch)) {
      if (!EVERYWHERE.test(segment) && !UNDRAWN.test(segment)) letters.add(segment);
    }
  }
  return [...letters];
}

/** A letter as Unicode names it: `U+C548`, or the code points of an emoji, one after the other. */
export const codePointsOf = (letter: string): string =>
  Array.from(
    letter,
    (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');

/** `text` cut where letters of `letters` begin and end, in order; joined, the pieces are `text`. */
export function cutAtLetters(
  text: string,
  letters: ReadonlySet<string>,
): { text: string; missing: readonly string[] }[] {
  const pieces: { text: string; missing: string[] }[] = [];
  const add = (words: string, letter: string | null) => {
    const last = pieces.at(-1);
    if (!last || last.missing.length > 0 !== (letter !== null))
      pieces.push({ text: words, missing: letter ? [letter] : [] });
    else {
      last.text += words;
      if (letter) last.missing.push(letter);
    }
  };
  let at = 0;
  for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
    if (index > at) add(text.slice(at, index), null);
    for (const { segment } of graphemes.segment(stretch)) add(segment, letters.has(segment) ? segment : null);
    at = index + stretch.length;
  }
  if (at < text.length) add(text.slice(at), null);
  return pieces;
}

/** Letters in a row by their code points: `[U+C548 U+B155]`. */
export const bracketed = (letters: readonly string[]): string => `[${letters.map(codePointsOf).join(' ')}]`;

/** `text` with its missing letters as code points. */
export const inCodePoints = (text: string, letters: ReadonlySet<string>): string =>
  letters.size === 0
    ? text
    : cutAtLetters(text, letters)
        .map((piece) => (piece.missing.length > 0 ? bracketed(piece.missing) : piece.text))
        .join('');

/** What a person would look for in a shop of fonts, and the letters that it has. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['emoji', /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Japanese', /\p{Script=Hiragana}|\p{Script=Katakana}/u],
  ['Chinese or Japanese', /\p{Script=Han}|\p{Script=Bopomofo}/u],
  ...(
    'Thai Lao Khmer Myanmar Tibetan Sinhala Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada ' +
    'Malayalam Arabic Hebrew Syriac Thaana Ethiopic Georgian Armenian Greek Cyrillic Mongolian Cherokee Latin'
  )
    .split(' ')
    .map((script): [string, RegExp] => [script, new RegExp(`\\p{Script=${script}}`, 'u')]),
];

const OTHER = 'other signs';

/** The kind of letter: a script by its name, or `other signs`. */
export const kindOfLetter = (letter: string): string =>
  KINDS.find(([, pattern]) => pattern.test(letter))?.[0] ?? OTHER;

/** In words: how many letters, what was done, and what to do about it. For whoever makes the report. */
export function missingLetters(letters: readonly string[]): string {
  const named = listed(kindsOf(letters).filter((kind) => kind !== OTHER));
  const [them, its] = letters.length === 1 ? ['it', 'its code point'] : ['them', 'their code points'];
  return (
    `${countedLetters(letters, 'on this machine')}. The report shows ${them} by ${its} and lists ${them} at its end. ` +
    `To have ${them} drawn, install a font ${named ? `for ${named}` : `that has ${them}`} and start Stet again.`
  );
}

/** "3 letters have no font on this machine (Thai and emoji)". */
export const countedLetters = (letters: readonly string[], where: string): string =>
  `${letters.length === 1 ? 'One letter has' : `${figure(letters.length)} letters have`} no font ${where}` +
  ` (${listed(kindsOf(letters))})`;

const kindsOf = (letters: readonly string[]): string[] =>
  [...new Set(letters.map(kindOfLetter))].sort((a, b) => Number(a === OTHER) - Number(b === OTHER));

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
