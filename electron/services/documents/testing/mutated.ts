import { openArchive } from '../archive';
import { isArchive, isPdf } from '../magic';
import { fullDocx } from './full-docx';
import { fullPage } from './full-page';
import { fullPdf } from './full-pdf';
import { fullIcml, fullIdml } from './indesign-fixtures';
import { fullOdt } from './odt-fixtures';
import { fullXlsx, odsCell, odsOf, odsRow } from './sheet-fixtures';
import { TRANSCRIPTS } from './transcripts';
import { zipOf } from './zip';

/*
 * Documents of every format with a little of everything in them, and what a disk, a mail program or an enemy
 * makes of them. The same seed makes the same.
 */

const csv = () => new TextEncoder().encode('Year;Boats;"Toll; crowns"\n1893;12;"4 000,50"\n1894;500;"7"\n');
const fullOds = () =>
  odsOf(`<table:table table:name="Tolls">${odsRow(odsCell('Year'), odsCell('Boats'))}</table:table>`);

/** A file of each format, and of each way to write down a tape. */
export const FILES: [name: string, bytes: () => Uint8Array][] = [
  ['weir.docx', fullDocx],
  ['weir.odt', fullOdt],
  ['weir.icml', fullIcml],
  ['weir.idml', fullIdml],
  ['tolls.xlsx', fullXlsx],
  ['tolls.ods', fullOds],
  ['tolls.csv', csv],
  ['weir.html', fullPage],
  ['weir.pdf', fullPdf],
  ...Object.entries(TRANSCRIPTS).map(([name, text]): [string, () => Uint8Array] => [
    name,
    () => Buffer.from(text),
  ]),
];

/** Whole numbers below a bound that look like chance: the same for the same seed (xorshift). */
function chance(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % Math.max(below, 1);
  };
}

/** Bytes with a few things done to them: written over, cut out, doubled, cut off, filled with one byte. */
function spoiled(bytes: Uint8Array, pick: (below: number) => number): Uint8Array {
  let now = Buffer.from(bytes);
  for (let times = 1 + pick(4); times > 0; times--) {
    const start = pick(now.length);
    const end = Math.min(now.length, start + 1 + pick(40));
    const piece = now.subarray(start, end);
    const ways: (() => Buffer)[] = [
      () => Buffer.concat([now.subarray(0, start), now.subarray(end)]),
      () => Buffer.concat([now.subarray(0, end), piece, now.subarray(end)]),
      () => Buffer.concat([now.subarray(0, start), Buffer.alloc(end - start, pick(256)), now.subarray(end)]),
      () => {
        const other = pick(now.length);
        return Buffer.concat([now.subarray(0, other), piece, now.subarray(other)]);
      },
      () => now.subarray(0, Math.max(start, 4)),
    ];
    // Whole once in a while, for what is cut off early says little of what comes later.
    now = Buffer.from(ways[pick(times === 1 ? ways.length : ways.length - 1)]!());
  }
  return now;
}

/**
 * XML with elements doubled, left out and changed in places, and values changed: well formed all the same.
 */
function shuffled(xml: string, pick: (below: number) => number): string {
  const tokens = xml.match(/<[^>]*>|[^<]+/g) ?? [];
  /** Where the element that begins at `start` ends, itself included; its own place where it has no end. */
  const endOf = (start: number): number => {
    let depth = 0;
    for (let at = start; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (/^<[\w:]/.test(token) && !token.endsWith('/>')) depth++;
      else if (token.startsWith('</')) depth--;
      if (depth <= 0) return depth < 0 ? start : at + 1;
    }
    return start;
  };
  for (let times = 1 + pick(3); times > 0; times--) {
    // Not what stands around everything, and of little that is left nothing.
    if (tokens.length < 4) break;
    const start = 2 + pick(tokens.length - 3);
    const end = endOf(start);
    const element = tokens.slice(start, end);
    const ways = [
      () => tokens.splice(start, end - start),
      () => tokens.splice(end, 0, ...element),
      () => {
        const [value] = /"[^"]*"/.exec(tokens[pick(tokens.length)]!) ?? ['""'];
        tokens[start] = tokens[start]!.replace(/(?<!^<\?.*)(?<!xmlns:?\w*=)"[^"]*"/, value);
      },
    ];
    ways[pick(ways.length)]!();
  }
  return tokens.join('');
}

