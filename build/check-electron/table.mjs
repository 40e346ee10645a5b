// What `npm run check-electron` found, as a table to paste into an issue, and what may be said of it
// elsewhere.
import os from 'node:os';

const SIGNS = { passed: '✓ passed', failed: '✕ failed', 'not run': '– not run' };

/** The systems that Stet is made for, as its badge and its README name them. */
export const SYSTEMS = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };

/** Words in a cell: a bar would end it. */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ').trim();

/** The home folder tells a person's name, and the table is for everybody. */
const withoutHome = (text, home) => (home.length > 1 ? text.replaceAll(home, '~') : text);

/** `rows`: { name, result: passed | failed | not run, note }; `about`: lines on where it ran. Markdown. */
export function table(about, rows, home = os.homedir()) {
  const lines = rows.map(({ name, result, note }) => `| ${cell(name)} | ${SIGNS[result]} | ${cell(note ?? '')} |`);
  const all = [...about.map((line) => `- ${line}`), '', '| what | result | note |', '|---|---|---|', ...lines];
  return `${withoutHome(all.join('\n'), home)}\n`;
}

/** In a line: how much passed. What was not run is said, and fails nothing. */
export function verdict(rows) {
  const count = (result) => rows.filter((row) => row.result === result).length;
  const left = count('not run') ? `, ${count('not run')} not run` : '';
  return { passed: count('failed') === 0, line: `${count('passed')} passed, ${count('failed')} failed${left}` };
}

/**
 * What the README and the badge say, of the record `{ linux?: { electron, on }, darwin?, win32? }` (`on`: the
 * day, as YYYY-MM-DD): where it passed last, and where it was not yet run.
 */
export function standing(record) {
  const names = Object.keys(SYSTEMS);
  const ran = names.filter((system) => record[system]);
  const when = ({ electron, on }) => `(Electron ${electron}, ${on})`;
  const passed = ran.map((system) => `${SYSTEMS[system]} ${when(record[system])}`);
  const open = names.filter((system) => !record[system]).map((system) => SYSTEMS[system]);
  const none = open.length > 0 ? `not yet run on ${list(open, 'or')}` : '';
  return [passed.length > 0 ? `last passed on ${list(passed, 'and')}` : '', none].filter(Boolean).join('; ');
}

const list = (words, last) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** A badge that needs no address: a label and what it says, in black on white. */
export function badge(label, words) {
  const width = (text) => Math.ceil(12 + text.length * 6.6);
  const [left, right] = [width(label), width(words)];
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
