import { language } from '../../text/languages';
import type { Range } from '../../text/ranges';
import { append, trimmed } from './lines';
import { turnsOfLabelled } from './labelled';
import { isNamelike, labelAt, speakersAmong } from './labels';
import { secondsOf, STAMP } from './stamps';
import type { Turn } from './transcript';

/*
 * Transcripts as lines of text with times in them: a name and a time over the words (Otter, Rev, Teams), a
 * time before them with or without a name (Descript, Whisper), a time by itself (Meet, Premiere). One grammar
 * reads them all: a line that holds a time where one belongs opens a section, and all up to the next is
 * spoken in it.
 */

/** A name is told from a sentence by its length. */
const NAME = '[^\\s\\d[(<{:][^:\\n]{0,58}?';
const BOLD = '[*_]{0,3}';
/** "Ann Roe  0:07", "Ann Roe (00:07):", nothing behind. */
const NAME_THEN_TIME = new RegExp(
  `^${BOLD}(${NAME})${BOLD}\\s*[:,|–-]?\\s*${STAMP}${BOLD}\\s*:?${BOLD}$`,
  'u',
);
/** "Ann Roe [0:07] Words": the brackets tell it from a sentence with a time of day. */
const NAME_THEN_BRACKETS = new RegExp(
  `^${BOLD}(${NAME})${BOLD}\\s*:?\\s*(?=[[(<{])${STAMP}${BOLD}\\s*:?${BOLD}(?:\\s+|$)`,
  'u',
);
/** "00:07 Words", "[00:07] Ann Roe: Words", "00:07 - 00:12". */
const TIME_FIRST = new RegExp(`^${BOLD}${STAMP}${BOLD}(?:\\s*[-–|](?=\\s)|:(?=\\s|$))?(?:\\s+|$)`, 'u');

/** What is said under one time. */
interface Section {
  time: number;
  name: string | null;
  lines: Range[];
}

interface Header {
  time: number;
  name: string | null;
  length: number;
}

/** The section that a line opens; null where it opens none. */
function headerOf(line: string): Header | null {
  for (const pattern of [NAME_THEN_TIME, NAME_THEN_BRACKETS]) {
    const match = pattern.exec(line);
    const name = match?.[1]!.trim().replace(/[*_,:]+$/u, '');
    if (match && name !== undefined && labelAt(`${name}: `)?.name === name && isNamelike(name))
      return { name, time: secondsOf(match[2]!), length: match[0].length };
  }
  const match = TIME_FIRST.exec(line);
  if (!match || language.tape.timeOfDay.test(line.slice(match[0].length))) return null;
  return { name: null, time: secondsOf(match[1]!), length: match[0].length };
}

function sectionsOf(source: string, lines: readonly Range[]): Section[] {
  const sections: Section[] = [];
  for (const line of lines) {
    const words = trimmed(source, line);
    if (!words) continue;
    const header = headerOf(source.slice(words.start, words.end));
    if (header) sections.push({ time: header.time, name: header.name, lines: [] });
    const rest = { start: words.start + (header?.length ?? 0), end: words.end };
    if (rest.start < rest.end) sections.at(-1)?.lines.push(rest);
  }
  return sections;
}

/** Of so many lines at least one is a header; a turn with a name over it may be long. */
const LINES = { named: 40, bare: 10 };
/** So many headers make a transcript. */
const FEWEST = { named: 2, bare: 3, labelled: 1 };
/** The share of times that come after the one before: a list of times of day goes back and forth. */
const RISING = 0.6;

/** Whether a section says who speaks in it: over its words, or in front of them. */
function isNamed(source: string, { name, lines }: Section): boolean {
  const label = lines[0] ? labelAt(source.slice(lines[0].start, lines[0].end)) : null;
  return name !== null || (label !== null && isNamelike(label.name));
}

/** Whether times in lines are those of a recording, and not of a day's programme or a run of scores. */
function areSections(
  source: string,
  sections: readonly Section[],
  lines: number,
  labelled: boolean,
): boolean {
  const kind = sections.some((section) => isNamed(source, section)) ? 'named' : 'bare';
  const fewest = labelled ? FEWEST.labelled : FEWEST[kind];
  const most = labelled ? Infinity : LINES[kind];
  const rising = sections.filter(({ time }, at) => at === 0 || time >= sections[at - 1]!.time).length;
  return sections.length >= fewest && sections.length * most >= lines && rising >= RISING * sections.length;
}

/** The turns of a stamped text; null where it is none. What stands before the first time is not spoken. */
export function turnsOfStamped(source: string, lines: readonly Range[]): Turn[] | null {
  const sections = sectionsOf(source, lines);
  const worded = lines.filter((line) => trimmed(source, line) !== null).length;
  const labelled = turnsOfLabelled(source, lines) !== null;
  return areSections(source, sections, worded, labelled) ? turnsIn(source, sections) : null;
}

/**
 * The same of a text that is known to be a transcript and begins with a stamp, however few there are: a
 * speech may have one.
 */
export function turnsFromStamp(source: string, lines: readonly Range[]): Turn[] | null {
  const first = lines.map((line) => trimmed(source, line)).find((line) => line !== null);
  const stamped = first && headerOf(source.slice(first.start, first.end)) !== null;
  return stamped ? turnsIn(source, sectionsOf(source, lines)) : null;
}

function turnsIn(source: string, sections: Section[]): Turn[] {
  const named = namedByLine(source, sections);
  const unnamed = named.filter(({ name }) => name === null).flatMap(({ lines: own }) => own);
  const speakers = speakersAmong(unnamed.map(({ start, end }) => source.slice(start, end)));
  const turns: Turn[] = [];
  let speaker = '';
  for (const { time, name, lines: own } of named) {
    if (name !== null) speaker = name;
    let turn: Turn | null = null;
    for (const line of own) {
      const label = name === null ? labelAt(source.slice(line.start, line.end)) : null;
      const says = label !== null && speakers.has(label.name);
      if (says) speaker = label.name;
      if (!turn || says) turns.push((turn = { speaker, time, pieces: [] }));
      const words = { start: line.start + (says ? label.length : 0), end: line.end };
      const text = source.slice(words.start, words.end);
      if (!language.tape.unspoken.test(text)) append(turn, [{ text, ...words }]);
    }
  }
  return turns;
}

/** The share of sections in which a line by itself is the name: then it is in all of them. */
const NAMED = 0.6;

/** Sections whose first line is who speaks, the words under it: "00:07 - 00:12", "Ann Roe", "Words". */
function namedByLine(source: string, sections: Section[]): Section[] {
  const nameIn = ({ name, lines }: Section): string | null => {
    const line = lines[0] && source.slice(lines[0].start, lines[0].end);
    if (name !== null || line === undefined || lines.length < 2 || /[.?!:,;…]$/u.test(line)) return null;
    return isNamelike(line) && labelAt(`${line}: `)?.name === line ? line : null;
  };
  const names = sections.map(nameIn);
  if (names.filter((name) => name !== null).length < NAMED * sections.length) return sections;
  return sections.map((section, at) =>
    names[at] === null ? section : { ...section, name: names[at]!, lines: section.lines.slice(1) },
  );
}
