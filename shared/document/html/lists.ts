import { attribute, ELEMENT, nameOf, type HtmlNode } from './node';
import { cssOf } from './style';

/** The number a list gives its next item. */
export interface Counter {
  next: number;
  step: 1 | -1;
  type: string;
}

/** CSS's names of numbering, and HTML's. */
const TYPES: Record<string, string> = {
  decimal: '1',
  'decimal-leading-zero': '01',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};
const NO_NUMBER = new Set(['none', 'disc', 'circle', 'square']);

/** The counter of a list, or null where its items have no numbers. */
export function counterOf(list: HtmlNode): Counter | null {
  const ordered = nameOf(list) === 'OL';
  const type = typeOf(list);
  if (type === '' || (!ordered && type === undefined)) return null;
  const reversed = ordered && list.getAttribute?.('reversed') != null;
  const items = [...list.childNodes].filter(
    (child) => child.nodeType === ELEMENT && nameOf(child) === 'LI',
  ).length;
  const start = Number.parseInt(attribute(list, 'start'), 10);
  return {
    next: Number.isNaN(start) ? (reversed ? items : 1) : start,
    step: reversed ? -1 : 1,
    type: type ?? '1',
  };
}

/** What stands before an item: "3. ", or nothing. Moves the counter on. */
export function labelOf(item: HtmlNode, counter: Counter | null): string {
  if (!counter) {
    const type = typeOf(item);
    // An item that says itself that it is numbered, in a list that does not.
    return type ? `${written(Number.parseInt(attribute(item, 'value'), 10) || 1, type)}. ` : '';
  }
  const value = Number.parseInt(attribute(item, 'value'), 10);
  const number = Number.isNaN(value) ? counter.next : value;
  counter.next = number + counter.step;
  const type = typeOf(item) ?? counter.type;
  return type === '' ? '' : `${written(number, type)}. `;
}

/** '' for no number, undefined where nothing is said. */
function typeOf(node: HtmlNode): string | undefined {
  const css =
    cssOf(node).get('list-style-type') ??
    cssOf(node)
      .get('list-style')
      ?.split(/\s+/)
      .find((word) => word in TYPES || NO_NUMBER.has(word));
  if (css !== undefined)
    return NO_NUMBER.has(css) ? '' : (TYPES[css] ?? (nameOf(node) === 'OL' ? '1' : undefined));
  const type = attribute(node, 'type');
  return /^[1aAiI]$/.test(type) ? type : NO_NUMBER.has(type.toLowerCase()) ? '' : undefined;
}

/** A number as a list writes it: 1, 01, a, A, i or I. */
export function written(number: number, type: string): string {
  if (type === '01') return String(number).padStart(2, '0');
  if (number < 1 || type === '1') return String(number);
  const lower =
    type.toLowerCase() === 'a' ? alphabetic(number) : number < 4000 ? roman(number) : String(number);
  return type === type.toUpperCase() ? lower.toUpperCase() : lower;
}

/** a to z, aa, ab and so on. */
function alphabetic(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Small Roman figures; of numbers from 1 to 3999. */
function roman(number: number): string {
  let rest = number;
  return ROMAN.map(([value, letters]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return letters.repeat(times);
  }).join('');
}
