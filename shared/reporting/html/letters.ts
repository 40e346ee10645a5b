import type { ReportModel } from '../types';
import { bracketed, codePointsOf, countedLetters, cutAtLetters, kindOfLetter } from '../letters';
import { html, Html } from './markup';
import type { Section } from './sections';
import { number, paragraphRef } from './wording';

/** The letters that the machine which makes the report cannot draw. */
export interface Missing {
  letters: readonly string[];
  /** Whether they stand beside their code points: a file is read on other machines, paper is not. */
  kept: boolean;
}

/** A script, a style or a title has no markup in it, and an address in a tag must stay what it is. */
const NOT_TEXT = /<style>[^]*?<\/style>|<title>[^]*?<\/title>|<[^>]*>/g;

/**
 * The finished document with its missing letters as code points. Only what is read changes: no tag and no
 * address.
 */
export function withCodePoints(markup: string, { letters, kept }: Missing): string {
  const missing = new Set(letters);
  // In markup a letter of ours is never an entity: those are ASCII.
  const shown = (text: string) =>
    cutAtLetters(text, missing)
      .map((piece) =>
        piece.missing.length === 0
          ? piece.text
          : html`<span class="no-font">${kept && [new Html(piece.text), ' ']}${bracketed(piece.missing)}</span>`
              .markup,
      )
      .join('');
  let out = '';
  let at = 0;
  for (const { 0: tag, index } of markup.matchAll(NOT_TEXT)) {
    out += shown(markup.slice(at, index)) + tag;
    at = index + tag.length;
  }
  return out + shown(markup.slice(at));
}

const MACHINE = 'on the machine that made this report';

/** What somebody must know who reads the first page only. */
export const lettersNotice = (letters: readonly string[]): Html | false =>
  letters.length > 0 &&
  html`<p class="explain letters">${countedLetters(letters, MACHINE)}. ${
    letters.length === 1 ? 'Its code point stands' : 'Their code points stand'
  } in square brackets in ${
    letters.length === 1 ? 'its' : 'their'
  } place; <a href="#letters">the list</a> is at the end.</p>`;

/** Every missing letter once, and where it stands in the text. */
export function lettersSection({ text }: ReportModel, letters: readonly string[]): Section | null {
  if (letters.length === 0) return null;
  const missing = new Set(letters);
  const places = new Map<string, number[]>();
  for (const { number: of, segments } of text) {
    const words = segments.map((segment) => segment.text).join('');
    for (const letter of new Set(cutAtLetters(words, missing).flatMap((piece) => piece.missing))) {
      if (of !== null) places.set(letter, [...(places.get(letter) ?? []), of]);
    }
  }
  const row = (letter: string) => {
    const found = places.get(letter) ?? [];
    const more = found.length > MOST_PLACES && `and ${number(found.length - MOST_PLACES)} more`;
    const where =
      found.length === 0
        ? 'Not in the text itself'
        : html`${found.slice(0, MOST_PLACES).map((of) => html`${paragraphRef(of)} `)}${more}`;
    return html`<tr><th scope="row">${codePointsOf(letter)}</th><td>${kindOfLetter(letter)}</td><td>${where}</td></tr>
`;
  };
  return {
    id: 'letters',
    title: 'Letters without a font',
    count: number(letters.length),
    body: html`<p class="explain">No font ${MACHINE} has these letters. Wherever they are, their code points
stand in square brackets.</p>
<table class="list">
<thead><tr><th scope="col">Code points</th><th scope="col">Kind</th><th scope="col">Paragraphs</th></tr></thead>
<tbody>${letters.slice(0, MOST_ROWS).map(row)}</tbody>
</table>${letters.length > MOST_ROWS && html`<p class="explain">and ${number(letters.length - MOST_ROWS)} more.</p>`}`,
  };
}

const MOST_PLACES = 12;
/** A whole article in a script without a font would be listed on a hundred pages. */
const MOST_ROWS = 200;
