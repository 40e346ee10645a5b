import { isTest, ORDER, SIDE_BY_SIDE } from './order.mjs';

/**
 * The rooms as a page of Markdown: for each folder of the order its rooms from the ground up, the files in
 * each, and what each imports of the others, with how many imports there are. Tests are left out.
 * @param {Map<string, string[]>} imports what each file imports, by file
 */
export function drawn(imports) {
  return Object.keys(ORDER)
    .map((folder) => floorPlan(folder, imports))
    .join('\n\n');
}

/**
 * @param {string} folder
 * @param {Map<string, string[]>} imports
 */
function floorPlan(folder, imports) {
  /** @param {string} file */
  const inside = (file) => folder === '' || file.startsWith(`${folder}/`);
  /** @param {string} file */
  const roomOf = (file) => file.slice(folder === '' ? 0 : folder.length + 1).split('/');
  /** @type {Map<string, { files: number, to: Map<string, number> }>} */
  const rooms = new Map();
  for (const [from, all] of imports) {
    if (!inside(from) || isTest(from)) continue;
    const [room = '', ...rest] = roomOf(from);
    if (rest.length === 0) continue;
    const { files, to } = rooms.get(room) ?? { files: 0, to: new Map() };
    rooms.set(room, { files: files + 1, to });
    for (const target of all.filter(inside)) {
      const [there = '', ...deeper] = roomOf(target);
      if (deeper.length > 0 && there !== room) to.set(there, (to.get(there) ?? 0) + 1);
    }
  }
  const named = ORDER[folder] ?? SIDE_BY_SIDE;
  const order = named === SIDE_BY_SIDE ? [...rooms.keys()].sort() : named.flat();
  const lines = order.flatMap((room) => {
    const { files, to } = rooms.get(room) ?? {};
    if (!to) return [];
    const arrows = order.filter((each) => to.has(each)).map((each) => `${each} (${to.get(each)})`);
    return `| ${room} | ${files} | ${arrows.join(', ') || '–'} |`;
  });
  return [
    `## ${folder === '' ? 'The project' : `${folder}/`}`,
    '',
    '| room | files | imports from |',
    '|---|---|---|',
    ...lines,
  ].join('\n');
}
