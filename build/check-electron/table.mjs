// What `npm run check-electron` found, as a table to paste into an issue, and what may be said of it
// elsewhere.
import os from 'node:os';

/**
 * @typedef {{ name: string, result: 'passed' | 'failed' | 'not run', note?: string }} Row
 * @typedef {'linux' | 'darwin' | 'win32'} System
 * @typedef {{ electron: string, on: string }} Passed `on`: the day, as YYYY-MM-DD
 */

const SIGNS = { passed: '✓ passed', failed: '✕ failed', 'not run': '– not run' };

/** The systems that Stet is made for, as its badge and its README name them. */
export const SYSTEMS = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };

/**
 * Words in a cell: a bar would end it.
 * @param {string} text
 */
const cell = (text) =>
  text
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();

/**
 * The home folder tells a person's name, and the table is for everybody.
 * @param {string} text
 * @param {string} home
 */
const withoutHome = (text, home) => (home.length > 1 ? text.replaceAll(home, '~') : text);

/**
 * The table, in Markdown.
 * @param {string[]} about lines on where it ran
 * @param {Row[]} rows
 * @param {string} [home]
 */
export function table(about, rows, home = os.homedir()) {
  const lines = rows.map(
    ({ name, result, note }) => `| ${cell(name)} | ${SIGNS[result]} | ${cell(note ?? '')} |`,
  );
  const all = [
    ...about.map((line) => `- ${line}`),
    '',
    '| what | result | note |',
    '|---|---|---|',
    ...lines,
  ];
  return `${withoutHome(all.join('\n'), home)}\n`;
}

/**
 * In a line: how much passed. What was not run is said, and fails nothing.
 * @param {Row[]} rows
 */
export function verdict(rows) {
  /** @param {Row['result']} result */
  const count = (result) => rows.filter((row) => row.result === result).length;
  const left = count('not run') ? `, ${count('not run')} not run` : '';
  return {
    passed: count('failed') === 0,
    line: `${count('passed')} passed, ${count('failed')} failed${left}`,
  };
}

/**
 * What the README and the badge say of the record: where it passed last, and where it was not yet run.
 * @param {Partial<Record<System, Passed>>} record
 */
export function standing(record) {
  const names = /** @type {const} */ (['linux', 'darwin', 'win32']);
  const passed = names.flatMap((system) => {
    const { electron, on } = record[system] ?? {};
    return electron ? `${SYSTEMS[system]} (Electron ${electron}, ${on})` : [];
  });
  const open = names.filter((system) => !record[system]).map((system) => SYSTEMS[system]);
  const none = open.length > 0 ? `not yet run on ${list(open, 'or')}` : '';
  return [passed.length > 0 ? `last passed on ${list(passed, 'and')}` : '', none].filter(Boolean).join('; ');
}

/**
 * @param {string[]} words
 * @param {string} last
 */
const list = (words, last) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/**
 * A badge that needs no address: a label and what it says, in black on white.
 * @param {string} label
 * @param {string} words
 */
export function badge(label, words) {
  /** @param {string} text */
  const width = (text) => Math.ceil(12 + text.length * 6.6);
  const [left, right] = [width(label), width(words)];
  /** @param {number} x @param {string} fill @param {string} what */
  const text = (x, fill, what) => `<text x="${x}" y="14" fill="${fill}">${what}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img">`,
    `<title>${label}: ${words}</title>`,
    `<rect width="${left}" height="20" fill="#444"/>`,
    `<rect x="${left}" width="${right}" height="20" fill="#e8e8e8"/>`,
    '<g font-family="Verdana, DejaVu Sans, sans-serif" font-size="11">',
    text(6, '#fff', label),
    text(left + 6, '#222', words),
    '</g></svg>\n',
  ].join('\n');
}
