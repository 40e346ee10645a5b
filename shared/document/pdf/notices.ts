import type { Notice } from '../document';
import { leave, leftOutSentence, type LeftOut } from '../left-out';
import type { Page } from './page';
import { inQuotes } from '../../text/in-quotes';

/*
 * What is said of a PDF that was read: what was left out, and what must be looked at.
 */

export interface Found {
  pages: readonly Page[];
  /** Running heads, feet and page numbers. */
  furniture: readonly string[];
  lineNumbers: number;
  noteMarks: number;
  /** Pages with drawings and no words, by their index. */
  pictures: readonly number[];
  /** Signs that stand for no letter. */
  unreadable: number;
}

export function noticesOf(found: Found): Notice[] {
  const { pages, furniture, lineNumbers, noteMarks, pictures, unreadable } = found;
  const info = (message: string): Notice => ({ level: 'info', message });
  const warning = (message: string): Notice => ({ level: 'warning', message });
  const leftOut: LeftOut = {};
  leave(leftOut, 'noteMarks', noteMarks);
  leave(
    leftOut,
    'controls',
    pages.reduce((sum, { fields }) => sum + fields, 0),
  );
  const damaged = pages.flatMap((page) => (page.damaged ? [page.label] : []));
  const sentence = leftOutSentence(leftOut);
  return [
    ...(damaged.length > 0 ? [warning(damagedSentence(damaged))] : []),
    ...(pictures.length > 0 ? [warning(pictureSentence(pages, pictures))] : []),
    ...(unreadable > 0 ? [warning(unreadableSentence(unreadable))] : []),
    ...(furniture.length > 0 ? [info(furnitureSentence(furniture))] : []),
    ...(lineNumbers > 0
      ? [info(`${count(lineNumbers, 'line number')} beside the text ${wasWere(lineNumbers)} left out.`)]
      : []),
    ...(sentence ? [info(sentence)] : []),
  ];
}

function furnitureSentence(furniture: readonly string[]): string {
  const example = furniture.reduce((longest, each) => (each.length > longest.length ? each : longest));
  const lines = count(
    furniture.length,
    'running head, foot or page number',
    'running heads, feet and page numbers',
  );
  return `${lines} ${wasWere(furniture.length)} left out, such as ${inQuotes(example.slice(0, 120))}.`;
}

function pictureSentence(pages: readonly Page[], pictures: readonly number[]): string {
  const name = (index: number) => pages[index]!.label;
  const said = runsIn(pictures).map(([from, to]) => (from === to ? name(from) : `${name(from)}–${name(to)}`));
  const shown = said.slice(0, 20).join(', ') + (said.length > 20 ? ' and others' : '');
  return pictures.length === 1
    ? `Page ${shown} is a picture without text. Its words are not here: look at the page, or have them recognised first.`
    : `Pages ${shown} are pictures without text. Their words are not here: look at the pages, or have them recognised first.`;
}

const damagedSentence = (labels: readonly string[]): string =>
  labels.length === 1
    ? `Page ${labels[0]} is damaged and could not be read. The others are here.`
    : `Pages ${labels.slice(0, 20).join(', ')}${labels.length > 20 ? ' and others' : ''} are damaged and could not be read. The others are here.`;

const unreadableSentence = (signs: number): string =>
  `${count(signs, 'sign')} could not be read, for a font does not say which ${signs === 1 ? 'letter it is' : 'letters they are'}. Compare the text with the file.`;

const wasWere = (number: number): string => (number === 1 ? 'was' : 'were');
const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

/** Numbers one after the other as their first and last. */
function runsIn(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
