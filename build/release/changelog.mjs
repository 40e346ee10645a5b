// The text of a release: its entry in CHANGELOG.md.
//   node build/release/changelog.mjs VERSION     prints it; a version without an entry is an error
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../bundles.mjs';
import { run, Trouble } from '../trouble.mjs';

/** "## 1.2.0 - 2027-01-31", or "## Unreleased". */
const HEADING =
  /^## +(?:(?<version>\d+\.\d+\.\d+(?:-[\w.]+)?) +[-–] +(?<day>\d{4}-\d{2}-\d{2})|Unreleased) *$/;

/**
 * The entries of a changelog, in its order: `version` ('' for what is not out yet), `day`, `text`.
 * @param {string} changelog
 * @returns {{ version: string, day: string, text: string }[]}
 */
export function entriesOf(changelog) {
  /** @type {{ version: string, day: string, text: string }[]} */
  const entries = [];
  for (const line of changelog.replaceAll('\r\n', '\n').split('\n')) {
    const heading = HEADING.exec(line);
    if (line.startsWith('## ') && !heading) {
      throw new Trouble(
        `CHANGELOG.md: "${line}" is neither "## VERSION - YEAR-MONTH-DAY" nor "## Unreleased".`,
      );
    }
    const last = entries.at(-1);
    if (heading)
      entries.push({ version: heading.groups?.version ?? '', day: heading.groups?.day ?? '', text: '' });
    else if (last) last.text += `${line}\n`;
  }
  return entries.map(({ text, ...entry }) => ({ ...entry, text: unwrapped(text.trim()) }));
}

/**
 * Line ends inside of a paragraph would be breaks in the text of a release.
 * @param {string} text
 */
const unwrapped = (text) => text.replace(/(?<=\S)\n[ \t]*(?=[^\s*#>|-])/g, ' ');

/**
 * What is said of the release `version`. Throws Trouble where the changelog has no entry for it, or an
 * empty one.
 * @param {string} changelog
 * @param {string} version
 */
export function releaseText(changelog, version) {
  const found = entriesOf(changelog).filter((entry) => entry.version === version);
  const [entry] = found;
  if (!entry || found.length > 1) {
    throw new Trouble(
      `CHANGELOG.md has ${found.length} entries for ${version}, and needs one: "## ${version} - YEAR-MONTH-DAY".`,
    );
  }
  if (!entry.text)
    throw new Trouble(`The entry for ${version} in CHANGELOG.md is empty: say what a person notices.`);
  return entry.text;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await run(() => {
    const version = process.argv[2]?.replace(/^v/, '');
    if (!version) throw new Trouble('Say which version: node build/release/changelog.mjs VERSION');
    console.log(releaseText(readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8'), version));
  });
}
