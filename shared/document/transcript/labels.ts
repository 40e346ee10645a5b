import { language } from '../../text/languages';

/*
 * Who speaks, where a transcript says so in front of the words: "Ann Roe: …", "SPEAKER 2: …", "stokes: …".
 */

/** In words; a label is a name, perhaps with what somebody is. */
const LONGEST = 7;
/** What may stand before a label: the sign of another voice, a dash, the signs of bold. */
const LEAD = '(?:>>+|[-–—])?\\s*[*_]{0,3}';
/** No sentence ends in a label, unless in an abbreviation or an initial. */
const NAME = '[^\\s:.?!;"“”<>[\\]][^:?!;"“”<>[\\]\\n]{0,58}?';
const LABELLED = new RegExp(`^${LEAD}(${NAME})[*_]{0,3}\\s?[:：][*_]{0,3}(?:\\s+|$)`, 'u');

/** A label at the head of a line: the name, and how much of the line it takes with what follows it. */
export interface Label {
  name: string;
  length: number;
}

/** What could be a label at the head of a line, as far as the line alone can tell. */
export function labelAt(line: string): Label | null {
  const match = LABELLED.exec(line);
  if (!match) return null;
  const name = match[1]!.replace(/[*_]+$/u, '').trim();
  return isShort(name) && !endsSentence(name) ? { name, length: match[0].length } : null;
}

const isShort = (name: string): boolean => name.split(/\s+/u).length <= LONGEST;

/** Whether a full stop in a name ends a sentence: behind a small word that is no abbreviation. */
const endsSentence = (name: string): boolean =>
  /\.\s/u.test(name) &&
  !name
    .split(/\s+/u)
    .slice(0, -1)
    .filter((word) => word.endsWith('.'))
    .every(
      (word) =>
        /^\p{L}\.$/u.test(word) ||
        language.sentences.abbreviations.has(word.slice(0, -1).toLowerCase()) ||
        language.names.honorifics.has(word.slice(0, -1).toLowerCase()),
    );

/**
 * Whether every word has its capital, or is one that has none: a particle, a figure, something in brackets.
 */
export const isNamelike = (name: string): boolean =>
  name
    .replace(/\([^)]*\)/gu, '')
    .split(/[\s,/-]+/u)
    .every(
      (word) =>
        word === '' || /^[\p{Lu}\p{Lt}\p{Lo}\p{N}#&'’(]/u.test(word) || language.names.particles.has(word),
    );

const isLoud = (name: string): boolean => /\p{Lu}.*\p{Lu}/u.test(name) && name === name.toUpperCase();

/** Of so many lines one has a label: then small words in front of a colon are labels too. */
const MANY = 3;
/** In a file of so many labelled lines a name that stands once is one of them. */
const MOST = 2;

/**
 * Which of the labels that lines of a transcript begin with are whose words follow, and which are words: a
 * label has capitals or comes again. A single word that the speakers use as a word ("Remember: …") is none,
 * unless nearly everything is labelled.
 */
export function speakersAmong(lines: readonly string[]): ReadonlySet<string> {
  const found = lines.map(labelAt).filter((label) => label !== null);
  const times = new Map<string, number>();
  for (const { name } of found) times.set(name, (times.get(name) ?? 0) + 1);
  const many = found.length * MANY >= lines.length;
  const most = found.length * MOST >= lines.length;
  const said = most ? '' : lines.join('\n');
  const accepted = [...times].filter(([name, count]) => {
    if (!isNamelike(name)) return many && count > 1 && !/\s/u.test(name);
    if (/\s/u.test(name) || isLoud(name)) return true;
    return most || (count > 1 && !isWord(name, said));
  });
  return new Set(accepted.map(([name]) => name));
}

/** Whether a name stands in what was said in small letters, as a word. */
const isWord = (name: string, said: string): boolean =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '\\$&')}(?![\\p{L}\\p{N}])`,
    'u',
  ).test(said);
