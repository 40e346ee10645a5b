import { secondsOf } from './stamps';
import { inSeconds } from './units';
import type { Turn } from './transcript';

/*
 * Transcripts as JSON: Whisper and whisper.cpp, Rev, Trint, Sonix, Deepgram, AssemblyAI, Amazon, Google, the
 * Podcast Index, YouTube. They agree in one thing only: somewhere in them is a list whose entries have words
 * and a time. So that list is looked for, by the names these programs give to words, times and speakers.
 */

const TEXTS = ['text', 'body', 'transcript', 'value', 'punctuated_word', 'word', 'content', 'utf8'];
const PARTS = ['elements', 'segs', 'alternatives'];
const TIMES = ['start', 'start_time', 'startTime', 'start_ts', 'ts', 'time', 'begin', 'offset', 'tOffsetMs'];
/** Names of times that say themselves that they are in milliseconds. */
const MILLISECONDS = ['tStartMs', 'startMs', 'start_ms', 'startTimeMs'];
const SPEAKERS = [
  'speaker',
  'speaker_name',
  'speakerName',
  'speaker_label',
  'speakerTag',
  'speakerId',
  'name',
];
const PARAGRAPHS = ['paragraphId', 'paragraph', 'paragraph_id'];

type Fields = Record<string, unknown>;

/** An entry of a list of words with times. */
interface Entry {
  text: string;
  time: number | null;
  speaker: string;
  /** Entries of one paragraph belong together, where the file says so. */
  paragraph: string;
}

/** The turns of a transcript in JSON; null where nothing in it has words and times. */
export function turnsOfJson(source: string): Turn[] | null {
  let read: unknown;
  try {
    read = JSON.parse(source);
  } catch {
    return null;
  }
  const lists = listsIn(read).map((list) => list.map(entryOf).filter((entry) => entry.text.trim() !== ''));
  const timed = lists.filter((list) => list.some(({ time }) => time !== null));
  if (timed.length === 0) return null;
  return inSeconds(turnsOf(named(read, best(timed))));
}

/** Deeper than any transcript lies. */
const DEEPEST = 12;

/** The lists of entries in a file, not the words within an entry of one. */
function listsIn(value: unknown, depth = 0): Fields[][] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  if (!Array.isArray(value)) return Object.values(value).flatMap((each) => listsIn(each, depth + 1));
  const fields = value.filter(isFields);
  const own = fields.length === value.length && fields.some((each) => textOf(each) !== '') ? [fields] : [];
  return [...own, ...value.flatMap((each) => listsIn(each, depth + 1))];
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const first = (fields: Fields, names: readonly string[]): unknown =>
  names.map((name) => fields[name]).find((value) => value !== undefined && value !== null);

/** The words of an entry: its own, or its parts put together as they stand. */
function textOf(fields: Fields): string {
  const text = TEXTS.map((name) => fields[name]).find((value) => typeof value === 'string');
  if (typeof text === 'string') return text;
  const parts = first(fields, PARTS);
  if (!Array.isArray(parts)) return '';
  const texts = parts.filter(isFields).map(textOf);
  // Alternatives say the same again, the likeliest first.
  return fields['alternatives'] === parts ? (texts[0] ?? '') : texts.join('');
}

function entryOf(fields: Fields): Entry {
  return {
    text: textOf(fields),
    time: timeOf(fields),
    speaker: nameOf(first(fields, SPEAKERS)),
    paragraph: nameOf(first(fields, PARAGRAPHS)),
  };
}

function timeOf(fields: Fields): number | null {
  const known = MILLISECONDS.map((name) => fields[name]).find((value) => typeof value === 'number');
  if (typeof known === 'number') return known / 1000;
  const offsets = fields['offsets'];
  if (isFields(offsets) && typeof offsets['from'] === 'number') return offsets['from'] / 1000;
  const time = numberOf(first(fields, TIMES));
  if (time !== null) return time;
  const parts = first(fields, PARTS);
  const inside = Array.isArray(parts) ? parts.filter(isFields).map(timeOf) : [];
  return inside.find((each) => each !== null) ?? null;
}

/** 12.5, "12.5", "12.5s", "00:00:12,500". */
function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  if (/^\d+(?:\.\d+)?s?$/u.test(value)) return Number.parseFloat(value);
  return /^\d+(?:[:;]\d+)+(?:[.,]\d+)?$/u.test(value) ? secondsOf(value) : null;
}

function nameOf(value: unknown): string {
  if (isFields(value)) return nameOf(first(value, ['name', 'label', 'id']));
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

/** Lists with so much of the most words say all of it. */
const ALL = 0.9;

/** The list that says all, with who speaks where one says so, in the fewest and longest entries. */
function best(lists: readonly Entry[][]): Entry[] {
  const letters = (list: Entry[]): number => list.reduce((sum, { text }) => sum + text.trim().length, 0);
  const most = Math.max(...lists.map(letters));
  const whole = lists.filter((list) => letters(list) >= ALL * most);
  const speaking = whole.filter((list) => list.some(({ speaker }) => speaker !== ''));
  return (speaking.length > 0 ? speaking : whole).reduce((a, b) => (b.length < a.length ? b : a));
}

/** A file may name its speakers once, and say everywhere else which of them it was. */
function named(read: unknown, entries: Entry[]): Entry[] {
  const listed = isFields(read) ? read['speakers'] : undefined;
  if (!Array.isArray(listed)) return entries;
  const names = new Map(
    listed.filter(isFields).map((each) => [nameOf(first(each, ['id', 'index'])), nameOf(each['name'])]),
  );
  return entries.map((entry) => ({ ...entry, speaker: names.get(entry.speaker) || entry.speaker }));
}

/** Entries with so many words on the average are turns; shorter ones are single words of one. */
const WORDS = 2;
/** So many words of one speaker are shown as a turn, where nothing else ends it. */
const LONG = 60;

function turnsOf(entries: Entry[]): Turn[] {
  const words = entries.reduce((sum, { text }) => sum + text.trim().split(/\s+/u).length, 0);
  const single = words < WORDS * entries.length;
  const turns: Turn[] = [];
  let last: Entry | null = null;
  let text = '';
  let at = 0;
  const close = () => {
    const bare = text.trim();
    if (last && bare !== '') {
      turns.push({ ...opened, pieces: [{ text: bare, start: at, end: at + bare.length }] });
      at += bare.length + 1;
    }
    text = '';
  };
  let opened = { speaker: '', time: null as number | null };
  for (const entry of entries) {
    if (!single || !last || !goesOn(last, entry, text)) {
      close();
      opened = { speaker: entry.speaker, time: entry.time };
    }
    text += (text === '' || isJoined(entry.text) ? '' : ' ') + entry.text.replace(/\s+/gu, ' ');
    last = entry;
  }
  close();
  return turns;
}

/** Whether a word belongs to the turn of the one before. */
function goesOn(last: Entry, { speaker, paragraph }: Entry, text: string): boolean {
  const same = last.paragraph === paragraph && (speaker === '' || last.speaker === speaker);
  const ended = /[.?!]["”’]?\s*$/u.test(text) && text.split(' ').length > LONG;
  return same && (paragraph !== '' || !ended);
}

/** What brings its own blank, and a sign that stands close to the word before it. */
const isJoined = (text: string): boolean => /^(?:\s|[.,;:?!%)\]”’…]+$)/u.test(text);