/** A PDF with words and figures of its code doubled, left out, or put in place of others. */
function reworded(code: string, pick: (below: number) => number): string {
  const words = code.split(/(?<=[\s/[\]<>])|(?=[\s/[\]<>])/);
  for (let times = 1 + pick(4); times > 0; times--) {
    const at = pick(words.length);
    const ways = [
      () => words.splice(at, 1),
      () => words.splice(at, 0, ...words.slice(at, at + 1 + pick(9))),
      () => (words[at] = words[pick(words.length)]!),
      () => (words[at] = /^\d+$/.test(words[at]!) ? String(pick(2 ** 31) - pick(30)) : words[at]!),
    ];
    ways[pick(ways.length)]!();
  }
  return words.join('');
}

/** JSON with values left out, doubled, or put in place of others: it can be parsed all the same. */
function resettled(json: string, pick: (below: number) => number): string {
  const whole: unknown = JSON.parse(json);
  const holders: unknown[][] = [];
  const values: unknown[] = [null, -1, '', {}, []];
  // Objects as lists of their entries, so that all are changed alike.
  const opened = (value: unknown): unknown => {
    values.push(value);
    if (typeof value !== 'object' || value === null) return value;
    const list: unknown[] = Array.isArray(value) ? value.map(opened) : Object.entries(value).map(opened);
    holders.push(list);
    return Array.isArray(value) ? list : { entries: list };
  };
  const closed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(closed);
    if (typeof value !== 'object' || value === null) return value;
    const { entries = [] } = value as { entries?: unknown[] };
    const pairs = entries.filter((each): each is unknown[] => Array.isArray(each) && each.length === 2);
    return Object.fromEntries(pairs.map(([key, each]) => [String(key), closed(each)]));
  };
  const tree = opened(whole);
  for (let times = 1 + pick(3); times > 0; times--) {
    const list = holders[pick(holders.length)]!;
    const at = pick(list.length);
    const ways = [
      () => list.splice(at, 1),
      () => list.splice(at, 0, list[at]),
      () => (list[at] = values[pick(values.length)]),
    ];
    ways[pick(ways.length)]!();
  }
  return JSON.stringify(closed(tree));
}

/** A part of a document or the whole of it: as XML or a PDF's code where it is that, else as bytes. */
function changed(bytes: Uint8Array, pick: (below: number) => number): Uint8Array {
  if (isPdf(bytes) && pick(3) > 0)
    return Buffer.from(reworded(Buffer.from(bytes).toString('latin1'), pick), 'latin1');
  if (bytes[0] === 0x7b && pick(3) > 0) return Buffer.from(resettled(Buffer.from(bytes).toString(), pick));
  const xml = bytes[0] === 0x3c && pick(3) > 0;
  return xml ? Buffer.from(shuffled(Buffer.from(bytes).toString(), pick)) : spoiled(bytes, pick);
}

/** The parts of an archive, one of them spoiled and the archive itself whole. */
async function spoiledInside(bytes: Uint8Array, pick: (below: number) => number): Promise<Uint8Array> {
  const archive = await openArchive(bytes);
  const parts: Record<string, Uint8Array> = {};
  for (const name of archive.names) parts[name] = (await archive.read(name))!;
  const name = archive.names[pick(archive.names.length)]!;
  return zipOf({ ...parts, [name]: changed(parts[name]!, pick) });
}

/** What was done to the document `bytes` by a seed. */
export async function mutated(bytes: Uint8Array, seed: number): Promise<Uint8Array> {
  const pick = chance(seed);
  const inside = isArchive(bytes) && pick(4) > 0;
  return inside ? spoiledInside(bytes, pick) : changed(bytes, pick);
}
