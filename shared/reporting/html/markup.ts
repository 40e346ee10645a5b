import { directionOf, foreignQuotations, hasRtlLetters, opposite } from '../../text/direction';

/** Markup that is known to be safe: made by the `html` tag, or escaped. */
export class Html {
  constructor(readonly markup: string) {}
}

type Value = string | number | Html | null | undefined | false | readonly Value[];

/**
 * Builds markup. Whatever is put into it is escaped, unless it is markup made the same way; null, undefined
 * and false leave nothing. So a text that was forgotten to be escaped cannot happen.
 */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  let markup = parts[0]!;
  values.forEach((value, at) => {
    markup += render(value) + parts[at + 1]!;
  });
  return new Html(markup);
}

function render(value: Value): string {
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  if (value === null || value === undefined || value === false) return '';
  return value.map(render).join('');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * `text` as HTML text or as a quoted attribute's value. Controls that HTML does not allow, and halves of
 * surrogate pairs, become U+FFFD: something was there, and the file stays valid.
 */
export function escape(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
    .replace(CONTROLS, '\uFFFD')
    .toWellFormed();
}

const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]', 'g');

/**
 * `text` as a CSS string, with its quotes. Everything but letters, figures and blanks is written as a code,
 * so nothing ends the string or the style element.
 */
export function cssString(text: string): string {
  return `"${text.toWellFormed().replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}

/** `href` where a reader may follow it (http, https, mailto with nothing hidden in them), else null. */
export function safeHref(href: string): string | null {
  const trimmed = href.trim();
  return /^(https?:\/\/|mailto:)[^\s\p{C}]+$/iu.test(trimmed) ? trimmed : null;
}

/** A stranger's words inside a line: their direction stays theirs. */
export const bdi = (text: string): Html => html`<bdi${wayOf(text)}>${prose(text)}</bdi>`;

/**
 * The `dir` of an element that holds `text`. Nothing where no letter runs from right to left: the report
 * itself is in English.
 */
export const wayOf = (text: string): Html =>
  new Html(hasRtlLetters(text) ? ` dir="${directionOf(text)}"` : '');

/** `text` with the quotations in it that run the other way kept in one piece each. */
export function prose(text: string): Html {
  const direction = directionOf(text);
  let at = 0;
  const pieces = foreignQuotations(text, direction).map(({ start, end }) => {
    const piece = html`${text.slice(at, start)}<bdi dir="${opposite(direction)}">${text.slice(start, end)}</bdi>`;
    at = end;
    return piece;
  });
  return html`${pieces}${text.slice(at)}`;
}
