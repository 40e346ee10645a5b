import { written as asListed } from '../html/lists';
import { readXml } from '../xml';
import { isOn, nameOf, numberIn, valueOf } from './names';

/*
 * The numbers of lists (ECMA-376, part 1, 17.9). Word counts them when it shows a text; nothing in the text
 * says them.
 */

interface Level {
  start: number;
  format: string;
  /** "%1.%2" */
  words: string;
  /** The level (from 1) after which it begins anew; 0: never. Undefined: after every one above. */
  restart?: number;
  /** Numbers of levels above are shown as plain figures. */
  legal: boolean;
}

interface List {
  levels: Map<number, Level>;
  /** The list of a style that stands for this one, and the style this one is the list of. */
  standsFor?: string;
  isOf?: string;
}

interface Use {
  list: string;
  levels: Map<number, Level>;
  starts: Map<number, number>;
}

export interface Numbering {
  /** What stands before the next item of the list `use` at `depth`, with its blank; '' where nothing does. */
  label(use: string, depth: number): string;
}

export const BULLET = '• ';

/** Counts by what a numbering part declares. Throws a BadXml. */
export function numberingIn(xml: string | undefined): Numbering {
  const { lists, uses } = declaredIn(xml ?? '<none/>');
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  const listOf = (use: Use): { id: string; list: List } | undefined => {
    const list = lists.get(use.list);
    if (list?.standsFor === undefined) return list && { id: use.list, list };
    const found = [...lists].find(([, { isOf }]) => isOf === list.standsFor);
    return found && { id: found[0], list: found[1] };
  };
  return {
    label(name, depth) {
      const use = uses.get(name);
      const found = use && listOf(use);
      if (!found) return '';
      const levelAt = (at: number) => use.levels.get(at) ?? found.list.levels.get(at);
      const level = levelAt(depth);
      if (!level) return '';
      const count = counts.get(found.id) ?? new Map<number, number>();
      counts.set(found.id, count);
      const anew = begun.has(`${name} ${depth}`) ? undefined : use.starts.get(depth);
      begun.add(`${name} ${depth}`);
      const before = count.get(depth);
      count.set(depth, anew ?? (before === undefined ? level.start : before + 1));
      for (const at of [...count.keys()]) if (at > depth && beginsAnew(levelAt(at), depth)) count.delete(at);
      return shown(level, (at) => {
        const of = levelAt(at);
        return written(count.get(at) ?? of?.start ?? 1, level.legal ? 'decimal' : (of?.format ?? 'decimal'));
      });
    },
  };
}

const beginsAnew = (level: Level | undefined, after: number): boolean =>
  level?.restart === undefined || (level.restart !== 0 && after < level.restart);

/** Signs of fonts for symbols are bullets, whatever they look like. */
function shown({ format, words }: Level, number: (depth: number) => string): string {
  if (format === 'bullet') return words.trim() === '' ? '' : BULLET;
  const label = words.replace(/%([1-9])/g, (_, at: string) => number(Number(at) - 1)).trim();
  return label === '' ? '' : /^[\uE000-\uF8FF]+$/.test(label) ? BULLET : `${label} `;
}

function written(number: number, format: string): string {
  if (number < 1) return format === 'none' ? '' : String(number);
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return asListed(number, '01');
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return asListed(number, 'i');
    case 'upperRoman':
      return asListed(number, 'I');
    case 'chicago':
      return ['*', '†', '‡', '§'][(number - 1) % 4]!.repeat(Math.min(20, Math.ceil(number / 4)));
    case 'numberInDash':
      return `- ${number} -`;
    default:
      return String(number);
  }
}

/** a to z, aa, bb and so on, as Word counts. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(20, Math.ceil(number / 26)));

function declaredIn(xml: string): { lists: Map<string, List>; uses: Map<string, Use> } {
  const lists = new Map<string, List>();
  const uses = new Map<string, Use>();
  let list: List | undefined;
  let use: Use | undefined;
  let level: Level | undefined;
  let depth = 0;
  readXml(xml, {
    open(tag) {
      switch (nameOf(tag)) {
        case 'w:abstractNum':
          list = { levels: new Map() };
          lists.set(tag.attribute('abstractNumId') ?? '', list);
          break;
        case 'w:num':
          use = { list: '', levels: new Map(), starts: new Map() };
          uses.set(tag.attribute('numId') ?? '', use);
          break;
        case 'w:abstractNumId':
          if (use) use.list = valueOf(tag);
          break;
        case 'w:numStyleLink':
          if (list) list.standsFor = valueOf(tag);
          break;
        case 'w:styleLink':
          if (list) list.isOf = valueOf(tag);
          break;
        case 'w:lvlOverride':
          depth = numberIn(tag.attribute('ilvl')) ?? 0;
          break;
        case 'w:startOverride':
          use?.starts.set(depth, numberIn(valueOf(tag)) ?? 1);
          break;
        case 'w:lvl':
          level = { start: 1, format: 'decimal', words: '', legal: false };
          (use ?? list)?.levels.set(numberIn(tag.attribute('ilvl')) ?? 0, level);
          break;
        default:
          if (level) takeLevel(level, nameOf(tag), valueOf(tag), isOn(tag));
      }
    },
    text() {},
    close(tag) {
      const name = nameOf(tag);
      if (name === 'w:abstractNum') list = undefined;
      else if (name === 'w:num') use = undefined;
      else if (name === 'w:lvl') level = undefined;
    },
  });
  return { lists, uses };
}

function takeLevel(level: Level, name: string, value: string, on: boolean): void {
  if (name === 'w:start') level.start = numberIn(value) ?? 1;
  else if (name === 'w:numFmt') level.format = value;
  else if (name === 'w:lvlText') level.words = value;
  else if (name === 'w:lvlRestart') level.restart = numberIn(value);
  else if (name === 'w:isLgl') level.legal = on;
}
