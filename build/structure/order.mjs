/** Rooms that do not know each other: every folder in there is one, whatever it is called. */
export const SIDE_BY_SIDE = 'side by side';

/**
 * Which way imports run. For each folder named here its rooms, from the ground up: a file may import from its
 * own room and from the rooms before it. Rooms in one list of their own stand side by side and do not know
 * each other. Files that lie in the folder itself are its front: they may import from every room, and no room
 * from them.
 * @type {Record<string, (string | string[])[] | typeof SIDE_BY_SIDE>}
 */
export const ORDER = {
  '': ['shared', ['electron', 'renderer'], 'e2e', 'build'],
  shared: [
    'workers',
    'vocabulary',
    'text',
    'reading',
    'anchoring',
    'domain',
    'document',
    'tape',
    'passages',
    'across',
    'quotes',
    'reporting',
    ['contract', 'sample', 'updates', 'web', 'proof'],
  ],
  'shared/domain': [
    'model',
    'commands',
    'people',
    'evidence',
    'coverage',
    'marks',
    'queries',
    'suggestions',
    'history',
  ],
  electron: ['storage', 'services', ['shell', 'cli']],
  renderer: [['store', 'ui'], 'features', 'app', 'dev'],
  'renderer/store': [
    'base',
    'article',
    'library',
    'marks',
    'evidence',
    'papers',
    'reading',
    'people',
    'queries',
    'coverage',
    ['drafts', 'report'],
    'app',
  ],
  'renderer/features': SIDE_BY_SIDE,
};

/**
 * Why `from` must not import `to` (paths in the project, with `/`), in a sentence; null where it may. Tests
 * are outside the order: they may reach for whatever shows that something holds.
 * @param {string} from
 * @param {string} to
 * @returns {string | null}
 */
export function whyNot(from, to) {
  if (isTest(from)) return null;
  const folder = common(from, to);
  const order = ORDER[folder];
  if (!order) return null;
  const here = roomIn(folder, from);
  const there = roomIn(folder, to);
  if (here === null || here === there) return null;
  const inside = folder === '' ? 'the project' : `${folder}/`;
  if (there === null) return `${to} is the front of ${inside}: no room in it imports it.`;
  if (order === SIDE_BY_SIDE)
    return `${here}/ and ${there}/ stand side by side in ${inside}: neither imports the other.`;
  const floorOf = (/** @type {string} */ room) => order.findIndex((each) => [each].flat().includes(room));
  const [floor, under] = [floorOf(here), floorOf(there)];
  if (floor === -1) return `${here}/ has no place in the order of ${inside} (build/structure/order.mjs).`;
  if (under === -1) return `${there}/ has no place in the order of ${inside} (build/structure/order.mjs).`;
  if (under < floor) return null;
  const place = under === floor ? 'stands beside' : 'comes after';
  return `In ${inside} ${there}/ ${place} ${here}/, so ${here}/ must not import it.`;
}

/** @param {string} file */
export const isTest = (file) => /\.(test|spec|bench)\.[a-z]+$|(^|\/)testing(\.ts$|\/)/.test(file);

/**
 * The folder both lie in, as deep as it goes; '' is the project's own.
 * @param {string} from
 * @param {string} to
 */
function common(from, to) {
  const a = from.split('/').slice(0, -1);
  const b = to.split('/').slice(0, -1);
  const apart = a.findIndex((name, at) => name !== b[at]);
  return (apart === -1 ? a : a.slice(0, apart)).join('/');
}

/**
 * The room of a folder that a file lies in; null for the folder's own files.
 * @param {string} folder
 * @param {string} file
 * @returns {string | null}
 */
function roomIn(folder, file) {
  const [room = '', ...rest] = file.slice(folder === '' ? 0 : folder.length + 1).split('/');
  return rest.length > 0 ? room : null;
}
