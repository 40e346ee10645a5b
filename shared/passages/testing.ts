import type { Cue, Paper, Place } from './types';
import type { AskedMark } from './types';

const NONE: Paper['apparatus'] = { cues: [], places: [], tables: [] };

/** A paper of pages, each a text of its own. */
export function pages(name: string, ...texts: string[]): Paper {
  const places: Place[] = [];
  let text = '';
  for (const [at, words] of texts.entries()) {
    const start = text.length;
    text += (at > 0 ? '\n' : '') + words;
    places.push({ start, end: text.length, kind: 'page', name: `page ${at + 1}` });
  }
  return { name, text, apparatus: { ...NONE, places } };
}

/** A workbook of one sheet; cells are apart by `|`. */
export function sheet(name: string, title: string, ...lines: string[]): Paper {
  const rows = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const table = rows.map((cells) => cells.join('\t')).join('\n');
  const text = `${title}\n${table}`;
  const start = title.length + 1;
  return {
    name,
    text,
    apparatus: {
      ...NONE,
      places: [{ start: 0, end: text.length, kind: 'sheet', name: title }],
      tables: [{ start, end: text.length, rows }],
    },
  };
}

/** What was said, ten seconds a line: "Name: words". */
export function talk(name: string, ...lines: string[]): Paper {
  const cues: Cue[] = [];
  let text = '';
  for (const [at, line] of lines.entries()) {
    const [, speaker = '', words = ''] = /^([^:]+): (.*)$/.exec(line) ?? [];
    const start = text === '' ? 0 : text.length + 1;
    text += (text === '' ? '' : '\n') + words;
    cues.push({ start, end: text.length, speaker, time: at * 10 });
  }
  return { name, text, apparatus: { ...NONE, cues } };
}

/** A mark on words of a draft; the first place they stand at. */
export function markOn(draft: string, words: string, kind: AskedMark['kind'] = 'claim'): AskedMark {
  const start = draft.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the draft.`);
  return { id: words, kind, start, end: start + words.length, draft, published: '2025-03-14' };
}
