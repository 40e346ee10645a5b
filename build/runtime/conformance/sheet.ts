// The conformance sheet: its rows, and what is wrong with them.

/** A row: what is used, and what is said of it. */
export interface Row {
  line: number;
  uses: string[];
  electron: string;
  systems: string;
  standIn: string;
  tests: string;
}

export interface House {
  /** the version that is installed */
  version: string;
  /** what is used, with places */
  uses: ReadonlyMap<string, readonly string[]>;
  /** the text of a test file by its name, or undefined where there is none, or more than one */
  test: (name: string) => string | undefined;
}

const COLUMNS = 5;

/** The rows of all tables that begin with a column `Used`. */
export function rowsOf(sheet: string): Row[] {
  let within = false;
  return sheet.split('\n').flatMap((text, at) => {
    const cells = text.startsWith('|')
      ? text
          .split(/(?<!\\)\|/)
          .slice(1, -1)
          .map((cell) => cell.trim())
      : [];
    if (cells.length === 0) within = false;
    else if (cells[0] === 'Used') {
      within = true;
      return [];
    }
    if (!within || /^-+$/.test(cells[0]!)) return [];
    const [used = '', electron = '', systems = '', standIn = '', tests = '', ...more] = cells;
    const uses = [...used.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
    return [{ line: at + 1, uses, electron, systems, standIn, tests: more.length > 0 ? '' : tests }];
  });
}

/** What a row rests on: a file of Electron's documentation, sources or tests, or the admission of none. */
const CITES = /\b(docs|shell|lib|spec|npm)\/[\w./-]+\.(md|cc|mm|h|ts|js|json)\b|not read/;

/** All that is wrong with the sheet, in sentences; none where it is whole and true to the house. */
export function wrongWith(sheet: string, { version, uses, test }: House): string[] {
  const rows = rowsOf(sheet);
  const wrong: string[] = [];
  if (!sheet.includes(`Electron ${version}`)) {
    wrong.push(`It was not written for Electron ${version}. Read what has changed, then say so at its top.`);
  }
  const seen = new Map<string, number>();
  for (const row of rows) {
    const here = `line ${row.line}`;
    if (row.uses.length === 0) wrong.push(`${here}: the row says nothing that is used.`);
    if ([row.electron, row.systems, row.standIn, row.tests].some((cell) => cell === '')) {
      wrong.push(`${here}: the row needs ${COLUMNS} cells, none of them empty.`);
    }
    if (!CITES.test(row.electron)) {
      wrong.push(`${here}: the row cites no file of Electron's, and does not say "not read".`);
    }
    for (const name of row.uses) {
      if (seen.has(name)) wrong.push(`${here}: ${name} stands in line ${seen.get(name)} already.`);
      else if (!uses.has(name)) wrong.push(`${here}: ${name} is not used (any more).`);
      seen.set(name, row.line);
    }
    wrong.push(...testsMissing(row.tests, test).map((why) => `${here}: ${why}`));
  }
  for (const [name, places] of uses) {
    if (!seen.has(name)) wrong.push(`${name} is used (${places[0]}) and has no row.`);
  }
  return wrong;
}

/**
 * Which of the tests that a cell names (`file: title`) are not there. It may say by hand or by reading
 * instead.
 */
function testsMissing(cell: string, test: House['test']): string[] {
  return cell
    .split('<br>')
    .map((each) => each.trim())
    .flatMap((each) => {
      if (/^(by hand|by reading)\b/.test(each)) return [];
      const [, file, title] = /^([\w./-]+\.(?:test|spec)\.tsx?): (.+)$/.exec(each) ?? [];
      if (file === undefined || title === undefined) return [`"${each}" names no test (file: title).`];
      const text = test(file);
      if (text === undefined) return [`there is no test file ${file}, or more than one.`];
      const there = ["'", '"', '`'].some((quote) => text.includes(quote + title + quote));
      return there ? [] : [`${file} has no test "${title}".`];
    });
}
